using StaticGen.Configuration;
using StaticGen.Imaging;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>Lists every output of the site but its sitemaps, which <see cref="Sitemaps"/> makes of the list. A new kind of output is added here, in PlannedOutput.cs, and in OutputRenderer.cs.</summary>
internal static class OutputPlanner
{
    public static List<PlannedOutput> Plan(SiteConfig config, SiteUrls urls, IReadOnlyList<LanguageSite> languages,
        ThemeAssets assets, IReadOnlyList<(SourceFile File, SitePath Path)> attachments, SourceTree tree, DateTimeOffset now)
    {
        // Nearly all are pages of articles; with some more for the others no larger list is needed in the end.
        var pages = languages.Sum(site => site.Articles.Count + site.Pages.Count + site.Hubs.Sum(hub => hub.Entries.Count));
        var outputs = new List<PlannedOutput>(pages + pages / 4 + 64);
        foreach (var site in languages) AddLanguage(outputs, config, urls, site);
        outputs.Add(new NotFoundPage(languages[0]));
        // Files of the user's win over what is only a default.
        var statics = Statics(tree).Select(f => Published(f.Path, f.File)).ToList();
        if (statics.TrueForAll(f => f.Path.Value != "robots.txt")) outputs.Add(new RobotsFile());
        outputs.AddRange(ServiceFile.Plan(config, now));
        outputs.AddRange(assets.All);
        outputs.AddRange(attachments.Select(a => Published(a.Path, a.File)));
        outputs.AddRange(statics);
        return outputs;
    }

    /// <summary>The files of static/, and where they are published.</summary>
    public static IEnumerable<(SourceFile File, SitePath Path)> Statics(SourceTree tree) =>
        tree.Static.Select(file => (file, new SitePath(file.Path["static/".Length..])));

    /// <summary>The pages at old addresses, or where the host reads a list of them, what would be such pages.</summary>
    public static IEnumerable<RedirectPage> Redirects(IReadOnlyList<LanguageSite> languages)
    {
        foreach (var post in languages.SelectMany(site => site.Articles.Concat(site.Pages)))
        {
            var aliases = post.Article.FrontMatter.Aliases;
            for (var i = 0; i < aliases.Count; i++)
                if (PostPaths.AliasPath(aliases[i].Value) is { } path) yield return new RedirectPage(post, path);
        }
    }

    private static PlannedOutput Published(SitePath path, SourceFile file) => CleanImage.IsFor(file.Path) ? new CleanedImage(path, file) : new CopiedFile(path, file);

    private static void AddLanguage(List<PlannedOutput> outputs, SiteConfig config, SiteUrls urls, LanguageSite site)
    {
        var home = urls.Home(site.Language);
        for (var page = 1; page <= Pages(site.Articles.Count, config); page++) outputs.Add(new HomePage(site, home, page));
        foreach (var post in site.Articles)
        {
            outputs.Add(new PostPage(post));
            if (config.Article.SectionPages)
                for (var i = 0; i < post.Article.Sections.Count; i++) outputs.Add(new SectionPage(post, i));
        }

        foreach (var page in site.Pages) outputs.Add(new PostPage(page));
        foreach (var hub in site.Hubs)
            for (var page = 1; page <= Pages(hub.Entries.Count, config); page++) outputs.Add(new HubPage(site, hub, page));
        foreach (var kind in (TaxonomyKind[])[TaxonomyKind.Tags, TaxonomyKind.Authors, TaxonomyKind.Years])
        {
            var taxonomy = site.Of(kind);
            if (taxonomy.Terms.Count == 0) continue;
            outputs.Add(new TermsPage(site, taxonomy));
            foreach (var term in taxonomy.Terms)
                for (var page = 1; page <= Pages(term.Posts.Count, config); page++) outputs.Add(new TermPage(site, taxonomy, term, page));
        }

        foreach (var source in config.Feed.Of) AddFeeds(outputs, config.Feed, site, home, source);
    }

    // The formats of one feed stand together: what is in them is made once.
    private static void AddFeeds(List<PlannedOutput> outputs, FeedConfig feed, LanguageSite site, SitePath home, FeedSource source)
    {
        switch (source)
        {
            case FeedSource.Site:
                Add(home, null, null);
                break;
            case FeedSource.Hubs:
                foreach (var hub in site.Hubs) Add(hub.Path, hub, null);
                break;
            case FeedSource.Tags:
                foreach (var term in site.Tags.Terms) Add(term.Path, null, term);
                break;
            case FeedSource.Authors:
                foreach (var term in site.Authors.Terms) Add(term.Path, null, term);
                break;
            default:
                throw new InvalidOperationException($"no feeds of {source}");
        }

        void Add(SitePath list, Hub? hub, Term? term)
        {
            foreach (var format in feed.Formats) outputs.Add(new FeedFile(site, list, hub, term, format));
        }
    }

    private static int Pages(int items, SiteConfig config) => Math.Max(1, (items + config.PageSize - 1) / config.PageSize);
}
