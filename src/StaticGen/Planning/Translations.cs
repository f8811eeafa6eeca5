using StaticGen.Languages;

namespace StaticGen.Planning;

/// <summary>
/// The same page in every language it exists in, itself included; empty when there is only one. What it says of one page it says of all
/// of them, so that links between languages lead there and back.
/// </summary>
public static class Translations
{
    /// <summary>Articles and standalone pages are tied by the names of their files.</summary>
    public static IReadOnlyList<(Language Language, SitePath Path)> Of(Site site, Post post) =>
        site.Languages.Count < 2 ? [] : Several(site.Translations(post).Select(p => (p.Article.Language, (SitePath?)p.Path)));

    /// <summary>The same section of the translated articles that have it.</summary>
    public static IReadOnlyList<(Language Language, SitePath Path)> OfSection(Site site, Post post, string section) =>
        site.Languages.Count < 2 ? [] : Several(site.Translations(post).Select(p =>
            (p.Article.Language, p.Article.Sections.Any(s => s.Id == section) ? SiteUrls.Section(p.Path, section) : (SitePath?)null)));

    /// <summary>The home pages. The later pages of a list have no counterpart: other articles are on them.</summary>
    public static IReadOnlyList<(Language Language, SitePath Path)> OfHome(Site site, int number) =>
        number > 1 ? [] : InEvery(site, language => site.Urls.Home(language.Language));

    /// <summary>The hubs of the same section.</summary>
    public static IReadOnlyList<(Language Language, SitePath Path)> OfHub(Site site, Hub hub, int number) =>
        number > 1 ? [] : InEvery(site, language => language.Hubs.FirstOrDefault(h => h.Definition.Id == hub.Definition.Id)?.Path);

    /// <summary>The lists of tags, authors or years.</summary>
    public static IReadOnlyList<(Language Language, SitePath Path)> OfTerms(Site site, TaxonomyKind kind) =>
        InEvery(site, language => language.Of(kind) is { Terms.Count: > 0 } taxonomy ? taxonomy.Path : null);

    /// <summary>The same year, and tags and authors of the same name: what a tag is called in another language nobody has said.</summary>
    public static IReadOnlyList<(Language Language, SitePath Path)> OfTerm(Site site, TaxonomyKind kind, Term term, int number) =>
        number > 1 ? [] : InEvery(site, language => language.Of(kind).Find(term.Name)?.Path);

    /// <summary>Of any output; empty for what is no page.</summary>
    public static IReadOnlyList<(Language Language, SitePath Path)> Of(Site site, PlannedOutput output) => output switch
    {
        PostPage page => Of(site, page.Post),
        SectionPage page => OfSection(site, page.Post, page.Post.Article.Sections[page.Section].Id),
        HomePage page => OfHome(site, page.Number),
        HubPage page => OfHub(site, page.Hub, page.Number),
        TermsPage page => OfTerms(site, page.Taxonomy.Kind),
        TermPage page => OfTerm(site, page.Taxonomy.Kind, page.Term, page.Number),
        _ => [],
    };

    private static List<(Language Language, SitePath Path)> InEvery(Site site, Func<LanguageSite, SitePath?> pathIn) =>
        site.Languages.Count < 2 ? [] : Several(site.Languages.Select(l => (l.Language, pathIn(l))));

    private static List<(Language Language, SitePath Path)> Several(IEnumerable<(Language Language, SitePath? Path)> pages)
    {
        var found = pages.Where(p => p.Path is not null).Select(p => (p.Language, p.Path!.Value)).ToList();
        return found.Count > 1 ? found : [];
    }
}
