using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>Files of the site that browsers have got, and which of them are another by now.</summary>
internal sealed class ServedFiles
{
    private const int Capacity = 2000;
    private const int Remembered = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (PlannedOutput File, SourceStamp Stamp)> _served = new(StringComparer.Ordinal);
    private readonly List<SitePath> _changes = [];
    private int _forgotten;

    /// <summary>How many changes there were so far.</summary>
    public int Changes
    {
        get
        {
            lock (_lock) return _forgotten + _changes.Count;
        }
    }

    /// <summary>A browser gets the file as it is now.</summary>
    public void Add(PlannedOutput file, SourceStamp stamp)
    {
        lock (_lock)
        {
            if (_served.Count >= Capacity) _served.Clear();
            _served.TryAdd(file.Path.Value, (file, stamp));
        }
    }

    /// <summary>Looks at all of them again.</summary>
    public void Look()
    {
        lock (_lock)
        {
            foreach (var (path, (file, stamp)) in _served)
            {
                var now = SourceStamp.Of(file);
                if (now == stamp) continue;
                _served[path] = (file, now);
                _changes.Add(file.Path);
            }

            if (_changes.Count <= Remembered) return;
            _forgotten += _changes.Count;
            _changes.Clear();
        }
    }

    /// <summary>What changed after so many changes; empty for a browser that counts those of another run.</summary>
    public IReadOnlyList<SitePath> Since(int count)
    {
        lock (_lock) return [.. _changes.Skip(Math.Max(0, count - _forgotten)).Distinct()];
    }
}
