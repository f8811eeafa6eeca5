using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Terminal;

/// <summary>Diagnostics and results for programs: one JSON object a line, Arabic as it is.</summary>
internal static class JsonLines
{
    // Nothing here gets into HTML, where more would have to be escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Diagnostic diagnostic) => Write(output, "diagnostic", json =>
    {
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Position is { } position)
        {
            json.WriteString("path", position.Path);
            if (position.Line > 0)
            {
                json.WriteNumber("line", position.Line);
                json.WriteNumber("column", position.Column);
                json.WriteNumber("length", position.Length);
            }
        }

        if (diagnostic.Help is { } help) json.WriteString("help", help);
        if (diagnostic.Pages > 0) json.WriteNumber("pages", diagnostic.Pages);
        if (diagnostic.Trace.Count == 0) return;
        json.WriteStartArray("trace");
        foreach (var step in diagnostic.Trace) json.WriteStringValue(step.ToString());
        json.WriteEndArray();
    });

    /// <param name="output">Where to.</param>
    /// <param name="type">The object's first member, <c>type</c>.</param>
    /// <param name="members">Writes the others.</param>
    public static void Write(TextWriter output, string type, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            members(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
