using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace StaticGen.Tests.Terminal;

/// <summary>The tool with a terminal behind stderr, as the system makes one.</summary>
public class RealTerminal
{
    private const int ReadWrite = 2;

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "--no-color")]
    [InlineData(false, "", "NO_COLOR", "1")]
    [InlineData(true, "", "NO_COLOR", "")] // no-color.org: "when present and not an empty string"
    [InlineData(false, "", "TERM", "dumb")]
    [InlineData(false, "--format json")]
    public void There_are_colours_unless_somebody_wants_none(bool colored, string options, string? variable = null, string? value = null)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "a terminal of Unix");
        using var site = TestSite.With("---\ntitle: أ\ncatgory: ب\n---\n");
        var environment = new Dictionary<string, string?> { ["NO_COLOR"] = null, ["TERM"] = "xterm" };
        if (variable is not null) environment[variable] = value;
        using var terminal = new SafeFileHandle(posix_openpt(ReadWrite), ownsHandle: true);
        Assert.True(!terminal.IsInvalid && grantpt(terminal) == 0 && unlockpt(terminal) == 0, "no terminal");
        var name = Marshal.PtrToStringUTF8(ptsname(terminal));

        var result = Tool.RunInShell(site.Folder, $"staticgen check {options} 2>{name}", environment);

        var shown = Read(terminal);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SG0104", shown, StringComparison.Ordinal);
        Assert.Equal(colored, shown.Contains("\e[1;31merror SG0104\e[0m: ", StringComparison.Ordinal));
        Assert.Equal(colored, shown.Contains('\e'));
    }

    private static string Read(SafeFileHandle terminal)
    {
        using var stream = new FileStream(terminal, FileAccess.Read, bufferSize: 0);
        var bytes = new byte[65536];
        var length = 0;
        try
        {
            while (stream.Read(bytes, length, bytes.Length - length) is var read and > 0) length += read;
        }
        catch (IOException)
        {
            // Linux answers so when all is read and the other end is closed.
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    [DllImport("libc")]
    private static extern int posix_openpt(int flags);

    [DllImport("libc")]
    private static extern int grantpt(SafeFileHandle terminal);

    [DllImport("libc")]
    private static extern int unlockpt(SafeFileHandle terminal);

    [DllImport("libc")]
    private static extern nint ptsname(SafeFileHandle terminal);
}
