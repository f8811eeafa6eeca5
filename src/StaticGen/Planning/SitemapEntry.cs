using StaticGen.Configuration;
using StaticGen.Languages;

namespace StaticGen.Planning;

/// <summary>What the sitemap says of one page.</summary>
/// <param name="Path">The page.</param>
/// <param name="Alternates">The page in every language it exists in, as <see cref="Translations"/> has them.</param>
/// <param name="Images">Absolute addresses of the pictures on it, each once.</param>
internal readonly record struct SitemapEntry(
    SitePath Path, IReadOnlyList<(Language Language, SitePath Path)> Alternates, IReadOnlyList<string> Images)
{
    // Google Search Central, "Image sitemaps".
    private const int MaxImages = 1_000;

    // sitemaps.org protocol 0.9, "loc": shorter than 2,048 characters.
    private const int MaxAddress = 2_047;

    /// <param name="site">The snapshot, with or without its sitemaps.</param>
    /// <param name="output">A page that <see cref="Sitemaps.IsKept"/>.</param>
    public static SitemapEntry Of(Site site, PlannedOutput output) => new(output.Path, Translations.Of(site, output), output switch
    {
        PostPage page => ImagesOf(site, page.Post),
        HomePage { Number: 1, Site.Home: { } home } => ImagesOf(site, home),
        _ => [],
    });

    /// <summary>Bytes that it takes in the file at most, with what the elements take that stand around its addresses.</summary>
    /// <param name="root">The length of the home page's address, by <see cref="LengthOf"/>.</param>
    public int MaxSize(int root)
    {
        var size = 88 + root + Path.EncodedLength;
        // The page in the site's own language, whichever it is, is there a second time for all other languages.
        var longest = 0;
        foreach (var (_, path) in Alternates)
        {
            var length = 72 + root + path.EncodedLength;
            longest = Math.Max(longest, length);
            size += length;
        }

        size += longest;
        foreach (var image in Images) size += 72 + LengthOf(image);
        return size;
    }

    /// <summary>When the text on a page was last written or changed, by its author's word; of a list, when the newest of it was.</summary>
    public static DateTimeOffset? ChangeOf(PlannedOutput output, int pageSize)
    {
        return output switch
        {
            PostPage page => page.Post.Changed,
            SectionPage page => page.Post.Changed,
            HomePage page => Newest(page.Site.Articles, post => post.Changed, page.Number, page.Number == 1 && page.Site.Home is { } home ? home.Changed : null),
            TermPage page => Newest(page.Term.Posts, post => post.Changed, page.Number, null),
            HubPage page => Newest(page.Hub.Entries, entry => entry.Post.Changed, page.Number, null),
            _ => null,
        };

        DateTimeOffset? Newest<T>(IReadOnlyList<T> items, Func<T, DateTimeOffset?> changeOf, int page, DateTimeOffset? own)
        {
            var latest = own;
            for (var i = (page - 1) * pageSize; i < Math.Min(page * pageSize, items.Count); i++)
                if (changeOf(items[i]) is { } date && !(date <= latest)) latest = date;
            return latest;
        }
    }

    /// <summary>Bytes of an address in UTF-8 with what XML escapes in it.</summary>
    public static int LengthOf(string address)
    {
        var length = address.Length;
        foreach (var c in address) length += c == '&' ? 4 : c >= 0x80 ? 2 : 0;
        return length;
    }

    // Of an overview the body's pictures are on the section pages.
    private static List<string> ImagesOf(Site site, Post post)
    {
        var links = post.Article.Links;
        var own = post.Article.FrontMatter.Image?.Value;
        if (own is null && links.Count == 0) return [];
        var images = new List<string>();
        if (own is not null) Add(own);
        if (site.Config.Article.Page == ArticlePageMode.Full)
        {
            foreach (var link in links)
                if (link.IsImage) Add(link.Url);
        }

        return images;

        void Add(string address)
        {
            if (images.Count < MaxImages && Pictures.AddressOf(site, post, address) is { Length: <= MaxAddress } found && !images.Contains(found)) images.Add(found);
        }
    }
}
