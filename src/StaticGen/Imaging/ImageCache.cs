using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace StaticGen.Imaging;

/// <summary>
/// What takes long to make, kept in files from build to build: one for each key, which is a hash of all that its bytes depend on. Made at the
/// first time it is asked for. Any thread, and any number of programs at a time.
/// </summary>
/// <param name="cacheFolder">Where programs keep what they can do without; <c>null</c>: a folder for this time alone, gone when it is closed.</param>
/// <param name="processId">Tells what several programs write at one time apart.</param>
public sealed class ImageCache(string? cacheFolder, int processId)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(60);

    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _used = [];
    private string? _folder;
    private string? _temporary;
    private string? _newest;
    private int _writes;

    /// <summary>How many were made.</summary>
    public int Made => Volatile.Read(ref _writes);

    /// <param name="source">Hash of what it is made from.</param>
    /// <param name="recipe">How, with every number.</param>
    public static UInt128 Key(UInt128 source, string recipe)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in source)));
        hash.Append(Encoding.UTF8.GetBytes($"{ImageLibrary.Release}\n{recipe}"));
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>The file that holds the bytes. It must not be written to.</summary>
    /// <param name="key">Tells the bytes from all others.</param>
    /// <param name="make">Makes them when they are not there. What it throws comes out, and nothing is kept.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="IOException">The file cannot be written, nor one in the system's own folder for such files.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public string Get(UInt128 key, Func<byte[]> make)
    {
        lock (_lock) _used.Add(key);
        var file = FileOf(key);
        // A file of no bytes is what is left of one when the power failed.
        if (new FileInfo(file) is { Exists: true, Length: > 0 }) return file;
        var content = make();
        try
        {
            return Write(file, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && _temporary is null)
        {
            lock (_lock) _folder = TemporaryFolder();
            return Write(FileOf(key), content);
        }
    }

    /// <summary>To be called when nothing more is asked for. Deletes what no build has wanted in two months, if anything was added.</summary>
    public void Close()
    {
        try
        {
            if (_temporary is not null) Directory.Delete(_temporary, recursive: true);
            else if (_newest is not null) Tidy(File.GetLastWriteTimeUtc(_newest));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next one does it.
        }
    }

    private string FileOf(UInt128 key)
    {
        var name = key.ToString("x32", CultureInfo.InvariantCulture);
        return Path.Combine(Folder(), name[..2], name);
    }

    private string Folder()
    {
        lock (_lock) return _folder ??= cacheFolder is null ? TemporaryFolder() : Path.Combine(cacheFolder, "images");
    }

    private string TemporaryFolder() => _temporary ??= Directory.CreateTempSubdirectory("staticgen-images-").FullName;

    private string Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var number = Interlocked.Increment(ref _writes);
        var unfinished = string.Create(CultureInfo.InvariantCulture, $"{file}-{processId}-{number}");
        File.WriteAllBytes(unfinished, content);
        try
        {
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && File.Exists(file))
        {
            // Another has written the same bytes, and somebody is reading them.
            File.Delete(unfinished);
        }

        lock (_lock) _newest = file;
        return file;
    }

    // The file system's own clock, as it has just written a file.
    private void Tidy(DateTime now)
    {
        foreach (var file in new DirectoryInfo(Folder()).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (now - file.LastWriteTimeUtc < Forgotten / 2) continue;
            if (UInt128.TryParse(file.Name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key) && _used.Contains(key)) file.LastWriteTimeUtc = now;
            else if (now - file.LastWriteTimeUtc > Forgotten) file.Delete();
        }
    }
}
