using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;

namespace StaticGen.Tests.Feeds;

/// <summary>What independent readers find in the feeds: all three formats say the same, and it is what the author wrote.</summary>
public sealed class FeedsReadBack(FeedSite site) : IClassFixture<FeedSite>
{
    public static TheoryData<string> Lists => FeedSite.Theory;

    private static SyndicationFeed Load(TestSite site, string path)
    {
        using var reader = XmlReader.Create(new StringReader(site.Read(path)));
        return SyndicationFeed.Load(reader);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_independent_reader_reads_RSS_and_Atom_equal(string list)
    {
        var (rss, atom) = (Load(site.Site, list + "feed.xml"), Load(site.Site, list + "atom.xml"));

        Assert.Equal((rss.Title.Text, rss.Description.Text), (atom.Title.Text, atom.Description.Text));
        // Atom asks for a date also of a feed without entries.
        if (atom.Items.Any()) Assert.Equal(rss.LastUpdatedTime, atom.LastUpdatedTime);
        Assert.Equal(rss.Items.Count(), atom.Items.Count());
        foreach (var (one, other) in rss.Items.Zip(atom.Items))
        {
            Assert.Equal((one.Id, one.Title.Text, one.PublishDate), (other.Id, other.Title.Text, other.PublishDate));
            // In RSS it is HTML.
            Assert.Equal(WebUtility.HtmlDecode(one.Summary?.Text), other.Summary?.Text);
            Assert.Equal(one.Categories.Select(c => c.Name), other.Categories.Select(c => c.Name));
            Assert.Equal(
                one.Links.Select(l => (l.RelationshipType, l.Uri, l.Length)),
                other.Links.Select(l => (l.RelationshipType, l.Uri, l.Length)));
            Assert.Equal(one.ElementExtensions.ReadElementExtensions<string>("creator", FeedSite.DublinCore.NamespaceName), other.Authors.Select(a => a.Name));
            Assert.Equal(
                one.ElementExtensions.ReadElementExtensions<string>("encoded", FeedSite.Content.NamespaceName).Single(), ((TextSyndicationContent)other.Content).Text);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void JSON_Feed_says_the_same(string list)
    {
        var atom = Load(site.Site, list + "atom.xml");
        var json = site.Json(list);

        Assert.Equal((atom.Title.Text, atom.Description.Text), (json.GetProperty("title").GetString(), json.GetProperty("description").GetString()));
        var items = json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(atom.Items.Count(), items.Count);
        foreach (var (entry, item) in atom.Items.Zip(items))
        {
            string? Text(string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
            string?[] Names(string name, Func<JsonElement, string?> text) => item.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text)] : [];
            Assert.Equal((entry.Id, entry.Id, entry.Title.Text, entry.Summary?.Text), (Text("id"), Text("url"), Text("title"), Text("summary")));
            Assert.Equal(((TextSyndicationContent)entry.Content).Text, Text("content_html"));
            Assert.Equal(entry.PublishDate, DateTimeOffset.Parse(Text("date_published")!, null));
            Assert.Equal(entry.LastUpdatedTime, DateTimeOffset.Parse(Text("date_modified")!, null));
            Assert.Equal(entry.Authors.Select(a => (a.Name, a.Uri)), Names("authors", a => a.GetProperty("name").GetString()).Zip(Names("authors", a => a.TryGetProperty("url", out var url) ? url.GetString() : null)).Select(a => (a.First!, a.Second!)));
            Assert.Equal(entry.Categories.Select(c => c.Name), Names("tags", t => t.GetString()));
            Assert.Equal(entry.Links.SingleOrDefault(l => l.RelationshipType == "enclosure")?.Uri.AbsoluteUri, Text("image"));
        }
    }

    [Fact]
    public void An_entry_is_what_the_author_wrote()
    {
        var feed = Load(site.Site, "atom.xml");
        var item = feed.Items.First();

        Assert.Equal(("مرصد & <أصدقاء>", "وصف \"الموقع\" & أكثر"), (feed.Title.Text, feed.Description.Text));
        // The mark keeps the sign at the beginning of the title on its right side.
        Assert.Equal("\u200FCOP30: ماذا بعد؟ <قمة> & أكثر", item.Title.Text);
        Assert.Equal("وصف المقال ]]> و<b> & غيره", item.Summary.Text);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.FromHours(4)), item.PublishDate);
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.FromHours(4)), item.LastUpdatedTime);
        Assert.Equal([("ليلى", FeedSite.AddressOf("authors/ليلى/")), ("سارة <محررة>", FeedSite.AddressOf("authors/سارة-محررة/"))], item.Authors.Select(a => (a.Name, a.Uri)));
        Assert.Equal(["https://example.github.io/repo/a/", "https://example.github.io/repo/b/"], feed.Items.Select(i => i.Id));
    }

    [Fact]
    public void An_entry_in_the_feed_of_a_hub_is_the_section()
    {
        var feed = Load(site.Site, "background/atom.xml");
        var item = feed.Items.First();

        Assert.Equal("الخلفية | مرصد & <أصدقاء>", feed.Title.Text);
        Assert.Equal(("https://example.github.io/repo/a/background/", "الخلفية – COP30: ماذا بعد؟ <قمة> & أكثر"), (item.Id, item.Title.Text));
        var html = ((TextSyndicationContent)item.Content).Text;
        Assert.Contains("نص الخلفية", html, StringComparison.Ordinal);
        Assert.DoesNotContain("حاشية", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Summaries_stand_alone_when_the_site_wants_it()
    {
        using var own = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\nfeed: {content: summary}\n-- content/articles/a.md --\n---\ntitle: أ\ndate: 2026-11-01\n---\nنص.\n").Build();

        Assert.DoesNotContain("encoded>", own.Read("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("<content", own.Read("atom.xml"), StringComparison.Ordinal);
        // JSON Feed 1.1, "Items": content_html or content_text must be there.
        var item = JsonDocument.Parse(own.Read("feed.json")).RootElement.GetProperty("items").EnumerateArray().Single();
        Assert.Equal((false, "نص."), (item.TryGetProperty("content_html", out _), item.GetProperty("content_text").GetString()));
        Assert.Contains("<summary>نص.</summary>", own.Read("atom.xml"), StringComparison.Ordinal);
    }

    // XML 1.0 §2.2 cannot hold it, not even escaped.
    [Fact]
    public void What_XML_cannot_hold_is_left_out()
    {
        using var own = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\n-- content/articles/a.md --\n---\ntitle: أ\ndate: 2026-11-01\n---\nنص\uFFFE آخر.\n").Build();

        Assert.Contains("نص آخر.", ((TextSyndicationContent)Load(own, "atom.xml").Items.Single().Content).Text, StringComparison.Ordinal);
        Assert.Equal("نص آخر.", Load(own, "feed.xml").Items.Single().Summary.Text);
    }
}
