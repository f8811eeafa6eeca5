using System.Runtime.InteropServices;
using System.Text;

namespace StaticGen.Reading;

/// <summary>Articles with three system calls: open, read, close. .NET's way has four more, which lock a file and ask what it is.</summary>
public static partial class SourceFiles
{
    private const int ReadOnly = 0x8_0000; // O_RDONLY | O_CLOEXEC
    private const int MostName = 1024;

    // A Linux whose libc is not found by that name.
    private static bool _hasNoLibc = !OperatingSystem.IsLinux();

    // False when anything is not as usual: a large file, a pipe, a fault. .NET finds it again, and has the words for it.
    private static bool TryRead(string path, Span<byte> bytes, out int length)
    {
        length = -1;
        if (_hasNoLibc) return false;
        Span<byte> name = stackalloc byte[MostName];
        if (!Encoding.UTF8.TryGetBytes(path, name[..^1], out var end)) return false;
        name[end] = 0;
        try
        {
            var file = Open(in name[0], ReadOnly);
            if (file < 0) return false;
            length = (int)Read(file, ref bytes[0], bytes.Length, 0);
            return Close(file) == 0 && length >= 0 && length < bytes.Length;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            _hasNoLibc = true;
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(in byte path, int flags);

    [DllImport("libc", EntryPoint = "pread")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Read(int file, ref byte bytes, nint count, long offset);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
