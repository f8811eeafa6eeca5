using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace StaticGen.Publishing;

/// <summary>What .NET has no method for.</summary>
internal sealed partial class Disk
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE
    private const int ReadOnly = 0x8_0000; // O_RDONLY | O_CLOEXEC
    private const int CreateNewForWriting = 0x8_00C1; // O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    private const uint Mode0666 = 0x1B6; // What the umask leaves of it.
    private const uint Mode0755 = 0x1ED;
    private const int MostName = 1024;

    private SafeFileHandle? _folder;
    private string _folderPath = "";

    /// <summary>Gives a file a second name.</summary>
    /// <returns>False where the file system does not.</returns>
    public bool TryLink(string file, string name)
    {
        before?.Invoke($"link {file} to {name}");
        return Link(C(file), C(name)) == 0;
    }

    /// <summary>Exchanges two folders in one step (Linux, <c>renameat2</c>).</summary>
    /// <returns>False where the system or the file system does not.</returns>
    public bool TryExchange(string one, string other)
    {
        before?.Invoke($"exchange {one} and {other}");
        try
        {
            return RenameAt2(CurrentFolder, C(one), CurrentFolder, C(other), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Finds files and folders that are to be made below a folder from there on, and no longer from the root of all.</summary>
    public void Enter(string folder)
    {
        if (!OperatingSystem.IsLinux() || before is not null || _modesDiffer != false || _isNetwork) return;
        try
        {
            if (Open(CurrentFolder, in C(folder)[0], ReadOnly, 0) is >= 0 and var file) (_folder, _folderPath) = (new SafeFileHandle(file, ownsHandle: true), folder + '/');
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A Linux whose libc is not found by that name.
        }
    }

    /// <summary>Lets that folder go.</summary>
    public void Leave()
    {
        _folder?.Dispose();
        _folder = null;
    }

    // .NET locks a file, asks what it is and unlocks it, four calls of seven, though nobody else knows yet of this one; and it names each with
    // its whole path. Without that a build takes 2 % less.
    private bool TryWriteNew(string path, ReadOnlySpan<byte> content)
    {
        Span<byte> name = stackalloc byte[MostName];
        if (!TryName(path, name)) return false;
        var file = Open(Folder, in name[0], CreateNewForWriting, Mode0666);
        if (file < 0) return false;
        while (!content.IsEmpty)
        {
            var written = Write(file, in content[0], content.Length);
            if (written <= 0) break;
            content = content[(int)written..];
        }

        var isWritten = Close(file) == 0 && content.IsEmpty;
        // What went wrong is for .NET to find again, and to name.
        if (!isWritten) _ = Unlink(Folder, in name[0], 0);
        return isWritten;
    }

    private bool TryCreateFolder(string path)
    {
        Span<byte> name = stackalloc byte[MostName];
        return TryName(path, name) && MakeFolder(Folder, in name[0], Mode0755) == 0;
    }

    private int Folder => (int)_folder!.DangerousGetHandle();

    private bool TryName(string path, Span<byte> name)
    {
        if (_folder is null || !path.StartsWith(_folderPath, StringComparison.Ordinal)) return false;
        if (!Encoding.UTF8.TryGetBytes(path.AsSpan(_folderPath.Length), name[..^1], out var length)) return false;
        name[length] = 0;
        return true;
    }

    private static byte[] C(string text) => Encoding.UTF8.GetBytes(text + '\0');

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] file, byte[] name);

    [DllImport("libc", EntryPoint = "openat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(int folder, in byte path, int flags, uint mode);

    [DllImport("libc", EntryPoint = "mkdirat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakeFolder(int folder, in byte path, uint mode);

    [DllImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int file, in byte content, nint count);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);

    [DllImport("libc", EntryPoint = "unlinkat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Unlink(int folder, in byte path, int flags);

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(int oldFolder, byte[] oldPath, int newFolder, byte[] newPath, uint flags);
}
