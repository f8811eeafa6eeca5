using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>The articles of one language → its lists, hubs and terms.</summary>
internal static class LanguagePlanner
{
    public static LanguageSite Plan(SiteConfig config, SiteUrls urls, Language language, IReadOnlyList<Article> all, PostPaths paths)
    {
        var articles = Place(all.Where(a => a.Kind == ArticleKind.Article)
            .OrderByDescending(a => a.FrontMatter.Date?.UtcDateTime ?? DateTime.MinValue)
            .ThenBy(a => a.FrontMatter.Date is null ? TextFolding.Fold(a.Title) : "", StringComparer.Ordinal)
            .ThenBy(a => a.File.Path, StringComparer.Ordinal), paths, isListed: true);
        var pages = Place(all.Where(a => a.Kind == ArticleKind.Page).OrderBy(a => a.Name, StringComparer.Ordinal), paths, isListed: false);
        var conventions = config.ConventionsOf(language.Code);
        var taxonomies = new Taxonomy[3];
        Dictionary<(ArticleKind, string), Post> byName = [];
        IReadOnlyList<Hub> hubs = [];
        Parallel.Invoke(
            () => taxonomies[0] = Taxonomy.Create(TaxonomyKind.Tags, conventions, config.Slugs, language, urls, articles),
            () => taxonomies[1] = Taxonomy.Create(TaxonomyKind.Authors, conventions, config.Slugs, language, urls, articles, config.AuthorIn(language.Code)),
            () => taxonomies[2] = Taxonomy.Create(TaxonomyKind.Years, conventions, config.Slugs, language, urls, articles),
            () => byName = ByName(articles.Concat(pages), articles.Count + pages.Count),
            () => hubs = config.Article.SectionPages ? [.. Hubs(config, urls, language, articles)] : []);
        return new LanguageSite
        {
            Language = language,
            Conventions = conventions,
            Title = new LanguageText("", language.Code),
            Description = config.Languages.GetValueOrDefault(language.Code)?.Description
                ?? (language.Code == config.Language ? config.Description : null),
            Articles = articles,
            Pages = [.. pages.Where(p => p.Article.Name != "index")],
            Home = pages.Find(p => p.Article.Name == "index"),
            Hubs = hubs,
            Tags = taxonomies[0],
            Authors = taxonomies[1],
            Years = taxonomies[2],
            ByName = byName,
        };
    }

    private static List<Post> Place(IEnumerable<Article> inOrder, PostPaths paths, bool isListed)
    {
        var articles = inOrder.ToArray();
        var found = new SitePath?[articles.Length];
        Parallel.For(0, articles.Length, i =>
        {
            paths.CheckAliases(articles[i]);
            found[i] = paths.PathOf(articles[i]);
        });
        var posts = new List<Post>(articles.Length);
        for (var i = 0; i < articles.Length; i++)
            if (found[i] is { } path) posts.Add(new Post(articles[i], path, isListed ? posts.Count : -1));

        return posts;
    }

    // The first of a name is its article; that there is another is reported elsewhere.
    private static Dictionary<(ArticleKind, string), Post> ByName(IEnumerable<Post> posts, int count)
    {
        var byName = new Dictionary<(ArticleKind, string), Post>(count);
        foreach (var post in posts) byName.TryAdd((post.Article.Kind, post.Article.Name), post);
        return byName;
    }

    private static IEnumerable<Hub> Hubs(SiteConfig config, SiteUrls urls, Language language, List<Post> articles)
    {
        var entries = config.Sections.ToDictionary(s => s.Id, _ => new List<(Post, int)>());
        foreach (var post in articles)
            for (var i = 0; i < post.Article.Sections.Count; i++) entries[post.Article.Sections[i].Id].Add((post, i));

        foreach (var definition in config.Sections)
        {
            if (entries[definition.Id] is not { Count: > 0 } found) continue;
            var title = definition.TitleFor(language.Code);
            yield return new Hub(definition, title, urls.Hub(language, definition.Id), found);
        }
    }
}
