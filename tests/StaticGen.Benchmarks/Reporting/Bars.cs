using System.Globalization;
using StaticGen.Benchmarks.Measuring;

namespace StaticGen.Benchmarks.Reporting;

/// <summary>What staticgen has promised, and what was measured of it.</summary>
/// <param name="What">In words.</param>
/// <param name="Unit">Stands after each of the numbers.</param>
/// <param name="Limit">The bar: no more than this; infinite when it is enough to come to an end, NaN when it is not known.</param>
/// <param name="Goal">The further goal.</param>
/// <param name="Measured"><c>null</c> when it was not measured.</param>
internal sealed record Bar(string What, string Unit, double Limit, double Goal, double? Measured)
{
    public string Verdict => Measured switch
    {
        null => "not measured",
        { } value when value <= Goal => "met, and the goal",
        { } value when value <= Limit => "met",
        _ => "**missed**",
    };

    public string Text(double? value) => value is { } number ? number.ToString(number >= 100 ? "0" : number >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture) + Unit : "–";

    public static IEnumerable<Bar> Of(Results results)
    {
        var hugo = results.Of("hugo", 10_000);
        var bigHugo = results.Of("hugo", 100_000);
        var equal = results.Of("equal", 10_000);
        var full = results.Of("full", 10_000);
        var bigEqual = results.Of("equal", 100_000);
        var bigFull = results.Of("full", 100_000);
        return
        [
            new("10,000 articles, the same pages as Hugo: time", " × Hugo", 0.15, 0.10, equal?.Seconds / hugo?.Seconds),
            new("10,000 articles, with section pages and hubs, against Hugo without: time", " × Hugo", 0.5, 0.3, full?.Seconds / hugo?.Seconds),
            new("10,000, the same pages, against `cp -r` of its own output", " × cp", 2.5, 1.5, equal?.Seconds / results.Of("equal", 10_000, Steps.Copy)?.Seconds),
            new("10,000, all pages, against `cp -r` of its own output", " × cp", 2.5, 1.5, full?.Seconds / results.Of("full", 10_000, Steps.Copy)?.Seconds),
            Memory("10,000, the same pages", equal, hugo, 0.12, 80),
            Memory("10,000, all pages", full, hugo, 0.12, 80),
            Memory("100,000, the same pages", bigEqual, bigHugo, 0.08, 300),
            Memory("100,000, all pages", bigFull, bigHugo, 0.08, 300),
            new("time of 100,000 / time of 10,000, the same pages", " ×", 10.5, 10, bigEqual?.Seconds / equal?.Seconds),
            new("time of 100,000 / time of 10,000, all pages", " ×", 10.5, 10, bigFull?.Seconds / full?.Seconds),
            new("10,000 built again, nothing changed, the same pages", " × clean build", 0.6, 0.3, results.Of("equal", 10_000, Steps.Again)?.Seconds / equal?.Seconds),
            new("10,000 built again, nothing changed, all pages", " × clean build", 0.6, 0.3, results.Of("full", 10_000, Steps.Again)?.Seconds / full?.Seconds),
            new("one article, whole process", " ms", 25, 12, results.Of("equal", 1)?.Seconds * 1000),
            new("1,000,000 articles, the same pages: memory", " GB", 3, 1.5, results.Of("equal", 1_000_000)?.MemoryBytes / 1e9),
            new("1,000,000 articles, all pages: memory", " GB", 3, 1.5, results.Of("full", 1_000_000)?.MemoryBytes / 1e9),
            new("1,000,000 articles, all pages: time", " min", double.PositiveInfinity, 15, results.Of("full", 1_000_000)?.Seconds / 60),
        ];
    }

    private static Bar Memory(string what, Median? staticgen, Median? hugo, double share, double goal) =>
        new(string.Create(CultureInfo.InvariantCulture, $"peak memory at {what}; the bar is {share} × Hugo's"), " MB",
            share * hugo?.MemoryBytes / 1e6 ?? double.NaN, goal, hugo is null ? null : staticgen?.MemoryBytes / 1e6);
}
