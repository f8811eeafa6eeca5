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
        var found = new List<int>();
        foreach (var tag in post.Article.FrontMatter.Tags)
        {
            if (site.Tags.Find(tag.Value) is not { } term) continue;
            var place = PlaceOf(post, term.Posts);
            for (var i = Math.Max(0, place - Window); i < Math.Min(term.Posts.Count, place + Window + 1); i++)
                if (term.Posts[i] != post) found.Add(term.Posts[i].Index);
        }

        found.Sort();
        var shared = new List<(int Tags, int Index)>(found.Count);
        foreach (var index in found)
        {
            if (shared.Count > 0 && shared[^1].Index == index) shared[^1] = (shared[^1].Tags + 1, index);
            else shared.Add((1, index));
        }

        shared.Sort((a, b) =>
            a.Tags != b.Tags ? b.Tags - a.Tags
            : Math.Abs(a.Index - post.Index) is var near && Math.Abs(b.Index - post.Index) is var far && near != far ? near - far
            : a.Index - b.Index);
        return [.. shared.Take(count).Select(s => site.Articles[s.Index])];
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
