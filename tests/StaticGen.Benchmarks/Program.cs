using System.Globalization;
using BenchmarkDotNet.Running;
using StaticGen.Benchmarks.Measuring;
using StaticGen.Benchmarks.Parts;
using StaticGen.Benchmarks.Reporting;
using StaticGen.Benchmarks.Serving;

const string Usage = """
    sites SIZES [SITES]        writes the sites, to be built by hand
    run SIZES [SITES] [RUNS]   measures them in turn; earlier results of the same sites and sizes are replaced
    serve SIZES [SITES] [SAVES] measures previews: start to first page, and saves to changed pages
    compare FOLDER FOLDER      says whether two output folders have the same pages
    report                     writes the results into docs/performance.md
    parts [OPTIONS]            measures the hot parts of the engine; options are those of BenchmarkDotNet, such as --filter '*Parse*'

    SIZES are numbers of articles with commas between them. SITES are names with commas: equal,full,theme,cards,hugo,eleventy; without any, all but cards.
    """;

switch (args)
{
    case ["sites", var sizes, .. var rest]:
        foreach (var size in Sizes(sizes))
            foreach (var name in Names(rest, size))
                new SiteFolder(Space.IsEnough(Bench.Memory, name, size, copies: 1) ? Bench.Memory : Bench.Disk, name, size).Write();
        return 0;
    case ["run", var sizes, .. var rest]:
        foreach (var size in Sizes(sizes))
        {
            var runs = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : Runner.UsualRuns(size);
            if (!new Runner(Names(rest, size), size, runs).Run()) return 1;
        }

        return 0;
    case ["serve", var sizes, .. var rest]:
        var sites = rest.Length > 0 && rest[0] != "all" ? rest[0].Split(',') : ["equal", "full", "hugo"];
        foreach (var size in Sizes(sizes)) await PreviewRun.Run(size, rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 20, sites);
        return 0;
    case ["compare", var expected, var actual]:
        var differences = PageComparison.Differences(expected, actual);
        foreach (var difference in differences) Console.WriteLine(difference);
        return differences.Count == 0 ? 0 : 1;
    case ["report"]:
        Report.Write();
        return 0;
    case ["parts", .. var rest]:
        BenchmarkSwitcher.FromTypes([typeof(ReadingParts), typeof(RenderingParts), typeof(PublishingParts)]).Run(rest.Length > 0 ? rest : ["--filter", "*"], PartsConfig.Own);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static IEnumerable<int> Sizes(string list) => list.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture));

// Eleventy needs 12 GB and more than Node's usual heap for 100,000 articles, Hugo 60 GB for a million: only when asked for by name.
static List<string> Names(string[] rest, int size) =>
    rest.Length > 0 && rest[0] != "all" ? [.. rest[0].Split(',')]
    : [.. SiteFolder.Names.Where(name => name != "cards").Where(name => size < 100_000 || name != "eleventy").Where(name => size < 500_000 || name is "equal" or "full")];
