using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>What a plan is made for.</summary>
/// <param name="Now">The instant of the build: what is dated later is not yet published.</param>
/// <param name="Drafts">Drafts are published too.</param>
/// <param name="Future">Articles dated later are published too.</param>
/// <param name="FolderName">The site's title when nothing else names it.</param>
public sealed record PlanOptions(DateTimeOffset Now, bool Drafts, bool Future, string FolderName);

/// <summary>All articles → one <see cref="Site"/>: every output there will be. Conflicts and dead links are found here.</summary>
public static class SitePlanner
{
    public static Site Plan(SiteConfig config, IReadOnlyList<Article> articles, SourceTree tree, Theme theme, ImageCatalog catalog, PlanOptions options, DiagnosticBag diagnostics)
    {
        var urls = new SiteUrls(config);
        var published = Publish(articles, options, out var unpublished, out var counts);
        var paths = new PostPaths(config, urls, diagnostics);
        var languages = published.GroupBy(a => a.Language.Code).OrderBy(g => g.Key != config.Language).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => LanguagePlanner.Plan(config, urls, g.First().Language, [.. g], paths))
            .ToList();
        if (languages.Count == 0 || languages[0].Language.Code != config.Language)
            languages.Insert(0, LanguagePlanner.Plan(config, urls, Language.Find(config.Language)!, [], paths));

        var title = config.Title ?? languages[0].Home?.Article.Title ?? options.FolderName;
        languages = [.. languages.Select((l, i) => l with
        {
            Title = (i == 0 ? title : config.Languages.GetValueOrDefault(l.Language.Code)?.Title ?? l.Home?.Article.Title) is { } own
                ? new LanguageText(own, l.Language.Code)
                : new LanguageText(title, config.Language),
        })];

        var assets = new ThemeAssets(theme);
        Dictionary<string, Post> posts = [];
        List<RedirectPage> redirects = [];
        DateTimeOffset? next = null;
        Parallel.Invoke(
            () => posts = ByFile(languages),
            () => redirects = [.. OutputPlanner.Redirects(languages)],
            () => next = NextChanges.First(articles, config, options));
        var attachments = AttachmentPaths(tree, posts);
        var outputs = OutputPlanner.Plan(config, urls, languages, assets, attachments, tree, options.Now);
        // An address that the host sends elsewhere can be no page of the site either.
        var addresses = outputs;
        if (config.Host.Redirects == RedirectForm.Pages) outputs.AddRange(redirects);
        else if (redirects.Count > 0) addresses = [.. outputs, .. redirects];
        var links = new LinkResolver(config, posts, attachments.ToDictionary(a => a.File.Path, a => a.Path, StringComparer.Ordinal), unpublished,
            new PathSet(addresses, SiteUrls.Sitemap, SiteUrls.NewsSitemap));
        IReadOnlyList<(SourceFile File, SitePath Path)> files = [.. attachments, .. OutputPlanner.Statics(tree)];
        var images = new ImagePlanner(config.Images, catalog, diagnostics).Plan(posts.Values, links, files);
        var cards = SiteCards.Plan(config, theme, files, links, catalog.HasLibrary, diagnostics);
        IReadOnlyList<CachedOutput> cached = [.. images.Variants, .. cards?.All(languages, links) ?? []];
        var site = new Site
        {
            Config = config,
            Title = title,
            Urls = urls,
            Theme = theme,
            Assets = assets,
            Languages = languages,
            Links = links,
            Outputs = outputs,
            Images = images,
            Cards = cards,
            CachedOutputs = cached.Count,
            Counts = counts,
            NextChange = next,
        };
        // After the pages, since how many files a sitemap needs is known of all pages and their pictures only.
        IReadOnlyList<PlannedOutput> last = [.. Sitemaps.Plan(site), .. NewsSitemaps.Plan(site, options.Now), .. cached];
        outputs.AddRange(last);
        if (addresses != outputs) addresses.AddRange(last);
        Parallel.Invoke(
            () => OutputConflicts.Check(addresses, output => PositionOf(output), diagnostics),
            () => Parallel.ForEach(posts.Values, post => LinkChecker.Check(post, links, diagnostics)));
        foreach (var language in languages) LinkChecker.CheckMenu(config, urls.Home(language.Language), language, links, posts.Values.FirstOrDefault(), diagnostics);
        LinkChecker.CheckLogo(config, links, diagnostics);
        if (!config.HasBaseUrl)
            diagnostics.Add(DiagnosticCodes.NoBaseUrl, null, $"the site's address is not set; feeds and the sitemap name {config.BaseUrl}", "write `base-url:` in staticgen.yaml");

        if (config.Security is { } security && security.Expires.Value <= options.Now)
            diagnostics.Add(DiagnosticCodes.SecurityContactExpired, security.Expires.Position, "security.txt is not published any more: its time is over", "see whether it still holds, and set a later date");

        return site;
    }

    private static Dictionary<string, Post> ByFile(List<LanguageSite> languages)
    {
        var posts = new Dictionary<string, Post>(languages.Sum(l => l.Articles.Count + l.Pages.Count + 1), StringComparer.Ordinal);
        foreach (var post in languages.SelectMany(l => l.Articles.Concat(l.Pages).Concat(l.Home is null ? [] : [l.Home]))) posts.Add(post.Article.File.Path, post);
        return posts;
    }

    private static List<Article> Publish(IReadOnlyList<Article> articles, PlanOptions options, out IReadOnlyDictionary<string, Absence> unpublished, out SiteCounts counts)
    {
        var published = new List<Article>(articles.Count);
        var left = new Dictionary<string, Absence>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var matter = article.FrontMatter;
            if (matter.Draft && !options.Drafts) left.Add(article.File.Path, Absence.Draft);
            else if (matter.Date > options.Now && !options.Future) left.Add(article.File.Path, Absence.Scheduled);
            else if (matter.Expires <= options.Now) left.Add(article.File.Path, Absence.Expired);
            else published.Add(article);
        }

        unpublished = left;
        counts = new SiteCounts(published.Count(a => a.Kind == ArticleKind.Article), published.Count(a => a.Kind == ArticleKind.Page),
            Count(Absence.Draft), Count(Absence.Scheduled), Count(Absence.Expired));
        return published;

        int Count(Absence absence) => left.Values.Count(a => a == absence);
    }

    // A file in the folder of an index.md goes with that page, in the site's own language where there are several; any other keeps its
    // path below articles/ or pages/.
    private static List<(SourceFile File, SitePath Path)> AttachmentPaths(SourceTree tree, Dictionary<string, Post> posts)
    {
        if (tree.Attachments.Count == 0) return [];
        var bundles = new Dictionary<string, Post>(StringComparer.Ordinal);
        foreach (var post in posts.Values.Where(p => p.Article.IsBundle).OrderBy(p => p.Article.File.Path, StringComparer.Ordinal))
        {
            var folder = post.Article.File.Path[..post.Article.File.Path.LastIndexOf('/')];
            if (!bundles.TryGetValue(folder, out var other) || post.Path.Value.Length < other.Path.Value.Length) bundles[folder] = post;
        }

        var paths = new List<(SourceFile, SitePath)>(tree.Attachments.Count);
        var unpublishedBundles = tree.Content.Select(c => c.File.Path).Where(p => !posts.ContainsKey(p) && p[(p.LastIndexOf('/') + 1)..].StartsWith("index.", StringComparison.Ordinal))
            .Select(p => p[..p.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        foreach (var file in tree.Attachments)
        {
            var owner = SourceTree.FoldersOf(file.Path).Select(folder => (Folder: folder, Post: bundles.GetValueOrDefault(folder))).FirstOrDefault(o => o.Post is not null);
            if (owner.Post is not null) paths.Add((file, SiteUrls.Attachment(owner.Post.Path, file.Path[(owner.Folder.Length + 1)..])));
            // The images of a draft are not published before it.
            else if (!SourceTree.FoldersOf(file.Path).Any(unpublishedBundles.Contains)) paths.Add((file, new SitePath(file.Path.Split('/', 3)[2])));
        }

        return paths;
    }

    private static SourcePosition? PositionOf(PlannedOutput output) => output switch
    {
        PostPage { Post.Article: var article } => article.FrontMatter.Slug?.Position ?? new SourcePosition(article.File.Path, 1, 1),
        SectionPage { Post.Article: var article } => new SourcePosition(article.File.Path, 1, 1),
        RedirectPage { Post.Article: var article, OldPath: var old } =>
            article.FrontMatter.Aliases.FirstOrDefault(a => PostPaths.AliasPath(a.Value) == old).Position,
        CopiedFile { File: var file } => SourcePosition.File(file.Path),
        CleanedImage { File: var file } => SourcePosition.File(file.Path),
        ImageVariant { File: var file } => SourcePosition.File(file.Path),
        _ => null,
    };
}
