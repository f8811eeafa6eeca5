using System.Text;
using StaticGen.Languages;

namespace StaticGen.Rendering;

/// <summary>Plain text → HTML in which every part is read in its own order. Not thread-safe.</summary>
internal sealed class BidiHtml
{
    private readonly List<BidiRun> _runs = [];
    private readonly StringBuilder _html = new();

    /// <summary>
    /// The text as HTML, escaped; <c>null</c> when nothing needs to be isolated, which is known at next to no cost. A text that as a whole
    /// runs against its surroundings is isolated as a whole.
    /// </summary>
    public string? Isolate(string text, BidiContext context)
    {
        if (!BidiRuns.MayHave(text, context.Base)) return null;
        var direction = DirectionEstimate.Against(context.Base, text) ?? context.Base;
        _runs.Clear();
        BidiRuns.Find(text, context with { Base = direction }, afterArabic: false, _runs);
        if (direction == context.Base && _runs.Count == 0) return null;

        var html = _html.Clear();
        if (direction != context.Base) html.Append(Open(direction == TextDirection.RightToLeft ? BidiRunKind.RightToLeft : BidiRunKind.LeftToRight));
        var at = 0;
        foreach (var run in _runs)
        {
            HtmlText.Append(html, text.AsSpan(at..run.Start)).Append(Open(run.Kind));
            HtmlText.Append(html, text.AsSpan(run.Start..run.End)).Append(Close(run.Kind));
            at = run.End;
        }

        HtmlText.Append(html, text.AsSpan(at));
        if (direction != context.Base) html.Append(Close(BidiRunKind.LeftToRight));
        return html.ToString();
    }

    /// <summary>What opens a run; a mark is all there is of its kind.</summary>
    public static string Open(BidiRunKind kind) => kind switch
    {
        BidiRunKind.LeftToRight => "<bdi dir=\"ltr\">",
        BidiRunKind.RightToLeft => "<bdi dir=\"rtl\">",
        BidiRunKind.Override => "<bdo dir=\"ltr\">",
        _ => "\u061C",
    };

    public static string Close(BidiRunKind kind) => kind switch
    {
        BidiRunKind.Override => "</bdo>",
        BidiRunKind.ArabicMark => "",
        _ => "</bdi>",
    };

    /// <summary>HTML without what <see cref="Isolate"/> adds, for an attribute.</summary>
    public static string Strip(string html) => !html.Contains("<bd", StringComparison.Ordinal) ? html : new StringBuilder(html)
        .Replace(Open(BidiRunKind.LeftToRight), "").Replace(Open(BidiRunKind.RightToLeft), "").Replace(Open(BidiRunKind.Override), "")
        .Replace("</bdi>", "").Replace("</bdo>", "").ToString();
}
