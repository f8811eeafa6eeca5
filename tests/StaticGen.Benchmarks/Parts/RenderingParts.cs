using BenchmarkDotNet.Attributes;
using StaticGen.Benchmarks.Measuring;
using StaticGen.Diagnostics;
using StaticGen.Planning;
using StaticGen.Rendering;

namespace StaticGen.Benchmarks.Parts;

/// <summary>From the plan to a page's bytes, reading and parsing the article's file included; figures are for one page.</summary>
public class RenderingParts
{
    private const int Pages = 256;

    private readonly List<PlannedOutput> _articles = [];
    private readonly List<PlannedOutput> _sections = [];
    private readonly List<PlannedOutput> _lists = [];
    private OutputRenderer _renderer = null!;

    [GlobalSetup]
    public void Setup()
    {
        var site = new SiteFolder(Bench.Memory, "full", 1000);
        site.Write();
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions { Source = site.Folder, Output = site.Output, Now = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var snapshot = Generator.Load(options, diagnostics, new BuildProfile())!;
        _renderer = snapshot.CreateRenderer();
        _articles.AddRange(snapshot.Site.Outputs.OfType<PostPage>().Take(Pages));
        _sections.AddRange(snapshot.Site.Outputs.OfType<SectionPage>().Take(Pages));
        _lists.AddRange(snapshot.Site.Outputs.OfType<TermPage>().Take(Pages));
    }

    [GlobalCleanup]
    public void Cleanup() => _renderer.Dispose();

    [Benchmark(OperationsPerInvoke = Pages, Description = "article page")]
    public long Article() => Render(_articles);

    [Benchmark(OperationsPerInvoke = Pages, Description = "section page; four in a row share one parsed text")]
    public long Section() => Render(_sections);

    [Benchmark(OperationsPerInvoke = Pages, Description = "page of a list")]
    public long List() => Render(_lists);

    private long Render(List<PlannedOutput> pages) => pages.Sum(page => (long)_renderer.Render(page).Length);
}
