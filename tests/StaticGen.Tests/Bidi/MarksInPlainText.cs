using System.Xml.Linq;

namespace StaticGen.Tests.Bidi;

/// <summary>Direction where no markup can stand: a mark where the first letter misleads, and nowhere else.</summary>
public class MarksInPlainText
{
    private const string Rlm = "\u200F";

    // Titles as in W3C, "Structural markup and right-to-left text in HTML": the first letter is Latin, the text is Arabic.
    private const string Site = """
        -- staticgen.yaml --
        title: WAM مرصد الأخبار
        description: COP30 وما بعدها كلها
        base-url: https://example.org/
        -- content/articles/a.md --
        ---
        title: "COP30: ماذا بعد القمة؟"
        description: "UNFCCC: اتفاقية من ثلاثين مادة."
        date: 2026-11-01
        image: x.png
        image-alt: COP30 قاعة المؤتمر
        ---
        نص ![COP30 في دبي](x.png "COP30 في دبي") و[رابط](b.md "COP30 في دبي").

        ## الخلفية

        نص
        -- content/articles/b.md --
        ---
        title: Who are we?
        description: All in English.
        date: 2026-11-02
        ---
        نص عربي
        -- content/articles/c.md --
        ---
        title: "قمة COP30: ماذا بعد؟"
        description: وصف عربي
        date: 2026-11-03
        ---
        نص ![قمة COP30](x.png)
        -- content/articles/c.en.md --
        ---
        title: "قمة: What comes next in Dubai"
        description: "الحياة: A daily looks back on its years"
        date: 2026-11-03
        ---
        English text.
        -- content/articles/x.png --
        x
        """;

    [Theory]
    [InlineData("a/index.html", "title", "", $"{Rlm}COP30: ماذا بعد القمة؟ | {Rlm}WAM مرصد الأخبار")]
    [InlineData("b/index.html", "title", "", $"{Rlm}\u2068Who are we?\u2069 | {Rlm}WAM مرصد الأخبار")]
    [InlineData("c/index.html", "title", "", $"قمة COP30: ماذا بعد؟ | {Rlm}WAM مرصد الأخبار")]
    [InlineData("a/index.html", "meta[property='og:title']", "content", $"{Rlm}COP30: ماذا بعد القمة؟")]
    [InlineData("b/index.html", "meta[property='og:title']", "content", "Who are we?")]
    [InlineData("c/index.html", "meta[property='og:title']", "content", "قمة COP30: ماذا بعد؟")]
    [InlineData("en/c/index.html", "meta[property='og:title']", "content", "\u200Eقمة: What comes next in Dubai")]
    [InlineData("a/index.html", "meta[property='og:site_name']", "content", $"{Rlm}WAM مرصد الأخبار")]
    [InlineData("a/index.html", "meta[name='description']", "content", $"{Rlm}UNFCCC: اتفاقية من ثلاثين مادة.")]
    [InlineData("b/index.html", "meta[name='description']", "content", "All in English.")]
    [InlineData("a/index.html", "meta[property='og:description']", "content", $"{Rlm}UNFCCC: اتفاقية من ثلاثين مادة.")]
    [InlineData("a/index.html", "meta[property='og:image:alt']", "content", $"{Rlm}COP30 قاعة المؤتمر")]
    [InlineData("a/index.html", ".hero img", "alt", $"{Rlm}COP30 قاعة المؤتمر")]
    [InlineData("a/index.html", ".prose img", "alt", $"{Rlm}COP30 في دبي")]
    [InlineData("a/index.html", ".prose img", "title", $"{Rlm}COP30 في دبي")]
    [InlineData("a/index.html", ".prose a[title]", "title", $"{Rlm}COP30 في دبي")]
    [InlineData("c/index.html", ".prose img", "alt", "قمة COP30")]
    [InlineData("background/index.html", ".card .meta a", "aria-label", "اقرأ المقال كاملًا: COP30: ماذا بعد القمة؟")]
    public void Stand_before_what_begins_with_a_letter_of_the_other_direction(string page, string selector, string attribute, string expected)
    {
        using var site = TestSite.With(Site).Build();
        var element = site.Page(page).QuerySelector(selector)!;

        Assert.Equal(expected, attribute.Length == 0 ? element.TextContent : element.GetAttribute(attribute));
    }

    [Fact]
    public void Stand_in_labels_that_a_template_writes()
    {
        using var site = TestSite.With(Site).Write("templates/article.sbn-html", """
            <p aria-label="{{ article.title }}" title="{{ article.title }}" data-title="{{ article.title }}" id="{{ article.title }}">نص</p>
            """).Build();
        var p = site.Page("a/index.html").QuerySelector("p")!;

        Assert.Equal($"{Rlm}COP30: ماذا بعد القمة؟", p.GetAttribute("aria-label"));
        Assert.Equal($"{Rlm}COP30: ماذا بعد القمة؟", p.GetAttribute("title"));
        // What scripts read is the text itself.
        Assert.Equal("COP30: ماذا بعد القمة؟", p.GetAttribute("data-title"));
        Assert.Equal("COP30: ماذا بعد القمة؟", p.Id);
    }

    [Fact]
    public void Stand_in_the_feed_whose_articles_say_their_own_direction()
    {
        using var site = TestSite.With(Site).Build();
        var channel = XDocument.Parse(site.Read("feed.xml")).Root!.Element("channel")!;
        var items = channel.Elements("item").ToList();

        Assert.Equal($"{Rlm}WAM مرصد الأخبار", (string?)channel.Element("title"));
        Assert.Equal("ar", (string?)channel.Element("language"));
        Assert.Equal(["قمة COP30: ماذا بعد؟", "Who are we?", $"{Rlm}COP30: ماذا بعد القمة؟"], items.Select(i => (string?)i.Element("title")));
        Assert.Equal(["وصف عربي", "All in English.", $"{Rlm}UNFCCC: اتفاقية من ثلاثين مادة."], items.Select(i => (string?)i.Element("description")));
        Assert.All(items, item => Assert.StartsWith("<div dir=\"rtl\" lang=\"ar\">", Content(item), StringComparison.Ordinal));
        var english = Assert.Single(XDocument.Parse(site.Read("en/feed.xml")).Descendants("item"));
        Assert.Equal("\u200Eقمة: What comes next in Dubai", (string?)english.Element("title"));
        Assert.StartsWith("<div dir=\"ltr\" lang=\"en\">", Content(english), StringComparison.Ordinal);

        static string Content(XElement item) => item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))!.Value.TrimStart();
    }

    [Fact]
    public void Stay_out_of_what_programs_read()
    {
        using var site = TestSite.With(Site).Write("templates/article.sbn-html", """
            <title>{{ article.title }}</title>
            <script type="application/ld+json">{{ { headline: article.title, description: article.description, site: site.title } | json }}</script>
            <p data-article="{{ article.title | json }}">نص</p>
            """).Build();
        var page = site.Page("a/index.html");

        Assert.Equal("""{"headline":"COP30: ماذا بعد القمة؟","description":"UNFCCC: اتفاقية من ثلاثين مادة.","site":"WAM مرصد الأخبار"}""", page.QuerySelector("script")!.TextContent);
        Assert.Equal("\"COP30: ماذا بعد القمة؟\"", page.QuerySelector("p")!.GetAttribute("data-article"));
        Assert.All(["sitemap.xml", "robots.txt"], file => Assert.DoesNotMatch("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", site.Read(file)));
    }

    [Theory]
    [InlineData("all", true, true)]
    [InlineData("title", true, false)]
    [InlineData("off", false, false)]
    public void Stand_where_the_setting_has_them(string setting, bool title, bool elsewhere)
    {
        using var site = TestSite.With(Site.Replace("base-url:", $"plain-text-marks: {setting}\nbase-url:", StringComparison.Ordinal)).Build();
        var page = site.Page("a/index.html");

        Assert.Equal(title, page.Title!.Contains(Rlm, StringComparison.Ordinal));
        Assert.Equal(title, site.Page("b/index.html").Title!.Contains('\u2068', StringComparison.Ordinal));
        Assert.All(
            [
                page.QuerySelector("meta[property='og:title']")!.GetAttribute("content")!,
                page.QuerySelector("meta[name='description']")!.GetAttribute("content")!,
                page.QuerySelector(".prose img")!.GetAttribute("alt")!,
                site.Read("feed.xml"),
            ],
            text => Assert.Equal(elsewhere, text.Contains(Rlm, StringComparison.Ordinal)));
    }
}
