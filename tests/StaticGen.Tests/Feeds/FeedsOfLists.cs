using System.Xml.Linq;

namespace StaticGen.Tests.Feeds;

/// <summary>Which lists have feeds, which pages lead to them, and what they look like in a browser.</summary>
public class FeedsOfLists
{
    private const string Site = """
        -- staticgen.yaml --
        title: مرصد
        base-url: https://example.org/
        page-size: 1
        -- content/articles/a.md --
        ---
        title: أ
        date: 2026-11-01
        author: ليلى
        tags: [طاقة]
        ---
        ## الخلفية

        نص.
        -- content/articles/b.md --
        ---
        title: ب
        date: 2026-11-02
        tags: [طاقة]
        ---
        ## الخلفية

        نص.
        """;

    private static IEnumerable<string> Feeds(TestSite site) => site.Outputs().Where(o => o.EndsWith("/feed.xml", StringComparison.Ordinal) || o.EndsWith("atom.xml", StringComparison.Ordinal) || o.EndsWith("feed.json", StringComparison.Ordinal) || o == "feed.xml");

    private static IEnumerable<string> Links(TestSite site, string page) =>
        site.Page(page).QuerySelectorAll("link[rel=alternate][type]").Select(l => $"{l.GetAttribute("type")} {l.GetAttribute("title")} {l.GetAttribute("href")}");

    [Theory]
    [InlineData("", "atom.xml background/atom.xml background/feed.json background/feed.xml feed.json feed.xml")]
    [InlineData("feed: {formats: [atom]}", "atom.xml background/atom.xml")]
    [InlineData("feed: {formats: [atom], of: [site]}", "atom.xml")]
    [InlineData("feed: {formats: [rss], of: [site, tags, authors]}", "authors/ليلى/feed.xml feed.xml tags/طاقة/feed.xml")]
    [InlineData("feed: {formats: [rss], of: [hubs]}", "background/feed.xml")]
    [InlineData("feed: {of: []}", "")]
    [InlineData("feed: {formats: []}", "")]
    public void A_site_has_the_feeds_it_asks_for(string setting, string expected)
    {
        using var site = TestSite.With(Site);
        site.Write("staticgen.yaml", $"base-url: https://example.org/\n{setting}\n").Build();

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Feeds(site).Order(StringComparer.Ordinal));
        // No page leads to one that there is not.
        Assert.All(site.Outputs().Where(o => o.EndsWith(".html", StringComparison.Ordinal)), page => Assert.All(
            site.Page(page).QuerySelectorAll("link[rel=alternate][type], a[type]").Select(l => l.GetAttribute("href")!),
            href => Assert.True(site.Has(Uri.UnescapeDataString(href["https://example.org/".Length..])), $"{page}: {href}")));
    }

    [Fact]
    public void A_page_leads_to_the_feeds_of_its_own_list_first()
    {
        using var site = TestSite.With(Site);
        site.Write("staticgen.yaml", "title: مرصد\nbase-url: https://example.org/\npage-size: 1\nfeed: {formats: [rss, json], of: [site, hubs, tags]}\n").Build();
        string[] ofSite = ["application/rss+xml مرصد https://example.org/feed.xml", "application/feed+json مرصد https://example.org/feed.json"];

        Assert.Equal(ofSite, Links(site, "index.html"));
        Assert.Equal(ofSite, Links(site, "a/index.html"));
        Assert.Equal(ofSite, Links(site, "authors/ليلى/index.html"));
        Assert.Equal(ofSite, Links(site, "archive/2026/index.html"));
        // The second page of a list too.
        foreach (var page in (string[])["background/index.html", "background/page/2/index.html"])
            Assert.Equal(["application/rss+xml الخلفية | مرصد https://example.org/background/feed.xml", "application/feed+json الخلفية | مرصد https://example.org/background/feed.json", .. ofSite], Links(site, page));
        Assert.Equal("application/rss+xml طاقة | مرصد https://example.org/tags/%D8%B7%D8%A7%D9%82%D8%A9/feed.xml", Links(site, "tags/طاقة/index.html").First());
    }

    [Fact]
    public void A_feed_has_its_newest_entries_and_no_more()
    {
        using var site = TestSite.With(Site);
        site.Write("staticgen.yaml", "base-url: https://example.org/\nfeed: {items: 1, of: [site, hubs, tags, authors]}\n").Build();

        foreach (var (list, expected) in new[] { ("", "b/"), ("background/", "b/background/"), ("tags/طاقة/", "b/"), ("authors/ليلى/", "a/") })
            Assert.Equal([$"https://example.org/{expected}"], XDocument.Parse(site.Read(list + "feed.xml")).Descendants("guid").Select(g => g.Value));
    }

    [Fact]
    public void Several_hubs_stand_in_every_format_and_none_where_none_is_set()
    {
        using var site = TestSite.With(Site).Build();
        Assert.DoesNotContain("hub", site.Read("feed.xml") + site.Read("atom.xml") + site.Read("feed.json"), StringComparison.Ordinal);

        site.Write("staticgen.yaml", "base-url: https://example.org/\nfeed: {hub: [https://one.example/, https://two.example/]}\n").Build();

        Assert.All((string[])["feed.xml", "atom.xml", "feed.json"], feed => Assert.True(
            site.Read(feed).IndexOf("https://one.example/", StringComparison.Ordinal) is > 0 and var one && site.Read(feed).IndexOf("https://two.example/", StringComparison.Ordinal) > one, feed));
    }

    // W3C, "Associating Style Sheets with XML documents 1.0".
    [Fact]
    public void A_browser_finds_a_style_sheet_and_words_in_the_language_of_the_feed()
    {
        using var site = TestSite.With(Site).Write("content/articles/a.en.md", "---\ntitle: Summit\ndate: 2026-11-01\n---\nText.\n").Build("--base-url", "https://example.org/repo/");

        foreach (var (feed, direction, date) in new[] { ("feed.xml", "rtl", "2 نوفمبر 2026"), ("atom.xml", "rtl", "2 نوفمبر 2026"), ("en/feed.xml", "ltr", "1 November 2026"), ("en/atom.xml", "ltr", "1 November 2026") })
        {
            var document = XDocument.Parse(site.Read(feed));
            var style = document.Nodes().OfType<XProcessingInstruction>().Single();
            Assert.Equal("xml-stylesheet", style.Target);
            Assert.Matches("^type=\"text/css\" href=\"/repo/assets/css/feed\\.[0-9a-f]{8}\\.css\"$", style.Data);
            Assert.True(site.Has(style.Data.Split('"')[3]["/repo/".Length..]));
            Assert.Equal(direction, document.Root!.Attribute(FeedSite.Xhtml + "dir")!.Value);
            Assert.Equal(date, document.Descendants(FeedSite.Xhtml + "time").First().Value);
            Assert.Contains(document.Descendants(FeedSite.Xhtml + "p"), p => p.Value.Contains("RSS", StringComparison.Ordinal));
            Assert.All(document.Descendants(FeedSite.Xhtml + "a"), a => Assert.StartsWith("https://example.org/repo/", a.Attribute("href")!.Value, StringComparison.Ordinal));
        }
    }
}
