using System.Text;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Serve;

/// <summary>
/// What the author is to know beside the page: errors, warnings, drafts. A document of its own, whose elements the script takes over; the
/// page's bytes stay those of <c>build</c>.
/// </summary>
/// <param name="pages">What there is.</param>
/// <param name="source">The site's folder.</param>
/// <param name="now">The instant for which the site is shown.</param>
internal sealed class StatusPage(PreviewPages pages, string source, Func<DateTimeOffset> now)
{
    private readonly Lock _listing = new();
    private (Snapshot Snapshot, string Html)? _unpublished;

    /// <param name="path">The page's path, as <see cref="RequestPath.Of"/> gives it.</param>
    /// <returns>HTML; empty when there is nothing to say.</returns>
    public string Of(string path)
    {
        var (state, answer) = (pages.State, pages.Find(path));
        var own = answer switch { PageAnswer page => page.Faults, NothingAnswer nothing => nothing.Faults, _ => [] };
        var html = new StringBuilder();
        var ofSite = ServeReport.ToShow(state).ToList();
        new ErrorOverlay(source).Write(html, [.. own.Where(fault => !ofSite.Any(known => IsSame(known, fault))), .. ofSite], hasPage: answer is not NothingAnswer);
        if (answer is PageAnswer { IsFound: true, Page.Output: var output } && Unpublished.Word(output, now()) is { } word)
            html.Append("<p class=\"badge\" lang=\"en\" title=\"`staticgen build` leaves this out.\"><bdi>").Append(ErrorOverlay.Encode(word)).Append("</bdi></p>\n");
        if (state.Current is { } snapshot) html.Append(List(snapshot));
        return html.ToString();
    }

    /// <summary>The same as a document.</summary>
    public byte[] Document(string path) =>
        Encoding.UTF8.GetBytes($"<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>staticgen</title></head>\n<body>\n{Of(path)}</body>\n</html>\n");

    // A fault of a template may have been found both when it was read and when the page was written.
    private static bool IsSame(Diagnostic a, Diagnostic b) => a.Code == b.Code && a.Position == b.Position && a.Message == b.Message;

    private string List(Snapshot snapshot)
    {
        lock (_listing)
        {
            if (_unpublished is { } known && known.Snapshot == snapshot) return known.Html;
            var html = new StringBuilder();
            foreach (var (post, word) in Unpublished.In(snapshot.Site, now()))
                html.Append("<a href=\"").Append(ErrorOverlay.Encode(snapshot.Site.Urls.Url(post.Path))).Append("\">").Append(ErrorOverlay.Encode(word)).Append("</a>\n");
            if (html.Length > 0) html.Insert(0, "<p class=\"unpublished\">\n").Append("</p>\n");
            _unpublished = (snapshot, html.ToString());
            return _unpublished.Value.Html;
        }
    }
}
