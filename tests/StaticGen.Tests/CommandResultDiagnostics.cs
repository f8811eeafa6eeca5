using System.Text.Json;

namespace StaticGen.Tests;

/// <summary>A diagnostic as <c>--format json</c> prints it.</summary>
public sealed record PrintedDiagnostic(string Code, string Severity, string Message, string? Path, int Line, int Column, int Length, string? Help, IReadOnlyList<string> Trace)
{
    /// <summary><c>SG0401 content/articles/a.md:3:5</c>.</summary>
    public string Place => Line == 0 ? $"{Code} {Path}".TrimEnd() : $"{Code} {Path}:{Line}:{Column}";

    public static IReadOnlyList<PrintedDiagnostic> Of(CommandResult result) =>
    [
        .. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new PrintedDiagnostic(
                root.GetProperty("code").GetString()!,
                root.GetProperty("severity").GetString()!,
                root.GetProperty("message").GetString()!,
                Text(root, "path"), Number(root, "line"), Number(root, "column"), Number(root, "length"), Text(root, "help"),
                root.TryGetProperty("trace", out var trace) ? [.. trace.EnumerateArray().Select(t => t.GetString()!)] : []);
        }),
    ];

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
