using StaticGen.Diagnostics;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>The outputs of one snapshot, found by path and rendered when they are asked for.</summary>
internal sealed class SnapshotPages
{
    private readonly OutputIndex _index;
    private readonly RendererPool _renderers;

    /// <param name="snapshot">Any thread may use it.</param>
    /// <param name="before">The pages of the snapshot before; they stay usable.</param>
    public SnapshotPages(Snapshot snapshot, SnapshotPages? before)
    {
        Snapshot = snapshot;
        _index = new OutputIndex(snapshot.Site, before?._index);
        _renderers = new RendererPool(snapshot);
        Styles = new StyleSheets(snapshot.Site);
        BasePath = RequestPath.Of(snapshot.Site.Urls.BasePath) ?? "/";
        before?._renderers.Retire();
    }

    public Snapshot Snapshot { get; }

    public StyleSheets Styles { get; }

    /// <summary>The decoded path of the home page, with <c>/</c> at both ends.</summary>
    public string BasePath { get; }

    /// <summary>The output at a decoded path below <see cref="BasePath"/>; an index.html is the page of its folder.</summary>
    public PlannedOutput? Find(string path)
    {
        const string index = "index.html";
        if (_index.Find(path) is { } output) return output;
        return path == index || path.EndsWith("/" + index, StringComparison.Ordinal) ? _index.Find(path[..^index.Length]) : null;
    }

    /// <exception cref="DiagnosticException">The page cannot be written.</exception>
    public RenderedPage Render(PlannedOutput output) => _renderers.Use(renderer =>
    {
        var own = renderer.Render(output).ToArray();
        return new RenderedPage(output, own, StyleSheets.Hash(own), Styles.HashWithout(own));
    });
}
