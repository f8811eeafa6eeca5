using StaticGen.Planning;

namespace StaticGen.Tests.Live;

/// <summary>Where the page that a browser shows has gone.</summary>
public class Moves
{
    private const string Site = """
        -- staticgen.yaml --
        base-url: https://example.org/
        -- content/articles/summit.md --
        ---
        title: القمة
        date: 2026-11-01
        ---
        نص.

        ## الخلفية
        خلفية.
        -- content/articles/other.md --
        ---
        title: آخر
        date: 2026-11-02
        ---
        نص آخر.
        """;

    private const string Summit = "content/articles/summit.md";

    private static string? Find(LiveFolder site, string page, Action change)
    {
        var before = site.State.Current!;
        change();
        return MovedPages.Find(before.Site, site.State.Current!.Site, LiveFolder.Output(before, page))?.Value;
    }

    [Fact]
    public void A_new_slug_takes_the_page_along()
    {
        using var site = LiveFolder.With(Site);

        Assert.Equal("new/", Find(site, "summit/", () => site.Write(Summit, "---\ntitle: القمة\nslug: new\ndate: 2026-11-01\n---\nنص.\n")));
    }

    [Theory]
    [InlineData("summit/", "climate/")]
    [InlineData("summit/background/", "climate/background/")]
    public void A_renamed_file_is_known_by_its_text(string page, string address)
    {
        using var site = LiveFolder.With(Site);

        Assert.Equal(address, Find(site, page, () => site.Rename(Summit, "content/articles/climate.md")));
    }

    [Fact]
    public void A_file_moved_and_edited_is_known_by_its_name()
    {
        using var site = LiveFolder.With(Site + "\n-- content/pages/law.md --\n---\ntitle: قانون\n---\nنص القانون.\n");

        Assert.Equal("legal/law/", Find(site, "law/", () =>
        {
            site.Rename("content/pages/law.md", "content/pages/legal/law.md");
            site.Write("content/pages/legal/law.md", "---\ntitle: القانون\n---\nنص جديد.\n");
        }));
    }

    [Fact]
    public void A_section_that_is_gone_leads_to_its_article()
    {
        using var site = LiveFolder.With(Site);

        Assert.Equal("summit/", Find(site, "summit/background/", () => site.Write(Summit, "---\ntitle: القمة\ndate: 2026-11-01\n---\nنص.\n")));
    }

    [Fact]
    public void A_page_that_stays_or_is_gone_moves_nowhere()
    {
        using var site = LiveFolder.With(Site);

        Assert.Null(Find(site, "other/", () => site.Write(Summit, "---\ntitle: القمة\n---\nنص آخر تماما.\n")));
        Assert.Null(Find(site, "other/", () => site.Delete("content/articles/other.md")));
        Assert.Null(Find(site, "", () => site.Write(Summit, "---\ntitle: ثالث\n---\nنص.\n")));
    }
}
