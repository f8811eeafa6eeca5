using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace StaticGen.Tests.Rendering;

/// <summary>RSS 2.0 feed, sitemap and robots.txt, read back by other readers.</summary>
public class Feed
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Site = """
        -- staticgen.yaml --
        title: "مرصد & <أصدقاء>"
        description: وصف
        time-zone: Asia/Dubai
        -- content/articles/a.md --
        ---
        title: "قمة <COP30> & ما بعدها"
        description: وصف المقال ]]>
        date: 2026-11-01T09:30
        updated: 2026-11-05
        author: ليلى
        tags: [مناخ]
        ---
        نص مع [رابط](b.md) و![صورة](x.png) و]]> وحاشية[^1].

        ## الخلفية

        نص & `<code>`.

        [^1]: حاشية.
        -- content/articles/b.md --
        # بلا تاريخ
        -- content/articles/x.png --
        x
        -- content/pages/about.md --
        # عن
        """;

    [Fact]
    public void The_feed_holds_dated_articles_in_full_with_absolute_addresses()
    {
        using var site = TestSite.With(Site).Build("--base-url", "https://example.github.io/repo/");

        var rss = XDocument.Parse(site.Read("feed.xml"));
        var channel = rss.Root!.Element("channel")!;
        var item = Assert.Single(channel.Elements("item"));
        var html = item.Element(Content + "encoded")!.Value;

        Assert.Equal(("مرصد & <أصدقاء>", "https://example.github.io/repo/", "ar"), (channel.Element("title")!.Value, channel.Element("link")!.Value, channel.Element("language")!.Value));
        Assert.Equal("قمة <COP30> & ما بعدها", item.Element("title")!.Value);
        Assert.Equal("https://example.github.io/repo/a/", item.Element("link")!.Value);
        Assert.Equal("https://example.github.io/repo/a/", item.Element("guid")!.Value);
        Assert.Equal("Sun, 01 Nov 2026 09:30:00 +0400", item.Element("pubDate")!.Value);
        Assert.Equal("وصف المقال ]]>", item.Element("description")!.Value);
        Assert.StartsWith("<div dir=\"rtl\" lang=\"ar\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.github.io/repo/b/\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://example.github.io/repo/x.png\"", html, StringComparison.Ordinal);
        Assert.Contains("نص &amp; <code dir=\"ltr\">&lt;code&gt;</code>.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_independent_reader_reads_the_feed()
    {
        using var site = TestSite.With(Site).Build();

        using var reader = XmlReader.Create(new StringReader(site.Read("feed.xml")));
        var feed = SyndicationFeed.Load(reader);

        Assert.Equal("مرصد & <أصدقاء>", feed.Title.Text);
        Assert.Equal("ar", feed.Language);
        var item = Assert.Single(feed.Items);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.FromHours(4)), item.PublishDate);
        Assert.Equal("http://localhost:4000/a/", item.Id);
    }

    [Fact]
    public void The_sitemap_names_every_page_to_keep_once_with_the_date_of_its_text()
    {
        using var site = TestSite.With(Site).Build("--base-url", "https://example.org/");

        var urls = XDocument.Parse(site.Read("sitemap.xml")).Root!.Elements(Sitemap + "url").ToDictionary(u => u.Element(Sitemap + "loc")!.Value, u => u.Element(Sitemap + "lastmod")?.Value);

        Assert.Equal("2026-11-05T00:00:00+04:00", urls["https://example.org/a/"]);
        Assert.Contains("https://example.org/", urls.Keys);
        Assert.Contains("https://example.org/about/", urls.Keys);
        Assert.Contains("https://example.org/tags/%D9%85%D9%86%D8%A7%D8%AE/", urls.Keys);
        Assert.DoesNotContain("https://example.org/a/background/", urls.Keys);
        Assert.DoesNotContain("https://example.org/404.html", urls.Keys);
        Assert.All(urls.Keys.Where(u => u != "https://example.org/"), u => Assert.True(site.Has(Uri.UnescapeDataString(new Uri(u).AbsolutePath[1..]) + "index.html"), u));
    }

    [Fact]
    public void A_sitemap_of_too_many_addresses_is_an_index_of_several()
    {
        // With 18 languages each address may bring 19 others, so that a file has 2,500; 2,600 pages and 18 home pages need two.
        string[] languages = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "fa", "ur", "he", "kk", "id", "sv"];
        using var site = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\n");
        foreach (var language in languages) site.Write($"content/pages/index.{language}.md", "# x\n");
        for (var i = 0; i < 2_600; i++) site.Write($"content/pages/p{i}.md", "# ص\n");
        site.Build();

        var index = XDocument.Parse(site.Read("sitemap.xml")).Root!;
        Assert.Equal(Sitemap + "sitemapindex", index.Name);
        Assert.Equal(["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml"], index.Elements(Sitemap + "sitemap").Select(s => s.Element(Sitemap + "loc")!.Value));
        var parts = new[] { "sitemap-1.xml", "sitemap-2.xml" }
            .Select(part => XDocument.Parse(site.Read(part)).Root!.Elements(Sitemap + "url").Select(u => u.Element(Sitemap + "loc")!.Value).ToList()).ToList();
        Assert.Equal(50_000 / 20, parts[0].Count);
        Assert.Equal(2_600 + 18 - 2_500, parts[1].Count);
        Assert.Equal(2_618, parts.SelectMany(p => p).Distinct().Count());
        Assert.False(site.Has("sitemap-3.xml"));
    }

    [Fact]
    public void Robots_txt_names_the_sitemap_unless_the_site_has_its_own()
    {
        using var site = TestSite.With(Site).Build("--base-url", "https://example.org/");
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n", site.Read("robots.txt"));

        site.Write("static/robots.txt", "mine").Build();
        Assert.Equal("mine", site.Read("robots.txt"));
    }
}
