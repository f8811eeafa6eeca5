using System.ComponentModel;
using System.Diagnostics;

namespace StaticGen.Cli.Serve;

/// <summary>Opens the author's browser: the only process that the tool ever starts.</summary>
internal static class Browser
{
    // Named by their whole paths: a program of that name in the site's folder is not meant.
    private static readonly string[] Openers = OperatingSystem.IsMacOS() ? ["/usr/bin/open"] : ["/usr/bin/xdg-open", "/usr/local/bin/xdg-open", "/usr/bin/wslview"];

    /// <returns>False when there is nothing to open it with.</returns>
    public static bool Open(string address)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
                return true;
            }

            if (Openers.FirstOrDefault(File.Exists) is not { } opener) return false;
            Process.Start(new ProcessStartInfo(opener, [address]) { RedirectStandardOutput = true, RedirectStandardError = true })?.Dispose();
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
