using System.Collections;
using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>What values are, in the words of messages.</summary>
internal static class TypeNames
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        Type type => Of(type),
        string => "text",
        bool => "true or false",
        int or long or double or float or decimal or BigInteger or uint or ulong => "number",
        SafeHtml or StringBuilderOutput => "HTML",
        IScriptCustomFunction => "function",
        ModelObject model => model.TypeName,
        TemplateDate or DateTimeOffset => "date",
        IList or ScriptRange => "list",
        IScriptCustomTypeInfo named => named.TypeName,
        IScriptObject => "object",
        IEnumerable => "list",
        _ => "value",
    };

    private static string Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String or TypeCode.Char => "text",
        TypeCode.Boolean => "true or false",
        TypeCode.DateTime => "date",
        TypeCode.Object when type == typeof(BigInteger) => "number",
        TypeCode.Object when typeof(IDictionary).IsAssignableFrom(type) || type == typeof(IDictionary<string, object?>) => "object",
        TypeCode.Object when typeof(IEnumerable).IsAssignableFrom(type) => "list",
        TypeCode.Object => "value",
        _ => "number",
    };
}
