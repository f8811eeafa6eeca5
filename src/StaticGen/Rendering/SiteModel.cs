using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>The site in one language, as templates see it.</summary>
public sealed record SiteView(Site Site, LanguageSite In);

/// <summary>A section hub with its address.</summary>
public sealed record HubView(Hub Hub, string Url);

/// <summary>The members of <c>site</c>: the contract of docs/templates.md.</summary>
public static class SiteModel
{
    public static readonly ModelType<HubView> Hub = new("hub",
        ("id", h => h.Hub.Definition.Id),
        ("title", h => h.Hub.Title),
        ("url", h => h.Url),
        ("count", h => (long)h.Hub.Entries.Count));

    public static readonly ModelType<SiteView> Site = new("site",
        ("title", s => s.In.Title),
        ("description", s => s.In.Description),
        ("url", s => s.Site.Urls.Absolute(s.Site.Urls.Home(s.In.Language))),
        ("path", s => s.Site.Urls.Url(s.Site.Urls.Home(s.In.Language))),
        ("lang", s => s.In.Language.Code),
        ("dir", s => s.In.Language.Direction),
        ("default_lang", s => s.Site.Config.Language),
        ("languages", s => PageModel.Language.ListOf([.. s.Site.Languages.Select(l =>
            new LanguageLink(l.Language, s.Site.Urls.Url(s.Site.Urls.Home(l.Language)), s.Site.Urls.Absolute(s.Site.Urls.Home(l.Language))))])),
        ("menu", s => PageModel.Link.ListOf(MenuOf(s))),
        ("hubs", s => Hub!.ListOf([.. s.In.Hubs.Select(h => new HubView(h, s.Site.Urls.Url(h.Path)))])),
        ("tags", s => Terms(s, TaxonomyKind.Tags)),
        ("authors", s => Terms(s, TaxonomyKind.Authors)),
        ("years", s => Terms(s, TaxonomyKind.Years)),
        ("tags_url", s => TermsUrl(s, TaxonomyKind.Tags)),
        ("authors_url", s => TermsUrl(s, TaxonomyKind.Authors)),
        ("archive_url", s => TermsUrl(s, TaxonomyKind.Years)),
        ("articles", s => ModelList.Of(s.In.Articles, post => ArticleModel.Article.Of(new ArticleView(s.Site, s.In, post)))),
        ("feed_url", s => s.Site.Urls.Absolute(s.Site.Urls.Feed(s.In.Language))),
        ("copyright", s => s.Site.Config.Copyright),
        ("params", s => new ParamsObject(s.Site.Config.Params)));

    private static ModelList Terms(SiteView view, TaxonomyKind kind) =>
        ModelList.Of(view.In.Of(kind).Terms, term => ArticleModel.Term.Of(TermLink.Of(term, view.Site.Urls)));

    private static string? TermsUrl(SiteView view, TaxonomyKind kind) =>
        view.In.Of(kind) is { Terms.Count: > 0 } taxonomy ? view.Site.Urls.Url(taxonomy.Path) : null;

    // The configured menu is in the site's own language; another language gets what it has.
    private static List<LinkView> MenuOf(SiteView view)
    {
        var site = view.Site;
        if (site.Config.Menu.Count > 0 && view.In.Language.Code == site.Config.Language)
            return [.. site.Config.Menu.Select(item => new LinkView(item.Title, TemplateUrls.Inside(site, view.In, item.Url)))];
        var hubs = view.In.Hubs.Select(hub => new LinkView(hub.Title, site.Urls.Url(hub.Path)));
        return [.. hubs, .. view.In.Pages.Select(page => new LinkView(page.Article.Title, site.Urls.Url(page.Path)))];
    }
}
