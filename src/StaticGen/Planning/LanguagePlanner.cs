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
            Hubs = config.Article.SectionPages ? [.. Hubs(config, urls, language, articles)] : [],
            Tags = Taxonomy.Create(TaxonomyKind.Tags, conventions, config.Slugs, language, urls, articles),
            Authors = Taxonomy.Create(TaxonomyKind.Authors, conventions, config.Slugs, language, urls, articles, config.AuthorIn(language.Code)),
            Years = Taxonomy.Create(TaxonomyKind.Years, conventions, config.Slugs, language, urls, articles),
            ByName = articles.Concat(pages).GroupBy(p => (p.Article.Kind, p.Article.Name)).ToDictionary(g => g.Key, g => g.First()),
        };
    }

    private static List<Post> Place(IEnumerable<Article> articles, PostPaths paths, bool isListed)
    {
        var posts = new List<Post>();
        foreach (var article in articles)
        {
            paths.CheckAliases(article);
            if (paths.PathOf(article) is { } path) posts.Add(new Post(article, path, isListed ? posts.Count : -1));
        }

        return posts;
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
