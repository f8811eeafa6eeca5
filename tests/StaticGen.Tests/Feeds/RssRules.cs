using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaticGen.Tests.Feeds;

/// <summary>
/// The rules of RSS 2.0 (RSS Advisory Board, "RSS 2.0 Specification") and of the Board's Best Practices Profile that a feed can break, each for
/// every feed of a real site.
/// </summary>
public sealed partial class RssRules(FeedSite site) : IClassFixture<FeedSite>
{
    private static readonly string[] OfChannel =
    [
        "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl",
        "image", "rating", "textInput", "skipHours", "skipDays", "item",
    ];

    private static readonly string[] OfItem = ["title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"];

    public static TheoryData<string> Lists => FeedSite.Theory;

    private XElement Channel(string list) => site.Rss(list).Elements("channel").Single();

    // "What is RSS?"
    [Theory]
    [MemberData(nameof(Lists))]
    public void The_root_names_the_version_and_has_one_channel(string list)
    {
        var rss = site.Rss(list);

        Assert.Equal(("rss", "2.0"), (rss.Name.ToString(), rss.Attribute("version")!.Value));
        Assert.Equal("channel", Assert.Single(rss.Elements()).Name.ToString());
    }

    // "Required channel elements"
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_channel_has_one_title_link_and_description(string list)
    {
        var channel = Channel(list);

        foreach (var name in (string[])["title", "link", "description"]) Assert.NotEmpty(channel.Elements(name).Single().Value);
        Assert.Equal(FeedSite.AddressOf(list), channel.Element("link")!.Value);
    }

    // "Optional channel elements": language; all dates conform to RFC 822, years in four digits preferred.
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_channel_says_its_language_and_when_it_changed(string list)
    {
        var channel = Channel(list);

        Assert.Equal(list.Split('/')[0] is "en" or "ru" ? list[..2] : "ar", channel.Elements("language").Single().Value);
        Assert.Equal(channel.Elements("item").Any(), channel.Elements("lastBuildDate").Any());
        Assert.All(channel.Elements("lastBuildDate"), date => Date(date.Value));
    }

    // "Elements of <item>": a title or a description must be there; links begin with a scheme ("Comments").
    [Theory]
    [MemberData(nameof(Lists))]
    public void An_item_has_each_element_once_and_a_whole_link(string list) => Assert.All(Channel(list).Elements("item"), item =>
    {
        Assert.NotEmpty(item.Elements("title").Single().Value);
        Assert.StartsWith(FeedSite.Address, item.Elements("link").Single().Value, StringComparison.Ordinal);
        foreach (var name in OfItem.Except(["category"])) Assert.True(item.Elements(name).Count() <= 1, name);
        Assert.All(item.Elements("category"), category => Assert.NotEmpty(category.Value));
    });

    // "<guid> sub-element of <item>": without isPermaLink it is an address that can be opened in a browser.
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_guid_is_the_address_of_one_item(string list)
    {
        var items = Channel(list).Elements("item").ToList();

        Assert.All(items, item => Assert.Equal((item.Element("link")!.Value, null), (item.Elements("guid").Single().Value, item.Element("guid")!.Attribute("isPermaLink")?.Value)));
        Assert.Equal(items.Count, items.Select(item => item.Element("guid")!.Value).Distinct().Count());
        Assert.All(items, item => Assert.True(site.Site.Has(Uri.UnescapeDataString(item.Element("guid")!.Value[FeedSite.Address.Length..]) + "index.html")));
    }

    // "<pubDate> sub-element of <item>"
    [Theory]
    [MemberData(nameof(Lists))]
    public void Items_come_newest_first_by_dates_of_RFC_822(string list)
    {
        var dates = Channel(list).Elements("item").Select(item => Date(item.Elements("pubDate").Single().Value)).ToList();

        Assert.Equal(dates.OrderDescending(), dates);
    }

    // "<enclosure> sub-element of <item>": url, length and type must be there, the url with http; Profile: the length is 0 where it is not known.
    [Fact]
    public void An_enclosure_says_where_how_long_and_what()
    {
        string?[] Enclosure(string item) => [.. ((string[])["url", "length", "type"]).Select(name =>
            Channel("").Elements("item").Single(i => i.Element("link")!.Value == FeedSite.Address + item).Elements("enclosure").Single().Attribute(name)?.Value)];

        Assert.Equal(["https://example.github.io/repo/a/photo.png", $"{site.Site.ReadBytes("a/photo.png").Length}", "image/png"], Enclosure("a/"));
        Assert.Equal(["https://cdn.example/a%20b.webp?x=1&y=%D8%A8", "0", "image/webp"], Enclosure("b/"));
        Assert.Empty(Channel("en/").Descendants("enclosure"));
    }

    // "Extending RSS": an element that is not described there is in a namespace.
    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_not_of_RSS_is_in_a_namespace(string list)
    {
        var channel = Channel(list);

        Assert.All(channel.Elements().Where(e => e.Name.Namespace == XNamespace.None), e => Assert.Contains(e.Name.LocalName, OfChannel));
        Assert.All(channel.Elements("item").Elements().Where(e => e.Name.Namespace == XNamespace.None), e => Assert.Contains(e.Name.LocalName, OfItem));
    }

    // Profile, "atom:link": a feed names its own address. WebSub §4: the hub stands beside it.
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_channel_names_itself_and_the_hub(string list) => Assert.Equal(
        [$"self application/rss+xml {FeedSite.AddressOf(list + "feed.xml")}", "hub  https://hub.example/?a=1&b=2"],
        Channel(list).Elements(FeedSite.Atom + "link").Select(l => $"{l.Attribute("rel")!.Value} {l.Attribute("type")?.Value} {l.Attribute("href")!.Value}"));

    // Profile, "Character Data": signs of HTML in plain text are numeric character references.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Signs_in_titles_are_numbers(string list)
    {
        var titles = Title.Matches(site.Site.Read(list + "feed.xml")).Select(m => m.Groups["text"].Value).ToList();

        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.DoesNotMatch("&(?!#x|gt;)|<", title));
        if (list.Length == 0) Assert.Contains("مرصد &#x26; &#x3C;أصدقاء&gt;", titles);
    }

    // "Elements of <item>": entity-encoded HTML is allowed in a description, so what is text is escaped once more.
    [Fact]
    public void A_description_is_HTML()
    {
        var description = Channel("").Elements("item").First().Element("description")!.Value;

        Assert.DoesNotContain("<", description, StringComparison.Ordinal);
        Assert.Equal("وصف المقال ]]> و<b> & غيره", WebUtility.HtmlDecode(description));
    }

    private static DateTimeOffset Date(string text)
    {
        Assert.Matches(Rfc822, text);
        return DateTimeOffset.ParseExact(text.Insert(text.Length - 2, ":"), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}$")]
    private static partial Regex Rfc822 { get; }

    [GeneratedRegex("<title>(?<text>[^\n]*)</title>")]
    private static partial Regex Title { get; }
}
