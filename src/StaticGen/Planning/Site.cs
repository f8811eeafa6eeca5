using System.Collections.Frozen;
using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>The snapshot: everything there will be, and nothing that changes. Rendering reads only this.</summary>
public sealed record Site
{
    // Made when it is asked for: most sites have no pictures that a feed names.
    private FrozenDictionary<SitePath, PlannedOutput>? _files;

    public required SiteConfig Config { get; init; }

    /// <summary>The site's name in its own language.</summary>
    public required string Title { get; init; }

    public required SiteUrls Urls { get; init; }

    public required Theme Theme { get; init; }

    public required ThemeAssets Assets { get; init; }

    /// <summary>The site in each of its languages, its own first, the others by code.</summary>
    public required IReadOnlyList<LanguageSite> Languages { get; init; }

    public required LinkResolver Links { get; init; }

    /// <summary>Which pages have social cards; <c>null</c>: none.</summary>
    public SiteCards? Cards { get; init; }

    /// <summary>Every output; an article's page and its section pages stand together.</summary>
    public required IReadOnlyList<PlannedOutput> Outputs { get; init; }

    /// <summary>The images that articles show.</summary>
    public required SiteImages Images { get; init; }

    /// <summary>How many of <see cref="Outputs"/>, the last ones, are <see cref="CachedOutput"/>s; no other is.</summary>
    public int CachedOutputs { get; init; }

    public required SiteCounts Counts { get; init; }

    /// <summary>The first instant after that of the plan at which the same files make another site, in the site's time zone; <c>null</c>: there is none.</summary>
    public required DateTimeOffset? NextChange { get; init; }

    /// <summary>Which articles have other versions than those that the site was planned with; <c>null</c>: none.</summary>
    internal ArticleReplacement? Replacement { get; init; }

    public LanguageSite In(Language language)
    {
        foreach (var site in Languages)
            if (site.Language.Code == language.Code) return site;
        throw new ArgumentException($"the site has no language {language.Code}", nameof(language));
    }

    /// <summary>The output at a path, when it is no page; <c>null</c> when there is none.</summary>
    public PlannedOutput? FileAt(SitePath path) => (_files ??= Outputs
        .Where(output => output is not (PostPage or SectionPage or HomePage or HubPage or TermsPage or TermPage or RedirectPage))
        .DistinctBy(output => output.Path).ToFrozenDictionary(output => output.Path)).GetValueOrDefault(path);

    /// <summary>The page in every language it exists in, itself included; just itself when it is not translated.</summary>
    public IEnumerable<Post> Translations(Post post)
    {
        foreach (var language in Languages)
            if (language.ByName.TryGetValue((post.Article.Kind, post.Article.Name), out var translation)) yield return translation;
    }
}

/// <summary>What a build tells its user.</summary>
/// <param name="Articles">Published articles.</param>
/// <param name="Pages">Published standalone pages.</param>
/// <param name="Drafts">Left out: drafts.</param>
/// <param name="Future">Left out: dated after the build.</param>
/// <param name="Expired">Left out: expired.</param>
public sealed record SiteCounts(int Articles, int Pages, int Drafts, int Future, int Expired);

/// <summary>A published article or page: the article, and where it stands in the site.</summary>
public sealed class Post(Article article, SitePath path, int index)
{
    public Article Article { get; } = article;

    public SitePath Path { get; } = path;

    /// <summary>Its place in <see cref="LanguageSite.Articles"/>; -1 for pages.</summary>
    public int Index { get; } = index;

    /// <summary>When its text was last written or changed, by its author's word.</summary>
    public DateTimeOffset? Changed => Article.FrontMatter.Updated ?? Article.FrontMatter.Date;

    public override string ToString() => Article.File.Path;
}

/// <summary>The site in one language.</summary>
public sealed record LanguageSite
{
    public required Language Language { get; init; }

    /// <summary>How dates and numbers are written in it.</summary>
    public required TextConventions Conventions { get; init; }

    /// <summary>The site's name: in this language, or in the site's own where this one has none.</summary>
    public required LanguageText Title { get; init; }

    public required string? Description { get; init; }

    /// <summary>Newest first; undated ones last, by title.</summary>
    public required IReadOnlyList<Post> Articles { get; init; }

    /// <summary>Standalone pages by path, without the home page's text.</summary>
    public required IReadOnlyList<Post> Pages { get; init; }

    /// <summary>content/pages/index.md: the text of the home page.</summary>
    public required Post? Home { get; init; }

    /// <summary>Hubs that have articles, in the order of the configuration.</summary>
    public required IReadOnlyList<Hub> Hubs { get; init; }

    /// <summary>Tags by count, then name.</summary>
    public required Taxonomy Tags { get; init; }

    /// <summary>Authors by name.</summary>
    public required Taxonomy Authors { get; init; }

    /// <summary>Years, newest first.</summary>
    public required Taxonomy Years { get; init; }

    public required IReadOnlyDictionary<(ArticleKind Kind, string Name), Post> ByName { get; init; }

    public Taxonomy Of(TaxonomyKind kind) => kind switch
    {
        TaxonomyKind.Tags => Tags,
        TaxonomyKind.Authors => Authors,
        TaxonomyKind.Years => Years,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>One section of every article that has it.</summary>
/// <param name="Definition">Which section.</param>
/// <param name="Title">Its name: in the language, or in another where the section has none in this.</param>
/// <param name="Path">The first page of the list.</param>
/// <param name="Entries">Article and index of the section in it, newest first.</param>
public sealed record Hub(SectionDefinition Definition, LanguageText Title, SitePath Path, IReadOnlyList<(Post Post, int Section)> Entries);
