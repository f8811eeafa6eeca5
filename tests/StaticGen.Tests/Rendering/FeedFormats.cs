using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace StaticGen.Tests.Rendering;

/// <summary>RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1: the rules a feed can break, and that the three say the same.</summary>
public partial class FeedFormats
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private const string Site = """
        -- staticgen.yaml --
        title: "مرصد & <أصدقاء>"
        description: وصف
        base-url: https://example.github.io/repo/
        time-zone: Asia/Dubai
        languages: {en: {title: Marsad}}
        -- content/articles/a.md --
        ---
        title: "COP30: ماذا بعد؟ <قمة>"
        description: وصف المقال ]]>
        date: 2026-11-01T09:30
        updated: 2026-11-05
        authors: [ليلى, سارة]
        tags: [مناخ, طاقة]
        ---
        نص مع [رابط](b.md) و]]>.
        -- content/articles/b.md --
        ---
        title: بلا كاتب
        date: 2026-10-01
        ---
        نص.
        -- content/articles/c.md --
        # بلا تاريخ
        -- content/articles/a.en.md --
        ---
        title: Summit
        date: 2026-11-01
        ---
        Text.
        """;

    private static SyndicationFeed Load(TestSite site, string path)
    {
        using var reader = XmlReader.Create(new StringReader(site.Read(path)));
        return SyndicationFeed.Load(reader);
    }

    [Theory]
    [InlineData("", "ar", "rtl")]
    [InlineData("en/", "en", "ltr")]
    public void An_independent_reader_reads_RSS_and_Atom_equal(string folder, string language, string direction)
    {
        using var site = TestSite.With(Site).Build();
        var (rss, atom) = (Load(site, folder + "feed.xml"), Load(site, folder + "atom.xml"));

        Assert.Equal((rss.Title.Text, rss.Description.Text), (atom.Title.Text, atom.Description.Text));
        Assert.Equal((language, rss.LastUpdatedTime), (rss.Language, atom.LastUpdatedTime));
        var read = rss.Items.Zip(atom.Items).ToList();
        Assert.Equal((rss.Items.Count(), rss.Items.Count()), (atom.Items.Count(), read.Count));
        foreach (var (one, other) in read)
        {
            Assert.Equal((one.Id, one.Title.Text, one.PublishDate), (other.Id, other.Title.Text, other.PublishDate));
            Assert.Equal(one.Summary?.Text, other.Summary?.Text);
            Assert.Equal(one.Categories.Select(c => c.Name), other.Categories.Select(c => c.Name));
            Assert.Equal(one.Links.Single().Uri, other.Links.Single(l => l.RelationshipType == "alternate").Uri);
            Assert.Equal(one.ElementExtensions.ReadElementExtensions<string>("creator", "http://purl.org/dc/elements/1.1/"), other.Authors.Select(a => a.Name));
            var html = ((TextSyndicationContent)other.Content).Text;
            Assert.Equal(one.ElementExtensions.ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/").Single(), html);
            Assert.StartsWith($"<div dir=\"{direction}\" lang=\"{language}\">", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void JSON_Feed_says_the_same()
    {
        using var site = TestSite.With(Site).Build();
        var atom = Load(site, "atom.xml");
        var json = JsonDocument.Parse(site.Read("feed.json")).RootElement;

        // "Top-level": version and title are required; language is a code of RFC 5646.
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Equal((atom.Title.Text, "ar"), (json.GetProperty("title").GetString(), json.GetProperty("language").GetString()));
        Assert.Equal("https://example.github.io/repo/feed.json", json.GetProperty("feed_url").GetString());
        Assert.Equal("https://example.github.io/repo/", json.GetProperty("home_page_url").GetString());
        var items = json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(atom.Items.Count(), items.Count);
        foreach (var (entry, item) in atom.Items.Zip(items))
        {
            string? Text(string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
            string[] Names(string name, Func<JsonElement, string> text) => item.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text)] : [];
            // "Items": id is required and a string.
            Assert.Equal((entry.Id, entry.Id, entry.Title.Text, entry.Summary?.Text), (Text("id"), Text("url"), Text("title"), Text("summary")));
            Assert.Equal(((TextSyndicationContent)entry.Content).Text, Text("content_html"));
            Assert.Matches(Rfc3339, Text("date_published"));
            Assert.Matches(Rfc3339, Text("date_modified"));
            Assert.Equal(entry.PublishDate, DateTimeOffset.Parse(Text("date_published")!, null));
            Assert.Equal(entry.LastUpdatedTime, DateTimeOffset.Parse(Text("date_modified")!, null));
            Assert.Equal(entry.Authors.Select(a => a.Name), Names("authors", a => a.GetProperty("name").GetString()!));
            Assert.Equal(entry.Categories.Select(c => c.Name), Names("tags", t => t.GetString()!));
        }
    }

    [Fact]
    public void Atom_keeps_the_rules_of_RFC_4287()
    {
        using var site = TestSite.With(Site).Build();
        var feed = XDocument.Parse(site.Read("atom.xml")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(2, entries.Count);
        // §2: the language of the text; §4.1.1: exactly one id, title and updated, and an author for entries without.
        Assert.Equal("ar", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Single(feed.Elements(Atom + "author"));
        // §4.1.1: a link back to itself; §4.2.7.2.
        Assert.Equal("https://example.github.io/repo/atom.xml", feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        foreach (var element in entries.Append(feed))
        {
            foreach (var name in (string[])["id", "title", "updated"]) Assert.Single(element.Elements(Atom + name));
            // §4.2.6: an absolute IRI.
            Assert.True(Uri.TryCreate(element.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            // §3.3: a date-time of RFC 3339 with capital T and an offset.
            Assert.All(element.Elements(Atom + "updated").Concat(element.Elements(Atom + "published")), date => Assert.Matches(Rfc3339, date.Value));
            // §3.2.1: a person has one name.
            Assert.All(element.Elements(Atom + "author"), author => Assert.NotEmpty(author.Elements(Atom + "name").Single().Value));
            // §4.1.1, §4.1.2: no two alternates of one type.
            Assert.Single(element.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "alternate");
        }

        // §4.1.1, §4.2.6: no two entries with one id here.
        Assert.Equal(2, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        // §4.1.3.3: HTML is escaped text, without child elements; addresses in it are whole, since there is no xml:base.
        Assert.All(entries, e => Assert.Equal(("html", false), (e.Element(Atom + "content")!.Attribute("type")!.Value, e.Element(Atom + "content")!.HasElements)));
        Assert.Contains("href=\"https://example.github.io/repo/b/\"", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        // §4.2.2.1: a category has a term.
        Assert.Equal(["مناخ", "طاقة"], entries[0].Elements(Atom + "category").Select(c => c.Attribute("term")!.Value));
        Assert.Equal(("2026-11-01T09:30:00+04:00", "2026-11-05T00:00:00+04:00"), (entries[0].Element(Atom + "published")!.Value, entries[0].Element(Atom + "updated")!.Value));
    }

    [Fact]
    public void A_feed_without_articles_is_a_feed_all_the_same()
    {
        using var site = TestSite.With("# بلا تاريخ\n").Build();

        Assert.Empty(Load(site, "atom.xml").Items);
        // RFC 4287 §4.1.1.
        Assert.Matches(Rfc3339, XDocument.Parse(site.Read("atom.xml")).Root!.Element(Atom + "updated")!.Value);
        Assert.Equal(0, JsonDocument.Parse(site.Read("feed.json")).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Summaries_stand_alone_when_the_site_wants_it()
    {
        using var site = TestSite.With(Site).Build();
        site.Write("staticgen.yaml", "base-url: https://example.org/\nfeed: {content: summary}\n").Build();

        Assert.DoesNotContain("encoded>", site.Read("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("<content", site.Read("atom.xml"), StringComparison.Ordinal);
        // JSON Feed 1.1, "Items": content_html or content_text must be there.
        Assert.All(JsonDocument.Parse(site.Read("feed.json")).RootElement.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.False(item.TryGetProperty("content_html", out _));
            Assert.NotEmpty(item.GetProperty("content_text").GetString()!);
        });
        Assert.Contains("<summary>", site.Read("atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_lead_to_the_feeds_that_there_are()
    {
        using var site = TestSite.With(Site).Build();
        Assert.Equal(
            ["application/rss+xml https://example.github.io/repo/en/feed.xml", "application/atom+xml https://example.github.io/repo/en/atom.xml", "application/feed+json https://example.github.io/repo/en/feed.json"],
            Links("en/a/index.html"));

        site.Write("staticgen.yaml", "base-url: https://example.org/\nfeed: {formats: [atom]}\n").Build();
        Assert.Equal(["application/atom+xml https://example.org/atom.xml"], Links("index.html"));
        Assert.DoesNotContain("feed.xml", site.Read("index.html"), StringComparison.Ordinal);
        Assert.Equal((false, true, false), (site.Has("feed.xml"), site.Has("atom.xml"), site.Has("feed.json")));

        IEnumerable<string> Links(string page) =>
            site.Page(page).QuerySelectorAll("link[rel=alternate][type]").Select(l => $"{l.GetAttribute("type")} {l.GetAttribute("href")}");
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Rfc3339 { get; }
}
