namespace StaticGen.Cli.Serve;

/// <summary>
/// Watches one folder. .NET's watcher may end without a word on Linux when folders are renamed while it looks at them
/// (dotnet/runtime#133420), so it is asked for a sign of life.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly string _folder;
    private volatile string? _asked;

    /// <param name="folder">The folder, with its whole path.</param>
    /// <param name="isDeep">Folders in it are watched too.</param>
    /// <param name="changed">Called with the whole path of what changed, on any thread.</param>
    /// <param name="failed">Called when events were lost, or no more will come.</param>
    /// <exception cref="IOException">The system has no more watchers to give.</exception>
    public FolderWatch(string folder, bool isDeep, Action<string> changed, Action<Exception> failed)
    {
        _folder = folder;
        _watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isDeep,
            // Attributes: only for the sign of life.
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Attributes,
            InternalBufferSize = 64 * 1024,
        };
        _watcher.Created += (_, e) => changed(e.FullPath);
        _watcher.Deleted += (_, e) => changed(e.FullPath);
        _watcher.Renamed += (_, e) =>
        {
            changed(e.OldFullPath);
            changed(e.FullPath);
        };
        _watcher.Changed += (_, e) =>
        {
            if (e.FullPath == _asked) _asked = null;
            // A folder changes when something in it does, which is told by itself.
            else if (!Directory.Exists(e.FullPath)) changed(e.FullPath);
        };
        _watcher.Error += (_, e) => failed(e.GetException());
        try
        {
            _watcher.EnableRaisingEvents = true;
        }
        catch
        {
            _watcher.Dispose();
            throw;
        }
    }

    /// <summary>Whether it answered the last <see cref="Ask"/>, as far as that could be asked.</summary>
    public bool IsAlive => _asked is null || !Directory.Exists(_asked);

    /// <summary>Sets the mode of a folder in this one to what it is. Nothing changes, and the watcher must tell of it.</summary>
    public void Ask()
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            // Only where folders are can they be renamed.
            if (Directory.EnumerateDirectories(_folder).FirstOrDefault() is not { } folder) return;
            var mode = File.GetUnixFileMode(folder);
            _asked = folder;
            File.SetUnixFileMode(folder, mode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or gone by now.
            _asked = null;
        }
    }

    public void Dispose() => _watcher.Dispose();
}
