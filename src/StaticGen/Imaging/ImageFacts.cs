using System.Globalization;
using System.Text;
using NetVips;

namespace StaticGen.Imaging;

/// <summary>What only its pixels tell of an image.</summary>
/// <param name="Fault">Why it cannot be decoded; <c>null</c>: it can.</param>
/// <param name="IsTransparent">What is behind it shows through.</param>
/// <param name="Red">Its mean colour, 0 to 255.</param>
/// <param name="Green">Likewise.</param>
/// <param name="Blue">Likewise.</param>
public sealed record ImageFacts(string? Fault, bool IsTransparent = false, int Red = 0, int Green = 0, int Blue = 0)
{
    private const int Revision = 1;
    private const int Sample = 32;

    /// <summary>Decodes an image, once for as long as the cache keeps what was found.</summary>
    /// <param name="image">The whole content of an image file that <see cref="ImageHeader.HasVariants"/>.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="cache">Where it is kept.</param>
    /// <returns><c>null</c> when libvips cannot be used.</returns>
    public static ImageFacts? Of(byte[] image, UInt128 hash, ImageCache cache)
    {
        var key = ImageCache.Key(hash, string.Create(CultureInfo.InvariantCulture, $"facts {Revision}"));
        try
        {
            return Parse(File.ReadAllText(cache.Get(key, () => Encoding.UTF8.GetBytes((ImageLibrary.IsAvailable ? Look(image) : throw new DllNotFoundException()).ToText()))));
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }

    private static ImageFacts Look(byte[] image)
    {
        try
        {
            using var small = Image.ThumbnailBuffer(image, Sample, height: Sample, size: Enums.Size.Force, outputProfile: "srgb", optionString: ImageRecipe.Strict);
            using var plain = small.Colourspace(Enums.Interpretation.Srgb);
            using var shallow = plain.Cast(Enums.BandFormat.Uchar);
            // In memory, so that each band is not decoded anew.
            using var sample = shallow.CopyMemory();
            var isTransparent = false;
            if (sample.HasAlpha())
            {
                using var alpha = sample[sample.Bands - 1];
                isTransparent = alpha.Min() < 255;
            }

            return new ImageFacts(null, isTransparent, Mean(sample, 0), Mean(sample, 1), Mean(sample, 2));
        }
        catch (VipsException e)
        {
            return new ImageFacts(e.Message.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0) ?? "unknown");
        }
    }

    private static int Mean(Image image, int band)
    {
        using var one = image[band];
        return (int)Math.Round(one.Avg());
    }

    private string ToText() => Fault is not null ? $"bad\n{Fault}"
        : string.Create(CultureInfo.InvariantCulture, $"good\n{(IsTransparent ? 1 : 0)} {Red} {Green} {Blue}");

    private static ImageFacts Parse(string text)
    {
        var lines = text.Split('\n', 2);
        if (lines[0] == "bad") return new ImageFacts(lines[^1]);
        var numbers = lines[^1].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new ImageFacts(null, numbers[0] == 1, numbers[1], numbers[2], numbers[3]);
    }
}
