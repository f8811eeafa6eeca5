using NetVips;
using StaticGen.Imaging;

namespace StaticGen.Tests.Imaging;

/// <summary>Images drawn for a test.</summary>
internal static class Pictures
{
    private static readonly Lazy<byte[]> OnePng = new(() => Png(1, 1));
    private static readonly Lazy<byte[]> OneJpeg = new(() => Jpeg(1, 1));

    // The library is set up by the tool's own code, whatever test comes first.
    static Pictures() => Assert.True(ImageLibrary.IsAvailable);

    /// <summary>An sRGB image that gets brighter to the right, redder than blue.</summary>
    public static Image Photo(int width, int height)
    {
        using var ramp = Image.Grey(width, height);
        using var red = ramp * 200 + 50;
        using var green = ramp * 100 + 50;
        using var blue = ramp * 40 + 20;
        using var joined = red.Bandjoin(green, blue);
        using var bytes = joined.Cast(Enums.BandFormat.Uchar);
        using var image = bytes.Copy(interpretation: Enums.Interpretation.Srgb);
        return image.CopyMemory();
    }

    /// <summary>An image of one pixel.</summary>
    public static byte[] Pixel(string extension) => extension == ".png" ? OnePng.Value : OneJpeg.Value;

    public static byte[] Jpeg(int width = 1000, int height = 600) => Written(Photo(width, height), ".jpg[Q=80]");

    public static byte[] Png(int width = 1000, int height = 600) => Written(Photo(width, height), ".png");

    /// <summary>A JPEG as a camera writes it: held upright, with place, device and a thumbnail's worth of other notes.</summary>
    public static byte[] FromCamera(int width = 1000, int height = 600, int orientation = 6, string format = ".jpg[Q=80]")
    {
        using var photo = Photo(width, height);
        using var noted = photo.Mutate(image =>
        {
            image.Set(GValue.GIntType, "orientation", orientation);
            image.Set(GValue.GStrType, "exif-ifd0-Make", "Camera of Layla");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "25/1 12/1 17/1");
            image.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>Layla was here</x:xmpmeta>"u8.ToArray());
        });
        return noted.WriteToBuffer(format);
    }

    public static byte[] Cmyk()
    {
        using var photo = Photo(800, 500);
        using var inks = photo.IccTransform("cmyk", inputProfile: "srgb");
        return inks.WriteToBuffer(".jpg[Q=80]");
    }

    public static byte[] SixteenBit()
    {
        using var photo = Photo(800, 500);
        using var deep = photo.Colourspace(Enums.Interpretation.Rgb16);
        return deep.WriteToBuffer(".png");
    }

    public static byte[] Transparent()
    {
        using var photo = Photo(800, 500);
        using var alpha = Image.Grey(800, 500);
        using var scaled = alpha * 255;
        using var bytes = scaled.Cast(Enums.BandFormat.Uchar);
        using var joined = photo.Bandjoin(bytes);
        return joined.WriteToBuffer(".png");
    }

    public static byte[] Grey()
    {
        using var photo = Photo(800, 500);
        using var grey = photo.Colourspace(Enums.Interpretation.Bw);
        return grey.WriteToBuffer(".jpg");
    }

    /// <summary>Two pictures that follow each other.</summary>
    public static byte[] Animated(string format)
    {
        // The ramp runs downwards, so that the two differ.
        using var ramp = Photo(400, 300);
        using var both = ramp.Rot90();
        using var frames = both.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", 200);
            image.Set(GValue.GIntType, "n-pages", 2);
            image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100 });
        });
        return frames.WriteToBuffer(format);
    }

    public static byte[] Written(Image image, string format)
    {
        using (image) return image.WriteToBuffer(format);
    }

    /// <summary>Its colours are those of a profile other than sRGB.</summary>
    public static byte[] WithProfile()
    {
        using var photo = Photo(300, 200);
        using var other = photo.IccTransform("p3", inputProfile: "srgb");
        return other.WriteToBuffer(".jpg");
    }

    public static byte[] Profile(byte[] file)
    {
        using var image = Image.NewFromBuffer(file);
        return (byte[])image.Get("icc-profile-data");
    }

    /// <summary>All pixels as they are stored.</summary>
    public static byte[] Pixels(byte[] file)
    {
        using var image = Image.NewFromBuffer(file);
        return image.WriteToMemory<byte>();
    }

    /// <summary>Width and height as a browser shows it, and what is noted in it.</summary>
    public static (int Width, int Height, string Notes) Look(byte[] file)
    {
        using var image = Image.NewFromBuffer(file);
        using var upright = image.Autorot();
        return (upright.Width, upright.Height, string.Join(' ', image.GetFields().Where(field =>
            field is "xmp-data" or "iptc-data" or "exif-ifd0-Make" || field.StartsWith("png-comment", StringComparison.Ordinal) || field.StartsWith("exif-ifd3", StringComparison.Ordinal))));
    }
}
