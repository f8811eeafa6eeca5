using NetVips;

namespace StaticGen.Imaging;

/// <summary>A picture with a colour over it, so that words can be read on it.</summary>
internal sealed class PhotoCanvas : CardCanvas
{
    private const int Channels = 3;
    private const int MaxLength = 60_000;

    // Tried in turn until the file is small enough; the last one is taken in any case.
    private static readonly int[] Qualities = [82, 74, 66, 58, 50, 42, 34];

    private readonly byte[] _pixels;
    private readonly IReadOnlyList<CardColor> _inks;

    /// <param name="picture">Pixels of the size of a card, red, green and blue in turn. They are drawn over.</param>
    /// <param name="style">The colours.</param>
    /// <param name="inks">The colours of words.</param>
    public PhotoCanvas(byte[] picture, CardStyle style, IReadOnlyList<CardColor> inks)
    {
        (_pixels, _inks) = (picture, inks);
        var share = style.Cover * 255 / 100;
        Span<byte> tables = stackalloc byte[256 * Channels];
        for (var value = 0; value < 256; value++)
        {
            tables[value] = CardColor.Mix(value, style.Background.Red, share);
            tables[256 + value] = CardColor.Mix(value, style.Background.Green, share);
            tables[512 + value] = CardColor.Mix(value, style.Background.Blue, share);
        }

        for (var i = 0; i < _pixels.Length; i += Channels)
        {
            _pixels[i] = tables[_pixels[i]];
            _pixels[i + 1] = tables[256 + _pixels[i + 1]];
            _pixels[i + 2] = tables[512 + _pixels[i + 2]];
        }
    }

    public override byte[] Encode()
    {
        using var pixels = Image.NewFromMemory(_pixels, CardPainter.Width, CardPainter.Height, Channels, Enums.BandFormat.Uchar);
        using var image = pixels.Copy(interpretation: Enums.Interpretation.Srgb);
        byte[] file = [];
        foreach (var quality in Qualities)
        {
            file = image.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);
            if (file.Length <= MaxLength) break;
        }

        return file;
    }

    protected override void LayRow(ReadOnlySpan<byte> shares, int at, int ink)
    {
        var color = _inks[ink];
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] == 0) continue;
            var pixel = _pixels.AsSpan(Channels * (at + i), Channels);
            pixel[0] = CardColor.Mix(pixel[0], color.Red, shares[i]);
            pixel[1] = CardColor.Mix(pixel[1], color.Green, shares[i]);
            pixel[2] = CardColor.Mix(pixel[2], color.Blue, shares[i]);
        }
    }
}
