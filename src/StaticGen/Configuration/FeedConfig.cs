using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>The feeds of the site: for each language and each list that has one, one of each format.</summary>
public sealed record FeedConfig
{
    /// <summary>Newest entries in the feed; 1 to 1000.</summary>
    public int Items { get; init; } = 20;

    public IReadOnlyList<FeedFormat> Formats { get; init; } = [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json];

    /// <summary>The lists that have feeds. Of tags and authors there may be thousands, so they are for the site to ask for.</summary>
    public IReadOnlyList<FeedSource> Of { get; init; } = [FeedSource.Site, FeedSource.Hubs];

    /// <summary>False: a feed has summaries alone.</summary>
    public bool HasContent { get; init; } = true;

    /// <summary>Addresses of WebSub hubs, which tell readers of new entries when they are told of them.</summary>
    public IReadOnlyList<string> Hubs { get; init; } = [];

    public static FeedConfig Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var defaults = new FeedConfig();
        return new FeedConfig
        {
            Items = reader.Number("items", 1, 1000) ?? defaults.Items,
            Formats = reader.Choices("formats", "rss", "atom", "json")?.Select(format => (FeedFormat)format).ToList() ?? defaults.Formats,
            Of = reader.Choices("of", "site", "hubs", "tags", "authors")?.Select(source => (FeedSource)source).ToList() ?? defaults.Of,
            HasContent = reader.Choice("content", "full", "summary") != 1,
            Hubs = [.. reader.TextOrTexts("hub").Where(hub => IsHub(hub, diagnostics)).Select(hub => hub.Value)],
        };
    }

    private static bool IsHub(Located<string> hub, DiagnosticBag diagnostics)
    {
        var isClean = !hub.Value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || !char.IsAscii(c)) && !hub.Value.Contains('#');
        if (isClean && Uri.TryCreate(hub.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0) return true;
        diagnostics.Add(DiagnosticCodes.InvalidFeedHub, hub.Position, $"`{hub.Value}` is not the address of a hub", "write an address such as `https://pubsubhubbub.appspot.com/`");
        return false;
    }
}

public enum FeedFormat
{
    Rss,
    Atom,
    Json,
}

/// <summary>Lists that may have a feed.</summary>
public enum FeedSource
{
    /// <summary>All articles of a language.</summary>
    Site,

    /// <summary>One section of every article.</summary>
    Hubs,

    Tags,
    Authors,
}
