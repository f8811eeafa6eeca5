using StaticGen.Benchmarks.Measuring;

namespace StaticGen.Benchmarks.Reporting;

/// <summary>The results with their medians.</summary>
internal sealed class Results(IReadOnlyList<Result> all)
{
    private readonly ILookup<(string Site, int Articles, string Step), Result> _byStep = all.ToLookup(r => (r.Site, r.Articles, r.Step));

    public IReadOnlyList<Result> All { get; } = all;

    public IReadOnlyList<int> Sizes { get; } = [.. all.Select(r => r.Articles).Distinct().Order()];

    /// <summary>The middle one of the runs, each number by itself; <c>null</c> when none was made or one of them failed.</summary>
    public Median? Of(string site, int articles, string step = Steps.Clean)
    {
        var runs = _byStep[(site, articles, step)].ToList();
        if (runs.Count == 0 || runs.Exists(r => r.Usage.ExitCode != 0)) return null;
        return new Median(runs.Count, Middle(runs, r => r.Usage.Seconds), runs.Min(r => r.Usage.Seconds), runs.Max(r => r.Usage.Seconds),
            Middle(runs, r => r.Usage.CpuSeconds), Middle(runs, r => r.Usage.MemoryBytes), runs[^1].Files, runs[^1].Bytes, runs[^1].FileSystem);
    }

    private static double Middle(List<Result> runs, Func<Result, double> number)
    {
        var sorted = runs.Select(number).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>Medians of several runs.</summary>
/// <param name="Runs">How many.</param>
/// <param name="Seconds">On the clock.</param>
/// <param name="Fastest">Seconds of the fastest run.</param>
/// <param name="Slowest">Seconds of the slowest run.</param>
/// <param name="CpuSeconds">User and system time together.</param>
/// <param name="MemoryBytes">Peak of resident memory.</param>
/// <param name="Files">In the output folder.</param>
/// <param name="Bytes">In them.</param>
/// <param name="FileSystem">Where input and output were.</param>
internal sealed record Median(
    int Runs, double Seconds, double Fastest, double Slowest, double CpuSeconds, double MemoryBytes, long Files, long Bytes, string FileSystem);
