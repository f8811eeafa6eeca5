using System.Globalization;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Terminal;

/// <summary>Diagnostics as the workflow commands that GitHub shows at their lines.</summary>
internal static class GitHubAnnotations
{
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="folder">Stands before paths: the site's folder in the repository, with <c>/</c> at its end, or nothing.</param>
    public static string Of(Diagnostic diagnostic, string folder)
    {
        var place = diagnostic.Position switch
        {
            null => "",
            { Line: 0 } file => $"file={Property(folder + file.Path)},",
            { } at => string.Create(CultureInfo.InvariantCulture, $"file={Property(folder + at.Path)},line={at.Line},col={at.Column},"),
        };
        var lines = new List<string> { diagnostic.Message };
        if (diagnostic.Help is { } help) lines.Add(help);
        lines.AddRange(diagnostic.Trace.Select(step => step.ToString()));
        if (DiagnosticWriter.MorePages(diagnostic) is { } more) lines.Add(more);
        return $"::{diagnostic.Severity.Word()} {place}title={diagnostic.Code.Id}::{Data(string.Join('\n', lines.Select(DisplayWidth.Printable)))}";
    }

    /// <summary>An error that belongs to no file.</summary>
    public static string Of(string message) => $"::error ::{Data(DisplayWidth.Printable(message))}";

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(DisplayWidth.Printable(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
