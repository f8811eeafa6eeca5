namespace StaticGen.Imaging;

/// <summary>
/// Images without what cameras and programs note in them: the place, the device, names, thumbnails of what was cut away. The pixels are
/// not touched, and nothing is decoded. How the camera was held stays where the format has a place for it.
/// </summary>
public static class CleanImage
{
    private static readonly string[] Extensions =
        [.. new[] { ImageKind.Jpeg, ImageKind.Png, ImageKind.Gif, ImageKind.WebP, ImageKind.Avif, ImageKind.Tiff }.SelectMany(ImageHeader.ExtensionsOf)];

    /// <summary>Whether files of this name may have notes in them.</summary>
    public static bool IsFor(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <param name="file">The whole content of a file.</param>
    /// <returns>The same image; what is none comes out as it is.</returns>
    public static byte[] Of(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        switch (ImageHeader.Read(file).Kind)
        {
            case ImageKind.Jpeg: JpegFile.WriteClean(file, clean); break;
            case ImageKind.Png: PngFile.WriteClean(file, clean); break;
            case ImageKind.Gif: GifFile.WriteClean(file, clean); break;
            case ImageKind.WebP: WebPFile.WriteClean(file, clean); break;
            case ImageKind.Avif: AvifFile.WriteClean(file, clean); break;
            case ImageKind.Tiff: TiffFile.WriteClean(file, clean); break;
            default: clean.Write(file); break;
        }

        return clean.ToArray();
    }
}
