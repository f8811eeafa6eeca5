using System.Diagnostics;

namespace StaticGen.Tests.Publishing;

/// <summary>A small file system in memory, where the system lets a test mount one.</summary>
internal sealed class TemporaryMount : IDisposable
{
    private readonly string _folder;

    private TemporaryMount(string folder) => _folder = folder;

    public static TemporaryMount? TryMake(string folder, string size) =>
        OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={size},mode=0755", "tmpfs", folder) ? new TemporaryMount(folder) : null;

    public bool TryMakeReadOnly() => Run("mount", "-o", "remount,ro", _folder);

    public void Dispose() => Run("umount", "-l", _folder);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
