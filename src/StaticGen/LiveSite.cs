using StaticGen.Diagnostics;

namespace StaticGen;

/// <summary>
/// A site whose files change while it is looked at. Whatever was changed, and in whatever order, its snapshot is the one that
/// <see cref="Generator.Load"/> would make of the files as they are.
/// </summary>
/// <param name="options">What the site is made for. The instant is given anew with each update.</param>
public sealed class LiveSite(BuildOptions options)
{
    private readonly Lock _updating = new();
    private volatile LiveState _state = new(0, null, []);

    /// <summary>The newest state; version 0 before the first update. Any thread.</summary>
    public LiveState State => _state;

    /// <summary>Reads what changed. One update at a time; others wait.</summary>
    /// <param name="changes">What may have changed. The first update reads everything in any case.</param>
    /// <param name="now">The instant for which the site is made.</param>
    /// <returns>The new state, or the same one when nothing is different.</returns>
    public LiveState Update(SourceChanges changes, DateTimeOffset now)
    {
        lock (_updating)
        {
            var diagnostics = new DiagnosticBag();
            var snapshot = Generator.Load(options with { Now = now }, diagnostics, new BuildProfile());
            return _state = new LiveState(_state.Version + 1, diagnostics.HasErrors ? _state.Current ?? snapshot : snapshot, diagnostics.ToSorted());
        }
    }
}
