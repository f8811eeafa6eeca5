using System.Net;
using System.Text;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Diagnostics as HTML. All of it is text of the author's files or about them, so every value is encoded, and the machine's folders are
/// not named.
/// </summary>
/// <param name="source">The site's folder.</param>
internal sealed class ErrorOverlay(string source)
{
    private const int MaxShown = 20;
    private const int MaxBefore = 200;
    private const int MaxAfter = 400;

    // The tool's own words are English, in a frame that has the direction of the page: each text is isolated.

    /// <summary>Writes nothing when there are none.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="diagnostics">Of the page first, then of the site.</param>
    /// <param name="hasPage">There is a page below them.</param>
    public void Write(StringBuilder html, IReadOnlyList<Diagnostic> diagnostics, bool hasPage)
    {
        var (errors, warnings) = (Of(Severity.Error, diagnostics), Of(Severity.Warning, diagnostics));
        if (errors.Count > 0)
        {
            html.Append("<section class=\"errors\" role=\"alertdialog\" aria-labelledby=\"what\" aria-describedby=\"then\" tabindex=\"-1\" lang=\"en\">\n")
                .Append("<div class=\"bar\"><h1 id=\"what\"><bdi>").Append(CommandOutput.Count(errors.Count, "error")).Append("</bdi></h1>")
                .Append("<p id=\"then\"><bdi>")
                .Append(hasPage ? "What has errors is shown as it was before, or left out." : "There is nothing to show here yet.").Append(" The page follows when this is mended.</bdi></p>")
                .Append("<span class=\"said\" role=\"status\"></span><button type=\"button\" class=\"dismiss\">Close</button></div>\n");
            WriteAll(html, errors);
            html.Append("</section>\n");
        }

        if (warnings.Count == 0) return;
        html.Append("<details class=\"warnings\" lang=\"en\">\n<summary><bdi>").Append(CommandOutput.Count(warnings.Count, "warning")).Append("</bdi></summary>\n");
        WriteAll(html, warnings);
        html.Append("</details>\n");
    }

    /// <summary>Text as it may stand in an element or a quoted attribute.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static List<Diagnostic> Of(Severity severity, IReadOnlyList<Diagnostic> diagnostics) => [.. diagnostics.Where(d => d.Severity == severity)];

    private void WriteAll(StringBuilder html, List<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in SourceExcerpts.Fill([.. diagnostics.Take(MaxShown)], source)) Write(html, diagnostic);
        if (diagnostics.Count > MaxShown) html.Append("<p dir=\"ltr\">… and ").Append(CommandOutput.Count(diagnostics.Count - MaxShown, "more")).Append("; the terminal shows them.</p>\n");
    }

    private void Write(StringBuilder html, Diagnostic diagnostic)
    {
        html.Append("<article class=\"fault\">\n<h2 dir=\"auto\">").Append(Shown(diagnostic.Message)).Append(" <span class=\"code\">").Append(Encode(diagnostic.Code.Id)).Append("</span></h2>\n");
        if (diagnostic.Position is { } position)
        {
            var place = Shown(position.ToString());
            html.Append("<p><button type=\"button\" class=\"place\" title=\"Copy\" data-place=\"").Append(place).Append("\">").Append(place).Append("</button> <span class=\"said\" role=\"status\"></span></p>\n");
            if (position.Line > 0 && diagnostic.Excerpt is { } line) WriteExcerpt(html, line, position);
        }

        if (diagnostic.Help is { } help) html.Append("<p class=\"help\" dir=\"auto\">").Append(Shown(help)).Append("</p>\n");
        var trace = diagnostic.Trace.Select(step => step.ToString()).ToList();
        if (DiagnosticWriter.MorePages(diagnostic) is { } more) trace.Add(more);
        if (trace.Count > 0)
        {
            html.Append("<ul class=\"trace\">\n");
            foreach (var step in trace) html.Append("<li dir=\"auto\">").Append(Shown(step)).Append("</li>\n");
            html.Append("</ul>\n");
        }

        html.Append("</article>\n");
    }

    // The place is marked in the line itself: a caret below it would stand elsewhere in a line whose letters join and turn around.
    private void WriteExcerpt(StringBuilder html, string line, SourcePosition position)
    {
        var start = Math.Clamp(position.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(position.Length, 1), start, line.Length);
        var from = Math.Max(0, start - MaxBefore);
        var to = Math.Min(line.Length, Math.Max(end, start) + MaxAfter);
        end = Math.Min(end, start + MaxAfter);
        html.Append("<pre dir=\"auto\">").Append(from > 0 ? "…" : "").Append(Shown(line[from..start]))
            .Append("<mark>").Append(start == end ? " " : Shown(line[start..end])).Append("</mark>")
            .Append(Shown(line[end..Math.Max(end, Math.Min(to, line.Length))])).Append(to < line.Length ? "…" : "").Append("</pre>\n");
    }

    private string Shown(string text)
    {
        var folder = Path.TrimEndingDirectorySeparator(source);
        if (folder.Length > 1) text = text.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(folder, ".", StringComparison.Ordinal);
        return Encode(DisplayWidth.Printable(text));
    }
}
