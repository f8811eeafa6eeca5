using BenchmarkDotNet.Attributes;
using StaticGen.Benchmarks.Corpus;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Benchmarks.Parts;

/// <summary>From a file's text to what the snapshot keeps of it; all figures are for one article of the corpus.</summary>
public class ReadingParts
{
    private const int Articles = 64;

    private readonly SiteConfig _config = new() { OpenFrontMatter = true };
    private readonly List<(SourceText Source, int BodyStart, FrontMatter FrontMatter)> _articles = [];
    private readonly List<BidiRun> _runs = [];
    private SectionMatcher _matcher = null!;
    private BidiContext _context;

    [GlobalSetup]
    public void Setup()
    {
        _matcher = new SectionMatcher(_config.Sections);
        _context = new BidiContext(TextDirection.RightToLeft);
        foreach (var number in Enumerable.Range(0, Articles))
        {
            var source = SourceText.FromString($"content/articles/{number}.md", ArticleText.Write(number, Articles));
            var read = FrontMatterReader.Read(source, _config, new DiagnosticBag());
            _articles.Add((source, read.BodyStart, read.FrontMatter));
        }
    }

    [Benchmark(OperationsPerInvoke = Articles, Description = "front matter")]
    public void ReadFrontMatter()
    {
        foreach (var (source, _, _) in _articles) FrontMatterReader.Read(source, _config, new DiagnosticBag());
    }

    [Benchmark(OperationsPerInvoke = Articles, Description = "parse")]
    public void Parse()
    {
        foreach (var (source, start, _) in _articles) MarkdownParser.Parse(source.Text, start: start);
    }

    [Benchmark(OperationsPerInvoke = Articles, Description = "parse and split into sections")]
    public void Split()
    {
        foreach (var (source, start, frontMatter) in _articles)
            ArticleBody.Parse(source, start, frontMatter, "ar", null, _matcher, _config.Sections);
    }

    [Benchmark(OperationsPerInvoke = Articles, Description = "find what to isolate")]
    public void Isolate()
    {
        foreach (var (source, start, _) in _articles)
        {
            _runs.Clear();
            foreach (var line in source.Text.AsSpan(start).EnumerateLines())
                if (BidiRuns.MayHave(line, TextDirection.RightToLeft)) BidiRuns.Find(line, _context, afterArabic: false, _runs);
        }
    }
}
