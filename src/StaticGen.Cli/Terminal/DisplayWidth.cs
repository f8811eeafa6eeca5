using System.Globalization;
using System.Text;

namespace StaticGen.Cli.Terminal;

/// <summary>How many columns of a terminal a text takes, so that a caret stands under its letter.</summary>
internal static class DisplayWidth
{
    public const int TabWidth = 4;

    private const char ZeroWidthJoiner = '\u200D';
    private const char EmojiPresentation = '\uFE0F';

    // East Asian Width W and F (EastAsianWidth.txt of the Unicode Character Database 14.0); other characters take one column.
    private static readonly (int First, int Last)[] Wide = Ranges("""
        1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693 26A1 26AA-26AB 26BD-26BE 26C4-26C5 26CE 26D4
        26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E 2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 2E80-303E 3041-3247
        3250-4DBF 4E00-A4CF A960-A97F AC00-D7A3 F900-FAFF FE10-FE19 FE30-FE6F FF01-FF60 FFE0-FFE6 16FE0-18DFF 1AFF0-1B2FF 1F004 1F0CF 1F18E
        1F191-1F19A 1F200-1F320 1F32D-1F335 1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4 1F3F8-1F43E 1F440 1F442-1F4FC
        1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F57A 1F595-1F596 1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6D7 1F6DC-1F6DF
        1F6EB-1F6EC 1F6F4-1F6FC 1F7E0-1F7EB 1F7F0 1F90C-1F93A 1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD
        """);

    public static int Of(ReadOnlySpan<char> text)
    {
        var (width, last) = (0, 0);
        var (isPicture, isJoined) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == EmojiPresentation)
            {
                // A sign that has an emoji form, such as ☀, becomes as wide as one.
                if (last == 1) width++;
                last = 2;
                continue;
            }

            // Emoji joined to one, and the colour of a skin, are part of the picture before them.
            var picture = IsPicture(rune.Value);
            var belongs = isPicture && (isJoined && picture || rune.Value is >= 0x1F3FB and <= 0x1F3FF);
            var own = belongs ? 0 : Of(rune);
            width += own;
            if (own > 0) last = own;
            isJoined = rune.Value == ZeroWidthJoiner;
            if (own > 0) isPicture = picture;
        }

        return width;
    }

    /// <summary>The text as a terminal may show it: tabs as spaces, control characters as visible signs, bidi controls taken out.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\t') printable.Append(' ', TabWidth);
            else if (IsBidiControl(c)) continue;
            else if (c < ' ') printable.Append((char)('\u2400' + c));
            else if (c is >= '\u007F' and <= '\u009F' or '\u2028' or '\u2029') printable.Append('\uFFFD');
            else printable.Append(c);
        }

        return printable.ToString();
    }

    private static int Of(Rune rune) => rune.Value switch
    {
        '\t' => TabWidth,
        // SOFT HYPHEN and the Arabic signs that stand above a number are shown, though of category Format.
        0xAD or >= 0x600 and <= 0x605 or 0x6DD or 0x8E2 => 1,
        // Vowels and final consonants of Hangul written in parts join the syllable.
        >= 0x1160 and <= 0x11FF or >= 0xD7B0 and <= 0xD7FB => 0,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => IsWide(rune.Value) ? 2 : 1,
        },
    };

    private static bool IsPicture(int code) => code is >= 0x1F000 and <= 0x1FAFF or >= 0x2190 and <= 0x2BFF;

    private static bool IsBidiControl(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';

    private static bool IsWide(int code)
    {
        var (low, high) = (0, Wide.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (code < Wide[middle].First) high = middle - 1;
            else if (code > Wide[middle].Last) low = middle + 1;
            else return true;
        }

        return false;
    }

    private static (int First, int Last)[] Ranges(string text) =>
    [
        .. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(range => range.Split('-'))
            .Select(ends => (int.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(ends[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
    ];
}
