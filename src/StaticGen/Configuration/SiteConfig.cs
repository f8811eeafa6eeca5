using System.Collections.Frozen;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>staticgen.yaml, read and checked. Every member has a default; a site needs no configuration.</summary>
public sealed record SiteConfig
{
    /// <summary>The site's name; <c>null</c>: the title of the home page, or the folder's name.</summary>
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The absolute address of the home page; ends with <c>/</c>, may have a path (<c>https://x.github.io/repo/</c>).</summary>
    public Uri BaseUrl { get; init; } = new("http://localhost:4000/");

    /// <summary>False when <see cref="BaseUrl"/> is only the default, which is worth a warning.</summary>
    public bool HasBaseUrl { get; init; }

    /// <summary>Code of the language of articles whose file name says no other, at the root of the site.</summary>
    public string Language { get; init; } = "ar";

    /// <summary>What differs in a language: title and description of the site, how dates and numbers are written. By language code.</summary>
    public FrozenDictionary<string, LanguageConfig> Languages { get; init; } = FrozenDictionary<string, LanguageConfig>.Empty;

    /// <summary>How dates and numbers are written, for languages that do not say otherwise.</summary>
    public ConventionSettings Conventions { get; init; } = new();

    /// <summary>How languages are written whose strings files say so, by code.</summary>
    public FrozenDictionary<string, LanguageTables> Tables { get; init; } = FrozenDictionary<string, LanguageTables>.Empty;

    /// <summary>The zone of dates written without an offset.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The author of articles that name none.</summary>
    public string? Author { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Links of the header, in order; empty: chosen from what the site has.</summary>
    public IReadOnlyList<MenuItem> Menu { get; init; } = [];

    public ArticleConfig Article { get; init; } = new();

    /// <summary>The sections an article may have, in the order of hubs and menus.</summary>
    public IReadOnlyList<SectionDefinition> Sections { get; init; } = SectionDefinition.BuiltIn;

    /// <summary>Which letters addresses have.</summary>
    public SlugPolicy Slugs { get; init; }

    /// <summary>Items on one page of a list; 1 to 1000.</summary>
    public int PageSize { get; init; } = 12;

    public FeedConfig Feed { get; init; } = new();

    public SitemapConfig Sitemap { get; init; } = new();

    /// <summary>True when front matter keys that staticgen does not know pass into <c>params</c> (<c>front-matter: open</c>).</summary>
    public bool OpenFrontMatter { get; init; }

    public MarkdownConfig Markdown { get; init; } = new();

    /// <summary>Languages of blocks that run against their page.</summary>
    public BlockLanguages BlockLanguages { get; init; } = BlockLanguages.None;

    /// <summary>Where text without markup gets a direction mark when its first letter misleads.</summary>
    public PlainTextMarking PlainTextMarks { get; init; }

    public CommentsConfig Comments { get; init; } = new();

    public HostSettings Host { get; init; } = new();

    /// <summary>What security.txt says; <c>null</c>: there is none.</summary>
    public SecurityContact? Security { get; init; }

    /// <summary>What the web app manifest says; <c>null</c>: there is none.</summary>
    public WebAppSettings? WebApp { get; init; }

    /// <summary>True: an overview of the site for language models is published.</summary>
    public bool LlmsTxt { get; init; }

    public ImageSettings Images { get; init; } = new();

    public PublisherConfig Publisher { get; init; } = new();

    /// <summary>How social cards look; <c>null</c>: there are none.</summary>
    public CardSettings? Cards { get; init; } = new();

    /// <summary>The author's own values for templates.</summary>
    public ParamMap? Params { get; init; }

    /// <summary>The author of articles in a language that name none: the language's own, else the site's.</summary>
    public LanguageText? AuthorIn(string language) => In(language, Languages.GetValueOrDefault(language)?.Author, Author);

    /// <summary>The last line of the footer in a language: its own, else the site's.</summary>
    public LanguageText? CopyrightIn(string language) => In(language, Languages.GetValueOrDefault(language)?.Copyright, Copyright);

    /// <summary>The links of the header in a language; the site's own are in the site's language alone.</summary>
    public IReadOnlyList<MenuItem> MenuIn(string language) =>
        Languages.GetValueOrDefault(language)?.Menu ?? (language == Language ? Menu : []);

    private LanguageText? In(string language, string? own, string? ofSite) =>
        own is not null ? new LanguageText(own, language) : ofSite is not null ? new LanguageText(ofSite, Language) : null;

    /// <summary>How dates and numbers are written in a language.</summary>
    public TextConventions ConventionsOf(string language) =>
        ConventionSettings.Resolve(language, Languages.GetValueOrDefault(language)?.Conventions, Conventions) with { Tables = TablesOf(language) };

    /// <summary>The marks that straight quotes become in a language; <c>null</c>: they stay.</summary>
    public QuotationMarks? MarksOf(string language) =>
        Markdown.TypographicQuotes ? TablesOf(language)?.Quotes ?? QuotationMarks.Of(language) : null;

    private LanguageTables? TablesOf(string language) =>
        Tables.Count == 0 ? null : StaticGen.Languages.Language.WithAndWithoutRegion(language).Select(Tables.GetValueOrDefault).FirstOrDefault(found => found is not null);
}

/// <param name="Title">The site's name in that language.</param>
/// <param name="Description">The site's description in that language.</param>
public sealed record LanguageConfig(string? Title, string? Description)
{
    /// <summary>The author of articles in that language that name none.</summary>
    public string? Author { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Links of the header in that language; <c>null</c>: chosen from what the site has.</summary>
    public IReadOnlyList<MenuItem>? Menu { get; init; }

    /// <summary>How dates and numbers are written in that language.</summary>
    public ConventionSettings Conventions { get; init; } = new();
}

/// <summary>Text, and the code of the language it is in: not always that of the page it stands on.</summary>
public sealed record LanguageText(string Text, string Language);

/// <param name="Title">What the reader sees.</param>
/// <param name="Url">A path inside the site (<c>about/</c>) or an absolute address.</param>
public sealed record MenuItem(string Title, string Url);

/// <summary>How article pages are made.</summary>
public sealed record ArticleConfig
{
    /// <summary>What the article page holds.</summary>
    public ArticlePageMode Page { get; init; } = ArticlePageMode.Full;

    /// <summary>Path pattern of an article page: <c>/{slug}/</c>, <c>/{year}/{month}/{slug}/</c>.</summary>
    public string Permalink { get; init; } = "/{slug}/";

    /// <summary>False: articles have no section pages and the site no hubs.</summary>
    public bool SectionPages { get; init; } = true;

    /// <summary>What search engines are told articles are that do not say so themselves.</summary>
    public ArticleType Type { get; init; }

    /// <summary>How many related articles a page names; 0 to 20.</summary>
    public int Related { get; init; } = 4;
}

/// <summary>
/// What the article page holds, and so which pages search engines keep: <see cref="Full"/>, the whole text, canonical for its section
/// pages; <see cref="Overview"/>, a summary with links, the section pages being canonical themselves.
/// </summary>
public enum ArticlePageMode
{
    Full,
    Overview,
}

/// <summary>What search engines are told of the site's pages.</summary>
public sealed record SitemapConfig
{
    /// <summary>True: the articles of the last two days are in a sitemap of their own too, for Google News.</summary>
    public bool News { get; init; }
}

/// <summary>How Markdown is read.</summary>
public sealed record MarkdownConfig
{
    /// <summary>True: raw HTML in articles is passed through (<c>html: trusted</c>); false: it is shown as text, with a warning.</summary>
    public bool TrustedHtml { get; init; }

    /// <summary>True: straight quotes become the quotation marks of the text's language (<c>quotes: language</c>); false: they stay.</summary>
    public bool TypographicQuotes { get; init; } = true;
}

/// <summary>Readers' comments.</summary>
public sealed record CommentsConfig
{
    /// <summary>
    /// Address for sending a comment, <c>mailto:</c> or <c>https:</c>; <c>{title}</c> and <c>{url}</c> stand for the article's,
    /// percent-encoded. <c>null</c>: no link.
    /// </summary>
    public string? Url { get; init; }
}

/// <summary>Who publishes the site, for search engines.</summary>
public sealed record PublisherConfig
{
    /// <summary>The name of the newsroom; <c>null</c>: the site's.</summary>
    public string? Name { get; init; }

    /// <summary>A path inside the site (<c>logo.png</c>) or an http(s) address.</summary>
    public Located<string>? Logo { get; init; }
}
