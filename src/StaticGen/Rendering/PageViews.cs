using System.Globalization;
using StaticGen.Configuration;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>What each kind of page tells its template about itself.</summary>
internal sealed class PageViews(Site site, Func<string, string, LanguageText> text)
{
    public PageView Post(Post post, LanguageSite language)
    {
        var view = new ArticleView(site, language, post);
        return new PageView
        {
            Site = site,
            In = language,
            Title = post.Article.Title,
            Path = post.Path,
            Canonical = post.Path,
            Kind = post.Article.Kind == ArticleKind.Page ? "page" : "article",
            Description = ArticleModel.Description(view),
            Isolates = post.Article.FrontMatter.Isolate,
            Translations = Translations.Of(site, post),
            Parents = [HomeLink(language)],
            Card = site.Cards?.Of(post, null, site.Links),
        };
    }

    public PageView Section(Post post, LanguageSite language, int section)
    {
        var own = post.Article.Sections[section];
        var path = SiteUrls.Section(post.Path, own.Id);
        return new PageView
        {
            Site = site,
            In = language,
            Kind = "section",
            Path = path,
            Title = $"{own.Title} – {post.Article.Title}",
            Description = own.Summary.IsEmpty ? null : own.Summary.ToString(),
            Isolates = post.Article.FrontMatter.Isolate,
            // In full mode the article's page has all of the section's text, and search engines should keep that one.
            Canonical = site.Config.Article.Page == ArticlePageMode.Full ? post.Path : path,
            Translations = Translations.OfSection(site, post, own.Id),
            Card = site.Cards?.Of(post, section, site.Links),
            Parents = [HomeLink(language), new LinkView(post.Article.Title, language.Language.Code, site.Urls.Url(post.Path))],
        };
    }

    public PageView Home(LanguageSite language, Pagination pagination) => new()
    {
        Site = site,
        In = language,
        Kind = "home",
        Title = language.Title.Text,
        TitleLanguage = language.Title.Language,
        Description = language.Description ?? language.Home?.Article.FrontMatter.Description,
        Path = SiteUrls.Page(pagination.List, pagination.Number),
        Canonical = SiteUrls.Page(pagination.List, pagination.Number),
        Pagination = pagination,
        Translations = Translations.OfHome(site, pagination.Number),
    };

    public PageView Hub(LanguageSite language, Hub hub, Pagination pagination) => List(language, "hub", hub.Title, pagination) with
    {
        Translations = Translations.OfHub(site, hub, pagination.Number),
        FeedsOf = FeedsOf(FeedSource.Hubs, hub.Path),
    };

    public PageView Terms(LanguageSite language, Taxonomy taxonomy) => new()
    {
        Site = site,
        In = language,
        Kind = KindOf(taxonomy.Kind),
        Title = text(language.Language.Code, TitleKey(taxonomy.Kind)).Text,
        TitleLanguage = text(language.Language.Code, TitleKey(taxonomy.Kind)).Language,
        Path = taxonomy.Path,
        Canonical = taxonomy.Path,
        Parents = [HomeLink(language)],
        Translations = Translations.OfTerms(site, taxonomy.Kind),
    };

    public PageView Term(LanguageSite language, Taxonomy taxonomy, Term term, Pagination pagination) =>
        List(language, taxonomy.Kind switch { TaxonomyKind.Tags => "tag", TaxonomyKind.Authors => "author", _ => "year" }, new LanguageText(term.Label, term.Language), pagination) with
        {
            Parents = [HomeLink(language), LinkTo(text(language.Language.Code, TitleKey(taxonomy.Kind)), taxonomy.Path)],
            Translations = Translations.OfTerm(site, taxonomy.Kind, term, pagination.Number),
            FeedsOf = taxonomy.Kind switch
            {
                TaxonomyKind.Tags => FeedsOf(FeedSource.Tags, term.Path),
                TaxonomyKind.Authors => FeedsOf(FeedSource.Authors, term.Path),
                _ => null,
            },
        };

    public PageView NotFound(LanguageSite language, SitePath path) => new()
    {
        Site = site,
        In = language,
        Kind = "not-found",
        Title = text(language.Language.Code, "not_found_title").Text,
        TitleLanguage = text(language.Language.Code, "not_found_title").Language,
        Path = path,
        Canonical = path,
        NoIndex = true,
        Parents = [HomeLink(language)],
    };

    public PageView Redirect(LanguageSite language, Post post, SitePath from) => new()
    {
        Site = site,
        In = language,
        Kind = "redirect",
        Title = post.Article.Title,
        Path = from,
        Canonical = post.Path,
        NoIndex = true,
        RedirectTo = post.Path,
    };

    private PageView List(LanguageSite language, string kind, LanguageText title, Pagination pagination)
    {
        var path = SiteUrls.Page(pagination.List, pagination.Number);
        return new PageView
        {
            Site = site,
            In = language,
            Kind = kind,
            Title = title.Text,
            TitleLanguage = title.Language,
            Path = path,
            Canonical = path,
            Pagination = pagination,
            Parents = [HomeLink(language)],
        };
    }

    private SitePath? FeedsOf(FeedSource source, SitePath list) => site.Config.Feed.Of.Contains(source) ? list : null;

    private LinkView HomeLink(LanguageSite language) => LinkTo(text(language.Language.Code, "home"), site.Urls.Home(language.Language));

    private LinkView LinkTo(LanguageText title, SitePath path) => new(title.Text, title.Language, site.Urls.Url(path));

    private static string KindOf(TaxonomyKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);

    private static string TitleKey(TaxonomyKind kind) => kind == TaxonomyKind.Years ? "archive" : KindOf(kind);
}
