using StaticGen.Rendering;

namespace StaticGen.Tests.Feeds;

/// <summary>The text of articles in feeds: with its direction, with whole addresses, under ids that stay.</summary>
public class FeedContents
{
    private const string Page = "https://example.org/repo/a/";

    private static string ContentOf(TestSite site, string list = "") =>
        System.Text.Json.JsonDocument.Parse(site.Read(list + "feed.json")).RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;

    [Theory]
    [InlineData("a.md", "", "<div dir=\"rtl\" lang=\"ar\">")]
    [InlineData("a.en.md", "en/", "<div dir=\"ltr\" lang=\"en\">")]
    [InlineData("a.kk-Arab.md", "kk-Arab/", "<div dir=\"rtl\" lang=\"kk-Arab\">")]
    public void Text_carries_its_language_and_direction(string file, string list, string opening)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nbase-url: https://example.org/\n-- content/articles/{file} --\n---\ntitle: A\ndate: 2026-11-01\n---\nنص.\n").Build();

        Assert.StartsWith(opening + "\n<p", ContentOf(site, list), StringComparison.Ordinal);
        Assert.EndsWith("</div>", ContentOf(site, list), StringComparison.Ordinal);
    }

    [Theory]
    // What has an address, in whatever quotes.
    [InlineData("<a href=\"b/\">", "<a href=\"https://example.org/repo/a/b/\">")]
    [InlineData("<a class=x href='../b/?x=1&amp;y=2#z'>", "<a class=x href=\"https://example.org/repo/b/?x=1&amp;y=2#z\">")]
    [InlineData("<img alt=\"a > b\" src=/x.png>", "<img alt=\"a > b\" src=\"https://example.org/x.png\">")]
    [InlineData("<video POSTER = \"x.jpg\" src=\"v.mp4\" controls>", "<video POSTER = \"https://example.org/repo/a/x.jpg\" src=\"https://example.org/repo/a/v.mp4\" controls>")]
    [InlineData("<blockquote cite=\"/q\"><object data=\"d.svg\"></object>", "<blockquote cite=\"https://example.org/q\"><object data=\"https://example.org/repo/a/d.svg\"></object>")]
    [InlineData("<a href=\"#n\">", "<a href=\"https://example.org/repo/a/#n\">")]
    [InlineData("<a href=\"صورة.html\">", "<a href=\"https://example.org/repo/a/%D8%B5%D9%88%D8%B1%D8%A9.html\">")]
    [InlineData("<a href=\"//cdn.example/x\">", "<a href=\"https://cdn.example/x\">")]
    // Several addresses: commas end a candidate, but not within parentheses or an address.
    [InlineData("<img srcset=\"a.png, b.png 2x, /c,d.png 480w\">", "<img srcset=\"https://example.org/repo/a/a.png, https://example.org/repo/a/b.png 2x, https://example.org/c,d.png 480w\">")]
    [InlineData("<source srcset='data:image/png;base64,AA== 1x,b.png'>", "<source srcset=\"data:image/png;base64,AA== 1x,https://example.org/repo/a/b.png\">")]
    [InlineData("<link imagesrcset=\"a.png f(1,2), b.png\">", "<link imagesrcset=\"https://example.org/repo/a/a.png f(1,2), https://example.org/repo/a/b.png\">")]
    // What is whole, or no address.
    [InlineData("<a href=\"https://x.example/'\">", "<a href=\"https://x.example/'\">")]
    [InlineData("<a href='mailto:a@example.org'>", "<a href='mailto:a@example.org'>")]
    [InlineData("<p title=\"src=b.png\">a < b href=c</p>", "<p title=\"src=b.png\">a < b href=c</p>")]
    [InlineData("<!-- <a href=\"b\"> --><script>'<a href=\"b\">'</script><a href>", "<!-- <a href=\"b\"> --><script>'<a href=\"b\">'</script><a href>")]
    // What never ends.
    [InlineData("<a href=\"b", "<a href=\"https://example.org/repo/a/b\"")]
    [InlineData("<a href=", "<a href=\"https://example.org/repo/a/\"")]
    [InlineData("<!-- x", "<!-- x")]
    [InlineData("<", "<")]
    public void Every_address_is_whole(string html, string expected) => Assert.Equal(expected, AbsoluteHtml.Of(html, Page));

    [Fact]
    public void Addresses_in_raw_HTML_and_in_links_to_notes_are_whole()
    {
        using var site = TestSite.With("""
            -- staticgen.yaml --
            base-url: https://example.org/repo/
            markdown: {html: trusted}
            -- content/articles/a.md --
            ---
            title: A
            date: 2026-11-01
            ---
            نص[^1] و[رابط](b.md) و<img src="x.png" srcset="/repo/x.png 2x" alt="">.

            ## الخلفية

            نص[^1] [رابط](#significance).

            ## الأهمية

            نص.

            [^1]: حاشية.
            -- content/articles/b.md --
            # ب
            """).Build();

        foreach (var list in (string[])["", "background/"])
        {
            var html = ContentOf(site, list);
            Assert.DoesNotMatch("(?:href|src|srcset)=\"(?!https://example\\.org/repo/)", html);
            Assert.Contains($"href=\"https://example.org/repo/a/{list}#fn", html, StringComparison.Ordinal);
        }

        Assert.Contains("<img src=\"https://example.org/repo/a/x.png\" srcset=\"https://example.org/repo/x.png 2x\" alt=\"\">", ContentOf(site), StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/repo/a/#significance\"", ContentOf(site, "background/"), StringComparison.Ordinal);
    }

    // Readers show what has another id as new.
    [Fact]
    public void An_id_stays_when_all_that_can_be_read_changes()
    {
        const string files = "-- staticgen.yaml --\nbase-url: https://example.org/\n-- content/articles/a.md --\n---\ntitle: قديم\ndate: 2026-11-01\n---\n## الخلفية\n\nنص.\n";
        using var site = TestSite.With(files).Build();
        var before = Ids();

        site.Write("content/articles/a.md", "---\ntitle: جديد\ndate: 2026-11-02\nupdated: 2026-11-10\ntags: [أ]\nauthor: ل\n---\n## الخلفية {#background}\n\nنص آخر.\n").Build();

        Assert.Equal(["https://example.org/a/", "https://example.org/a/background/"], before);
        Assert.Equal(before, Ids());

        string[] Ids() => [.. ((string[])["", "background/"]).Select(list => System.Text.Json.JsonDocument.Parse(site.Read(list + "feed.json")).RootElement.GetProperty("items")[0].GetProperty("id").GetString()!)];
    }
}
