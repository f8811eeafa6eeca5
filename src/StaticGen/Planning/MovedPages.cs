using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>Where the pages of an article went when its address changed or its file was renamed.</summary>
public static class MovedPages
{
    /// <param name="before">The site as it was.</param>
    /// <param name="after">The site as it is.</param>
    /// <param name="shown">A page of the site as it was.</param>
    /// <returns>The page's new address; <c>null</c> when it has not moved, or is gone for good.</returns>
    public static SitePath? Find(Site before, Site after, PlannedOutput shown)
    {
        var (post, section) = shown switch
        {
            PostPage page => (page.Post, null),
            SectionPage page => (page.Post, page.Post.Article.Sections[page.Section].Id),
            _ => ((Post?)null, (string?)null),
        };
        if (post is null || Successor(before, after, post) is not { } successor) return null;
        var hasSection = section is not null && after.Config.Article.SectionPages && successor.Article.Sections.Any(s => s.Id == section);
        var path = hasSection ? SiteUrls.Section(successor.Path, section!) : successor.Path;
        return path == shown.Path ? null : path;
    }

    private static Post? Successor(Site before, Site after, Post post)
    {
        if (after.Links.FindSource(post.Article.File.Path) is { } same) return same;
        // A file that was renamed is gone, and a new one has its text or its name.
        var added = after.Languages.SelectMany(l => l.ByName.Values)
            .Where(p => p.Article.Kind == post.Article.Kind && before.Links.FindSource(p.Article.File.Path) is null).ToList();
        return Only(added.Where(p => IsSameText(p.Article, post.Article))) ?? Only(added.Where(p => FileName(p.Article) == FileName(post.Article)));
    }

    private static bool IsSameText(Article a, Article b) => a.TextHash == b.TextHash && a.TextHash != 0;

    private static string FileName(Article article) => article.Name[(article.Name.LastIndexOf('/') + 1)..];

    private static Post? Only(IEnumerable<Post> posts) => posts.Take(2).ToList() is [var only] ? only : null;
}
