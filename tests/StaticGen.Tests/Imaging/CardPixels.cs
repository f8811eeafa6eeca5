using NetVips;
using StaticGen.Imaging;

namespace StaticGen.Tests.Imaging;

/// <summary>A card as it is seen.</summary>
internal sealed class CardPixels
{
    private readonly byte[] _pixels;

    public CardPixels(byte[] file)
    {
        Assert.True(ImageLibrary.IsAvailable);
        File = file;
        using var image = Image.NewFromBuffer(file);
        using var color = image.Colourspace(Enums.Interpretation.Srgb);
        using var three = color.Bands == 3 ? color.Copy() : color.ExtractBand(0, n: 3);
        (Width, Height) = (three.Width, three.Height);
        _pixels = three.WriteToMemory<byte>();
    }

    public byte[] File { get; }

    public int Width { get; }

    public int Height { get; }

    public CardColor this[int x, int y] => new(_pixels[3 * (y * Width + x)], _pixels[3 * (y * Width + x) + 1], _pixels[3 * (y * Width + x) + 2]);

    /// <summary>The box around everything that is not of the colour of the upper left corner.</summary>
    /// <param name="top">The first row looked at.</param>
    /// <param name="bottom">The row after the last.</param>
    public (int Left, int Top, int Right, int Bottom) Ink(int top, int bottom)
    {
        var (left, first, right, last) = (Width, bottom, -1, -1);
        for (var y = top; y < bottom; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                if (Distance(this[x, y], this[0, 0]) < 24) continue;
                (left, right, first, last) = (Math.Min(left, x), Math.Max(right, x), Math.Min(first, y), Math.Max(last, y));
            }
        }

        return (left, first, right + 1, last + 1);
    }

    /// <summary>The share of pixels that are not of nearly the same colour.</summary>
    public double Difference(CardPixels other)
    {
        Assert.Equal((Width, Height), (other.Width, other.Height));
        var differing = 0;
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (Distance(this[x, y], other[x, y]) > 48) differing++;
        return (double)differing / (Width * Height);
    }

    private static int Distance(CardColor a, CardColor b) =>
        Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));
}
