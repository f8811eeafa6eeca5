using System.Globalization;
using NetVips;

namespace StaticGen.Imaging;

/// <summary>How an image is written.</summary>
public enum OutputFormat
{
    Avif,
    WebP,
    Jpeg,
    Png,
}

/// <summary>
/// What is made of an image: another size of it, upright, in sRGB with 8 bits for each colour, without any notes. The same bytes and the same
/// recipe make the same bytes.
/// </summary>
/// <param name="Format">How it is written.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Quality">As JPEG counts it; other formats get what looks alike.</param>
/// <param name="IsCut">The part of that shape that draws the eye, not the whole image.</param>
public sealed record ImageRecipe(OutputFormat Format, int Width, int Height, int Quality, bool IsCut = false)
{
    // To be raised when the same numbers make other bytes.
    private const int Revision = 1;

    // The loader's option: that of the same name of the operation does not reach it.
    internal const string Strict = "[fail_on=error]";

    /// <summary>With the dot.</summary>
    public string Extension => Format switch
    {
        OutputFormat.Avif => ".avif",
        OutputFormat.WebP => ".webp",
        OutputFormat.Jpeg => ".jpg",
        _ => ".png",
    };

    /// <summary>The media type.</summary>
    public string Type => Format switch
    {
        OutputFormat.Avif => "image/avif",
        OutputFormat.WebP => "image/webp",
        OutputFormat.Jpeg => "image/jpeg",
        _ => "image/png",
    };

    /// <summary>Tells what it makes of an image from all else.</summary>
    /// <param name="image">The hash of the image's file.</param>
    public UInt128 KeyOf(UInt128 image) =>
        ImageCache.Key(image, string.Create(CultureInfo.InvariantCulture, $"variant {Revision} {Options} {Width}x{Height} {IsCut}"));

    // AVIF and WebP of these numbers look like the JPEG. More effort for AVIF takes twice as long for one byte in twenty.
    private string Options => Format switch
    {
        OutputFormat.Avif => string.Create(CultureInfo.InvariantCulture, $"[Q={Math.Max(1, Quality * 65 / 100)},effort=3,compression=av1,keep=none]"),
        OutputFormat.WebP => string.Create(CultureInfo.InvariantCulture, $"[Q={Math.Max(1, Quality - 2)},effort=4,smart_subsample=true,keep=none]"),
        OutputFormat.Jpeg => string.Create(CultureInfo.InvariantCulture, $"[Q={Quality},optimize_coding=true,interlace=true,keep=none]"),
        // Whoever gets this one has an old browser: few colours, so that it is no larger than the drawing it was made of.
        _ => "[compression=9,palette=true,Q=95,keep=none]",
    };

    /// <param name="image">The whole content of an image file that <see cref="ImageHeader.HasVariants"/>.</param>
    /// <exception cref="VipsException">The file is damaged.</exception>
    public byte[] Make(byte[] image)
    {
        using var sized = Image.ThumbnailBuffer(image, Width, height: Height, size: IsCut ? Enums.Size.Both : Enums.Size.Force,
            crop: IsCut ? Enums.Interesting.Attention : null, outputProfile: "srgb", optionString: Strict);
        using var plain = sized.Colourspace(Enums.Interpretation.Srgb);
        using var shallow = plain.Cast(Enums.BandFormat.Uchar);
        if (Format != OutputFormat.Jpeg || !shallow.HasAlpha()) return shallow.WriteToBuffer(Extension + Options);
        using var opaque = shallow.Flatten(background: [255.0]);
        return opaque.WriteToBuffer(Extension + Options);
    }
}
