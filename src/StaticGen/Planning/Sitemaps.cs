using StaticGen.Configuration;

namespace StaticGen.Planning;

/// <summary>
/// Which outputs the sitemap names, and in how many files. A file may have 50,000 addresses and 50 MB (sitemaps.org protocol 0.9,
/// "Using Sitemap index files"); beyond that sitemap.xml is an index of several.
/// </summary>
internal static class Sitemaps
{
    /// <summary>The most addresses in one file.</summary>
    public const int MaxUrls = 50_000;

    /// <summary>The most bytes of one file, not compressed; the protocol allows 52,428,800.</summary>
    public const int MaxBytes = 50_000_000;

    // The declaration, and the root element with its namespaces.
    private const int BytesAround = 400;

    /// <summary>Is it a page that search engines should keep?</summary>
    public static bool IsKept(PlannedOutput output, SiteConfig config) => output switch
    {
        PostPage or HomePage or HubPage or TermsPage or TermPage => true,
        // In full mode the article's page is the one to keep.
        SectionPage => config.Article.Page == ArticlePageMode.Overview,
        _ => false,
    };

    /// <param name="site">The site without them.</param>
    /// <param name="maxUrls">As <see cref="MaxUrls"/>.</param>
    /// <param name="maxBytes">As <see cref="MaxBytes"/>.</param>
    public static IReadOnlyList<PlannedOutput> Plan(Site site, int maxUrls = MaxUrls, int maxBytes = MaxBytes)
    {
        var parts = new List<SitemapFile>();
        var (first, count, bytes) = (0, 0, BytesAround);
        var root = SitemapEntry.LengthOf(site.Urls.Absolute(new SitePath("")));
        var sizes = new int[site.Outputs.Count];
        Parallel.For(0, sizes.Length, i =>
        {
            if (IsKept(site.Outputs[i], site.Config)) sizes[i] = SitemapEntry.Of(site, site.Outputs[i]).MaxSize(root);
        });
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] is not (> 0 and var size)) continue;
            if (count == maxUrls || count > 0 && bytes + size > maxBytes)
            {
                parts.Add(new SitemapFile(parts.Count + 1, first, count, bytes));
                (first, count, bytes) = (i, 0, BytesAround);
            }

            count++;
            bytes += size;
        }

        if (parts.Count == 0) return [new SitemapFile(0, first, count, bytes)];
        parts.Add(new SitemapFile(parts.Count + 1, first, count, bytes));
        return [new SitemapIndexFile(SiteUrls.Sitemap, parts), .. parts];
    }
}
