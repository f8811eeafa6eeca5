using System.Text.Json;
using System.Xml.Linq;

namespace StaticGen.Tests.Feeds;

/// <summary>A site with every kind of feed, and in them what feeds break over.</summary>
public sealed class FeedSite : IDisposable
{
    public const string Address = "https://example.github.io/repo/";

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private const string Files = """
        -- staticgen.yaml --
        title: "مرصد & <أصدقاء>"
        description: وصف "الموقع" & أكثر
        base-url: https://example.github.io/repo/
        time-zone: Asia/Dubai
        languages: {en: {title: Marsad}, ru: {title: Марсад}}
        feed: {of: [site, hubs, tags, authors], hub: "https://hub.example/?a=1&b=2"}
        -- content/articles/a/index.md --
        ---
        title: "COP30: ماذا بعد؟ <قمة> & أكثر"
        description: "وصف المقال ]]> و<b> & غيره"
        date: 2026-11-01T09:30
        updated: 2026-11-05
        authors: [ليلى, "سارة <محررة>"]
        tags: [مناخ, "طاقة & نفط"]
        category: بيئة
        image: photo.png
        image-alt: صورة
        ---
        نص مع [رابط](../b.md) و]]> وحاشية[^1] و![صورة](photo.png).

        ## الخلفية

        نص الخلفية & `<code>` مع [رابط](#significance).

        ## الأهمية

        نص[^1].

        [^1]: حاشية.
        -- content/articles/a/photo.png --
        twelve bytes
        -- content/articles/b.md --
        ---
        title: بلا كاتب
        date: 2026-10-01
        image: https://cdn.example/a b.webp?x=1&y=ب
        image-alt: صورة
        tags: [مناخ]
        ---
        نص.

        ## الخلفية

        ![صورة](https://cdn.example/c.png)
        -- content/articles/c.md --
        # بلا تاريخ
        -- content/articles/a.en.md --
        ---
        title: Summit
        date: 2026-11-01
        author: Laila
        tags: [climate]
        ---
        ## Background

        Text.
        -- content/articles/c.ru.md --
        # Без даты
        -- content/pages/about.md --
        # عن الموقع
        """;

    private readonly TestSite _site = TestSite.With(Files).Build();

    /// <summary>The folders of all lists that have feeds.</summary>
    public static readonly IReadOnlyList<string> Lists =
    [
        "", "background/", "significance/", "tags/مناخ/", "tags/طاقة-نفط/", "authors/ليلى/", "authors/سارة-محررة/",
        "en/", "en/background/", "en/tags/climate/", "en/authors/laila/", "ru/",
    ];

    public static TheoryData<string> Theory => [.. Lists];

    public TestSite Site => _site;

    public XElement Rss(string list) => XDocument.Parse(_site.Read(list + "feed.xml"), LoadOptions.PreserveWhitespace).Root!;

    public XElement AtomFeed(string list) => XDocument.Parse(_site.Read(list + "atom.xml"), LoadOptions.PreserveWhitespace).Root!;

    public JsonElement Json(string list) => JsonDocument.Parse(_site.Read(list + "feed.json")).RootElement;

    /// <summary>The address of an output of the site.</summary>
    public static string AddressOf(string output) => Address + string.Join('/', output.Split('/').Select(Uri.EscapeDataString));

    public void Dispose() => _site.Dispose();
}
