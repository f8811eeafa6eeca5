using System.Globalization;
using System.Text;
using StaticGen.Benchmarks.Serving;

namespace StaticGen.Benchmarks.Reporting;

/// <summary>What an author waits for, with the bars of it.</summary>
internal static class PreviewTable
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["equal"] = "`staticgen serve`, the same pages",
        ["full"] = "`staticgen serve`, all pages",
        ["hugo"] = "`hugo server`",
    };

    public static void Write(StringBuilder text, IReadOnlyList<PreviewResult> results)
    {
        if (results.Count == 0) return;
        text.Append("### Previews\n\n| What | Bar | Goal | Measured | |\n|---|---|---|---|---|\n");
        foreach (var bar in Bars(results))
            text.Append(CultureInfo.InvariantCulture, $"| {bar.What} | ≤ {bar.Text(bar.Limit)} | {(double.IsNaN(bar.Goal) ? "–" : "≤ " + bar.Text(bar.Goal))} | {bar.Text(bar.Measured)} | {bar.Verdict} |\n");

        text.Append("\n| Articles | Server | Start to first page | Save to reload | Save to changed page | New title to changed page | Memory | Saves | On |\n|---:|---|---:|---:|---:|---:|---:|---:|---|\n");
        foreach (var r in results.OrderBy(r => r.Articles).ThenBy(r => Names.Keys.ToList().IndexOf(r.Site)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {r.Articles:N0} | {Names.GetValueOrDefault(r.Site, r.Site)} | {Time(r.FirstPage)} | {Time(PreviewRun.Median(r.BodyEvents))} ")
                .Append(CultureInfo.InvariantCulture, $"| {Time(PreviewRun.Median(r.BodyPages))} | {Time(PreviewRun.Median(r.TitlePages))} | {r.MemoryBytes / 1e6:0} MB | {r.BodyPages.Count} | {r.FileSystem} |\n");
        }

        text.Append('\n');
    }

    private static IEnumerable<Bar> Bars(IReadOnlyList<PreviewResult> results)
    {
        var (small, large) = (Of(10_000), Of(100_000));
        return
        [
            new("10,000 articles, all pages: start to first page", " s", 1.0, 0.3, small?.FirstPage / 1000),
            new("10,000 articles, all pages: save to reload", " ms", 60, 25, Event(small)),
            new("100,000 articles, all pages: start to first page", " s", 5, double.NaN, large?.FirstPage / 1000),
            new("100,000 articles, all pages: save to reload", " ms", 250, double.NaN, Event(large)),
        ];

        PreviewResult? Of(int articles) => results.FirstOrDefault(r => r.Site == "full" && r.Articles == articles);

        double? Event(PreviewResult? result) => result is null ? null : PreviewRun.Median(result.BodyEvents);
    }

    private static string Time(double milliseconds) => double.IsNaN(milliseconds) ? "–"
        : milliseconds < 999.5 ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.##} s");
}
