using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Scriban.Runtime;

namespace StaticGen.Rendering;

/// <summary>
/// Values as JSON that may stand in a script element: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes are written as <c>\u003C</c>, so nothing
/// in it can end the element. Letters of all scripts stay readable.
/// </summary>
internal static class TemplateJson
{
    private const int MaximumDepth = 32;

    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(FunctionCall call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) Write(writer, call[0], call, 0);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value, FunctionCall call, int depth)
    {
        if (depth > MaximumDepth) throw call.Fail("this is nested too deeply for JSON, or holds itself", 0);
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case BigInteger number: writer.WriteRawValue(number.ToString(null, null)); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case double or float: throw call.Fail("JSON has no number that is infinite or none", 0);
            case string text: writer.WriteStringValue(WellFormed(text)); break;
            case SafeHtml html: writer.WriteStringValue(WellFormed(html.Value)); break;
            case StringBuilderOutput captured: writer.WriteStringValue(WellFormed(captured.ToString())); break;
            case TemplateDate date: writer.WriteStringValue(TemplateFunctions.ToIsoDate(date.Value)); break;
            case ModelObject model and not ParamsObject:
                throw call.Fail(
                    $"{Grammar.WithArticle(model.TypeName)} cannot be written as JSON",
                    0,
                    "build an object of the members you need: `{ name: article.title }`");
            case IScriptCustomFunction: throw call.Fail("a function cannot be written as JSON", 0);
            case ModelList or IList or ScriptRange: WriteList(writer, (IEnumerable)value, call, depth); break;
            case IScriptObject members: WriteObject(writer, members, call, depth); break;
            default: throw call.Fail($"{Grammar.WithArticle(call.TypeName(value))} cannot be written as JSON", 0);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list, FunctionCall call, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list) Write(writer, item, call, depth + 1);
        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, IScriptObject members, FunctionCall call, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in members.GetMembers())
        {
            members.TryGetValue(call.Context, default, name, out var value);
            writer.WritePropertyName(WellFormed(name));
            Write(writer, value, call, depth + 1);
        }

        writer.WriteEndObject();
    }

    // The writer refuses half a surrogate pair, which `truncate`-like functions on text can leave.
    public static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
