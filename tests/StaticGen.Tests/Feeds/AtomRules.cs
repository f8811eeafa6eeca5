using System.Text.RegularExpressions;
using System.Xml.Linq;
using static StaticGen.Tests.Feeds.FeedSite;

namespace StaticGen.Tests.Feeds;

/// <summary>The rules of Atom (RFC 4287) that a feed can break, each for every feed of a real site.</summary>
public sealed partial class AtomRules(FeedSite site) : IClassFixture<FeedSite>
{
    private static readonly string[] OfFeed = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];
    private static readonly string[] OfEntry = ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];
    private static readonly string[] Once = ["id", "title", "updated"];

    public static TheoryData<string> Lists => FeedSite.Theory;

    private IEnumerable<XElement> Entries(string list) => site.AtomFeed(list).Elements(Atom + "entry");

    private IEnumerable<XElement> FeedAndEntries(string list) => Entries(list).Append(site.AtomFeed(list));

    // §2: xml:lang says the language of the text in an element and below.
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_feed_says_its_language(string list)
    {
        var feed = site.AtomFeed(list);

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(list.Split('/')[0] is "en" or "ru" ? list[..2] : "ar", feed.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    // §4.1.1 and §4.1.2: exactly one of these; at most one of the others.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Feed_and_entries_have_one_id_title_and_date(string list) => Assert.All(FeedAndEntries(list), element =>
    {
        Assert.All(Once, name => Assert.Single(element.Elements(Atom + name)));
        Assert.All((string[])["subtitle", "summary", "content", "published"], name => Assert.True(element.Elements(Atom + name).Count() <= 1, name));
    });

    // §6.3, §6.4: what is not of Atom is in another namespace.
    [Theory]
    [MemberData(nameof(Lists))]
    public void There_is_no_element_that_Atom_does_not_know(string list)
    {
        Assert.All(site.AtomFeed(list).Elements().Where(e => e.Name.Namespace == Atom), e => Assert.Contains(e.Name.LocalName, OfFeed));
        Assert.All(Entries(list).Elements().Where(e => e.Name.Namespace == Atom), e => Assert.Contains(e.Name.LocalName, OfEntry));
        Assert.DoesNotContain(site.AtomFeed(list).Descendants(), e => e.Name.Namespace == XNamespace.None);
    }

    // §4.1.1: a feed has an author unless all its entries have; §3.2: a person has one name and at most one address.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Everything_has_an_author(string list)
    {
        Assert.Single(site.AtomFeed(list).Elements(Atom + "author"));
        Assert.All(FeedAndEntries(list).Elements(Atom + "author"), author =>
        {
            Assert.NotEmpty(author.Elements(Atom + "name").Single().Value);
            Assert.All(author.Elements(Atom + "uri"), uri => Assert.True(Uri.TryCreate(uri.Value, UriKind.Absolute, out _)));
            Assert.True(author.Elements(Atom + "uri").Count() <= 1);
            Assert.Empty(author.Elements(Atom + "email"));
        });
    }

    // §3.3: a date-time of RFC 3339 with capital letters and an offset. §4.2.15: it is when the entry changed, not when it was built.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Dates_are_those_of_RFC_3339_and_of_the_text(string list)
    {
        Assert.All(FeedAndEntries(list).SelectMany(e => e.Elements(Atom + "updated").Concat(e.Elements(Atom + "published"))), date => Assert.Matches(Rfc3339, date.Value));
        var newest = Entries(list).Select(e => e.Element(Atom + "updated")!.Value).Order(StringComparer.Ordinal).LastOrDefault();
        if (newest is not null) Assert.Equal(newest, site.AtomFeed(list).Element(Atom + "updated")!.Value);
    }

    // §4.2.6: an IRI, not relative, and no two things have the same. What stands in several feeds has the same in all (§4.2.11).
    [Fact]
    public void Ids_are_whole_and_of_one_thing()
    {
        var feeds = FeedSite.Lists.Select(list => site.AtomFeed(list).Element(Atom + "id")!.Value).ToList();
        var entries = FeedSite.Lists.SelectMany(list => Entries(list)).Select(entry => (Id: entry.Element(Atom + "id")!.Value, Title: entry.Element(Atom + "title")!.Value)).Distinct().ToList();

        Assert.Equal(feeds.Count, feeds.Distinct().Count());
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        Assert.All(feeds.Concat(entries.Select(entry => entry.Id)), id => Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _), id));
        Assert.All(FeedSite.Lists, list => Assert.Equal(Entries(list).Count(), Entries(list).Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count()));
    }

    // §3.1.1.1: text has no elements. §4.1.3.3: content of type html is escaped, without elements, fit to stand in a div.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Text_is_text_and_content_is_escaped_HTML(string list)
    {
        Assert.All(FeedAndEntries(list).SelectMany(e => e.Elements(Atom + "title").Concat(e.Elements(Atom + "subtitle")).Concat(e.Elements(Atom + "summary"))), text =>
            Assert.Equal((false, null), (text.HasElements, text.Attribute("type")?.Value)));
        Assert.All(Entries(list), entry =>
        {
            var content = entry.Element(Atom + "content")!;
            Assert.Equal((false, "html"), (content.HasElements, content.Attribute("type")!.Value));
            Assert.Matches("(?s)^<div .*</div>$", content.Value);
        });
    }

    // §4.1.1, §4.1.2: no two alternates of one type and language; §4.2.7.1: an address; §4.2.7.2: a registered relation; §4.2.7.3: a media type;
    // §4.2.7.6: a length in bytes.
    [Theory]
    [MemberData(nameof(Lists))]
    public void Links_lead_to_the_page_to_itself_to_the_hub_and_to_the_picture(string list)
    {
        Assert.Equal(
            [$"self application/atom+xml {AddressOf(list + "atom.xml")}", $"alternate text/html {AddressOf(list)}", "hub  https://hub.example/?a=1&b=2"],
            site.AtomFeed(list).Elements(Atom + "link").Select(Text));
        Assert.All(Entries(list), entry => Assert.Equal($"alternate text/html {entry.Element(Atom + "id")!.Value}", Text(Assert.Single(entry.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "alternate"))));
        if (list.Length > 0) return;
        Assert.Equal(
            [$"enclosure image/png https://example.github.io/repo/a/photo.png {site.Site.ReadBytes("a/photo.png").Length}", "enclosure image/webp https://cdn.example/a%20b.webp?x=1&y=%D8%A8"],
            Entries("").Elements(Atom + "link").Where(l => l.Attribute("rel")!.Value == "enclosure").Select(l => $"{Text(l)} {l.Attribute("length")?.Value}".TrimEnd()));

        static string Text(XElement link) => $"{link.Attribute("rel")!.Value} {link.Attribute("type")?.Value} {link.Attribute("href")!.Value}";
    }

    // §4.2.2.1: a category has a term.
    [Fact]
    public void Categories_are_the_category_and_the_tags()
    {
        Assert.Equal(["بيئة", "مناخ", "طاقة & نفط"], Entries("").First().Elements(Atom + "category").Select(c => c.Attribute("term")!.Value));
        Assert.DoesNotContain(FeedSite.Lists.SelectMany(Entries).Elements(Atom + "category"), c => c.Attribute("term")!.Value.Length == 0);
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})$")]
    internal static partial Regex Rfc3339 { get; }
}
