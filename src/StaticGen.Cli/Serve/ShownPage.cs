using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>The page that one browser shows, and what it has been told of it.</summary>
/// <param name="pages">What there is.</param>
/// <param name="files">Files that browsers have.</param>
/// <param name="status">What is wrong with the site, seen from this page.</param>
/// <param name="path">The page's path, as <see cref="RequestPath.Of"/> gives it.</param>
/// <param name="mark">The <see cref="RenderedPage.Mark"/> of what it shows; empty when that is no page.</param>
/// <param name="since">The last change of a copied file that it has seen.</param>
internal sealed class ShownPage(PreviewPages pages, ServedFiles files, StatusPage status, string path, string mark, int since)
{
    private string _mark = mark;
    private int _since = since;
    private string _status = "";
    private (Site Site, PlannedOutput Output)? _last;

    // An event without data would not be one.
    private string Version => pages.State.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>What has to be told now: names of events with their data.</summary>
    public IEnumerable<(string Name, string Data)> News()
    {
        if (Page() is { } page) yield return page;
        var changed = files.Since(_since);
        _since = files.Changes;
        if (changed.Count > 0 && pages.Current is { } current)
            yield return ("files", Json(json => WriteList(json, "files", changed.Select(current.Snapshot.Site.Urls.Url), () => json.WriteNumber("since", _since))));
        var now = status.Of(path);
        if (now == _status) yield break;
        _status = now;
        yield return ("status", Version);
    }

    private (string Name, string Data)? Page()
    {
        // A browser that was not connected when the page moved, behind an editor perhaps, goes with it too.
        var before = _last ?? pages.LastShown(path);
        switch (pages.Find(path))
        {
            case PageAnswer { Page: var page, IsFound: var isFound }:
                if (isFound && pages.Current is { } current) _last = (current.Snapshot.Site, page.Output);
                if (page.Mark == _mark) return null;
                var onlyStyles = page.DiffersInStylesOnly(_mark);
                _mark = page.Mark;
                if (onlyStyles) return ("style", Json(json => WriteList(json, "styles", pages.Current!.Styles.Addresses, () => json.WriteString("mark", page.Mark))));
                return isFound ? ("reload", Version) : Moved(before) ?? ("reload", Version);
            case RedirectAnswer:
                return Moved(before) ?? ("reload", Version);
            case NothingAnswer { IsFound: false } when _mark.Length > 0:
                _mark = "";
                return Moved(before) ?? ("reload", Version);
            default:
                return null;
        }
    }

    // The article is another file or has another address now, or the site another base-url: its reader goes with it.
    private (string Name, string Data)? Moved((Site Site, PlannedOutput Output)? before)
    {
        if (before is not { } last || pages.Current?.Snapshot.Site is not { } site) return null;
        var target = MovedPages.Find(last.Site, site, last.Output) ?? (site.Urls.BasePath != last.Site.Urls.BasePath ? last.Output.Path : null);
        return target is { } place ? ("go", site.Urls.Url(place)) : null;
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> addresses, Action others)
    {
        others();
        json.WriteStartArray(name);
        foreach (var address in addresses) json.WriteStringValue(address);
        json.WriteEndArray();
    }

    private static string Json(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
