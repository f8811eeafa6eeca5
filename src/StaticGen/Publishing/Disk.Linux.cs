using System.Runtime.InteropServices;
using System.Text;

namespace StaticGen.Publishing;

/// <summary>What .NET has no method for.</summary>
internal sealed partial class Disk
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

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

    private static byte[] C(string text) => Encoding.UTF8.GetBytes(text + '\0');

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] file, byte[] name);

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(int oldFolder, byte[] oldPath, int newFolder, byte[] newPath, uint flags);
}
