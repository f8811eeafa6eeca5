using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Path → planned output. What the plan found links with has nearly all of them; an index of the others is made when one is asked for, and
/// anew only when a path is not where it was in the snapshot before.
/// </summary>
internal sealed class OutputIndex
{
    private readonly IReadOnlyList<PlannedOutput> _outputs;
    private readonly PathSet _planned;
    private readonly Lock _making = new();
    private volatile PathSet? _all;
    private volatile bool _isOwn;

    /// <param name="site">A snapshot.</param>
    /// <param name="before">The index of the snapshot before, which may be right for this one too.</param>
    public OutputIndex(Site site, OutputIndex? before = null)
    {
        (_outputs, _planned) = (site.Outputs, site.Links.Outputs);
        _all = before?._all;
    }

    /// <summary>The output at a decoded path without a leading slash; <c>null</c> when there is none.</summary>
    public PlannedOutput? Find(string path)
    {
        if (_planned.Find(path, _outputs) is { } page) return page;
        if (_all is { } all && all.Find(path, _outputs) is { } found) return found;
        if (_isOwn) return null;
        lock (_making)
        {
            if (!_isOwn) _all = new PathSet(_outputs);
            _isOwn = true;
        }

        return _all!.Find(path, _outputs);
    }
}
