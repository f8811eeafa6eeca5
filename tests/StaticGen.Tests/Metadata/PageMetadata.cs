using System.Text.Json;
using AngleSharp.Html.Dom;

namespace StaticGen.Tests.Metadata;

/// <summary>What search engines and chat apps read of each kind of page, in both modes of articles and in two languages.</summary>
public class PageMetadata(MetadataSite sites) : IClassFixture<MetadataSite>
{
    // Path in Arabic, path in English without its en/, type of schema.org, og:type, whether the page is translated.
    private static readonly (string Arabic, string English, string Type, string OpenGraph, bool IsTranslated)[] Kinds =
    [
        ("", "", "WebSite", "website", true),
        ("page/2/", "page/2/", "CollectionPage", "website", false),
        ("a/", "a/", "AnalysisNewsArticle", "article", true),
        ("b/", "b/", "NewsArticle", "article", true),
        ("b/background/", "b/background/", "NewsArticle", "article", true),
        ("background/", "background/", "CollectionPage", "website", true),
        ("background/page/2/", "background/page/2/", "CollectionPage", "website", false),
        ("tags/", "tags/", "CollectionPage", "website", true),
        ("tags/طاقة/", "tags/energy/", "CollectionPage", "website", false),
        ("authors/", "authors/", "CollectionPage", "website", true),
        ("authors/ليلى-الحمادي/", "authors/layla/", "ProfilePage", "profile", false),
        ("authors/ليلى-الحمادي/page/2/", "authors/layla/page/2/", "ProfilePage", "profile", false),
        ("archive/", "archive/", "CollectionPage", "website", true),
        ("archive/2026/", "archive/2026/", "CollectionPage", "website", true),
        ("about/", "about/", "WebPage", "website", true),
    ];

    public static TheoryData<string, string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, int>();
            foreach (var mode in (string[])["full", "overview"])
                foreach (var language in (string[])["ar", "en"])
                    for (var kind = 0; kind < Kinds.Length; kind++) pages.Add(mode, language, kind);
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_says_what_it_is(string mode, string language, int kind)
    {
        var (arabic, english, type, openGraph, isTranslated) = Kinds[kind];
        if (language == "en" && type == "AnalysisNewsArticle") type = "NewsArticle";
        var path = language == "ar" ? arabic : "en/" + english;
        var page = sites.In(mode).Page(path + "index.html");
        var main = JsonLd.Subject(page);
        var url = MetadataSite.Root + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
        // In full mode the article's page has the section's text.
        var canonical = mode == "full" && path.EndsWith("b/background/", StringComparison.Ordinal) ? url[..^"background/".Length] : url;

        Assert.Empty(SchemaVocabulary.Faults(JsonLd.Of(page)));
        Assert.Equal(type, JsonLd.Text(main, "@type"));
        Assert.Equal(url, JsonLd.Text(main, "url"));
        Assert.StartsWith(url, JsonLd.Text(main, "@id"), StringComparison.Ordinal);
        Assert.Equal(language, JsonLd.Text(main, "inLanguage"));
        Assert.Equal(canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal([canonical], Meta(page, "og:url"));
        Assert.Equal([openGraph], Meta(page, "og:type"));
        Assert.Equal([language == "ar" ? "مرصد" : "Marsad"], Meta(page, "og:site_name"));
        Assert.Equal([language == "ar" ? "ar_AR" : "en_US"], Meta(page, "og:locale"));
        Assert.Equal(!isTranslated ? [] : [language == "ar" ? "en_US" : "ar_AR"], Meta(page, "og:locale:alternate"));
        Assert.Equal(page.QuerySelectorAll("meta[name=description]").Select(m => m.GetAttribute("content")), Meta(page, "og:description"));
        Assert.Equal([path == "a/" ? "summary_large_image" : "summary"], page.QuerySelectorAll("meta[name='twitter:card']").Select(m => m.GetAttribute("content")));
        Assert.Equal(page.QuerySelector(".breadcrumbs")?.QuerySelectorAll("li").Select(li => li.TextContent.Trim()) ?? [], Breadcrumbs(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Machines_read_Gregorian_dates_in_ASCII_digits_and_no_direction_marks(string mode, string language, int kind)
    {
        var path = language == "ar" ? Kinds[kind].Arabic : "en/" + Kinds[kind].English;
        var page = sites.In(mode).Page(path + "index.html");
        var times = page.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")!).ToList();
        var dates = Values(JsonLd.Of(page)).Where(v => v.Name.StartsWith("date", StringComparison.Ordinal)).Select(v => v.Text)
            .Concat(Meta(page, "article:published_time")).Concat(Meta(page, "article:modified_time")).ToList();

        Assert.All(dates.Concat(times), date => Assert.True(JsonLd.IsInstant(date), date));
        Assert.All(Values(JsonLd.Of(page)).Where(v => v.Name is "@id" or "url" or "mainEntityOfPage" or "image"), v => Assert.True(Uri.IsWellFormedUriString(v.Text, UriKind.Absolute), v.Text));
        Assert.All(Values(JsonLd.Of(page)), v => Assert.DoesNotMatch("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", v.Text));
        if (path is not ("a/" or "b/")) return;
        // Requirement E1: what readers see, and all that machines read, is one instant.
        var (published, modified) = (JsonLd.Text(JsonLd.Subject(page), "datePublished"), JsonLd.Text(JsonLd.Subject(page), "dateModified"));
        Assert.Equal(published, times[0]);
        Assert.Equal([published!], Meta(page, "article:published_time"));
        Assert.Equal(modified is null ? [] : [modified], Meta(page, "article:modified_time"));
        Assert.True(modified is null || times.Contains(modified));
        var entry = Sitemaps.Sitemap.Urls(sites.In(mode)).Single(url => Sitemaps.Sitemap.Location(url) == MetadataSite.Root + path);
        Assert.Equal(modified ?? published, entry.Element(Sitemaps.Sitemap.Namespace + "lastmod")!.Value);
    }

    [Theory]
    [InlineData("full")]
    [InlineData("overview")]
    public void Pages_that_are_none_to_find_say_nothing(string mode) =>
        Assert.Empty(sites.In(mode).Page("404.html").QuerySelectorAll("script[type='application/ld+json']"));

    private static IEnumerable<string> Breadcrumbs(IHtmlDocument page) =>
        JsonLd.Graph(page).Where(thing => JsonLd.Text(thing, "@type") == "BreadcrumbList")
            .SelectMany(list => list.GetProperty("itemListElement").EnumerateArray())
            .Select((item, i) => item.GetProperty("position").GetInt32() == i + 1 ? JsonLd.Text(item, "name")! : "out of order");

    private static string[] Meta(IHtmlDocument page, string property) =>
        [.. page.QuerySelectorAll($"meta[property='{property}']").Select(meta => meta.GetAttribute("content")!)];

    private static IEnumerable<(string Name, string Text)> Values(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Values(member.Value, member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Values(item, name)),
        JsonValueKind.String => [(name, element.GetString()!)],
        _ => [],
    };
}
