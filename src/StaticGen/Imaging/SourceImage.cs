using System.IO.Hashing;

namespace StaticGen.Imaging;

/// <summary>What keeps an image from being shown.</summary>
public enum ImageFault
{
    None,

    /// <summary>More bytes or pixels than allowed.</summary>
    TooLarge,

    /// <summary>Damaged, cut off, or no image.</summary>
    Bad,

    /// <summary>A kind that browsers do not show.</summary>
    NotShown,

    /// <summary>An SVG document that does more than draw.</summary>
    Active,
}

/// <summary>What there is to know of an image file.</summary>
/// <param name="Hash">Of its content; 0 when it was not read.</param>
/// <param name="Header">What it says of itself.</param>
/// <param name="Fault">Why it cannot be shown.</param>
/// <param name="Detail">The fault in words.</param>
public sealed record SourceImage(UInt128 Hash, ImageHeader Header, ImageFault Fault = ImageFault.None, string Detail = "")
{
    /// <summary>Bytes of the largest image file that is read.</summary>
    public const long MaxFileSize = 100 * 1024 * 1024;

    /// <summary>What its pixels tell; <c>null</c> where none are decoded.</summary>
    public ImageFacts? Facts { get; init; }

    /// <summary>Where an SVG document has its fault.</summary>
    public SvgFault? SvgFault { get; init; }

    /// <param name="fullPath">The file.</param>
    /// <param name="maxMegapixels">Millions of pixels it may have.</param>
    /// <param name="cache">Keeps what its pixels tell; <c>null</c>: they are not looked at.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static SourceImage Read(string fullPath, int maxMegapixels, ImageCache? cache)
    {
        var length = new FileInfo(fullPath).Length;
        if (length > MaxFileSize) return new SourceImage(0, default, ImageFault.TooLarge, $"has {length / 1024 / 1024} MB; it may have {MaxFileSize / 1024 / 1024} MB");
        var content = File.ReadAllBytes(fullPath);
        var hash = XxHash128.HashToUInt128(content);
        var header = ImageHeader.Read(content);
        // A host serves it as SVG by its name, whatever stands before the element that makes it one.
        if (fullPath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) header = new ImageHeader(ImageKind.Svg, 0, 0);
        switch (header.Kind)
        {
            case ImageKind.Foreign:
                return new SourceImage(hash, header, ImageFault.NotShown, "is of a kind that browsers do not show");
            case ImageKind.Unknown:
                return new SourceImage(hash, header, ImageFault.Bad, "is no image");
            case ImageKind.Svg:
                var (width, height, fault) = SvgFile.Read(content);
                header = header with { Width = width, Height = height };
                return fault is null ? new SourceImage(hash, header) : new SourceImage(hash, header, fault.IsBroken ? ImageFault.Bad : ImageFault.Active, fault.What) { SvgFault = fault };
        }

        if (header.Width <= 0 || header.Height <= 0) return new SourceImage(hash, header, ImageFault.Bad, "is cut off before it says how large it is");
        if (header.Pixels > maxMegapixels * 1_000_000L)
            return new SourceImage(hash, header, ImageFault.TooLarge, $"has {header.Width} × {header.Height} pixels, {header.Pixels / 1_000_000} million; it may have {maxMegapixels} million");
        if (header.IsCutOff) return new SourceImage(hash, header, ImageFault.Bad, "is damaged: its end is missing");
        if (cache is null || !header.HasVariants) return new SourceImage(hash, header);
        var facts = ImageFacts.Of(content, hash, cache);
        return facts?.Fault is { } damage ? new SourceImage(hash, header, ImageFault.Bad, $"is damaged: {damage}") : new SourceImage(hash, header) { Facts = facts };
    }
}
