using System.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Gathers what changed until a save is over: an editor makes several changes of one, and a slow program writes a file in pieces. Any
/// thread may add; one takes.
/// </summary>
/// <param name="sourceFolder">The site's folder.</param>
internal sealed class PendingChanges(string sourceFolder) : IDisposable
{
    // Programs write in pieces of so many bytes.
    private const int Piece = 4096;

    private const int Few = 8;

    private static readonly TimeSpan AfterOne = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan AfterMany = TimeSpan.FromMilliseconds(40);

    // Longer than the pauses of a program that is still writing.
    private static readonly TimeSpan AfterPiece = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _added = new(0, 1);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private HashSet<string> _lastTaken = new(StringComparer.Ordinal);
    private bool _everything;
    private long _first;
    private long _last;
    private long _taken;

    /// <param name="path">Relative to the site's folder; <c>null</c>: nobody knows what changed.</param>
    public void Add(string? path)
    {
        lock (_lock)
        {
            _last = Stopwatch.GetTimestamp();
            if (_paths.Count == 0 && !_everything) _first = _last;
            if (path is null) _everything = true;
            else _paths.Add(path);
            if (_added.CurrentCount == 0) _added.Release();
        }
    }

    /// <summary>Waits until something has changed and is written to its end.</summary>
    /// <returns><c>null</c> when nothing changes for that long.</returns>
    public async Task<SourceChanges?> TakeAsync(TimeSpan patience, CancellationToken cancellation)
    {
        while (true)
        {
            if (Left() is not { } left)
            {
                if (!await _added.WaitAsync(patience, cancellation)) return null;
            }
            else if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, cancellation);
            }
            else
            {
                return Take();
            }
        }
    }

    public void Dispose() => _added.Dispose();

    private SourceChanges Take()
    {
        lock (_lock)
        {
            var changes = _everything ? SourceChanges.Everything : SourceChanges.In(_paths);
            (_everything, _lastTaken, _taken) = (false, [.. _paths], Stopwatch.GetTimestamp());
            _paths.Clear();
            return changes;
        }
    }

    // How long to wait still; null when there is nothing to wait for.
    private TimeSpan? Left()
    {
        List<string> paths;
        TimeSpan age, quiet;
        bool again;
        lock (_lock)
        {
            if (_paths.Count == 0 && !_everything) return null;
            (age, quiet) = (Stopwatch.GetElapsedTime(_first), Stopwatch.GetElapsedTime(_last));
            if (_everything || age > Longest) return AfterOne > quiet ? AfterOne - quiet : TimeSpan.Zero;
            if (_paths.Count > Few) return AfterMany - quiet;
            paths = [.. _paths];
            again = Stopwatch.GetElapsedTime(_taken, _first) < AfterPiece && paths.Exists(_lastTaken.Contains);
        }

        return (again || quiet >= AfterOne && paths.Exists(MayBeUnfinished) ? AfterPiece : AfterOne) - quiet;
    }

    // Emptied, away for a moment, or as long as some pieces.
    private bool MayBeUnfinished(string path)
    {
        var file = new FileInfo(Path.Combine(sourceFolder, path));
        try
        {
            return !file.Exists ? !Directory.Exists(file.FullName) : file.Length % Piece == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
