namespace StaticGen.Tests.Planning;

/// <summary>Links between content files.</summary>
public class Links
{
    private const string Site = """
        -- content/articles/a.md --
        # أ
        [ب](b.md) [ب](./b.md#background) [ج](../articles/bundle/index.md) [ج](bundle/) [ج](bundle/index.md#قسم-آخر)
        [عن](../pages/about.md) [عن](/about/) [ملف](bundle/doc.pdf) [صورة](loose.png) [بحث](b.md?x=1#background) [رأس](#نقطة)
        ![ص](bundle/falaj.png)

        ### نقطة
        -- content/articles/b.md --
        # ب
        ## الخلفية
        نص.
        -- content/articles/bundle/index.md --
        # ج
        ![ص](falaj.png)

        ### قسم آخر
        -- content/articles/bundle/falaj.png --
        png
        -- content/articles/bundle/doc.pdf --
        pdf
        -- content/articles/loose.png --
        png
        -- content/pages/about.md --
        # عن
        [أ](../articles/a.md)
        """;

    [Theory]
    [InlineData("https://example.org/", "")]
    [InlineData("https://example.github.io/repo/", "/repo")]
    public void Paths_of_files_become_addresses_under_the_base_path(string baseUrl, string basePath)
    {
        using var site = TestSite.With(Site).WithoutImageLibrary().Build("--base-url", baseUrl);

        var links = site.Page("a/index.html").QuerySelectorAll(".prose p a, .prose p img").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src"));

        Assert.Equal(
            [
                "/b/", "/b/#background", "/bundle/", "/bundle/", "/bundle/#%D9%82%D8%B3%D9%85-%D8%A2%D8%AE%D8%B1", "/about/", "/about/", "/bundle/doc.pdf", "/loose.png",
                "/b/?x=1#background", "#%D9%86%D9%82%D8%B7%D8%A9", "/bundle/falaj.png",
            ],
            links.Select(l => l!.StartsWith('#') ? l : l[basePath.Length..]));
        Assert.All(links, l => Assert.True(l!.StartsWith('#') || l.StartsWith(basePath + "/", StringComparison.Ordinal), l));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.github.io/repo/")]
    public void Every_address_of_every_page_leads_to_an_output(string baseUrl)
    {
        using var site = TestSite.With(Site).Build("--base-url", baseUrl);

        LinkCrawler.AssertAllResolve(site.Folder + "/site", new Uri(baseUrl));
    }

    [Fact]
    public void Names_in_another_normal_form_are_the_same_name()
    {
        // U+0622 in the file's name, U+0627 U+0653 in the link
        using var site = TestSite.With("-- content/articles/a.md --\n# أ\n[x](\u0627\u0653خر.md)\n-- content/articles/\u0622خر.md --\n# آخر\n").Build();

        Assert.Equal("/%D8%A2%D8%AE%D8%B1/", site.Page("a/index.html").QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("[x](c.md)", "SG0401 content/articles/a.md:3:8", "did you mean `b.md`?")]
    [InlineData("[x](../b.md)", "SG0401 content/articles/a.md:3:8", "did you mean `b.md`?")]
    [InlineData("[x](b.md#backgrund)", "SG0401 content/articles/a.md:3:8", "did you mean `background`?")]
    [InlineData("[x](b.md#الخلفية)", "SG0401 content/articles/a.md:3:8", "the id of «الخلفية» is `#background`")]
    [InlineData("[x](#nowhere)", "SG0401 content/articles/a.md:3:8", "link to a heading's id, such as `#background`")]
    [InlineData("![x](missing.png)", "SG0401 content/articles/a.md:3:9", "the path is relative to the folder of this file")]
    [InlineData("[x](../../../../etc/passwd)", "SG0401 content/articles/a.md:3:8", null)]
    [InlineData("[x][r]\n\n[r]: c.md", "SG0401 content/articles/a.md:3:4", "did you mean `b.md`?")]
    [InlineData("[x](/b)", null, null)]
    [InlineData("[x](/bb/)", "SG0410 content/articles/a.md:3:8", "did you mean `/b/`?")]
    [InlineData("![x](/bb.png)", "SG0401 content/articles/a.md:3:9", null)]
    [InlineData("[x](draft.md)", "SG0401 content/articles/a.md:3:8", "take `draft: true` out of it, or the link")]
    [InlineData("[x](javascript:alert(1))", "SG0304 content/articles/a.md:3:8", "use an https: address or a path")]
    public void A_link_that_leads_nowhere_is_reported_at_its_place(string link, string? place, string? help)
    {
        using var site = TestSite.With($"-- content/articles/a.md --\n# أ\n\nنص {link}\n-- content/articles/b.md --\n# ب\n## الخلفية\nنص\n"
            + "-- content/articles/draft.md --\n---\ntitle: م\ndraft: true\n---\n");

        var found = site.Diagnose();

        Assert.Equal(place is null ? [] : [place], found.Select(d => d.Place));
        if (help is not null) Assert.Equal(help, Assert.Single(found).Help);
    }

    // A schedule builds the site when nobody is there who could mend it.
    [Fact]
    public void Time_alone_takes_a_link_away_and_gives_it_back_but_stops_no_build()
    {
        using var site = TestSite.With("""
            -- staticgen.yaml --
            base-url: https://example.org/
            -- content/articles/a.md --
            ---
            title: أ
            date: 2026-11-01
            image: over/photo.png
            image-alt: صورة
            ---
            [**قريبا** COP30](later.md#background) و[كان](over/index.md) و[كان](over/) و![خريطة](over/photo.png).
            -- content/articles/later.md --
            ---
            title: ب
            date: 2026-12-01T00:00:00Z
            ---
            ## الخلفية

            نص.
            -- content/articles/over/index.md --
            ---
            title: ج
            date: 2026-11-01
            expires: 2026-12-01T00:00:00Z
            ---
            -- content/articles/over/photo.png --
            """);
        string[] Written() => [.. site.Page("a/index.html").QuerySelectorAll(".prose a, .prose img").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)];

        var before = site.Diagnose();
        Assert.Equal(["SG0413 content/articles/a.md:7:19"], before.Select(d => d.Place));
        Assert.Equal(("`later.md` is not published yet", "until then the text stands without its link"), (before[0].Message, before[0].Help));
        Assert.Equal(["/over/", "/over/"], Written()[..2]);
        Assert.StartsWith("/over/photo.", Written()[2], StringComparison.Ordinal);
        Assert.StartsWith("<p><span><strong>قريبا</strong> <bdi dir=\"ltr\">COP30</bdi></span> و<a", site.Page("a/index.html").QuerySelector(".prose p")!.OuterHtml, StringComparison.Ordinal);

        var after = site.Diagnose("--as-of", "2026-12-01T00:00:00Z");
        Assert.Equal(["SG0413 content/articles/a.md:4:8", "SG0413 content/articles/a.md:7:47", "SG0413 content/articles/a.md:7:69", "SG0413 content/articles/a.md:7:86"], after.Select(d => d.Place));
        Assert.Equal(("`over/photo.png` is not published any more", "the text stands without its link"), (after[0].Message, after[0].Help));
        Assert.Equal(["/later/#background"], Written());
        Assert.Contains("خريطة", site.Page("a/index.html").QuerySelector(".prose p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("over/", site.Read("feed.xml") + site.Read("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_in_one_run_sorted_by_place()
    {
        using var site = TestSite.With("-- content/articles/b.md --\n# ب\n[x](no.md) [y](#no)\n-- content/articles/a.md --\n---\ntitel: x\n---\n# أ\n[x](no.md)\n");

        Assert.Equal(
            ["SG0104 content/articles/a.md:2:1", "SG0401 content/articles/a.md:5:5", "SG0401 content/articles/b.md:2:5", "SG0401 content/articles/b.md:2:16"],
            site.Diagnose().Select(d => d.Place));
        Assert.False(Directory.Exists(site.Folder + "/site"));
    }
}
