using System.Globalization;
using System.Text;
using StaticGen.Benchmarks.Measuring;
using StaticGen.Benchmarks.Serving;

namespace StaticGen.Benchmarks.Reporting;

/// <summary>Writes the results into docs/performance.md between two marks, and the plots beside it. The words around the marks stay.</summary>
internal static class Report
{
    private const string Begin = "<!-- measured: begin. `eng/benchmark.sh report` writes this part. -->";

    private const string End = "<!-- measured: end -->";

    private static readonly (string Site, string Name)[] Sites =
    [
        ("equal", "staticgen, the same pages"),
        ("full", "staticgen, all pages"),
        ("theme", "staticgen, default theme"),
        ("hugo", "Hugo"),
        ("eleventy", "Eleventy"),
    ];

    private static readonly (string Step, string Name)[] Rebuilds =
        [(Steps.Again, "again, nothing changed"), (Steps.Changed, "again, one article changed"), (Steps.Copy, "`cp -r` of the output")];

    public static void Write()
    {
        var results = new Results(Result.ReadAll());
        var docs = Path.Combine(Bench.Repository, "docs");
        Plot(results, Path.Combine(docs, "images", "performance-time.svg"), "Time of a clean build", m => m.Seconds, Duration);
        Plot(results, Path.Combine(docs, "images", "performance-memory.svg"), "Peak memory of a clean build", m => m.MemoryBytes, Size);

        var file = Path.Combine(docs, "performance.md");
        var text = File.ReadAllText(file);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidDataException($"{file} has no place for the results");
        File.WriteAllText(file, text[..(begin + Begin.Length)] + "\n\n" + Measured(results) + "\n" + text[end..]);
    }

    private static string Measured(Results results)
    {
        var text = new StringBuilder();
        if (results.All.Count == 0) return "Nothing has been measured yet.\n";
        text.Append(CultureInfo.InvariantCulture, $"Measured on {results.All.Max(r => r.Date):yyyy-MM-dd} with {Machine.Description}.\n");
        text.Append(CultureInfo.InvariantCulture, $"Versions: {string.Join("; ", results.All.Select(r => r.Version).Distinct().Order(StringComparer.Ordinal))}.\n");
        text.Append("Medians; MB are 10⁶ bytes.\n\n");
        BarTable(text, results);
        CleanTable(text, results);
        RebuildTable(text, results);
        PreviewTable.Write(text, PreviewResult.ReadAll());
        text.Append("![Time against number of articles](images/performance-time.svg)\n\n![Memory against number of articles](images/performance-memory.svg)\n");
        return text.ToString();
    }

    private static void BarTable(StringBuilder text, Results results)
    {
        text.Append("### Bars\n\n| What | Bar | Goal | Measured | |\n|---|---|---|---|---|\n");
        foreach (var bar in Bar.Of(results))
        {
            var limit = double.IsNaN(bar.Limit) ? "–" : double.IsInfinity(bar.Limit) ? "completes" : "≤ " + bar.Text(bar.Limit);
            text.Append(CultureInfo.InvariantCulture, $"| {bar.What} | {limit} | ≤ {bar.Text(bar.Goal)} | {bar.Text(bar.Measured)} | {bar.Verdict} |\n");
        }
    }

    private static void CleanTable(StringBuilder text, Results results)
    {
        text.Append("\n### Clean builds\n\n| Articles | Site | Time | Fastest to slowest | × Hugo | Processor | Memory | × Hugo | Files | Bytes | Runs | On |\n")
            .Append("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|\n");
        foreach (var size in results.Sizes)
            foreach (var (site, name) in Sites)
            {
                if (results.Of(site, size) is not { } m) continue;
                var hugo = results.Of("hugo", size);
                text.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {name} | {Duration(m.Seconds)} | {Duration(m.Fastest)}–{Duration(m.Slowest)} | {Ratio(m.Seconds / hugo?.Seconds)} ")
                    .Append(CultureInfo.InvariantCulture, $"| {Duration(m.CpuSeconds)} | {Size(m.MemoryBytes)} | {Ratio(m.MemoryBytes / hugo?.MemoryBytes)} | {m.Files:N0} | {Size(m.Bytes)} | {m.Runs} | {m.FileSystem} |\n");
            }
    }

    private static void RebuildTable(StringBuilder text, Results results)
    {
        text.Append("\n### Rebuilds and copies\n\n| Articles | Site | What | Time | × clean build | Processor | Memory |\n|---:|---|---|---:|---:|---:|---:|\n");
        foreach (var size in results.Sizes)
            foreach (var (site, name) in Sites)
                foreach (var (step, what) in Rebuilds)
                {
                    if (results.Of(site, size, step) is not { } m) continue;
                    text.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {name} | {what} | {Duration(m.Seconds)} | {Ratio(m.Seconds / results.Of(site, size)?.Seconds)} | {Duration(m.CpuSeconds)} | {Size(m.MemoryBytes)} |\n");
                }

        text.Append('\n');
    }

    private static void Plot(Results results, string file, string title, Func<Median, double> number, Func<double, string> unit)
    {
        var plot = new LogLogPlot(title, unit);
        foreach (var (site, name) in Sites)
            plot.Add(name, results.Sizes.Select(size => (Size: size, Median: results.Of(site, size))).Where(p => p.Median is not null).Select(p => ((double)p.Size, number(p.Median!))));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, plot.ToString());
    }

    private static string Duration(double seconds) => seconds < 0.9995
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds.ToString(seconds < 99.5 ? "0.##" : "N0", CultureInfo.InvariantCulture)} s");

    private static string Size(double bytes) => bytes < 999.5e6
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.##} GB");

    private static string Ratio(double? value) => value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "–";
}
