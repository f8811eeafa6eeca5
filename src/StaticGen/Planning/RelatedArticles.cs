namespace StaticGen.Planning;

/// <summary>Articles that share tags.</summary>
public static class RelatedArticles
{
    // Of each tag only the articles nearest in time are looked at, so that the cost of a page does not grow with the site.
    private const int Window = 24;

    /// <summary>The articles that share most tags with this one, at most <paramref name="count"/>; between equals the nearest in time.</summary>
    public static IReadOnlyList<Post> Of(Post post, LanguageSite site, int count)
    {
        if (count == 0 || post.Index < 0) return [];
        var shared = new Dictionary<Post, int>();
        foreach (var tag in post.Article.FrontMatter.Tags)
        {
            if (site.Tags.Find(tag.Value) is not { } term) continue;
            var place = PlaceOf(post, term.Posts);
            for (var i = Math.Max(0, place - Window); i < Math.Min(term.Posts.Count, place + Window + 1); i++)
                if (term.Posts[i] != post) shared[term.Posts[i]] = shared.GetValueOrDefault(term.Posts[i]) + 1;
        }

        return [.. shared.OrderByDescending(s => s.Value).ThenBy(s => Math.Abs(s.Key.Index - post.Index)).ThenBy(s => s.Key.Index).Take(count).Select(s => s.Key)];
    }

    private static int PlaceOf(Post post, IReadOnlyList<Post> posts)
    {
        var (low, high) = (0, posts.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (posts[middle].Index < post.Index) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
