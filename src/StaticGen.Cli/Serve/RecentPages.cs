namespace StaticGen.Cli.Serve;

/// <summary>The pages that were rendered last: shown again while nothing has changed, and behind an error until it is mended.</summary>
internal sealed class RecentPages
{
    private const int Capacity = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <param name="Pages">The snapshot it is of.</param>
    /// <param name="Page">The page.</param>
    /// <param name="Source">Its source file when it was rendered.</param>
    public sealed record Entry(SnapshotPages Pages, RenderedPage Page, SourceStamp Source);

    public Entry? Find(string path)
    {
        lock (_lock) return _entries.GetValueOrDefault(path);
    }

    public void Keep(Entry entry)
    {
        var path = entry.Page.Output.Path.Value;
        lock (_lock)
        {
            if (!_entries.ContainsKey(path))
            {
                _order.Enqueue(path);
                if (_order.Count > Capacity) _entries.Remove(_order.Dequeue());
            }

            _entries[path] = entry;
        }
    }
}
