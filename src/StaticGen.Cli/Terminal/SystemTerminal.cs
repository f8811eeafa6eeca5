using System.Globalization;
using System.Text;

namespace StaticGen.Cli.Terminal;

/// <summary>Everything the tool takes from the machine around it: streams, clock, working folder. Tests make their own.</summary>
public sealed record SystemTerminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Stdout is watched by a person: progress may move.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Stderr is a terminal that shows colours, and nobody asked for none (no-color.org).</summary>
    public bool HasColor { get; init; }

    /// <summary>The instant of the command, read once.</summary>
    public required DateTimeOffset Now { get; init; }

    public required string WorkingFolder { get; init; }

    /// <summary>The user's home folder, or <c>null</c>.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>Where programs keep what they can do without, or <c>null</c>.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>False: as on a machine without libvips.</summary>
    public bool UsesImageLibrary { get; init; } = true;

    /// <summary>False: commands make no social cards.</summary>
    public bool HasCards { get; init; } = true;

    public static SystemTerminal Create()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } folder ? folder : null;
        return new SystemTerminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            IsInteractive = !Console.IsOutputRedirected && !noColor,
            HasColor = !Console.IsErrorRedirected && !noColor,
            Now = SourceDateEpoch() ?? DateTimeOffset.UtcNow,
            WorkingFolder = Environment.CurrentDirectory,
            HomeFolder = home,
            CacheFolder = CacheFolderIn(home),
        };
    }

    // Each system has a place of its own for it; on Linux https://specifications.freedesktop.org/basedir/ names it.
    private static string? CacheFolderIn(string? home)
    {
        var caches = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } chosen && Path.IsPathRooted(chosen) ? chosen
            : home is null ? "" : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
        return caches.Length == 0 ? null : Path.Combine(caches, "staticgen");
    }

    // https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970 stand for the clock.
    private static DateTimeOffset? SourceDateEpoch() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
