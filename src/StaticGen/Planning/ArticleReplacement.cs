using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>
/// The plan of a site with other versions of some articles in it: the same addresses and lists, without planning anew. It is the plan that
/// <see cref="SitePlanner"/> would make, as long as the versions are <see cref="ArePlannedAlike"/>.
/// </summary>
internal sealed class ArticleReplacement
{
    private readonly Site _site;
    private readonly Dictionary<Post, Post> _posts = [];
    private readonly Dictionary<LanguageSite, LanguageSite> _languages = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Hub, Hub> _hubs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Term, Term> _terms = new(ReferenceEqualityComparer.Instance);

    private ArticleReplacement(Site site) => _site = site;

    /// <summary>Whether two versions of an article get the same address, the same outputs and the same place in every list.</summary>
    public static bool ArePlannedAlike(Article before, Article after, Site site)
    {
        var (a, b) = (before.FrontMatter, after.FrontMatter);
        return before.File == after.File && before.Kind == after.Kind && before.Name == after.Name && before.Language.Code == after.Language.Code
            && a.Draft == b.Draft && a.Date.Equals(b.Date) && a.Date?.Offset == b.Date?.Offset && a.Expires.Equals(b.Expires) && a.Slug?.Value == b.Slug?.Value
            && a.Aliases.Select(x => x.Value).SequenceEqual(b.Aliases.Select(x => x.Value)) && a.Tags.Select(x => x.Value).SequenceEqual(b.Tags.Select(x => x.Value))
            && a.Authors.SequenceEqual(b.Authors) && before.Sections.Select(s => s.Id).SequenceEqual(after.Sections.Select(s => s.Id))
            && (before.Title == after.Title || !IsTitlePlanned(after, site));
    }

    /// <summary>Whether links of other articles that lead to a place in this one say the same of both versions.</summary>
    public static bool AreLinkedAlike(Article before, Article after) =>
        before.Anchors.SequenceEqual(after.Anchors) && before.Sections.Select(s => (s.Anchor, s.Title)).SequenceEqual(after.Sections.Select(s => (s.Anchor, s.Title)));

    /// <summary>The site with the new versions, each planned as the one it takes the place of.</summary>
    public static Site Replace(Site site, IReadOnlyList<Article> articles)
    {
        var replacement = new ArticleReplacement(site);
        foreach (var article in articles)
            if (site.Links.FindSource(article.File.Path) is { } post) replacement._posts[post] = new Post(article, post.Path, post.Index);
        return replacement._posts.Count == 0 ? site : replacement.Run();
    }

    // Undated articles stand in the order of their titles, an address may be made of one, and a home page's is the site's.
    private static bool IsTitlePlanned(Article article, Site site) =>
        article.Kind == ArticleKind.Article && article.FrontMatter.Date is null || article is { Kind: ArticleKind.Page, Name: "index" }
        || article.FrontMatter.Slug is null && Slug.From(article.Name[(article.Name.LastIndexOf('/') + 1)..], site.Config.Slugs).Length == 0;

    private Site Run()
    {
        var languages = _site.Languages.Select(In).ToList();
        var outputs = new PlannedOutput[_site.Outputs.Count];
        for (var i = 0; i < outputs.Length; i++) outputs[i] = In(_site.Outputs[i]);
        return _site with { Languages = languages, Outputs = outputs, Links = _site.Links.With(_posts) };
    }

    private Post In(Post post) => _posts.GetValueOrDefault(post, post);

    private IReadOnlyList<Post> In(IReadOnlyList<Post> posts) => [.. posts.Select(In)];

    private LanguageSite In(LanguageSite language)
    {
        var own = _posts.Keys.Where(post => post.Article.Language.Code == language.Language.Code).ToList();
        if (own.Count == 0) return language;
        var byName = new Dictionary<(ArticleKind, string), Post>(language.ByName);
        foreach (var post in own)
            if (byName[(post.Article.Kind, post.Article.Name)] == post) byName[(post.Article.Kind, post.Article.Name)] = _posts[post];
        var replaced = language with
        {
            Articles = In(language.Articles),
            Pages = In(language.Pages),
            Home = language.Home is { } home ? In(home) : null,
            Hubs = [.. language.Hubs.Select(hub => In(hub, own))],
            Tags = In(language.Tags, own),
            Authors = In(language.Authors, own),
            Years = In(language.Years, own),
            ByName = byName,
        };
        _languages.Add(language, replaced);
        return replaced;
    }

    private Hub In(Hub hub, List<Post> posts)
    {
        if (!posts.Exists(post => post.Article.Sections.Any(section => section.Id == hub.Definition.Id))) return hub;
        var replaced = hub with { Entries = [.. hub.Entries.Select(entry => (In(entry.Post), entry.Section))] };
        _hubs.Add(hub, replaced);
        return replaced;
    }

    private Taxonomy In(Taxonomy taxonomy, List<Post> posts)
    {
        foreach (var term in taxonomy.Terms)
            if (posts.Exists(post => Contains(term.Posts, post))) _terms.Add(term, term with { Posts = In(term.Posts) });
        return taxonomy.With(_terms);
    }

    // Posts stand in the order of their index.
    private static bool Contains(IReadOnlyList<Post> posts, Post post)
    {
        var (low, high) = (0, posts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (posts[middle].Index == post.Index) return posts[middle] == post;
            if (posts[middle].Index < post.Index) low = middle + 1;
            else high = middle - 1;
        }

        return false;
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
        FeedFile file => _languages.TryGetValue(file.Site, out var site) ? file with { Site = site } : file,
        _ => output,
    };
}
