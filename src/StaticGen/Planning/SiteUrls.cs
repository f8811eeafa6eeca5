using System.Globalization;
using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>The lists of terms a site has.</summary>
public enum TaxonomyKind
{
    Tags,
    Authors,
    Years,
}

/// <summary>The only place where paths and URLs are made.</summary>
public sealed class SiteUrls(SiteConfig config)
{
    private readonly string _basePath = config.BaseUrl.AbsolutePath;
    private readonly string _origin = config.BaseUrl.GetLeftPart(UriPartial.Authority);
    private readonly string _site = config.BaseUrl.GetLeftPart(UriPartial.Authority) + config.BaseUrl.AbsolutePath;

    /// <summary>The path of the home page as the browser sees it: <c>/</c> or <c>/repo/</c>.</summary>
    public string BasePath => _basePath;

    /// <summary>A URL path for links inside the site: base path and encoded path.</summary>
    public string Url(SitePath path) => SitePath.Encode(path.Value, _basePath);

    /// <summary>The whole address.</summary>
    public string Absolute(SitePath path) => SitePath.Encode(path.Value, _site);

    /// <summary>The whole address of a URL path made by <see cref="Url"/>; other addresses as they are.</summary>
    public string Absolute(string url) =>
        url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? _origin + url : url;

    /// <summary>The folder of a language: none for the site's own, <c>en/</c> for another.</summary>
    public SitePath Home(Language language) => new(language.Code == config.Language ? "" : language.Code + "/");

    public SitePath Article(Article article, string slug)
    {
        if (article.Kind == ArticleKind.Page) return Home(article.Language) with { Value = Home(article.Language).Value + PagePath(article, slug) };
        var date = article.FrontMatter.Date;
        var path = config.Article.Permalink.Trim('/')
            .Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{year}", date?.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", date?.Month.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{day}", date?.Day.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new SitePath($"{Home(article.Language).Value}{path}/");
    }

    public static SitePath Section(SitePath article, string section) => new($"{article.Value}{section}/");

    public SitePath Hub(Language language, string section) => new($"{Home(language).Value}{section}/");

    public SitePath Terms(Language language, TaxonomyKind kind) => new($"{Home(language).Value}{Folder(kind)}/");

    public SitePath Term(Language language, TaxonomyKind kind, string slug) => new($"{Home(language).Value}{Folder(kind)}/{slug}/");

    /// <summary>Page <paramref name="number"/> of a list; the first is the list itself.</summary>
    public static SitePath Page(SitePath list, int number) =>
        number == 1 ? list : new SitePath(string.Create(CultureInfo.InvariantCulture, $"{list.Value}page/{number}/"));

    /// <summary>The feed of a list, beside its first page.</summary>
    public static SitePath Feed(SitePath list, FeedFormat format) => new(list.Value + format switch
    {
        FeedFormat.Rss => "feed.xml",
        FeedFormat.Atom => "atom.xml",
        _ => "feed.json",
    });

    public static SitePath Sitemap => new("sitemap.xml");

    /// <summary>One of several files that the sitemap is made of, from 1.</summary>
    public static SitePath SitemapPart(int number) => new(string.Create(CultureInfo.InvariantCulture, $"sitemap-{number}.xml"));

    public static SitePath NewsSitemap => new("sitemap-news.xml");

    public static SitePath NewsSitemapPart(int number) => new(string.Create(CultureInfo.InvariantCulture, $"sitemap-news-{number}.xml"));

    /// <summary>Files beside an article are published beside its page.</summary>
    public static SitePath Attachment(SitePath page, string relativePath) => new(page.Value + relativePath);

    /// <summary>The social card of a page stands beside it.</summary>
    public static SitePath Card(SitePath page, bool isPhoto) => new($"{page.Value}card.{(isPhoto ? "jpg" : "png")}");

    private static string Folder(TaxonomyKind kind) => kind switch
    {
        TaxonomyKind.Tags => "tags",
        TaxonomyKind.Authors => "authors",
        TaxonomyKind.Years => "archive",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // A page keeps its folders: pages/legal/privacy.md is /legal/privacy/.
    private string PagePath(Article page, string slug)
    {
        if (page.Name == "index") return "";
        var segments = page.Name.Split('/');
        var folders = segments[..^1].Select(segment => Slug.From(segment, config.Slugs));
        return string.Join('/', folders.Append(slug)) + "/";
    }
}
