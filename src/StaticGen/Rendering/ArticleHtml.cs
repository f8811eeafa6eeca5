using Markdig.Syntax;
using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>An entry of a table of contents.</summary>
/// <param name="Id">The heading's id.</param>
/// <param name="Title">Its text.</param>
/// <param name="Level">Its level on the page, 2 or 3.</param>
/// <param name="Children">Entries below it.</param>
public sealed record TocEntry(string Id, string Title, int Level, IReadOnlyList<TocEntry> Children);

/// <summary>The text of one page as HTML.</summary>
/// <param name="html">The HTML.</param>
/// <param name="toc">Makes the table of contents, when a template asks for it.</param>
public sealed class PageText(string html, Func<IReadOnlyList<TocEntry>> toc)
{
    public string Html => html;

    public IReadOnlyList<TocEntry> Toc => field ??= toc();
}

/// <summary>
/// Body and sections → HTML. The article stays whole: every page is printed from the one syntax tree, so that footnotes, references
/// and ids are the same on all of them.
/// </summary>
public sealed class ArticleHtml(Site site, MarkdownPrinter printer, Func<string, string, string> text)
{
    /// <summary>The article's page: the whole body, or in overview mode what is in no section.</summary>
    public PageText Article(Post post, ArticleBody body)
    {
        var overview = IsOverview(post);
        return Print(post, body, part => !overview || part.Section < 0, -1, AbsoluteUrls: false, hasFirstImage: post.Article.FrontMatter.Image is null);
    }

    /// <summary>The whole body for a feed, or one section of it without its heading: absolute addresses, no links of headings to themselves.</summary>
    /// <param name="post">The article.</param>
    /// <param name="body">Its text.</param>
    /// <param name="section">The section, or -1.</param>
    public string Feed(Post post, ArticleBody body, int section) => Print(post, body, part => section < 0 || part.Section == section, section, AbsoluteUrls: true).Html;

    /// <summary>The text before the first <c>##</c>.</summary>
    public string Lead(Post post, ArticleBody body)
    {
        var lead = body.Parts.Count > 0 && body.Document[body.Parts[0].Start] is not HeadingBlock ? body.Parts[0] : default;
        return Print(post, body, part => part == lead, -1, AbsoluteUrls: false).Html;
    }

    /// <summary>One section without its heading, which the page prints as its own.</summary>
    public PageText Section(Post post, ArticleBody body, int section) => Print(post, body, part => part.Section == section, section, AbsoluteUrls: false, hasFirstImage: true);

    private bool IsOverview(Post post) => site.Config.Article is { Page: ArticlePageMode.Overview, SectionPages: true } && post.Article.Kind == ArticleKind.Article;

    private PageText Print(Post post, ArticleBody body, Func<BodyPart, bool> include, int section, bool AbsoluteUrls, bool hasFirstImage = false)
    {
        var left = section < 0 ? null : body.Sections[section].Heading.Block;
        var (printed, headings) = (new List<Block>(body.Document.Count), new List<BodyHeading>(body.Headings.Count));
        var next = 0;
        foreach (var part in body.Parts)
        {
            if (!include(part)) continue;
            for (var i = part.Start; i < part.End; i++)
            {
                if (body.Document[i] == left) continue;
                printed.Add(body.Document[i]);
                // Headings stand in the order of the text, as blocks do.
                while (next < body.Headings.Count && body.Headings[next].Top < i) next++;
                for (; next < body.Headings.Count && body.Headings[next].Top == i; next++) headings.Add(body.Headings[next]);
            }
        }

        var levels = LevelsOf(headings);
        var html = printer.Print(printed, new MarkdownStyle
        {
            TrustedHtml = site.Config.Markdown.TrustedHtml,
            Bidi = BidiStyle.Of(site, post.Article),
            HeadingLinks = !AbsoluteUrls,
            LevelOf = heading => levels.GetValueOrDefault(heading, 6),
            ResolveUrl = (url, isImage) => isImage && AbsoluteUrls && StandInOf(post, url) is { } other ? other : Resolve(post, section, url, AbsoluteUrls),
            // A feed's reader has a width of its own, and knows fewer formats.
            ImageOf = url => AbsoluteUrls || site.Images.IsEmpty ? null : ImageOf(post, url),
            ImageSizes = site.Config.Images.Sizes,
            HasFirstImage = hasFirstImage,
            Text = key => text(post.Article.Language.Code, key),
            Number = number => NumberText.Plain(number, site.In(post.Article.Language).Conventions),
        });
        return new PageText(html, () => Toc(headings, levels));
    }

    // A page's title is its h1. Below it levels begin at h2 and never jump, however the author counted.
    private static Dictionary<HeadingBlock, int> LevelsOf(List<BodyHeading> headings)
    {
        var levels = new Dictionary<HeadingBlock, int>(headings.Count);
        var open = new Stack<int>();
        foreach (var heading in headings)
        {
            while (open.TryPeek(out var outer) && outer >= heading.Block.Level) open.Pop();
            levels[heading.Block] = Math.Min(2 + open.Count, 6);
            open.Push(heading.Block.Level);
        }

        return levels;
    }

    private static List<TocEntry> Toc(List<BodyHeading> headings, Dictionary<HeadingBlock, int> levels)
    {
        var toc = new List<TocEntry>();
        foreach (var heading in headings)
        {
            if (heading.Id.Length == 0) continue;
            var level = levels[heading.Block];
            var entry = new TocEntry(heading.Id, heading.Text, level, []);
            if (level == 2) toc.Add(entry);
            else if (level == 3 && toc.Count > 0)
            {
                // Most have none.
                if (toc[^1].Children is List<TocEntry> children) children.Add(entry);
                else toc[^1] = toc[^1] with { Children = new List<TocEntry> { entry } };
            }
        }

        return toc;
    }

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
