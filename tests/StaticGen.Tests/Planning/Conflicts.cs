namespace StaticGen.Tests.Planning;

/// <summary>Two sources for one output, and names some file system cannot hold.</summary>
public class Conflicts
{
    [Theory]
    // article and article
    [InlineData("two articles", "-- content/articles/x/one.md --\n# أ\n-- content/articles/y/one.md --\n# ب\n", "SG0402 content/articles/y/one.md:1:1", "also from content/articles/x/one.md:1:1")]
    [InlineData("slug and file name", "-- content/articles/one.md --\n# أ\n-- content/articles/two.md --\n---\ntitle: ب\nslug: one\n---\n", "SG0402 content/articles/two.md:3:7", "also from content/articles/one.md:1:1")]
    [InlineData("file and bundle", "-- content/articles/one.md --\n# أ\n-- content/articles/one/index.md --\n# ب\n", "SG0402 content/articles/one/index.md:1:1", "also from content/articles/one.md:1:1")]
    [InlineData("article and page", "-- content/articles/about.md --\n# أ\n-- content/pages/about.md --\n# ب\n", "SG0402 content/pages/about.md:1:1", "also from content/articles/about.md:1:1")]
    [InlineData("letter case", "-- content/articles/x/one.md --\n# أ\n-- content/articles/y/ONE.md --\n# ب\n", "SG0402 content/articles/y/ONE.md:1:1", "also from content/articles/x/one.md:1:1")]
    [InlineData("letters that look alike", "-- content/articles/أمن.md --\n# أ\n-- content/articles/امن.md --\n# ب\n", "SG0402 content/articles/امن.md:1:1", "also from content/articles/أمن.md:1:1")]
    [InlineData("with and without tashkeel", "-- content/articles/x/قمّة.md --\n# أ\n-- content/articles/y/قمة.md --\n# ب\n", "SG0402 content/articles/y/قمة.md:1:1", "also from content/articles/x/قمّة.md:1:1")]
    // article and what the site makes itself
    [InlineData("article and hub", "-- content/articles/background.md --\n# أ\n## الخلفية\nنص\n", "SG0402 content/articles/background.md:1:1", "also from the hub of the section background")]
    [InlineData("page and section page", "-- content/articles/one.md --\n# أ\n## الخلفية\nنص\n-- content/pages/one/background.md --\n# ب\n", "SG0402 content/pages/one/background.md:1:1", "also from content/articles/one.md:1:1")]
    [InlineData("page and home list", "-- content/pages/page/2.md --\n# ب\n-- staticgen.yaml --\npage-size: 1\n-- content/articles/a.md --\n# أ\n-- content/articles/b.md --\n# ب\n", "SG0402 content/pages/page/2.md:1:1", "also from page 2 of the home page")]
    [InlineData("page and tag", "-- content/articles/a.md --\n---\ntitle: أ\ntags: [نفط]\n---\n-- content/pages/tags/نفط.md --\n# ب\n", "SG0402 content/pages/tags/نفط.md:1:1", "also from the list of `نفط` in tags")]
    [InlineData("page and author", "-- content/articles/a.md --\n---\ntitle: أ\nauthor: سالم\n---\n-- content/pages/authors/سالم.md --\n# ب\n", "SG0402 content/pages/authors/سالم.md:1:1", "also from the list of `سالم` in authors")]
    [InlineData("page and year", "-- content/articles/a.md --\n---\ntitle: أ\ndate: 2026-01-02\n---\n-- content/pages/archive/2026.md --\n# ب\n", "SG0402 content/pages/archive/2026.md:1:1", "also from the list of `2026` in years")]
    // alias
    [InlineData("alias and article", "-- content/articles/one.md --\n---\ntitle: أ\naliases: [/two/]\n---\n-- content/articles/two.md --\n# ب\n", "SG0402 content/articles/one.md:3:11", "also from content/articles/two.md:1:1")]
    [InlineData("alias and alias", "-- content/articles/one.md --\n---\ntitle: أ\naliases: [/old/]\n---\n-- content/articles/two.md --\n---\ntitle: ب\naliases:\n  - /old\n---\n", "SG0402 content/articles/two.md:4:5", "also from content/articles/one.md:3:11")]
    [InlineData("alias and feed", "-- content/articles/one.md --\n---\ntitle: أ\naliases: [/feed.xml]\n---\n", "SG0402 content/articles/one.md:3:11", "also from the feed")]
    // static
    [InlineData("static and page", "-- content/articles/a.md --\n# أ\n-- static/a/index.html --\nx\n", "SG0402 static/a/index.html", "also from content/articles/a.md:1:1")]
    [InlineData("static and feed", "-- content/articles/a.md --\n# أ\n-- static/feed.xml --\nx\n", "SG0402 static/feed.xml", "also from the feed")]
    [InlineData("static file and folder of a page", "-- content/articles/a.md --\n# أ\n-- static/a --\nx\n", "SG0402 static/a", "also from content/articles/a.md")]
    [InlineData("static and bundle file", "-- content/articles/a/index.md --\n# أ\n-- content/articles/a/x.png --\nx\n-- static/a/X.png --\nx\n", "SG0402 static/a/X.png", "also from content/articles/a/x.png")]
    public void Two_sources_of_one_output_are_an_error_that_names_both(string name, string files, string place, string other)
    {
        using var site = TestSite.With(files);

        var found = Assert.Single(site.Diagnose());

        Assert.True(place == found.Place, $"{name}: {found.Place} {found.Message}");
        Assert.Equal([other], found.Trace);
    }

    [Theory]
    [InlineData("-- content/articles/con.md --\n# أ\n", "SG0403 content/articles/con.md:1:1")]
    [InlineData("-- content/articles/x.md --\n---\ntitle: أ\nslug: nul\n---\n", "SG0403 content/articles/x.md:3:7")]
    [InlineData("-- content/articles/a.md --\n# أ\n-- static/aux.txt --\nx\n", "SG0403 static/aux.txt")]
    [InlineData("-- content/articles/a.md --\n# أ\n-- static/what?.txt --\nx\n", "SG0403 static/what?.txt")]
    [InlineData("-- content/articles/a.md --\n# أ\n-- static/end. --\nx\n", "SG0403 static/end.")]
    [InlineData("-- content/articles/a.md --\n# أ\n-- static/a\\b --\nx\n", "SG0403 static/a\\b")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\naliases: ['/what*/']\n---\n", "SG0403 content/articles/a.md:3:11")]
    [InlineData("-- content/articles/؟.md --\n---\ntitle: '!'\n---\n", "SG0404 content/articles/؟.md:1:1")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\nslug: '؟'\n---\n", "SG0404 content/articles/a.md:3:7")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\nslug: A B\n---\n", "SG0405 content/articles/a.md:3:7")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\nslug: ../x\n---\n", "SG0405 content/articles/a.md:3:7")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\nslug: قِمّة\n---\n", "SG0405 content/articles/a.md:3:7")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\nslug: tags\n---\n", "SG0406 content/articles/a.md:3:7")]
    [InlineData("-- content/articles/page.md --\n# أ\n", "SG0406 content/articles/page.md:1:1")]
    [InlineData("-- staticgen.yaml --\narticle: {permalink: '/{year}/{slug}/'}\n-- content/articles/a.md --\n# أ\n", "SG0407 content/articles/a.md:1:1")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\naliases: [/../../etc/x]\n---\n", "SG0408 content/articles/a.md:3:11")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\naliases: ['/%2e%2e/x']\n---\n", "SG0408 content/articles/a.md:3:11")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\naliases: [/.staticgen/manifest]\n---\n", "SG0408 content/articles/a.md:3:11")]
    [InlineData("-- content/articles/a.md --\n---\ntitle: أ\naliases: ['https://x.org/']\n---\n", "SG0408 content/articles/a.md:3:11")]
    public void A_name_that_cannot_be_an_address_is_an_error_where_it_was_chosen(string files, string place)
    {
        using var site = TestSite.With(files);

        Assert.Equal(place, Assert.Single(site.Diagnose()).Place);
    }

    [Fact]
    public void Two_files_whose_names_only_differ_in_normal_form_are_an_error()
    {
        using var site = TestSite.With("-- content/articles/\u00E9.md --\n# أ\n-- content/articles/e\u0301.md --\n# ب\n");

        Assert.Equal("SG0402 content/articles/\u00E9.md", Assert.Single(site.Diagnose()).Place);
    }

    [Fact]
    public void A_name_too_long_for_a_file_system_is_an_error()
    {
        using var site = TestSite.With("-- content/articles/a.md --\n# أ\n");
        site.Write($"static/{string.Join('/', Enumerable.Repeat("folder-of-30-letters-xxxxxxxxx", 9))}/x.txt", "x");

        Assert.Equal("SG0403", Assert.Single(site.Diagnose()).Code);
    }

    [Fact]
    public void A_long_title_is_cut_at_a_hyphen()
    {
        var name = string.Join(' ', Enumerable.Repeat("كلمة", 30));
        using var site = TestSite.With($"-- content/articles/؟.md --\n# {name}\n").Build();

        Assert.Contains(string.Join('-', Enumerable.Repeat("كلمة", 16)) + "/index.html", site.Outputs());
    }
}
