using Microsoft.Win32.SafeHandles;

namespace StaticGen.Publishing;

/// <summary>
/// Every change the publisher makes to a disk goes through here, one method for each kind of system call, so that a test can stop
/// or fail a build before any one of them.
/// <para>
/// Nothing is flushed to the platters: a rename is atomic for every process that looks and for a process killed half-way, and
/// waiting for the disk would cost more than the rest of a build. A power failure may lose a site that a rebuild brings back.
/// </para>
/// </summary>
/// <param name="before">called with a description before each change; <c>null</c> outside tests.</param>
internal sealed partial class Disk(Action<string>? before)
{
    private const UnixFileMode FileMode0644 =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode FolderMode0755 =
        FileMode0644 | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Not known at first; the few folders made until then have their mode set in any case.
    private bool? _modesDiffer;
    private bool _isNetwork;

    /// <summary>Learns from the first file written how this process and this file system behave, to save the asking for each file.</summary>
    public void Learn(string writtenFile)
    {
        // What a file gets depends on the umask, and on a default ACL.
        _modesDiffer = !OperatingSystem.IsWindows() && File.GetUnixFileMode(writtenFile) != FileMode0644;
        try
        {
            _isNetwork = new DriveInfo(writtenFile).DriveType == DriveType.Network;
        }
        catch (Exception e) when (IoFailure.Is(e) || e is ArgumentException)
        {
            _isNetwork = false;
        }
    }

    public void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        if (TryWriteNew(path, content)) return;
        using var file = CreateNew(path);
        before?.Invoke($"write {path}");
        RandomAccess.Write(file, content, 0);
        Finish(file);
    }

    /// <param name="path">where there is no file.</param>
    /// <param name="write">writes all of it, in blocks.</param>
    public void WriteNew(string path, Action<Stream> write)
    {
        using var file = CreateNew(path);
        before?.Invoke($"write {path}");
        using var stream = new FileStream(file, FileAccess.Write, bufferSize: 0);
        write(stream);
        Finish(file);
    }

    /// <summary>Copies bytes into a new file and returns their hash, which is that of what was copied whatever happens to the source.</summary>
    public (UInt128 Hash, long Length) CopyNew(SafeFileHandle source, string path)
    {
        using var file = CreateNew(path);
        before?.Invoke($"write {path}");
        var length = 0L;
        var result = ContentHash.Read(source, block =>
        {
            RandomAccess.Write(file, block.Span, length);
            length += block.Length;
        });
        Finish(file);
        return result;
    }

    /// <summary>Moves a file to a place where there is none.</summary>
    /// <exception cref="IOException">there is one.</exception>
    public void MoveNew(string from, string to)
    {
        before?.Invoke($"move {from} to {to}");
        File.Move(from, to, overwrite: false);
    }

    /// <summary>
    /// Whether a folder can be moved with all that is in it. Windows refuses that as long as any program, such as a virus scanner, has a
    /// file in it open.
    /// </summary>
    public static bool MovesFolders => !OperatingSystem.IsWindows();

    /// <summary>Moves a folder to a place where there is nothing.</summary>
    public void MoveFolder(string from, string to)
    {
        before?.Invoke($"move folder {from} to {to}");
        Directory.Move(from, to);
    }

    /// <summary>Moves a file to a place, over the file there if there is one.</summary>
    public void MoveOver(string from, string to)
    {
        before?.Invoke($"move {from} over {to}");
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Moves a file over another, which stays as <paramref name="backup"/>. At no instant is there no file at <paramref name="to"/>.</summary>
    public void Replace(string from, string to, string backup)
    {
        before?.Invoke($"replace {to}");
        // On Unix: link(to, backup), rename(from, to).
        File.Replace(from, to, backup, ignoreMetadataErrors: true);
    }

    public void Delete(string path)
    {
        before?.Invoke($"delete {path}");
        File.Delete(path);
    }

    public void CreateFolder(string path)
    {
        before?.Invoke($"create folder {path}");
        if (TryCreateFolder(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, FolderMode0755);
        if (_modesDiffer != false) SetFolderMode(path);
    }

    /// <summary>Deletes a folder that is empty.</summary>
    public void DeleteFolder(string path)
    {
        before?.Invoke($"delete folder {path}");
        Directory.Delete(path, recursive: false);
    }

    /// <summary>Deletes one of the publisher's own folders with all that is in it, if it is there.</summary>
    public void DeleteTree(string path)
    {
        if (FileStamp.Of(path).Kind == EntryKind.Missing) return;
        before?.Invoke($"delete tree {path}");
        if (FileStamp.Of(path).Kind == EntryKind.Folder) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }

    public void SetModified(string path, DateTime utc)
    {
        before?.Invoke($"set time of {path}");
        File.SetLastWriteTimeUtc(path, utc);
    }

    public static bool HasRightMode(FileStamp file) => OperatingSystem.IsWindows() || file.Mode == FileMode0644;

    public static bool HasRightMode(DirectoryInfo folder) => OperatingSystem.IsWindows() || folder.UnixFileMode == FolderMode0755;

    public void SetFileMode(string path)
    {
        before?.Invoke($"set mode of {path}");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, FileMode0644);
    }

    public void SetFolderMode(string path)
    {
        before?.Invoke($"set mode of {path}");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, FolderMode0755);
    }

    // A handle and no stream around it: a fifth of the time that writing a small file takes outside of the system.
    private SafeFileHandle CreateNew(string path)
    {
        before?.Invoke($"create {path}");
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        if (_modesDiffer == true && !OperatingSystem.IsWindows()) File.SetUnixFileMode(file, FileMode0644);
        return file;
    }

    // A local file system reports a full disk when it is written to. A network one may report it only when the file is closed,
    // and closing throws no exception; it sends the bytes off at that moment anyway, so that asking for it costs nothing there.
    private void Finish(SafeFileHandle file)
    {
        if (_isNetwork) RandomAccess.FlushToDisk(file);
    }
}
