namespace StaticGen.Tests;

/// <summary>The sites that the benchmark builds: what they stand for must stay what they make.</summary>
public class BenchmarkSites
{
    private static readonly string Sites = Path.Combine(TestData.Root, "tests", "StaticGen.Benchmarks", "sites", "staticgen");

    private const string Article = """
        -- content/articles/a.md --
        ---
        title: "قمة OPEC+"
        description: خلاصة
        date: 2024-05-06T07:08:09Z
        authors: ["منى"]
        tags: ["طاقة"]
        archive: ["2024"]
        ---

        مقدمة.

        ## الخلفية

        نص.

        """;

    [Theory]
    [InlineData("equal", false)]
    [InlineData("full", true)]
    public void A_site_of_the_benchmark_builds_without_a_warning(string name, bool hasSections)
    {
        using var site = TestSite.With(Article + Files(name) + Files("small"));

        Assert.Empty(site.Diagnose());

        Assert.Contains("<h1>قمة <bdi dir=\"ltr\">OPEC+</bdi></h1>", site.Read("a/index.html"), StringComparison.Ordinal);
        Assert.True(site.Has("archive/2024/index.html") && site.Has("tags/طاقة/index.html") && site.Has("authors/منى/index.html"));
        Assert.Equal(hasSections, site.Has("background/index.html"));
        Assert.Equal(hasSections, site.Has("a/background/index.html"));
    }

    private static string Files(string layer)
    {
        var folder = Path.Combine(Sites, layer);
        return string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"-- {Path.GetRelativePath(folder, file).Replace('\\', '/')} --\n{File.ReadAllText(file)}\n"));
    }
}
