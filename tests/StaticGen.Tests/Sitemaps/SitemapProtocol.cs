using StaticGen.Diagnostics;
using StaticGen.Planning;
using static StaticGen.Tests.Sitemaps.Sitemap;
using Division = StaticGen.Planning.Sitemaps;

namespace StaticGen.Tests.Sitemaps;

/// <summary>sitemap.xml and robots.txt: the sitemaps.org protocol 0.9 with Google's additions for languages and pictures.</summary>
public class SitemapProtocol
{
    private const string Site = """
        -- staticgen.yaml --
        title: مرصد
        base-url: https://example.org/
        time-zone: Asia/Dubai
        page-size: 1
        -- content/articles/a/index.md --
        ---
        title: قمة
        date: 2026-11-01T09:30
        updated: 2026-11-05
        author: ليلى
        tags: [مناخ]
        image: صورة & أخرى.png
        image-alt: صورة
        ---
        ![صورة](b.png?v=1&w=2#x)
        ![صورة](b.png?v=1&w=2)

        ## الخلفية

        ![صورة](/c.png)
        -- content/articles/a/صورة & أخرى.png --
        x
        -- content/articles/a/b.png --
        x
        -- static/c.png --
        x
        -- content/articles/b.md --
        ---
        title: خبر
        date: 2026-10-01
        tags: [مناخ]
        ---
        -- content/articles/c.md --
        # بلا تاريخ
        -- content/articles/a/index.en.md --
        ---
        title: Summit
        date: 2026-11-02
        ---
        ## Background

        Text.
        -- content/articles/b.kk-Arab.md --
        ---
        title: ق
        date: 2026-10-01
        ---
        -- content/pages/about.md --
        # عن
        """;

    private static TestSite Built(string configuration = "") => TestSite.With(Site)
        .Write("staticgen.yaml", $"title: مرصد\nbase-url: https://example.org/\ntime-zone: Asia/Dubai\npage-size: 1\n{configuration}").Build();

    [Theory]
    [InlineData("")]
    [InlineData("article: {page: overview}\n")]
    [InlineData("sitemap: {news: true}\narticle: {section-pages: false}\n")]
    public void It_is_as_the_schema_wants_it(string configuration)
    {
        using var site = Built(configuration);

        Assert.Empty(Faults(site, "sitemap.xml"));
        Assert.Contains("The 'http://www.sitemaps.org/schemas/sitemap/0.9:loc' element is invalid", Assert.Single(FaultsOf(site, "<loc>/a/</loc>")), StringComparison.Ordinal);
        // The schema finds faults where there are some.
        static IReadOnlyList<string> FaultsOf(TestSite site, string entry)
        {
            site.Write("site/wrong.xml", $"<urlset xmlns=\"{Namespace}\"><url>{entry}</url></urlset>");
            return Faults(site, "wrong.xml");
        }
    }

    [Fact]
    public void It_names_every_page_to_keep_once()
    {
        using var site = Built();
        var addresses = Urls(site).Select(Location).ToList();

        Assert.Equal(addresses.Distinct(), addresses);
        Assert.All(addresses, address => Assert.True(site.Has(Uri.UnescapeDataString(new Uri(address).AbsolutePath[1..]) + "index.html"), address));
        var kept = site.Outputs().Where(o => o.EndsWith("index.html", StringComparison.Ordinal) && !o.EndsWith("a/background/index.html", StringComparison.Ordinal)).Select(o => o[..^"index.html".Length]);
        Assert.Equal(kept.Order(StringComparer.Ordinal), addresses.Select(a => Uri.UnescapeDataString(new Uri(a).AbsolutePath[1..])).Order(StringComparer.Ordinal));
        // "Entity escaping": addresses are percent-encoded.
        Assert.Contains("https://example.org/tags/%D9%85%D9%86%D8%A7%D8%AE/", addresses);
    }

    // Requirement E1: the date is the author's, in the zone of the site; of a list it is that of the newest text on its page.
    [Theory]
    [InlineData("a/", "2026-11-05T00:00:00+04:00")]
    [InlineData("b/", "2026-10-01T00:00:00+04:00")]
    [InlineData("c/", null)]
    [InlineData("about/", null)]
    [InlineData("", "2026-11-05T00:00:00+04:00")]
    [InlineData("page/2/", "2026-10-01T00:00:00+04:00")]
    [InlineData("page/3/", null)]
    [InlineData("background/", "2026-11-05T00:00:00+04:00")]
    [InlineData("tags/%D9%85%D9%86%D8%A7%D8%AE/page/2/", "2026-10-01T00:00:00+04:00")]
    [InlineData("tags/", null)]
    [InlineData("en/", "2026-11-02T00:00:00+04:00")]
    public void A_page_has_the_date_of_its_text_whenever_it_is_built(string page, string? expected)
    {
        using var site = Built();
        var before = site.Read("sitemap.xml");
        site.Run(TestSite.Now.AddYears(3), "build");

        Assert.Equal(before, site.Read("sitemap.xml"));
        Assert.Equal(expected, Urls(site).Single(url => Location(url) == "https://example.org/" + page).Element(Namespace + "lastmod")?.Value);
    }

    // Requirement E4; Google Search Central, "Localized versions of your pages": each version names itself and all others, or none is believed.
    [Theory]
    [InlineData("")]
    [InlineData("article: {page: overview}\n")]
    public void Versions_of_a_page_name_each_other(string configuration)
    {
        using var site = Built(configuration);
        var sets = Urls(site).ToDictionary(Location, url => url.Elements(Xhtml + "link").ToDictionary(l => l.Attribute("hreflang")!.Value, l => l.Attribute("href")!.Value));

        Assert.Equal(["ar", "en", "x-default"], sets["https://example.org/a/"].Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["ar", "kk-Arab", "x-default"], sets["https://example.org/b/"].Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["ar", "en", "kk-Arab", "x-default"], sets["https://example.org/"].Keys.Order(StringComparer.Ordinal));
        Assert.Empty(sets["https://example.org/c/"]);
        Assert.Equal(configuration.Length > 0, sets.ContainsKey("https://example.org/en/a/background/"));
        foreach (var (address, set) in sets.Where(s => s.Value.Count > 0))
        {
            Assert.Contains(set, version => version.Key != "x-default" && version.Value == address);
            Assert.All(set.Values, other => Assert.Equal(set.OrderBy(v => v.Key, StringComparer.Ordinal), sets[other].OrderBy(v => v.Key, StringComparer.Ordinal)));
            // As in the head of the page.
            var page = site.Page(Uri.UnescapeDataString(new Uri(address).AbsolutePath[1..]) + "index.html");
            Assert.Equal(set.Select(v => (v.Key, v.Value)), page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => (l.GetAttribute("hreflang")!, l.GetAttribute("href")!)));
        }
    }

    [Fact]
    public void The_pictures_of_an_article_stand_with_its_page_each_once()
    {
        using var site = Built();
        Assert.Equal(
            ["https://example.org/a/%D8%B5%D9%88%D8%B1%D8%A9%20%26%20%D8%A3%D8%AE%D8%B1%D9%89.png", "https://example.org/a/b.png?v=1&w=2", "https://example.org/c.png"],
            Images("https://example.org/a/"));
        Assert.Equal(3, Read(site, "sitemap.xml").Descendants(Image + "image").Count());

        // Of an overview those of the sections are on other pages.
        site.Write("staticgen.yaml", "base-url: https://example.org/\narticle: {page: overview}\n").Build();
        Assert.Single(Images("https://example.org/a/"));

        IEnumerable<string> Images(string page) => Urls(site).Single(url => Location(url) == page).Elements(Image + "image").Select(i => i.Elements().Single().Value);
    }

    [Fact]
    public void A_page_has_at_most_a_thousand_pictures_and_none_with_an_address_too_long()
    {
        var images = string.Join("\n", Enumerable.Range(0, 1_100).Select(i => $"![x](b.png?{i})"));
        using var site = Built().Write("content/articles/a/index.md", $"# أ\n\n![x](b.png?{new string('x', 2_040)})\n{images}\n").Build();

        var found = Urls(site).Single(url => Location(url) == "https://example.org/a/").Elements(Image + "image").ToList();
        Assert.Equal(1_000, found.Count);
        Assert.Equal("https://example.org/a/b.png?0", found[0].Value);
        Assert.Empty(Faults(site, "sitemap.xml"));
    }

    // "Using Sitemap index files": 50,000 addresses, 50 MB.
    [Fact]
    public void A_file_is_full_at_the_limits_of_the_protocol()
    {
        Assert.Equal(50_000, Division.MaxUrls);
        Assert.InRange(Division.MaxBytes, 49_000_000, 52_428_800);
    }

    [Theory]
    [InlineData(5, int.MaxValue)]
    [InlineData(50_000, 4_000)]
    [InlineData(50_000, 8_000)]
    [InlineData(50_000, 1)]
    public void A_full_file_is_followed_by_another(int maxUrls, int maxBytes)
    {
        using var folder = Built("languages: {en: {title: E}}\n");
        var snapshot = Generator.Load(new BuildOptions { Source = folder.Folder, Output = folder.Folder, Now = TestSite.Now }, new DiagnosticBag(), new BuildProfile())!;
        var planned = Division.Plan(snapshot.Site, maxUrls, maxBytes);
        var parts = planned.OfType<SitemapFile>().ToList();

        Assert.Equal((planned.Count - 1, "sitemap.xml"), (parts.Count, Assert.IsType<SitemapIndexFile>(planned[0]).Path.Value));
        Assert.True(parts.Count > 1);
        using var renderer = snapshot.CreateRenderer();
        foreach (var output in planned) folder.Write($"site/{output.Path.Value}", System.Text.Encoding.UTF8.GetString(renderer.Render(output).Span));
        Assert.Equal(Enumerable.Range(1, parts.Count).Select(i => $"https://example.org/sitemap-{i}.xml"), Read(folder, "sitemap.xml").Elements().Select(Location));
        // All addresses are there once more, in the same order.
        var all = Urls(folder).Select(Location).ToList();
        folder.Run("build");
        Assert.Equal(Urls(folder).Select(Location), all);
        foreach (var part in parts)
        {
            var bytes = renderer.Render(part).Length;
            Assert.True(part.Count <= maxUrls);
            // One address alone cannot be divided.
            Assert.True(bytes <= maxBytes || part.Count == 1, $"{bytes}");
            // What is set aside is enough, and not much more than that.
            Assert.InRange(part.Size, bytes, bytes * 5 / 4 + 400);
            // A file ends where the next entry may not fit any more.
            if (part != parts[^1] && maxUrls == 50_000) Assert.True(part.Size + 1_500 > maxBytes);
        }

        folder.Write("site/sitemap.xml", System.Text.Encoding.UTF8.GetString(renderer.Render(planned[0]).Span));
        Assert.Empty(Faults(folder, "sitemap.xml"));
        // The newest text in it.
        Assert.Equal("2026-11-05T00:00:00+04:00", Read(folder, "sitemap.xml").Elements().First().Element(Namespace + "lastmod")!.Value);
    }

    [Fact]
    public void Robots_txt_names_the_sitemaps_unless_the_site_has_its_own()
    {
        using var site = Built();
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n", site.Read("robots.txt"));

        site.Write("staticgen.yaml", "base-url: https://example.org/\nsitemap: {news: true}\n").Build();
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\nSitemap: https://example.org/sitemap-news.xml\n", site.Read("robots.txt"));

        site.Write("static/robots.txt", "mine").Build();
        Assert.Equal("mine", site.Read("robots.txt"));
    }
}
