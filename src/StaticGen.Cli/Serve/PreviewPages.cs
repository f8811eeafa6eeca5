using StaticGen.Diagnostics;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Request path → answer, from the newest snapshot. What is not planned is not there: no path of a file is ever made of a request.
/// </summary>
/// <param name="state">The newest state. Any thread.</param>
/// <param name="faults">Is told of pages that cannot be written.</param>
internal sealed class PreviewPages(Func<LiveState> state, PageFaults faults)
{
    private const string NotFoundPath = "404.html";

    private readonly Lock _taking = new();
    private readonly RecentPages _recent = new();
    private volatile SnapshotPages? _pages;

    /// <summary>The newest state.</summary>
    public LiveState State => state();

    /// <summary>The pages of the newest snapshot; <c>null</c> as long as there is none.</summary>
    public SnapshotPages? Current
    {
        get
        {
            if (state().Current is not { } snapshot) return null;
            if (_pages is { } pages && pages.Snapshot == snapshot) return pages;
            lock (_taking)
            {
                // Another thread may have taken it, or a newer one.
                if (state().Current is { } newest && newest != _pages?.Snapshot) _pages = new SnapshotPages(newest, _pages);
                return _pages;
            }
        }
    }

    /// <summary>The decoded path of the home page, with <c>/</c> at both ends.</summary>
    public string BasePath => Current?.BasePath ?? "/";

    /// <param name="path">As <see cref="RequestPath.Of"/> gives it.</param>
    public Answer Find(string path)
    {
        if (Current is not { } pages) return new NothingAnswer([], IsFound: true);
        if (!path.StartsWith(pages.BasePath, StringComparison.Ordinal))
            return path == "/" || path + "/" == pages.BasePath ? new RedirectAnswer(pages.Snapshot.Site.Urls.BasePath) : NotFound(pages);
        var below = path[pages.BasePath.Length..];
        if (pages.Find(below) is { } output) return Show(pages, output, isFound: true);
        return pages.Find(below + "/") is { } page ? new RedirectAnswer(pages.Snapshot.Site.Urls.Url(page.Path)) : NotFound(pages);
    }

    /// <summary>What was last shown at a path, and of which site; <c>null</c> when nothing was, or it is forgotten.</summary>
    public (Site Site, PlannedOutput Output)? LastShown(string path) =>
        path.StartsWith(BasePath, StringComparison.Ordinal) && _recent.Find(path[BasePath.Length..]) is { } entry ? (entry.Pages.Snapshot.Site, entry.Page.Output) : null;

    private Answer NotFound(SnapshotPages pages) =>
        pages.Find(NotFoundPath) is { } output ? Show(pages, output, isFound: false) : new NothingAnswer([], IsFound: false);

    private Answer Show(SnapshotPages pages, PlannedOutput output, bool isFound)
    {
        if (output is CopiedFile file) return new FileAnswer(file);
        var before = _recent.Find(output.Path.Value);
        var stamp = SourceStamp.Of(output);
        if (before is not null && before.Pages == pages && before.Source == stamp) return new PageAnswer(before.Page, isFound, []);
        try
        {
            var page = pages.Render(output);
            _recent.Keep(new RecentPages.Entry(pages, page, stamp));
            faults.Shown(output.Path.Value);
            return new PageAnswer(page, isFound, []);
        }
        catch (DiagnosticException e)
        {
            faults.Failed(output.Path.Value, e.Diagnostics, hasOlder: before is not null);
            return before is null ? new NothingAnswer(e.Diagnostics, isFound) : new PageAnswer(before.Page, isFound, e.Diagnostics);
        }
    }
}
