using System.Collections.Concurrent;
using StaticGen.Imaging;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>What is known of a site's image files. Each is looked at once, and again when it was written to. Any thread.</summary>
/// <param name="cache">Where what takes long to find out is kept.</param>
/// <param name="usesLibrary">False: as on a machine without libvips.</param>
public sealed class ImageCatalog(ImageCache cache, bool usesLibrary)
{
    private readonly ConcurrentDictionary<string, (FileVersion Version, int MaxMegapixels, SourceImage Image)> _known = new(StringComparer.Ordinal);

    /// <summary>Other sizes and formats can be made, as far as is known without trying.</summary>
    public bool HasLibrary => usesLibrary && ImageLibrary.IsPresent;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public SourceImage Look(SourceFile file, int maxMegapixels)
    {
        var version = FileVersion.Of(file.FullPath);
        if (_known.TryGetValue(file.Path, out var known) && known.Version == version && known.MaxMegapixels == maxMegapixels) return known.Image;
        var image = SourceImage.Read(file.FullPath, maxMegapixels, HasLibrary ? cache : null);
        _known[file.Path] = (version, maxMegapixels, image);
        return image;
    }

    /// <summary>The file was written to, whatever its time says.</summary>
    public void Forget(string path) => _known.TryRemove(path, out _);

    /// <summary>Files of this name are images, or are shown as such.</summary>
    public static bool IsImage(string path) => CleanImage.IsFor(path) || IsSvg(path);

    public static bool IsSvg(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
}
