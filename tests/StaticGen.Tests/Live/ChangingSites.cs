namespace StaticGen.Tests.Live;

/// <summary>What a site shows after its files were changed.</summary>
public class ChangingSites
{
    private const string Site = """
        -- staticgen.yaml --
        title: مرصد
        base-url: https://example.org/
        -- content/articles/a.md --
        ---
        title: الأول
        date: 2026-11-01
        ---
        نص الأول.
        -- content/articles/b.md --
        ---
        title: الثاني
        date: 2026-11-02
        ---
        نص الثاني.
        """;

    [Fact]
    public void The_first_state_is_the_site_as_it_is()
    {
        using var site = LiveFolder.With(Site);

        Assert.Equal(1, site.State.Version);
        Assert.False(site.State.HasErrors);
        Assert.Contains("نص الأول", site.Page("a/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_title_is_on_its_page_and_in_lists()
    {
        using var site = LiveFolder.With(Site);

        site.Write("content/articles/a.md", "---\ntitle: عنوان جديد\ndate: 2026-11-01\n---\nنص آخر.\n");

        Assert.Contains("عنوان جديد", site.Page("a/"), StringComparison.Ordinal);
        Assert.Contains("نص آخر", site.Page("a/"), StringComparison.Ordinal);
        Assert.Contains("عنوان جديد", site.Page(""), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_with_an_error_stays_what_it_was()
    {
        using var site = LiveFolder.With(Site);
        var before = site.Page("");

        var broken = site.Write("content/articles/a.md", "---\ntitle: [\n---\nنص.\n");
        Assert.True(broken.HasErrors);
        Assert.Equal("content/articles/a.md", broken.Diagnostics[0].Position?.Path);
        Assert.Equal(before, site.Page(""));

        var mended = site.Write("content/articles/a.md", "---\ntitle: سليم\ndate: 2026-11-01\n---\nنص.\n");
        Assert.False(mended.HasErrors);
        Assert.Contains("سليم", site.Page(""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_article_is_gone()
    {
        using var site = LiveFolder.With(Site);

        var state = site.Delete("content/articles/a.md");

        Assert.DoesNotContain(state.Current!.Site.Outputs, o => o.Path.Value == "a/");
    }
}
