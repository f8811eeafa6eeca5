using StaticGen.Configuration;
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
        ("title", h => h.Hub.Title.Text),
        ("lang", h => h.Hub.Title.Language),
        ("url", h => h.Url),
        ("count", h => (long)h.Hub.Entries.Count));

    public static readonly ModelType<SiteView> Site = new("site",
        ("title", s => s.In.Title.Text),
        ("title_lang", s => s.In.Title.Language),
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
        ("feed_url", s => FeedUrl(s, FeedFormat.Rss)),
        ("atom_url", s => FeedUrl(s, FeedFormat.Atom)),
        ("json_feed_url", s => FeedUrl(s, FeedFormat.Json)),
        ("manifest_url", s => s.Site.Config.WebApp is null ? null : s.Site.Urls.Url(new ServiceFile(ServiceFileKind.WebAppManifest).Path)),
        ("has_images", s => !s.Site.Images.IsEmpty),
        ("copyright", s => s.Site.Config.CopyrightIn(s.In.Language.Code)?.Text),
        ("copyright_lang", s => s.Site.Config.CopyrightIn(s.In.Language.Code)?.Language),
        ("params", s => new ParamsObject(s.Site.Config.Params)));

    private static string? FeedUrl(SiteView view, FeedFormat format) =>
        view.Site.Config.Feed.Of.Contains(FeedSource.Site) && view.Site.Config.Feed.Formats.Contains(format)
            ? view.Site.Urls.Absolute(SiteUrls.Feed(view.Site.Urls.Home(view.In.Language), format)) : null;

    private static ModelList Terms(SiteView view, TaxonomyKind kind) =>
        ModelList.Of(view.In.Of(kind).Terms, term => ArticleModel.Term.Of(TermLink.Of(term, view.Site.Urls)));

    private static string? TermsUrl(SiteView view, TaxonomyKind kind) =>
        view.In.Of(kind) is { Terms.Count: > 0 } taxonomy ? view.Site.Urls.Url(taxonomy.Path) : null;

    // A language without a menu in the configuration gets what it has.
    private static List<LinkView> MenuOf(SiteView view)
    {
        var (site, own) = (view.Site, view.In.Language.Code);
        if (site.Config.MenuIn(own) is { Count: > 0 } menu)
            return [.. menu.Select(item => new LinkView(item.Title, own, TemplateUrls.Inside(site, view.In, item.Url)))];
        var hubs = view.In.Hubs.Select(hub => new LinkView(hub.Title.Text, hub.Title.Language, site.Urls.Url(hub.Path)));
        return [.. hubs, .. view.In.Pages.Select(page => new LinkView(page.Article.Title, own, site.Urls.Url(page.Path)))];
    }
}
