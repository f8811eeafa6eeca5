using System.Globalization;

namespace StaticGen.Benchmarks.Measuring;

/// <summary>Measures the sites of one size in turn, so that what else the machine does falls on all of them alike.</summary>
/// <param name="names">The sites.</param>
/// <param name="articles">How many articles each has.</param>
/// <param name="runs">How often each is measured.</param>
internal sealed class Runner(IReadOnlyList<string> names, int articles, int runs)
{
    /// <summary>Above this size files are many gigabytes: they are neither copied nor compared, and nothing is run to warm up.</summary>
    private const int Huge = 500_000;

    private static readonly TimeSpan Youth = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, SiteGenerator> _generators = names.ToDictionary(n => n, SiteGenerator.For);

    /// <summary>Runs that give a steady median within patience.</summary>
    public static int UsualRuns(int articles) => articles switch { < 100 => 21, < 100_000 => 5, < Huge => 3, _ => 1 };

    /// <returns>False when a generator failed or made other pages; nothing is measured then.</returns>
    public bool Run()
    {
        var sites = Place();
        foreach (var site in sites) site.Write();
        if (articles < Huge && !AreSame(sites)) return false;
        // A file that is younger counts as written to since a build began, and the next build would render all for its sake.
        if (articles >= Huge) Thread.Sleep(Youth);
        Result.Forget(names, articles);
        for (var run = 1; run <= runs; run++)
            foreach (var site in sites)
            {
                Measure(site, run);
                site.RemoveOutput();
            }

        return true;
    }

    // All in one place: a disk beside memory would be no comparison.
    private List<SiteFolder> Place()
    {
        bool IsEnough(string root, string name) => Space.IsEnough(root, name, articles, IsCopied(name) ? 2 : 1);
        var root = names.All(name => IsEnough(Bench.Memory, name)) ? Bench.Memory : Bench.Disk;
        if (root == Bench.Disk) Say("all", $"are built in {root} ({Space.FileSystemOf(root)}): memory has no room for every one of them");
        var placed = names.Where(name => IsEnough(root, name)).ToList();
        foreach (var name in names.Except(placed)) Say(name, "is left out: there is no room for it");
        return [.. placed.Select(name => new SiteFolder(root, name, articles))];
    }

    // Also warms the caches up. What is left of an earlier run that was broken off goes first.
    private bool AreSame(List<SiteFolder> sites)
    {
        foreach (var site in sites)
        {
            site.RestoreArticle();
            site.RemoveOutput();
        }

        SiteFolder? first = null;
        foreach (var site in sites)
        {
            if (Build(site).ExitCode != 0) return false;
            if (site.Name is "full" or "theme")
            {
                site.RemoveOutput();
                continue;
            }

            first ??= site;
            if (first == site) continue;
            var differences = PageComparison.Differences(first.Output, site.Output);
            foreach (var difference in differences) Say(site.Name, difference);
            if (differences.Count > 0) return false;
            Say(site.Name, $"the same {PageComparison.Pages(site.Output).Count} pages as {first.Name}");
            site.RemoveOutput();
        }

        first?.RemoveOutput();
        return true;
    }

    private void Measure(SiteFolder site, int run)
    {
        Record(site, run, Steps.Clean, Build(site));
        if (!IsStaticGen(site.Name)) return;
        Record(site, run, Steps.Again, Build(site));
        if (articles >= Huge) return;
        site.ChangeArticle();
        Record(site, run, Steps.Changed, Build(site));
        site.RestoreArticle();
        if (!IsCopied(site.Name)) return;
        Record(site, run, Steps.Copy, Usage.Of(["cp", "-r", "site", "copy"], site.Folder, Log(site)));
        SiteFolder.Remove(Path.Combine(site.Folder, "copy"));
    }

    private Usage Build(SiteFolder site)
    {
        var usage = Usage.Of(_generators[site.Name].Command, site.Folder, Log(site));
        if (usage.ExitCode != 0) Say(site.Name, $"failed with exit code {usage.ExitCode}, see {Log(site)}");
        return usage;
    }

    private void Record(SiteFolder site, int run, string step, Usage usage)
    {
        var files = new DirectoryInfo(site.Output).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        new Result(site.Name, articles, step, usage, files.Count, files.Sum(f => f.Length), Space.FileSystemOf(site.Root), _generators[site.Name].Version, DateTime.UtcNow).Append();
        Say(site.Name, string.Create(CultureInfo.InvariantCulture,
            $"{step} {run}/{runs}: {usage.Seconds:0.000} s, {usage.CpuSeconds:0.000} s of processor, {usage.MemoryBytes / 1e6:0} MB, {files.Count} files"));
    }

    private string Log(SiteFolder site) => Path.Combine(Bench.Artifacts, "logs", $"{site.Name}-{articles}.log");

    private void Say(string site, string text) => Console.WriteLine($"{articles,9} {site,-8} {text}");

    private bool IsCopied(string name) => articles < Huge && name is ("equal" or "full");

    private static bool IsStaticGen(string name) => name is "equal" or "full" or "theme";
}
