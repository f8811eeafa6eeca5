using StaticGen.Planning;
using StaticGen.Tests.Live;

namespace StaticGen.Tests.Planning;

/// <summary>Finding an output by its path.</summary>
public class Paths
{
    private const string Files = """
        -- staticgen.yaml --
        base-url: https://example.org/
        page-size: 1
        feed: {of: [site, hubs, tags]}
        -- content/articles/a.md --
        ---
        title: الأول
        date: 2026-11-01
        tags: [نفط]
        aliases: [/old/]
        ---
        ## الخلفية
        خلفية.

        ## الأهمية
        أهمية.
        -- content/articles/b.md --
        ---
        title: الثاني
        date: 2026-11-02
        ---
        ## الخلفية
        خلفية.
        -- content/articles/b.en.md --
        ---
        title: Second
        date: 2026-11-02
        ---
        ## Background
        Text.
        -- content/pages/about/team.md --
        # الفريق
        -- static/a/x.txt --
        x
        """;

    [Fact]
    public void Every_output_is_at_its_path()
    {
        using var site = LiveFolder.With(Files);
        var outputs = site.State.Current!.Site.Outputs;
        var paths = new PathSet(outputs);

        Assert.All(outputs, output => Assert.Same(output, paths.Find(output.Path.Value, outputs)));
        Assert.Contains(outputs, output => output is SectionPage && output.Path.Value == "en/b/background/");
    }

    [Theory]
    [InlineData("nothing/")]
    [InlineData("a/nothing/")]
    [InlineData("a")]
    [InlineData("/")]
    [InlineData("a/background/nothing/")]
    [InlineData("b/significance/")]
    public void Nothing_is_at_another_path(string path)
    {
        using var site = LiveFolder.With(Files);
        var outputs = site.State.Current!.Site.Outputs;

        Assert.Null(new PathSet(outputs).Find(path, outputs));
    }

    [Fact]
    public void The_sections_of_two_articles_at_one_path_are_all_found()
    {
        using var site = LiveFolder.With("-- content/articles/x/one.md --\n# أ\n## الخلفية\nنص\n-- content/articles/y/one.md --\n# ب\n## الأهمية\nنص\n");
        var outputs = site.State.Current!.Site.Outputs;
        var paths = new PathSet(outputs);

        Assert.Same(outputs.First(o => o.Path.Value == "one/"), paths.Find("one/", outputs));
        Assert.NotNull(paths.Find("one/background/", outputs));
        Assert.NotNull(paths.Find("one/significance/", outputs));
    }
}
