using StaticGen.Configuration;
using StaticGen.Imaging;
using StaticGen.Languages;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>The page being written, as templates see it.</summary>
public sealed record PageView
{
    public required Site Site { get; init; }

    public required LanguageSite In { get; init; }

    /// <summary>home, article, section, hub, tag, author, year, tags, authors, years, page, not-found or redirect.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Code of the language the title is in, when it is not that of the page.</summary>
    public string? TitleLanguage { get; init; }

    public string? Description { get; init; }

    public required SitePath Path { get; init; }

    /// <summary>The page search engines should keep.</summary>
    public required SitePath Canonical { get; init; }

    /// <summary>The same page in every language it exists in, when there are several.</summary>
    public IReadOnlyList<(Language Language, SitePath Path)> Translations { get; init; } = [];

    /// <summary>From the home page down to this page, without it.</summary>
    public IReadOnlyList<LinkView> Parents { get; init; } = [];

    public Pagination? Pagination { get; init; }

    /// <summary>The list that the page is of, when it has feeds of its own.</summary>
    public SitePath? FeedsOf { get; init; }

    public bool NoIndex { get; init; }

    /// <summary>False: no text on the page is isolated.</summary>
    public bool Isolates { get; init; } = true;

    public SitePath? RedirectTo { get; init; }

    /// <summary>The picture that stands for the page where it is shared.</summary>
    public CardPlace? Card { get; init; }

    /// <summary>Writes what search engines read of the page, when a template asks for it; <c>null</c>: nothing.</summary>
    public Func<PageView, string>? StructuredData { get; init; }
}

/// <summary>A link with its text and the language of the text; without address for the page itself.</summary>
public sealed record LinkView(string Title, string Language, string? Url);

/// <summary>A language of the site or of a page.</summary>
public sealed record LanguageLink(Language Language, string Url, string AbsoluteUrl);

/// <summary>A feed that a page leads to.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Title">What it is of.</param>
/// <param name="Url">Its whole address.</param>
public sealed record FeedLink(string Type, string Title, string Url)
{
    /// <summary>The feeds of the page's own list, then those of all articles of its language.</summary>
    public static IReadOnlyList<FeedLink> Of(PageView page)
    {
        var links = new List<FeedLink>();
        if (page.FeedsOf is { } list) Add(list, $"{page.Title} | {page.In.Title.Text}");
        if (page.Site.Config.Feed.Of.Contains(FeedSource.Site)) Add(page.Site.Urls.Home(page.In.Language), page.In.Title.Text);
        return links;

        void Add(SitePath list, string title)
        {
            foreach (var format in page.Site.Config.Feed.Formats) links.Add(new FeedLink(TypeOf(format), title, page.Site.Urls.Absolute(SiteUrls.Feed(list, format))));
        }
    }

    private static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        _ => "application/feed+json",
    };
}

/// <summary>The members of <c>page</c>: the contract of docs/templates.md.</summary>
public static class PageModel
{
    /// <summary>The variables, besides <c>site</c> and <c>page</c>, that some kinds of pages have.</summary>
    public static readonly IReadOnlyList<string> OwnVariables = ["article", "section", "articles", "sections", "terms", "term", "hub", "home"];

    public static readonly ModelType<LinkView> Link = new("link", ("title", l => l.Title), ("lang", l => l.Language), ("url", l => l.Url));

    public static readonly ModelType<LanguageLink> Language = new("language",
        ("lang", l => l.Language.Code),
        ("name", l => l.Language.Name),
        ("dir", l => l.Language.Direction),
        ("locale", l => SocialLocale.Of(l.Language.Code)),
        ("url", l => l.Url),
        ("absolute_url", l => l.AbsoluteUrl));

    public static readonly ModelType<FeedLink> Feed = new("feed", ("type", f => f.Type), ("title", f => f.Title), ("url", f => f.Url));

    public static readonly ModelType<PageNumber> Number = new("page number",
        ("number", n => n.Number is { } number ? (long)number : null),
        ("url", n => n.Url),
        ("current", n => n.IsCurrent));

    public static readonly ModelType<Pagination> Pagination = new("pagination",
        ("number", p => (long)p.Number),
        ("total", p => (long)p.Total),
        ("count", p => (long)p.Count),
        ("previous_url", p => p.Number > 1 ? p.UrlOf(p.Number - 1) : null),
        ("next_url", p => p.Number < p.Total ? p.UrlOf(p.Number + 1) : null),
        ("first_url", p => p.UrlOf(1)),
        ("last_url", p => p.UrlOf(p.Total)),
        ("pages", p => Number.ListOf(p.Pages)));

    public static readonly ModelType<PageView> Card = new("card",
        ("url", p => p.Site.Urls.Url(p.Card!.Value.Path)),
        ("absolute_url", p => p.Site.Urls.Absolute(p.Card!.Value.Path)),
        ("alt", p => p.Title),
        ("width", p => p.Card!.Value.IsDrawn ? (long)CardPainter.Width : null),
        ("height", p => p.Card!.Value.IsDrawn ? (long)CardPainter.Height : null));

    public static readonly ModelType<PageView> Page = new("page",
        ("kind", p => p.Kind),
        ("title", p => p.Title),
        ("title_lang", p => p.TitleLanguage ?? p.In.Language.Code),
        ("description", p => p.Description),
        ("url", p => p.Site.Urls.Url(p.Path)),
        ("absolute_url", p => p.Site.Urls.Absolute(p.Path)),
        ("canonical_url", p => p.Site.Urls.Absolute(p.Canonical)),
        ("lang", p => p.In.Language.Code),
        ("dir", p => p.In.Language.Direction),
        ("locale", p => SocialLocale.Of(p.In.Language.Code)),
        ("translations", p => Language.ListOf([.. p.Translations.Select(t => new LanguageLink(t.Language, p.Site.Urls.Url(t.Path), p.Site.Urls.Absolute(t.Path)))])),
        ("breadcrumbs", p => Link.ListOf(p.Kind is "home" or "redirect" ? [] : [.. p.Parents, new LinkView(p.Title, p.TitleLanguage ?? p.In.Language.Code, null)])),
        ("pagination", p => Pagination!.Of(p.Pagination is { Total: > 1 } pagination ? pagination : null)),
        ("feeds", p => Feed.ListOf(FeedLink.Of(p))),
        ("card", p => p.Card is null ? null : Card!.Of(p)),
        ("noindex", p => p.NoIndex),
        ("structured_data", p => p.StructuredData is { } data ? new SafeHtml(data(p)) : null),
        ("redirect_url", p => p.RedirectTo is { } target ? p.Site.Urls.Url(target) : null));
}
