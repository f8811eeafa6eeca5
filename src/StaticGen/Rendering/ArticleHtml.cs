using StaticGen.Languages;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>The texts of articles with the addresses that they have on this site.</summary>
/// <param name="site">The snapshot.</param>
/// <param name="printer">Prints what was not printed when it was read.</param>
/// <param name="urls">Escapes addresses.</param>
/// <param name="bodyOf">Parses an article again.</param>
internal sealed class ArticleHtml(Site site, ArticlePrinter printer, MarkdownPrinter urls, Func<Post, ArticleBody> bodyOf)
{
    // An article's page and its section pages stand together in the plan; the texts of the one before are over with its last page.
    private (Post Post, ReadOnlyMemory<byte> Pages)? _stored;
    private byte[] _buffer = [];

    /// <summary>The article's page: the whole body, or in overview mode what is in no section.</summary>
    public PageText Article(Post post) => Addressed(post, -1, PageOf(post, 0) ?? printer.Page(post.Article, bodyOf(post), ImagesOf(post)));

    /// <summary>One section without its heading, which the page prints as its own.</summary>
    public PageText Section(Post post, int section) =>
        Addressed(post, section, PageOf(post, section + 1) ?? printer.Section(post.Article, bodyOf(post), section, ImagesOf(post)));

    /// <summary>The text before the first <c>##</c>.</summary>
    public string Lead(Post post) => Addressed(post, -1, printer.Lead(post.Article, bodyOf(post), ImagesOf(post))).Html;

    /// <summary>The whole body for a feed, or one section of it without its heading: absolute addresses, no links of headings to themselves.</summary>
    /// <param name="post">The article.</param>
    /// <param name="section">The section, or -1.</param>
    public string Feed(Post post, int section)
    {
        // A feed's reader has a width of its own, and knows fewer formats.
        var images = new TextImages(url => StandInOf(post, url) ?? Resolve(post, section, url, absolute: true), _ => null);
        var html = printer.Feed(post.Article, bodyOf(post), section, images);
        return new PageText(html, url => Escaped(Resolve(post, section, url, absolute: true))).Html;
    }

    private OpenHtml? PageOf(Post post, int page)
    {
        if (_stored is not { } stored || stored.Post != post)
        {
            _stored = null;
            if (post.Article.Printed.TryRead(ref _buffer) is not { } pages) return null;
            _stored = stored = (post, pages);
        }

        return OpenHtml.PageAt(stored.Pages, page);
    }

    private PageText Addressed(Post post, int section, OpenHtml html) => new(html, url => Escaped(Resolve(post, section, url, absolute: false)));

    private TextImages ImagesOf(Post post) => new(url => Resolve(post, -1, url, absolute: false), url => site.Images.IsEmpty ? null : ImageOf(post, url));

    private string? Escaped(string? url) => url is null ? null : urls.EscapeUrl(url);

    private string? Resolve(Post post, int section, string url, bool absolute)
    {
        if (url.Length == 0 || UrlSafety.KindOf(url) != UrlKind.Internal) return url;
        var link = site.Links.Resolve(post, url);
        if (link.IsOutOfTime) return null;
        var target = link.Path;
        if (target is null && link.Error is null && url[0] == '#') target = PageOf(post, section, url);
        if (target is null && link.Error is null) return absolute ? site.Urls.Absolute(section < 0 ? post.Path : SiteUrls.Section(post.Path, post.Article.Sections[section].Id)) + url : url;
        // A path from the root that is no page of this site: a warning was given, and the address stays what the author wrote.
        var result = target is { } path ? site.Urls.Url(path) + (link.Suffix.Length > 0 || url[0] != '#' ? link.Suffix : url) : FromRoot(url);
        return absolute ? site.Urls.Absolute(result) : result;
    }

    private ImageHtml? ImageOf(Post post, string url) =>
        UrlSafety.KindOf(url, isImage: true) == UrlKind.Internal && site.Links.Resolve(post, url).Path is { } path && site.Images.Find(path) is { } image
            ? new ImageHtml(image, site.Urls) : null;

    private string? StandInOf(Post post, string url) =>
        UrlSafety.KindOf(url, isImage: true) == UrlKind.Internal && site.Links.Resolve(post, url).Path is { } path && site.Images.Find(path)?.StandIn is { } other
            ? site.Urls.Absolute(other) : null;

    // The page that has the anchor, when it is not the page being written.
    private SitePath? PageOf(Post post, int section, string fragment)
    {
        var id = UnicodeNormalization.ToNfc(Uri.UnescapeDataString(fragment[1..]));
        foreach (var anchor in post.Article.Anchors)
            if (section >= 0 && anchor.Section == section && anchor.Id == id) return null;
        var page = site.Links.PageOfAnchor(post, id);
        return section < 0 && page == post.Path ? null : page;
    }

    private string FromRoot(string url) => url[0] == '/' ? site.Urls.BasePath + url[1..] : url;
}
