using NetVips;

namespace StaticGen.Imaging;

/// <summary>A picture to be put behind the words of a card.</summary>
public static class CardPicture
{
    private const int Channels = 3;

    /// <summary>Reads a picture, and cuts its middle to the size of a card.</summary>
    /// <param name="file">The whole of a file that is an image by its header, and of a size that can be borne.</param>
    /// <returns>Red, green and blue of each pixel, row by row; <c>null</c> when it is none that can be read.</returns>
    public static byte[]? Read(byte[] file)
    {
        try
        {
            using var thumbnail = Image.ThumbnailBuffer(file, CardPainter.Width, height: CardPainter.Height, crop: Enums.Interesting.Centre);
            using var opaque = thumbnail.HasAlpha() ? thumbnail.Flatten() : thumbnail.Copy();
            using var color = opaque.Colourspace(Enums.Interpretation.Srgb);
            using var bytes = color.Cast(Enums.BandFormat.Uchar);
            using var three = bytes.Bands == Channels ? bytes.Copy() : bytes.ExtractBand(0, n: Channels);
            return three is { Width: CardPainter.Width, Height: CardPainter.Height } ? three.WriteToMemory<byte>() : null;
        }
        catch (VipsException)
        {
            return null;
        }
    }
}
