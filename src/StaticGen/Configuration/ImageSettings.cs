namespace StaticGen.Configuration;

/// <summary>What becomes of the images that articles show.</summary>
public sealed record ImageSettings
{
    private static readonly ImageSettings Default = new();

    /// <summary>Formats that most browsers show, beside the one that all do; in this order they are offered.</summary>
    public IReadOnlyList<WebFormat> Formats { get; init; } = [WebFormat.Avif, WebFormat.WebP];

    /// <summary>Pixels of the widths that are made, from small to large; none above an image's own. Empty: images stay as they are.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [480, 800, 1200, 1600];

    /// <summary>As JPEG counts it; 1 to 100.</summary>
    public int Quality { get; init; } = 80;

    /// <summary>Millions of pixels that an image may have.</summary>
    public int MaxMegapixels { get; init; } = 100;

    /// <summary>How wide an image stands in the text of an article (HTML, <c>sizes</c>).</summary>
    public string Sizes { get; init; } = "(min-width: 48rem) 40rem, 94vw";

    public static ImageSettings Read(MappingReader reader) => new()
    {
        Formats = reader.Choices("formats", "avif", "webp")?.Select(format => (WebFormat)format).ToList() ?? Default.Formats,
        Widths = reader.Numbers("widths", 16, 8192) ?? Default.Widths,
        Quality = reader.Number("quality", 1, 100) ?? Default.Quality,
        MaxMegapixels = reader.Number("max-megapixels", 1, 1000) ?? Default.MaxMegapixels,
        Sizes = reader.Text("sizes") ?? Default.Sizes,
    };
}

public enum WebFormat
{
    Avif,
    WebP,
}
