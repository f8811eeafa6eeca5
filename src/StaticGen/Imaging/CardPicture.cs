using NetVips;

namespace StaticGen.Imaging;

/// <summary>A picture to be put behind the words of a card.</summary>
public static class CardPicture
{
    private const int Channels = 3;

    // Pixels that a point is spread over.
    private static readonly double[] Blurs = [1.5, 3, 6, 12];

    /// <summary>Reads a picture, cuts its middle to the size of a card, and covers it with the background colour.</summary>
    /// <param name="file">The whole of a file that is an image by its header, and of a size that can be borne.</param>
    /// <param name="style">The background colour, and how much of the picture it covers.</param>
    /// <returns>Red, green and blue of each pixel, row by row; <c>null</c> when it is none that can be read.</returns>
    public static byte[]? Read(byte[] file, CardStyle style)
    {
        try
        {
            using var thumbnail = Image.ThumbnailBuffer(file, CardPainter.Width, height: CardPainter.Height, crop: Enums.Interesting.Centre,
                outputProfile: "srgb", failOn: Enums.FailOn.Error);
            using var opaque = thumbnail.HasAlpha() ? thumbnail.Flatten() : thumbnail.Copy();
            using var color = opaque.Colourspace(Enums.Interpretation.Srgb);
            using var bytes = color.Cast(Enums.BandFormat.Uchar);
            using var three = bytes.Bands == Channels ? bytes.Copy() : bytes.ExtractBand(0, n: Channels);
            if (three is not { Width: CardPainter.Width, Height: CardPainter.Height }) return null;
            var pixels = Covered(three, style);
            // What is full of small things is shown out of focus: it would make a large file, and words could not be read on it.
            foreach (var blur in Blurs)
            {
                if (PhotoCanvas.IsPlainEnough(pixels)) break;
                using var soft = three.Gaussblur(blur);
                pixels = Covered(soft, style);
            }

            return pixels;
        }
        catch (VipsException)
        {
            return null;
        }
    }

    private static byte[] Covered(Image picture, CardStyle style)
    {
        var pixels = picture.WriteToMemory<byte>();
        var share = style.Cover * 255 / 100;
        var (red, green, blue) = (Table(style.Background.Red), Table(style.Background.Green), Table(style.Background.Blue));
        for (var i = 0; i < pixels.Length; i += Channels)
            (pixels[i], pixels[i + 1], pixels[i + 2]) = (red[pixels[i]], green[pixels[i + 1]], blue[pixels[i + 2]]);
        return pixels;

        byte[] Table(byte over) => [.. Enumerable.Range(0, 256).Select(under => CardColor.Mix(under, over, share))];
    }
}
