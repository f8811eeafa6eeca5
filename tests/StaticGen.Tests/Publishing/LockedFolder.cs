using System.Diagnostics;

namespace StaticGen.Tests.Publishing;

/// <summary>A folder in which nothing can be made, renamed or deleted until it is disposed.</summary>
internal sealed class LockedFolder : IDisposable
{
    private readonly string _folder;

    private LockedFolder(string folder) => _folder = folder;

    public static LockedFolder? TryMake(string folder)
    {
        var locked = new LockedFolder(folder);
        // The mode stops everybody but root; the immutable flag stops root, where the file system has it.
        Run("chmod", "a-w", folder);
        Run("chattr", "+i", folder);
        try
        {
            File.WriteAllText(Path.Combine(folder, "probe"), "");
        }
        catch (UnauthorizedAccessException)
        {
            return locked;
        }

        File.Delete(Path.Combine(folder, "probe"));
        locked.Dispose();
        return null;
    }

    public void Dispose()
    {
        Run("chattr", "-i", _folder);
        Run("chmod", "u+w", _folder);
    }

    private static void Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Without the program the other has to do.
        }
    }
}
