namespace StaticGen.Tests.Planning;

/// <summary>Home page, terms, hubs, archives, neighbours.</summary>
public class Lists
{
    private static string Articles(int count, Func<int, string> frontMatter) => string.Concat(Enumerable.Range(1, count)
        .Select(i => $"-- content/articles/n{i:00}.md --\n---\ntitle: مقال {i}\n{frontMatter(i)}\n---\n## الخلفية\nنص {i}\n"));

    private static IEnumerable<string> Titles(TestSite site, string page) =>
        site.Page(page).QuerySelectorAll("main :is(.lead-title, .card-title, .lead h2) a").Select(a => a.TextContent.Trim());

    [Fact]
    public void The_newest_article_comes_first_and_undated_ones_last()
    {
        using var site = TestSite.With("""
            -- content/articles/a.md --
            ---
            title: قديم
            date: 2020-01-01
            ---
            -- content/articles/b.md --
            # بلا تاريخ
            -- content/articles/c.md --
            ---
            title: جديد
            date: 2026-01-01
            ---
            """).Build();

        Assert.Equal(["جديد", "قديم", "بلا تاريخ"], site.Page("index.html").QuerySelectorAll("main article a[href]").Select(a => a.TextContent.Trim()).Where(t => t.Length > 0).Distinct());
    }

    [Fact]
    public void Long_lists_are_cut_into_pages_that_link_to_each_other()
    {
        using var site = TestSite.With("-- staticgen.yaml --\npage-size: 2\n" + Articles(5, i => $"date: 2026-01-{i:00}\ntags: [نفط]")).Build();

        foreach (var list in new[] { "", "background/", "tags/نفط/", "archive/2026/" })
        {
            Assert.Contains($"{list}page/2/index.html", site.Outputs());
            Assert.Contains($"{list}page/3/index.html", site.Outputs());
            Assert.DoesNotContain($"{list}page/1/index.html", site.Outputs());
            Assert.DoesNotContain($"{list}page/4/index.html", site.Outputs());
            Assert.Contains("مقال 3", site.Page($"{list}page/2/index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("مقال 1", site.Page($"{list}page/2/index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        var second = site.Page("page/2/index.html");
        Assert.Equal("http://localhost:4000/page/2/", second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("/", second.QuerySelector("link[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/page/3/", second.QuerySelector("link[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_tag_spelled_in_two_ways_is_one_tag_under_its_commoner_spelling()
    {
        using var site = TestSite.With(Articles(3, i => i == 1 ? "tags: [امن]" : "tags: [أمن]")).Build();

        Assert.Equal(["tags/index.html", "tags/أمن/index.html"], site.Outputs().Where(o => o.StartsWith("tags/", StringComparison.Ordinal)));
        Assert.Equal("/tags/%D8%A3%D9%85%D9%86/", site.Page("n01/index.html").QuerySelector("a[href^='/tags/%']")!.GetAttribute("href"));
    }

    [Fact]
    public void An_article_links_to_the_older_and_the_newer_one()
    {
        using var site = TestSite.With(Articles(3, i => $"date: 2026-01-0{i}")).Build();

        var links = site.Page("n02/index.html").QuerySelectorAll("a[rel=prev], a[rel=next], .steps a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["/n01/", "/n03/"], links.Distinct());
    }

    [Fact]
    public void Related_articles_share_most_tags_first()
    {
        using var site = TestSite.With("""
            -- content/articles/a.md --
            ---
            title: الأصل
            tags: [س, ص, ع]
            ---
            -- content/articles/b.md --
            ---
            title: واحد
            tags: [س]
            ---
            -- content/articles/c.md --
            ---
            title: ثلاثة
            tags: [س, ص, ع]
            ---
            -- content/articles/d.md --
            ---
            title: لا شيء
            tags: [غ]
            ---
            -- content/articles/e.md --
            ---
            title: اثنان
            tags: [ص, ع]
            ---
            """).Build();

        Assert.Equal(["ثلاثة", "اثنان", "واحد"], site.Page("a/index.html").QuerySelectorAll(".related a, [class*=related] a").Select(a => a.TextContent.Trim()).Where(t => t.Length > 0).Distinct());
    }

    [Fact]
    public void Drafts_scheduled_and_expired_articles_are_left_out_and_counted()
    {
        using var site = TestSite.With("""
            -- content/articles/a.md --
            # أ
            -- content/articles/draft.md --
            ---
            title: م
            draft: true
            ---
            -- content/articles/future.md --
            ---
            title: غ
            date: 2026-11-21
            ---
            -- content/articles/expired.md --
            ---
            title: ف
            expires: 2026-11-20
            ---
            """);

        var result = site.Run("build");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Left out: 1 draft, 1 scheduled, 1 expired", result.Out, StringComparison.Ordinal);
        Assert.False(site.Has("draft/index.html") || site.Has("future/index.html") || site.Has("expired/index.html"));
        site.Build("--drafts", "--future", "--as-of", "2026-11-19");
        Assert.True(site.Has("draft/index.html") && site.Has("future/index.html") && site.Has("expired/index.html"));
    }

    [Theory]
    [InlineData("Asia/Dubai", "2026-11-20T19:59:59Z", false)]
    [InlineData("Asia/Dubai", "2026-11-20T20:00:00Z", true)]
    [InlineData("UTC", "2026-11-20T23:59:59Z", false)]
    [InlineData("UTC", "2026-11-21T00:00:00Z", true)]
    public void A_day_begins_in_the_sites_time_zone(string zone, string now, bool isPublished)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\ntime-zone: {zone}\n-- content/articles/a.md --\n# أ\n-- content/articles/b.md --\n---\ntitle: ب\ndate: 2026-11-21\n---\n");

        site.Build("--as-of", now);

        Assert.Equal(isPublished, site.Has("b/index.html"));
    }

    [Fact]
    public void An_alias_sends_readers_to_the_article()
    {
        using var site = TestSite.With("---\ntitle: أ\naliases: [/2019/قديم/, /old.html]\n---\n").Build();

        foreach (var output in new[] { "2019/قديم/index.html", "old.html" })
        {
            var page = site.Page(output);
            Assert.Equal("http://localhost:4000/a/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Contains("/a/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_language_has_its_own_lists_and_the_pages_know_their_translations()
    {
        using var site = TestSite.With("""
            -- content/articles/a.md --
            # أ
            ## الخلفية
            نص
            -- content/articles/a.en.md --
            # A
            ## Background
            text
            -- content/articles/b.md --
            # ب
            """).Build();

        var english = site.Page("en/a/index.html");
        Assert.Equal(("en", "ltr"), (english.DocumentElement.GetAttribute("lang"), english.DocumentElement.GetAttribute("dir")));
        Assert.Equal(["ar /a/", "en /en/a/"], english.QuerySelectorAll("link[hreflang]").Where(l => l.GetAttribute("hreflang") != "x-default")
            .Select(l => $"{l.GetAttribute("hreflang")} {new Uri(l.GetAttribute("href")!).AbsolutePath}"));
        Assert.Contains("en/background/index.html", site.Outputs());
        Assert.Contains("en/feed.xml", site.Outputs());
        Assert.Empty(site.Page("b/index.html").QuerySelectorAll("link[hreflang]"));
        LinkCrawler.AssertAllResolve(site.Folder + "/site", new Uri("http://localhost:4000/"));
    }
}
