using StaticGen.Configuration;

namespace StaticGen.Planning;

/// <summary>
/// Which outputs the sitemap names, and in how many files. A file may have 50,000 addresses and 50 MB (sitemaps.org protocol 0.9,
/// "Using Sitemap index files"); beyond that sitemap.xml is an index of several.
/// </summary>
public static class Sitemaps
{
    private const int MaxUrls = 50_000;

    /// <summary>Is it a page that search engines should keep?</summary>
    public static bool IsKept(PlannedOutput output, SiteConfig config) => output switch
    {
        PostPage or HomePage or HubPage or TermsPage or TermPage => true,
        // In full mode the article's page is the one to keep.
        SectionPage => config.Article.Page == ArticlePageMode.Overview,
        _ => false,
    };

    internal static IReadOnlyList<PlannedOutput> Plan(IReadOnlyList<PlannedOutput> pages, SiteConfig config, int languages)
    {
        // An address has 800 bytes at most, and each language and x-default may add one to a page.
        var most = languages == 1 ? MaxUrls : MaxUrls / (languages + 2);
        var parts = new List<SitemapFile>();
        var (first, count) = (0, 0);
        for (var i = 0; i < pages.Count; i++)
        {
            if (!IsKept(pages[i], config)) continue;
            if (count == most)
            {
                parts.Add(new SitemapFile(parts.Count + 1, first, count));
                (first, count) = (i, 0);
            }

            count++;
        }

        if (parts.Count == 0) return [new SitemapFile(0, 0, count)];
        parts.Add(new SitemapFile(parts.Count + 1, first, count));
        return [new SitemapIndexFile(parts), .. parts];
    }
}
