using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>
/// The plan of a site with other versions of some articles in it: the same addresses and lists, without planning anew. It is the plan that
/// <see cref="SitePlanner"/> would make, as long as the versions are <see cref="ArePlannedAlike"/>. Nothing is copied: where a list names an
/// article, its version is looked up when it is asked for.
/// </summary>
internal sealed class ArticleReplacement
{
    private readonly Site _site;
    private readonly Dictionary<Post, Post> _posts;
    private readonly Dictionary<LanguageSite, LanguageSite> _languages = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Hub, Hub> _hubs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Term, Term> _terms = new(ReferenceEqualityComparer.Instance);

    private ArticleReplacement(Site site, Dictionary<Post, Post> posts) => (_site, _posts) = (site, posts);

    /// <summary>Whether two versions of an article get the same address, the same outputs and the same place in every list.</summary>
    public static bool ArePlannedAlike(Article before, Article after, Site site)
    {
        var (a, b) = (before.FrontMatter, after.FrontMatter);
        return before.File == after.File && before.Kind == after.Kind && before.Name == after.Name && before.Language.Code == after.Language.Code
            && a.Draft == b.Draft && a.Date.Equals(b.Date) && a.Date?.Offset == b.Date?.Offset && a.Expires.Equals(b.Expires) && a.Slug?.Value == b.Slug?.Value
            && a.Aliases.Select(x => x.Value).SequenceEqual(b.Aliases.Select(x => x.Value)) && a.Tags.Select(x => x.Value).SequenceEqual(b.Tags.Select(x => x.Value))
            && a.Authors.SequenceEqual(b.Authors) && a.Type == b.Type && before.Sections.Select(s => s.Id).SequenceEqual(after.Sections.Select(s => s.Id))
            // Images are planned, and a sitemap of several files is divided by them.
            && a.Image?.Value == b.Image?.Value && ImagesOf(before).SequenceEqual(ImagesOf(after))
            && (before.Title == after.Title || !IsTitlePlanned(after, site));

        static IEnumerable<string> ImagesOf(Article article) => article.Links.Where(link => link.IsImage).Select(link => link.Url);
    }

    /// <summary>Whether links of other articles that lead to a place in this one say the same of both versions.</summary>
    public static bool AreLinkedAlike(Article before, Article after) =>
        before.Anchors.SequenceEqual(after.Anchors) && before.Sections.Select(s => (s.Anchor, s.Title)).SequenceEqual(after.Sections.Select(s => (s.Anchor, s.Title)));

    /// <summary>The site with the new versions, each planned as the one it takes the place of. Takes as long as there are new versions.</summary>
    public static Site Replace(Site site, IReadOnlyList<Article> articles)
    {
        // Versions of versions are those of the first: so no list is looked at through two.
        var (origin, before) = site.Replacement is { } replacement ? (replacement._site, replacement._posts) : (site, []);
        var published = articles.Where(article => origin.Links.FindSource(article.File.Path) is not null).ToList();
        if (published.Count == 0) return site;
        var posts = new Dictionary<Post, Post>(before);
        foreach (var article in published)
        {
            var post = origin.Links.FindSource(article.File.Path)!;
            posts[post] = new Post(article, post.Path, post.Index);
        }

        return new ArticleReplacement(origin, posts).Run();
    }

    // Undated articles stand in the order of their titles, an address may be made of one, and a home page's is the site's.
    private static bool IsTitlePlanned(Article article, Site site) =>
        article.Kind == ArticleKind.Article && article.FrontMatter.Date is null || article is { Kind: ArticleKind.Page, Name: "index" }
        || article.FrontMatter.Slug is null && Slug.From(article.Name[(article.Name.LastIndexOf('/') + 1)..], site.Config.Slugs).Length == 0;

    private Site Run()
    {
        var languages = _site.Languages.Select(In).ToList();
        return _site with { Languages = languages, Outputs = new MappedList<PlannedOutput>(_site.Outputs, In), Links = _site.Links.With(In), Replacement = this };
    }

    private Post In(Post post) => _posts.GetValueOrDefault(post, post);

    private MappedList<Post> In(IReadOnlyList<Post> posts) => new(posts, In);

    private LanguageSite In(LanguageSite language)
    {
        var own = _posts.Keys.Where(post => post.Article.Language.Code == language.Language.Code).ToList();
        if (own.Count == 0) return language;
        var replaced = language with
        {
            Articles = In(language.Articles),
            Pages = In(language.Pages),
            Home = language.Home is { } home ? In(home) : null,
            Hubs = [.. language.Hubs.Select(hub => In(hub, own))],
            Tags = In(language.Tags, own),
            Authors = In(language.Authors, own),
            Years = In(language.Years, own),
            ByName = new MappedDictionary<(ArticleKind, string), Post>(language.ByName, In),
        };
        _languages.Add(language, replaced);
        return replaced;
    }

    private Hub In(Hub hub, List<Post> posts)
    {
        if (!posts.Exists(post => post.Article.Sections.Any(section => section.Id == hub.Definition.Id))) return hub;
        var replaced = hub with { Entries = new MappedList<(Post Post, int Section)>(hub.Entries, entry => (In(entry.Post), entry.Section)) };
        _hubs.Add(hub, replaced);
        return replaced;
    }

    private Taxonomy In(Taxonomy taxonomy, List<Post> posts)
    {
        foreach (var term in posts.SelectMany(post => taxonomy.Of(post.Article))) _terms.TryAdd(term, term with { Posts = In(term.Posts) });
        return taxonomy.With(_terms);
    }

    private PlannedOutput In(PlannedOutput output) => output switch
    {
        PostPage page => _posts.TryGetValue(page.Post, out var post) ? new PostPage(post) : page,
        SectionPage page => _posts.TryGetValue(page.Post, out var post) ? page with { Post = post } : page,
        RedirectPage page => _posts.TryGetValue(page.Post, out var post) ? page with { Post = post } : page,
        HomePage page => _languages.TryGetValue(page.Site, out var site) ? page with { Site = site } : page,
        HubPage page => _languages.TryGetValue(page.Site, out var site) ? page with { Site = site, Hub = _hubs.GetValueOrDefault(page.Hub, page.Hub) } : page,
        TermsPage page => _languages.TryGetValue(page.Site, out var site) ? page with { Site = site, Taxonomy = site.Of(page.Taxonomy.Kind) } : page,
        TermPage page => _languages.TryGetValue(page.Site, out var site)
            ? page with { Site = site, Taxonomy = site.Of(page.Taxonomy.Kind), Term = _terms.GetValueOrDefault(page.Term, page.Term) } : page,
        NotFoundPage page => _languages.TryGetValue(page.Site, out var site) ? new NotFoundPage(site) : page,
        CardImage card => _posts.TryGetValue(card.Post, out var post) ? card with { Post = post } : card,
        FeedFile file => _languages.TryGetValue(file.Site, out var site)
            ? file with { Site = site, Hub = file.Hub is { } hub ? _hubs.GetValueOrDefault(hub, hub) : null, Term = file.Term is { } term ? _terms.GetValueOrDefault(term, term) : null } : file,
        NewsSitemapFile file => file.Posts.Any(_posts.ContainsKey) ? file with { Posts = In(file.Posts) } : file,
        SitemapIndexFile file => file with { Parts = [.. file.Parts.Select(In)] },
        _ => output,
    };
}
