using System.Diagnostics;
using System.Globalization;

namespace StaticGen.Tests.Publishing;

/// <summary>A build in a process of its own.</summary>
internal static class Victim
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "StaticGen.KillVictim.dll");

    /// <summary>Starts publishing a version of the synthetic site and returns when the program says <c>opening</c> or <c>committing</c>.</summary>
    public static Process Start(string folder, int version, string until = "opening")
    {
        var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, folder, version.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        string? line;
        do line = process.StandardOutput.ReadLine();
        while (line is not null && line != until);
        Assert.Equal(until, line);
        return process;
    }

    /// <summary>Publishes to the end, in a shell in which a command was run before.</summary>
    public static void Run(string shellCommand, string folder, int version) =>
        Workspace.Run("sh", "-c", $"{shellCommand}; exec dotnet '{Program}' '{folder}' {version.ToString(CultureInfo.InvariantCulture)}");
}
