namespace StaticGen.Planning;

/// <summary>The images that articles show, by their place in the site.</summary>
public sealed class SiteImages(IReadOnlyDictionary<string, SiteImage> images)
{
    public static readonly SiteImages None = new(new Dictionary<string, SiteImage>());

    public bool IsEmpty => images.Count == 0;

    /// <summary>The image published at a place; <c>null</c> where there is none that an article shows.</summary>
    public SiteImage? Find(SitePath path) => images.GetValueOrDefault(path.Value);

    /// <summary>Every other size and format of them, in the order of places.</summary>
    internal IEnumerable<ImageVariant> Variants => images.Values.OrderBy(image => image.Path.Value, StringComparer.Ordinal).SelectMany(image => image.All);
}

/// <summary>An image that articles show.</summary>
public sealed record SiteImage
{
    /// <summary>Where it is published as its author made it.</summary>
    public required SitePath Path { get; init; }

    /// <summary>Pixels of what a page shows of it at most; 0 where it is not known.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>For browsers that know the format, best first; each from small to large.</summary>
    public IReadOnlyList<IReadOnlyList<ImageVariant>> Sources { get; init; } = [];

    /// <summary>For all browsers, from small to large; empty: the image itself.</summary>
    public IReadOnlyList<ImageVariant> Fallback { get; init; } = [];

    /// <summary>What feed readers and search engines are given in its place, since hardly any of them shows its kind; <c>null</c>: itself.</summary>
    public SitePath? StandIn { get; init; }

    /// <summary>For cards of search engines and chats: 16 to 9, 4 to 3, 1 to 1; empty where it is not the image of an article, or too small.</summary>
    public IReadOnlyList<ImageVariant> Cuts { get; init; } = [];

    /// <summary>Its mean colour as three digits, each one of 0, 3, 6, 9, c, f; <c>null</c> where something may show through.</summary>
    public string? Color { get; init; }

    internal IEnumerable<ImageVariant> All => Sources.SelectMany(source => source).Concat(Fallback).Concat(Cuts);
}
