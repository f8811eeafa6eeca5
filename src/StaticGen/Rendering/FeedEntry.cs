using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>One entry of a feed: an article, or in the feed of a hub a section of one.</summary>
internal sealed record FeedEntry
{
    /// <summary>The address of its page, which is its id too: it stays when title, text and dates change.</summary>
    public required string Url { get; init; }

    /// <summary>Text.</summary>
    public required string Title { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Changed { get; init; }

    /// <summary>Text; <c>null</c> when there is none.</summary>
    public required string? Summary { get; init; }

    /// <summary>The whole text in HTML; <c>null</c> when the feed has summaries alone.</summary>
    public required string? Html { get; init; }

    public required IReadOnlyList<FeedAuthor> Authors { get; init; }

    /// <summary>The category and the tags, each once.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public required Enclosure? Image { get; init; }
}

/// <param name="Name">Text.</param>
/// <param name="Url">The address of the author's page; <c>null</c> when there is none.</param>
internal sealed record FeedAuthor(string Name, string? Url);

/// <summary>A picture that belongs to an entry.</summary>
/// <param name="Url">Its whole address.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Length">Its bytes; <c>null</c> when it is not a file of the site.</param>
internal sealed record Enclosure(string Url, string Type, long? Length)
{
    /// <param name="site">The snapshot.</param>
    /// <param name="post">The article.</param>
    /// <param name="sizeOf">The bytes of an output.</param>
    public static Enclosure? Of(Site site, Post post, Func<PlannedOutput, long?> sizeOf)
    {
        if (post.Article.FrontMatter.Image?.Value is not { } address || Pictures.AddressOf(site, post, address) is not { } url) return null;
        return TypeOf(new Uri(url).AbsolutePath) is { } type ? new Enclosure(url, type, Pictures.OutputOf(site, post, address) is { } output ? sizeOf(output) : null) : null;
    }

    private static string? TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".avif" => "image/avif",
        ".gif" => "image/gif",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        _ => null,
    };
}
