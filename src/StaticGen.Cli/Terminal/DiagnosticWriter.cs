using System.Globalization;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Terminal;

/// <summary>Prints diagnostics to stderr.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="format">In which form.</param>
/// <param name="color">Whether text has colours.</param>
/// <param name="folder">The site's folder as seen from the working folder, with <c>/</c> at its end; empty when it is the same.</param>
internal sealed class DiagnosticWriter(SystemTerminal terminal, OutputFormat format, bool color, string folder)
{
    /// <summary>More errors than this are counted, not shown: the first ones explain them most often.</summary>
    public const int MaxShown = 50;

    public void Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (format == OutputFormat.Text)
        {
            WriteText(diagnostics);
            return;
        }

        foreach (var diagnostic in diagnostics)
        {
            if (format == OutputFormat.Json) JsonLines.Write(terminal.Error, diagnostic);
            else terminal.Error.WriteLine(GitHubAnnotations.Of(diagnostic, folder));
        }
    }

    /// <summary><c>and 212 more pages</c>; <c>null</c> when there are none.</summary>
    public static string? MorePages(Diagnostic diagnostic) => diagnostic.Pages > 1 ? $"and {CommandOutput.Count(diagnostic.Pages - 1, "more page")}" : null;

    // Errors come last, where the reader's eye is when the command ends.
    private void WriteText(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var (severity, noun) in new[] { (Severity.Warning, "more warning"), (Severity.Error, "more error") })
        {
            var all = diagnostics.Where(d => d.Severity == severity).ToList();
            foreach (var diagnostic in all.Take(MaxShown)) WriteText(diagnostic);
            if (all.Count <= MaxShown) continue;
            terminal.Error.WriteLine($"… and {CommandOutput.Count(all.Count - MaxShown, noun)}; `--format json` prints all of them");
            terminal.Error.WriteLine();
        }
    }

    private void WriteText(Diagnostic diagnostic)
    {
        var tone = diagnostic.Severity == Severity.Error ? "31" : "33";
        var error = terminal.Error;
        error.WriteLine($"{Paint($"{diagnostic.Severity.Word()} {diagnostic.Code.Id}", tone)}: {Bold(DisplayWidth.Printable(diagnostic.Message))}");
        var number = diagnostic.Position is { Line: > 0 } at ? at.Line.ToString(CultureInfo.InvariantCulture) : " ";
        var margin = new string(' ', number.Length);
        if (diagnostic.Position is { } position) error.WriteLine($"{margin} {Dim("┌─")} {DisplayWidth.Printable(position.ToString())}");
        if (diagnostic is { Position: { Line: > 0 } place, Excerpt: { } line })
        {
            var excerpt = Excerpt.Of(line, place);
            error.WriteLine($"{Dim($"{number} │")} {excerpt.Line}".TrimEnd());
            error.WriteLine($"{margin} {Dim("│")} {new string(' ', excerpt.Caret)}{Paint(new string('^', excerpt.Length), tone)}{(diagnostic.Help is { } help ? " " + DisplayWidth.Printable(help) : "")}");
        }
        else if (diagnostic.Help is { } help)
        {
            error.WriteLine($"{margin} {Dim("=")} help: {DisplayWidth.Printable(help)}");
        }

        foreach (var step in diagnostic.Trace) error.WriteLine($"{margin} {Dim("=")} {DisplayWidth.Printable(step.ToString())}");
        if (MorePages(diagnostic) is { } more) error.WriteLine($"{margin} {Dim("=")} {more}");
        error.WriteLine();
    }

    private string Paint(string text, string code) => color ? $"\u001b[1;{code}m{text}\u001b[0m" : text;

    private string Bold(string text) => color ? $"\u001b[1m{text}\u001b[0m" : text;

    private string Dim(string text) => color ? $"\u001b[2m{text}\u001b[0m" : text;
}
