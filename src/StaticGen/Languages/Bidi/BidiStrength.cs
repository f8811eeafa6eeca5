using System.Buffers;
using System.Globalization;

namespace StaticGen.Languages;

/// <summary>The direction text runs in.</summary>
public enum TextDirection
{
    LeftToRight,
    RightToLeft,
}

/// <summary>What a character does to the order of a line: the bidirectional classes of UAX #9, table 4, as far as they differ here.</summary>
internal enum BidiStrength
{
    /// <summary>Spaces, punctuation, symbols and controls.</summary>
    Neutral,

    /// <summary>A letter of a script that runs from left to right (class L).</summary>
    LeftToRight,

    /// <summary>A letter of a script that runs from right to left (classes R and AL).</summary>
    RightToLeft,

    /// <summary>0–9 and ۰–۹, which run from left to right, also raised and lowered (class EN).</summary>
    Digit,

    /// <summary>٠–٩ (class AN).</summary>
    ArabicDigit,

    /// <summary>A mark on the letter before it (class NSM).</summary>
    Mark,
}

/// <summary>Tells characters apart by what they do to the order of a line.</summary>
internal static class BidiStrengths
{
    private static readonly SearchValues<char> AsciiLettersAndDigits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The character at a place; the second half of a surrogate pair is as its first.</summary>
    public static BidiStrength Of(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x80) return char.IsAsciiLetter(c) ? BidiStrength.LeftToRight : char.IsAsciiDigit(c) ? BidiStrength.Digit : BidiStrength.Neutral;
        if (c is >= '\u0620' and <= '\u064A') return BidiStrength.RightToLeft;
        int codePoint = c;
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) codePoint = char.ConvertToUtf32(c, text[at + 1]);
        else if (char.IsLowSurrogate(c) && at > 0 && char.IsHighSurrogate(text[at - 1])) codePoint = char.ConvertToUtf32(text[at - 1], c);
        return Of(codePoint);
    }

    /// <summary>True when a letter from left to right or a digit may be in the text; false when there surely is none.</summary>
    public static bool MayHaveLeftToRight(ReadOnlySpan<char> text) => text.ContainsAny(AsciiLettersAndDigits) || MayHaveForeignLetters(text);

    /// <summary>True when a letter from right to left may be in the text; false when there surely is none.</summary>
    public static bool MayHaveRightToLeft(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0590', '\u08FF') || text.ContainsAnyInRange('\uFB1D', '\uFEFC') || text.ContainsAnyInRange('\uD802', '\uD83B');

    /// <summary>The direction of the first letter or mark; <c>null</c> when there is none (UAX #9, rule P2).</summary>
    public static TextDirection? FirstStrong(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (Of(text, i))
            {
                case BidiStrength.LeftToRight: return TextDirection.LeftToRight;
                case BidiStrength.RightToLeft: return TextDirection.RightToLeft;
            }

            switch (text[i])
            {
                case BidiControls.LeftToRightMark: return TextDirection.LeftToRight;
                case BidiControls.RightToLeftMark or BidiControls.ArabicLetterMark: return TextDirection.RightToLeft;
            }
        }

        return null;
    }

    /// <summary>True for a letter that gives the digits after it the order of Arabic ones (UAX #9, rule W2): class AL.</summary>
    public static bool IsArabicLetter(char c) => c is >= '\u0600' and <= '\u07BF' or >= '\u0860' and <= '\u08FF' or >= '\uFB50' and <= '\uFEFC';

    // Outside the blocks of Arabic and its relatives, general punctuation and symbols. Most text has nothing beyond U+06EF.
    private static bool MayHaveForeignLetters(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u00C0', '\u058F')
        || text.ContainsAnyInRange('\u06F0', '\uFFFF')
            && (text.ContainsAnyInRange('\u06F0', '\u06F9') || text.ContainsAnyInRange('\u0900', '\u1FFF') || text.ContainsAnyInRange('\u2C00', '\uFB1C')
                || text.ContainsAnyInRange('\uFF00', '\uFFDC'));

    private static BidiStrength Of(int codePoint)
    {
        switch (codePoint)
        {
            case >= 0x0660 and <= 0x0669: return BidiStrength.ArabicDigit;
            case >= 0x06F0 and <= 0x06F9: return BidiStrength.Digit;
            // m², CO₂, and digits as wide as a Chinese character
            case 0x00B2 or 0x00B3 or 0x00B9 or 0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089) or (>= 0xFF10 and <= 0xFF19): return BidiStrength.Digit;
        }

        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiStrength.Mark,
            UnicodeCategory.SpacingCombiningMark => BidiStrength.LeftToRight,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber => Letter(codePoint),
            // ʹ and its like up to ˿ are neutral but for the first ones; the modifier letters of other blocks belong to their script.
            UnicodeCategory.ModifierLetter => codePoint is >= 0x02B9 and <= 0x02BA or >= 0x02C2 and <= 0x02CF ? BidiStrength.Neutral : Letter(codePoint),
            _ => BidiStrength.Neutral,
        };
    }

    private static BidiStrength Letter(int codePoint) => codePoint is
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        ? BidiStrength.RightToLeft
        : BidiStrength.LeftToRight;
}
