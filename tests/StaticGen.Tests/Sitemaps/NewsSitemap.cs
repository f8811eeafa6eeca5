using System.Globalization;
using System.Xml.Linq;
using static StaticGen.Tests.Sitemaps.Sitemap;

namespace StaticGen.Tests.Sitemaps;

/// <summary>The sitemap for Google News, by the rules of Google Search Central, "News sitemaps".</summary>
public sealed class NewsSitemap : IDisposable
{
    private const string File = "sitemap-news.xml";

    // TestSite.Now is 2026-11-20T12:00Z.
    private const string Site = """
        -- staticgen.yaml --
        title: مرصد
        base-url: https://example.org/
        time-zone: Asia/Dubai
        sitemap: {news: true}
        -- content/articles/in.md --
        ---
        title: "قمة & <COP30>"
        date: 2026-11-18T16:01
        ---
        -- content/articles/out.md --
        ---
        title: قديم
        date: 2026-11-18T15:59
        ---
        -- content/articles/in.kk-Arab.md --
        ---
        title: "COP30: ق"
        date: 2026-11-20T12:00:00Z
        type: OpinionNewsArticle
        ---
        -- content/articles/lasting.md --
        ---
        title: دليل
        date: 2026-11-20
        type: Article
        ---
        -- content/articles/undated.md --
        # بلا تاريخ
        -- content/pages/about.md --
        ---
        title: عن
        date: 2026-11-20
        ---
        """;

    private readonly TemporaryFolder _cache = new();

    public void Dispose() => _cache.Dispose();

    private static IEnumerable<string> Addresses(TestSite site) => Urls(site, File).Select(Location);

    [Fact]
    public void It_has_the_news_of_two_days()
    {
        using var site = TestSite.With(Site).Build();

        Assert.Equal(["https://example.org/in/", "https://example.org/kk-Arab/in/"], Addresses(site));
        Assert.Empty(Faults(site, File));
        var news = Urls(site, File).Select(url => url.Element(News + "news")!).ToList();
        Assert.Equal([("مرصد", "ar"), ("مرصد", "kk")], news.Select(n => (Text(n, "name"), Text(n, "language"))));
        // Requirement E6: a title without marks of direction; requirement E1: the date that the page shows.
        Assert.Equal(["قمة & <COP30>", "COP30: ق"], news.Select(n => Text(n, "title")));
        Assert.Equal(["2026-11-18T16:01:00+04:00", "2026-11-20T12:00:00+00:00"], news.Select(n => Text(n, "publication_date")));
        Assert.Equal(Text(news[0], "publication_date"), site.Page("in/index.html").QuerySelector("time")!.GetAttribute("datetime"));

        static string Text(XElement news, string name) => news.Descendants(News + name).Single().Value;
    }

    // Requirement E3: 47 h 59 min in, 48 h 01 min out; at the end of the second day it is out.
    [Theory]
    [InlineData("2026-11-20T12:00:00Z", true)]
    [InlineData("2026-11-20T12:00:59Z", true)]
    [InlineData("2026-11-20T12:01:00Z", false)]
    [InlineData("2026-11-20T12:02:00Z", false)]
    [InlineData("2026-11-18T12:01:00Z", true)]
    public void An_article_is_in_it_for_forty_eight_hours(string now, bool expected)
    {
        using var site = TestSite.With(Site).Build("--as-of", now);

        Assert.Equal(expected, Addresses(site).Contains("https://example.org/in/"));
        // So it is for the clock.
        site.Run(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), "build");
        Assert.Equal(expected, Addresses(site).Contains("https://example.org/in/"));
    }

    [Fact]
    public void What_is_published_ahead_of_its_time_is_not_news_yet()
    {
        using var site = TestSite.With(Site).Build("--future", "--as-of", "2026-11-19");

        Assert.True(site.Has("kk-Arab/in/index.html"));
        Assert.Equal(["https://example.org/in/", "https://example.org/out/"], Addresses(site));
    }

    [Fact]
    public void Without_news_it_is_empty_and_without_the_setting_it_is_not_there()
    {
        using var site = TestSite.With(Site).Build("--as-of", "2027-01-01");
        Assert.Equal((Namespace + "urlset", 0), (Read(site, File).Name, Urls(site, File).Count));

        site.Write("staticgen.yaml", "base-url: https://example.org/\n").Build();
        Assert.False(site.Has(File));
    }

    // At most 1,000 in a file, and an index of the files where there are more.
    [Theory]
    [InlineData(1_000, "sitemap-news.xml")]
    [InlineData(1_001, "sitemap-news-1.xml sitemap-news-2.xml sitemap-news.xml")]
    public void A_file_has_a_thousand_at_most(int articles, string expected)
    {
        using var site = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\nsitemap: {news: true}\nfeed: {formats: []}\npage-size: 1000\narticle: {related: 0}\n");
        for (var i = 0; i < articles; i++) site.Write($"content/articles/n{i}.md", $"---\ntitle: خبر\ndate: 2026-11-20T{i / 60 % 12:00}:{i % 60:00}\n---\n");
        site.Build();

        Assert.Equal(expected.Split(' '), site.Outputs().Where(o => o.StartsWith("sitemap-news", StringComparison.Ordinal)));
        Assert.Equal(articles, Addresses(site).Distinct().Count());
        var files = expected.Split(' ').ToList();
        Assert.All(files, file => Assert.Empty(Faults(site, file)));
        Assert.All(files, file => Assert.True(Read(site, file).Elements(Namespace + "url").Count() <= 1_000));
    }

    [Theory]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("zh-TW", "zh-tw")]
    [InlineData("ar-EG", "ar")]
    [InlineData("ckb", "ckb")]
    public void Its_language_is_a_code_of_ISO_639_or_one_of_two_exceptions(string language, string expected)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nbase-url: https://example.org/\nlanguage: {language}\nsitemap: {{news: true}}\npublisher: {{name: وكالة}}\n-- content/articles/a.md --\n---\ntitle: x\ndate: 2026-11-20\n---\n").Build();

        Assert.Equal(("وكالة", expected), (Urls(site, File)[0].Descendants(News + "name").Single().Value, Urls(site, File)[0].Descendants(News + "language").Single().Value));
        Assert.Empty(Faults(site, File));
    }

    // The instant at which an article is no news any more is one at which the site changes.
    [Theory]
    [InlineData("2026-11-20T12:01:00Z\n", "2026-11-20T12:00:00Z")]
    // The last of them, kk-Arab, leaves at noon on the 22nd.
    [InlineData("2026-11-22T12:00:00Z\n", "2026-11-20T12:01:00Z")]
    [InlineData("", "2026-11-22T12:00:00Z")]
    // It is not published yet, or it is and not news yet: either way its time comes first.
    [InlineData("2026-11-20T11:59:00Z\n", "2026-11-20T11:00:00Z")]
    [InlineData("2026-11-20T12:00:00Z\n", "2026-11-20T11:59:00Z", "--future")]
    public void The_next_change_is_when_an_article_is_no_news_any_more(string expected, string now, params string[] arguments)
    {
        using var site = TestSite.With(Site).Build(["--as-of", now, "--next", "next.txt", .. arguments]);

        Assert.Equal(expected, System.IO.File.ReadAllText(Path.Combine(site.Folder, "next.txt")));
    }

    [Fact]
    public void Nothing_is_rendered_before_that_and_everything_at_it()
    {
        using var site = TestSite.With(Site);
        site.CacheFolder = _cache.Path;
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)) System.IO.File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        site.Build();
        var end = new DateTimeOffset(2026, 11, 20, 12, 1, 0, TimeSpan.Zero);

        Assert.DoesNotContain("  render", site.Run(end.AddSeconds(-1), "build", "--verbose").Out, StringComparison.Ordinal);
        Assert.Contains("https://example.org/in/", Addresses(site));

        Assert.Contains("  render", site.Run(end, "build", "--verbose").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/in/", Addresses(site));
    }
}
