using System.Globalization;

namespace StaticGen.Imaging;

/// <summary>A colour in sRGB.</summary>
public readonly record struct CardColor(byte Red, byte Green, byte Blue)
{
    /// <param name="hex"><c>#rgb</c> or <c>#rrggbb</c>, checked.</param>
    public static CardColor Parse(string hex)
    {
        var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(c => $"{c}{c}")) : hex[1..];
        return new CardColor(Byte(0), Byte(2), Byte(4));

        byte Byte(int at) => byte.Parse(digits.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>This colour, and the other one over it.</summary>
    /// <param name="over">The other colour.</param>
    /// <param name="share">How much of it is seen, 0 to 255.</param>
    public CardColor Under(CardColor over, int share) => new(Mix(Red, over.Red, share), Mix(Green, over.Green, share), Mix(Blue, over.Blue, share));

    internal static byte Mix(int under, int over, int share) => (byte)((under * (255 - share) + over * share + 127) / 255);
}
