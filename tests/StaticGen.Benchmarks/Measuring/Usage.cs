using System.Diagnostics;
using System.Globalization;

namespace StaticGen.Benchmarks.Measuring;

/// <summary>What one run of a process took.</summary>
/// <param name="Seconds">On the clock, from start to exit.</param>
/// <param name="CpuSeconds">User and system time together, of all its threads and children.</param>
/// <param name="MemoryBytes">Peak of resident memory, of the largest process among them.</param>
/// <param name="ExitCode">0 when it did its work.</param>
internal sealed record Usage(double Seconds, double CpuSeconds, long MemoryBytes, int ExitCode)
{
    // The shell's clock counts milliseconds; the Debian package `time` knows the peak of memory. Both are small, so that neither a
    // runtime's start nor its memory is taken for the generator's, as it would be if this program started the generator itself.
    private const string Script = """
        memory=$1 times=$2 log=$3; shift 3
        TIMEFORMAT='%3R %3U %3S'
        { time /usr/bin/time -q -f %M -o "$memory" "$@" >"$log" 2>&1; } 2>"$times"
        """;

    /// <summary>Runs a command in a folder and waits for its end.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="log">File for all that it prints.</param>
    public static Usage Of(IReadOnlyList<string> command, string folder, string log)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        var (memory, times) = (log + ".memory", log + ".times");
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder };
        foreach (var argument in (string[])["-c", Script, "bash", memory, times, log, .. command]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var numbers = File.ReadAllText(times).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^3..].Select(Number).ToArray();
        // `time` writes a line of its own above the number when the command was killed.
        var kilobytes = Number(File.ReadAllLines(memory)[^1]);
        File.Delete(times);
        File.Delete(memory);
        return new Usage(numbers[0], numbers[1] + numbers[2], (long)kilobytes * 1024, process.ExitCode);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
