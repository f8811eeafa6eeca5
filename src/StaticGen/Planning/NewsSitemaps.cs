using StaticGen.Configuration;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>
/// The articles that Google News is told of: those of the last two days, at most 1,000 in a file (Google Search Central, "News sitemaps").
/// The address stays the same whatever is in it: sitemap-news.xml is the sitemap, or the index of several.
/// </summary>
internal static class NewsSitemaps
{
    public const int MaxUrls = 1_000;

    /// <summary>How long an article is new. At the end of it, it is not any more.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(2);

    /// <summary>Whether an article is in the news sitemap while it is new.</summary>
    public static bool IsNews(Article article, SiteConfig config) =>
        config.Sitemap.News && article.Kind == ArticleKind.Article && (article.FrontMatter.Type ?? config.Article.Type) != ArticleType.Article;

    /// <summary>Its files; none when the site does not want it.</summary>
    /// <param name="site">The site without them.</param>
    /// <param name="now">The instant of the build.</param>
    public static IReadOnlyList<PlannedOutput> Plan(Site site, DateTimeOffset now)
    {
        if (!site.Config.Sitemap.News) return [];
        var news = new List<Post>();
        foreach (var language in site.Languages)
        {
            // Newest first, so the first one that is old ends them.
            foreach (var post in language.Articles)
            {
                if (post.Article.FrontMatter.Date is not { } date || date + Age <= now) break;
                if (date <= now && IsNews(post.Article, site.Config)) news.Add(post);
            }
        }

        if (news.Count <= MaxUrls) return [new NewsSitemapFile(0, news)];
        var parts = news.Chunk(MaxUrls).Select((posts, i) => new NewsSitemapFile(i + 1, posts)).ToList();
        return [new SitemapIndexFile(SiteUrls.NewsSitemap, parts), .. parts];
    }
}
