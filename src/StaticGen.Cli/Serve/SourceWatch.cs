using System.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Tells of every change in a site's files, whatever becomes of the system's watchers: what they tell is passed on at once; each second they
/// are asked for a sign of life; and now and then, more often the cheaper it is, everything is looked at. Where the system has no watcher
/// to give, that is all there is. It watches from the moment it is made: make it before the site is read.
/// </summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly string[] Folders = ["content", "static", "templates"];
    private static readonly string[] Files = ["staticgen.yaml", "staticgen.yml"];

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2);

    // How much of the time goes into looking at everything: next to nothing beside watchers, more in their place.
    private const double ShareWatching = 0.01;
    private const double SharePolling = 0.1;

    // errno of Linux and macOS
    private const int NoInstanceLeft = 24;
    private const int NoWatchLeft = 28;

    private readonly string _folder;
    private readonly Action<string> _warn;
    private readonly Func<string, bool, Action<string>, Action<Exception>, FolderWatch> _open;
    private readonly PendingChanges _pending;
    private readonly Lock _lock = new();
    private readonly List<FolderWatch> _watches = [];
    private volatile bool _isPolling;
    private volatile bool _mustRestart;
    private long _beat = Stopwatch.GetTimestamp();
    private long _looked = Stopwatch.GetTimestamp();
    private long? _looking;
    private TimeSpan _cost = TimeSpan.FromMilliseconds(100);

    /// <param name="sourceFolder">The site's folder.</param>
    /// <param name="warn">Gets a line for the user when changes will be seen later than they should.</param>
    public SourceWatch(string sourceFolder, Action<string> warn)
        : this(sourceFolder, warn, (folder, isDeep, changed, failed) => new FolderWatch(folder, isDeep, changed, failed))
    {
    }

    /// <param name="sourceFolder">The site's folder.</param>
    /// <param name="warn">Gets a line for the user when changes will be seen later than they should.</param>
    /// <param name="open">Opens a watcher; a test lets it fail as a system does that has none left.</param>
    internal SourceWatch(string sourceFolder, Action<string> warn, Func<string, bool, Action<string>, Action<Exception>, FolderWatch> open)
    {
        (_folder, _warn, _open, _pending) = (Path.GetFullPath(sourceFolder), warn, open, new PendingChanges(sourceFolder));
        Start();
    }

    /// <summary>Waits for a change. What is returned was written to its end, as far as can be told; what comes after comes with the next call.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any longer.</exception>
    public async Task<SourceChanges> NextAsync(CancellationToken cancellation)
    {
        // Between two calls what was returned is read.
        if (_looking is { } start) (_cost, _looked, _looking) = (Stopwatch.GetElapsedTime(start), Stopwatch.GetTimestamp(), null);
        while (true)
        {
            if (_mustRestart) Restart();
            if (await _pending.TakeAsync(Earlier(Left(_beat, Beat), Left(_looked, Pause)), cancellation) is { } changes)
            {
                if (changes.Paths is null) _looking = Stopwatch.GetTimestamp();
                return changes;
            }

            if (Left(_beat, Beat) == TimeSpan.Zero) CheckAlive();
            if (Left(_looked, Pause) != TimeSpan.Zero) continue;
            _looking = Stopwatch.GetTimestamp();
            return SourceChanges.Everything;
        }
    }

    public void Dispose()
    {
        Close();
        _pending.Dispose();
    }

    private void Close()
    {
        lock (_lock)
        {
            foreach (var watch in _watches) watch.Dispose();
            _watches.Clear();
        }
    }

    private TimeSpan Pause => _isPolling ? Later(TimeSpan.FromMilliseconds(500), _cost / SharePolling) : Later(Soonest, _cost / ShareWatching);

    private static TimeSpan Left(long since, TimeSpan pause) => pause - Stopwatch.GetElapsedTime(since) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private void CheckAlive()
    {
        _beat = Stopwatch.GetTimestamp();
        if (_isPolling) return;
        lock (_lock)
        {
            if (_watches.TrueForAll(watch => watch.IsAlive))
            {
                foreach (var watch in _watches) watch.Ask();
                return;
            }
        }

        Restart();
    }

    private void Restart()
    {
        _mustRestart = false;
        Close();
        Start();
        _pending.Add(null);
    }

    private void Start()
    {
        if (_isPolling) return;
        lock (_lock)
        {
            try
            {
                _watches.Add(_open(_folder, false, ChangedAtTop, Failed));
                foreach (var folder in Folders.Select(name => Path.Combine(_folder, name)).Where(Directory.Exists)) _watches.Add(_open(folder, true, Changed, Failed));
                // It may be dead before the first beat. One that has no room for all folders says so while it is opened.
                foreach (var watch in _watches) watch.Ask();
                if (_isPolling) Close();
            }
            catch (Exception e) when (e is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
            {
                // A folder went while it was opened. Those above it tell when it comes back.
                _mustRestart = Directory.Exists(_folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
            {
                Poll(e);
            }
        }
    }

    // Only what the site is made of; the folder may have anything.
    private void ChangedAtTop(string path)
    {
        var name = Path.GetFileName(path);
        if (Files.Contains(name)) _pending.Add(name);
        if (!Folders.Contains(name)) return;
        _mustRestart = true;
        _pending.Add(name);
    }

    private void Changed(string path)
    {
        if (!EditorFiles.IsOne(Path.GetFileName(path.AsSpan()))) _pending.Add(Path.GetRelativePath(_folder, path).Replace('\\', '/'));
    }

    private void Failed(Exception fault)
    {
        if (fault is IOException { HResult: NoInstanceLeft or NoWatchLeft }) Poll(fault);
        else if (fault is not InternalBufferOverflowException) _mustRestart = true;
        _pending.Add(null);
    }

    private void Poll(Exception fault)
    {
        lock (_lock)
        {
            if (_isPolling) return;
            _isPolling = true;
            Close();
        }

        var limit = fault.HResult == NoWatchLeft ? "fs.inotify.max_user_watches=524288" : "fs.inotify.max_user_instances=512";
        _warn(fault is IOException { HResult: NoInstanceLeft or NoWatchLeft }
            ? $"the system has no watcher left for files, so changes are seen a little later; `sudo sysctl {limit}` gives it more"
            : $"the system does not watch files here ({fault.Message}), so changes are seen a little later");
    }
}
