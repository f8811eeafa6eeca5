using Scriban.Runtime;

namespace StaticGen.Rendering;

/// <summary>
/// What templates find without anything of the site: Scriban's functions, less what depends on the machine, on chance or on the clock, or
/// runs text as a template.
/// </summary>
internal static class TemplateBuiltins
{
    private static readonly TemplateFunction[] Objects =
    [
        new("object.default value otherwise", 2, 2, c => IsEmpty(c[0]) ? c[1] : c[0]),
        new("object.has_key value key", 2, 2, c => Members(c).Contains(c.Text(1) ?? "")),
        new("object.keys value", 1, 1, c => new ScriptArray(Members(c).GetMembers())),
        new("object.size value", 1, 1, c => Size(c)),
    ];

    private static readonly ScriptObject ArrayNamespace = Namespace(ArrayBuiltins.All);
    private static readonly ScriptObject MathNamespace = Namespace(MathBuiltins.All);
    private static readonly ScriptObject ObjectNamespace = Namespace(Objects);
    private static readonly ScriptObject StringNamespace = Namespace(StringBuiltins.All);

    /// <summary>All of it, with these functions, read-only.</summary>
    public static ScriptObject With(IEnumerable<TemplateFunction> functions)
    {
        var all = new ScriptObject
        {
            ["array"] = ArrayNamespace,
            ["math"] = MathNamespace,
            ["object"] = ObjectNamespace,
            ["string"] = StringNamespace,
            ["empty"] = EmptyScriptObject.Default,
            ["blank"] = EmptyScriptObject.Default,
        };
        foreach (var function in functions)
        {
            if (!all.Contains(function.Name)) all[function.Name] = function;
            else throw new ArgumentException($"there are two functions `{function.Name}`", nameof(functions));
        }

        all.IsReadOnly = true;
        return all;
    }

    private static ScriptObject Namespace(TemplateFunction[] functions)
    {
        var members = new ScriptObject(functions.Length);
        foreach (var function in functions) members.SetValue(function.Name[(function.Name.IndexOf('.') + 1)..], function, readOnly: true);
        members.IsReadOnly = true;
        return members;
    }

    private static IScriptObject Members(FunctionCall call) => call[0] switch
    {
        IScriptObject value => value,
        null => EmptyScriptObject.Default,
        _ => throw call.WrongType(0, "an object"),
    };

    private static int Size(FunctionCall call) => call[0] switch
    {
        string text => text.Length,
        System.Collections.ICollection list => list.Count,
        IScriptObject value => value.Count,
        SafeHtml html => html.Value.Length,
        null => 0,
        _ => throw call.WrongType(0, "an object, a list or text"),
    };

    private static bool IsEmpty(object? value) =>
        value is null or "" || ReferenceEquals(value, EmptyScriptObject.Default) || value is SafeHtml { Value.Length: 0 };
}
