using NetVips;

namespace StaticGen.Imaging;

/// <summary>A picture with a colour over it, so that words can be read on it.</summary>
internal sealed class PhotoCanvas : CardCanvas
{
    private const int Channels = 3;
    private const int MaxLength = 60_000;
    private const double Step = 1.14;

    // A file grows by about one part in seven from each to the next.
    private static readonly int[] Qualities = [30, 38, 46, 54, 62, 70, 78];

    private readonly byte[] _pixels;
    private readonly IReadOnlyList<CardColor> _inks;

    /// <param name="picture">From <see cref="CardPicture"/>. It is drawn over.</param>
    /// <param name="inks">The colours of words.</param>
    public PhotoCanvas(byte[] picture, IReadOnlyList<CardColor> inks) => (_pixels, _inks) = (picture, inks);

    public override byte[] Encode()
    {
        for (var at = Qualities.Length - 1; ;)
        {
            var file = Encode(_pixels, Qualities[at]);
            if (file.Length <= MaxLength || at == 0) return file;
            // How much is too much says how far to go down.
            at = Math.Max(0, at - Math.Max(1, (int)Math.Ceiling(Math.Log((double)file.Length / MaxLength, Step))));
        }
    }

    /// <summary>Whether a picture leaves room for words in a small file.</summary>
    public static bool IsPlainEnough(byte[] picture) => Encode(picture, Qualities[2]).Length <= MaxLength * 2 / 3;

    private static byte[] Encode(byte[] pixels, int quality)
    {
        using var bare = Image.NewFromMemory(pixels, CardPainter.Width, CardPainter.Height, Channels, Enums.BandFormat.Uchar);
        using var image = bare.Copy(interpretation: Enums.Interpretation.Srgb);
        return image.JpegsaveBuffer(q: quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
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
