using System.Text;

namespace StaticGen.Imaging;

/// <summary>What the first bytes of a file say it is.</summary>
public enum ImageKind
{
    Unknown,
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
    Tiff,
    Bmp,
    Icon,
    Svg,

    /// <summary>An image that most browsers do not show.</summary>
    Foreign,
}

/// <summary>What an image file says of itself before a pixel of it is decoded: nothing that is allocated depends on it.</summary>
/// <param name="Kind">What it is, whatever its name.</param>
/// <param name="Width">Pixels as they are stored.</param>
/// <param name="Height">Pixels as they are stored.</param>
/// <param name="Orientation">How a camera was held, 1 to 8 (Exif 2.32 §4.6.4, tag 274); 1: upright.</param>
/// <param name="IsAnimated">It has several pictures that follow each other.</param>
public readonly record struct ImageHeader(ImageKind Kind, int Width, int Height, int Orientation = 1, bool IsAnimated = false)
{
    /// <summary>The end is missing.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Width as it is shown.</summary>
    public int ShownWidth => Orientation >= 5 ? Height : Width;

    /// <summary>Height as it is shown.</summary>
    public int ShownHeight => Orientation >= 5 ? Width : Height;

    /// <summary>Pixels of one picture.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Can libvips make other sizes of it that stand for the whole of it?</summary>
    public bool HasVariants => !IsAnimated && Kind is ImageKind.Jpeg or ImageKind.Png or ImageKind.Gif or ImageKind.WebP or ImageKind.Avif or ImageKind.Tiff;

    /// <summary>File name extensions of the kind, the usual one first.</summary>
    public static IReadOnlyList<string> ExtensionsOf(ImageKind kind) => kind switch
    {
        ImageKind.Jpeg => [".jpg", ".jpeg", ".jpe", ".jfif"],
        ImageKind.Png => [".png", ".apng"],
        ImageKind.Gif => [".gif"],
        ImageKind.WebP => [".webp"],
        ImageKind.Avif => [".avif"],
        ImageKind.Tiff => [".tif", ".tiff"],
        ImageKind.Bmp => [".bmp"],
        ImageKind.Icon => [".ico"],
        ImageKind.Svg => [".svg"],
        _ => [],
    };

    /// <summary>Reads the size from the whole content of a file.</summary>
    /// <returns>A kind without a size where the file is cut off before it says how large it is, or browsers do not show it.</returns>
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var kind = KindOf(file);
        return kind switch
        {
            ImageKind.Jpeg => JpegFile.ReadHeader(file),
            ImageKind.Png => PngFile.ReadHeader(file),
            ImageKind.Gif => GifFile.ReadHeader(file),
            ImageKind.WebP => WebPFile.ReadHeader(file),
            ImageKind.Avif => AvifFile.ReadHeader(file),
            ImageKind.Tiff => TiffFile.ReadHeader(file),
            ImageKind.Bmp when file.Length >= 26 => new ImageHeader(kind, LittleEndian(file, 18, 4), Math.Abs(LittleEndian(file, 22, 4))),
            // 0 stands for 256.
            ImageKind.Icon when file.Length >= 8 => new ImageHeader(kind, file[6] == 0 ? 256 : file[6], file[7] == 0 ? 256 : file[7]),
            _ => new ImageHeader(kind, 0, 0),
        };
    }

    internal static int LittleEndian(ReadOnlySpan<byte> bytes, int at, int count)
    {
        var value = 0;
        for (var i = count - 1; i >= 0; i--) value = value << 8 | bytes[at + i];
        return value;
    }

    private static ImageKind KindOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ImageKind.Jpeg;
        if (file.StartsWith(PngFile.Signature)) return ImageKind.Png;
        if (file.StartsWith("GIF8"u8)) return ImageKind.Gif;
        if (file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8)) return ImageKind.WebP;
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8)) return Encoding.Latin1.GetString(file[8..12]) is "avif" or "avis" ? ImageKind.Avif : ImageKind.Foreign;
        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)) return ImageKind.Tiff;
        if (file.StartsWith("BM"u8)) return ImageKind.Bmp;
        if (file.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0])) return ImageKind.Icon;
        if (file.StartsWith("8BPS"u8) || file.StartsWith("%PDF"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || file.StartsWith("\0\0\0\x0CJXL "u8) || file.StartsWith("\0\0\0\x0CjP  "u8))
            return ImageKind.Foreign;
        return LooksLikeSvg(file) ? ImageKind.Svg : ImageKind.Unknown;
    }

    private static bool LooksLikeSvg(ReadOnlySpan<byte> file)
    {
        var text = file[..Math.Min(file.Length, 4096)];
        if (text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("<svg"u8) || text.StartsWith("<?xml"u8) && text.IndexOf("<svg"u8) > 0 || (text.StartsWith("<!--"u8) || text.StartsWith("<!DOCTYPE svg"u8)) && text.IndexOf("<svg"u8) > 0;
    }
}
