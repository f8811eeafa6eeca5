using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Commands;

/// <summary>docs/diagnostics.md: every code, by area.</summary>
internal static class DiagnosticsDocument
{
    private const int Width = 120;

    public static IEnumerable<string> Lines()
    {
        yield return "# Diagnostics";
        yield return "";
        foreach (var line in Wrap($"Every fault that staticgen tells has a code, which never changes its meaning. An error stops the build, and the published site "
            + "stays as it was; a warning does not. `staticgen explain SG0104` prints the same text in a terminal. This page is what "
            + "`staticgen explain --markdown` prints.")) yield return line;
        yield return "";
        foreach (var area in DiagnosticCodes.Areas) yield return $"- [{area.Title}](#{Anchor(area)}): {area.Codes[0].Id} to {area.Codes[^1].Id}";
        foreach (var area in DiagnosticCodes.Areas)
        {
            yield return "";
            yield return $"## {area.Title}";
            foreach (var code in area.Codes)
            {
                yield return "";
                yield return $"### {code.Id}: {code.Title}";
                yield return "";
                foreach (var line in Wrap($"*{(code.Severity == Severity.Error ? "Error" : "Warning")}.* {code.Explanation}")) yield return line;
            }
        }
    }

    private static IEnumerable<string> Wrap(string text) => Wrapped.Lines(text, Width);

    // As GitHub makes ids of headings.
    private static string Anchor(DiagnosticArea area) =>
        new([.. area.Title.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ').Select(c => c == ' ' ? '-' : c)]);
}
