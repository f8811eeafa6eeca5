namespace StaticGen.Languages;

/// <summary>The invisible characters that change the order of a line (UAX #9 §2).</summary>
public static class BidiControls
{
    public const char ArabicLetterMark = '\u061C';
    public const char LeftToRightMark = '\u200E';
    public const char RightToLeftMark = '\u200F';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopDirectionalIsolate = '\u2069';

    private const char PopDirectionalFormatting = '\u202C';

    /// <summary>
    /// Those that do harm, in order: embeddings and overrides, which reach over everything up to the end of the paragraph; isolates
    /// without end and ends without isolate; two marks in a row, of which one is enough. Isolates end with their paragraph: a line.
    /// </summary>
    public static IReadOnlyList<int> FindStray(ReadOnlySpan<char> text)
    {
        // Ranges are searched many characters at a time; hardly any text has one, and many have no dash or quotation mark of the block either.
        var hasNone = !text.ContainsAnyInRange('\u200E', '\u2069')
            || !text.ContainsAnyInRange('\u200E', '\u200F') && !text.ContainsAnyInRange('\u202A', '\u202E') && !text.ContainsAnyInRange('\u2066', '\u2069');
        if (hasNone && !text.Contains(ArabicLetterMark)) return [];
        var stray = new List<int>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' or '\u2029':
                    stray.AddRange(open);
                    open.Clear();
                    break;
                case >= '\u202A' and <= '\u202E': stray.Add(i); break;
                case >= '\u2066' and <= '\u2068': open.Push(i); break;
                case PopDirectionalIsolate:
                    if (!open.TryPop(out _)) stray.Add(i);
                    break;
                case ArabicLetterMark or LeftToRightMark or RightToLeftMark when i > 0 && text[i - 1] is ArabicLetterMark or LeftToRightMark or RightToLeftMark:
                    stray.Add(i);
                    break;
            }
        }

        stray.AddRange(open);
        stray.Sort();
        return stray;
    }

    /// <summary>The name of one of them in the Unicode Character Database, after its code point.</summary>
    public static string NameOf(char control) => control switch
    {
        ArabicLetterMark => "U+061C ARABIC LETTER MARK",
        LeftToRightMark => "U+200E LEFT-TO-RIGHT MARK",
        RightToLeftMark => "U+200F RIGHT-TO-LEFT MARK",
        '\u202A' => "U+202A LEFT-TO-RIGHT EMBEDDING",
        '\u202B' => "U+202B RIGHT-TO-LEFT EMBEDDING",
        PopDirectionalFormatting => "U+202C POP DIRECTIONAL FORMATTING",
        '\u202D' => "U+202D LEFT-TO-RIGHT OVERRIDE",
        '\u202E' => "U+202E RIGHT-TO-LEFT OVERRIDE",
        '\u2066' => "U+2066 LEFT-TO-RIGHT ISOLATE",
        '\u2067' => "U+2067 RIGHT-TO-LEFT ISOLATE",
        FirstStrongIsolate => "U+2068 FIRST STRONG ISOLATE",
        _ => "U+2069 POP DIRECTIONAL ISOLATE",
    };

    /// <summary>The index after the part that an isolate, embedding or override at this place reaches over; 0 when there is none here.</summary>
    internal static int EndOfExplicit(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ((>= '\u2066' and <= '\u2068') or '\u202A' or '\u202B' or '\u202D' or '\u202E')) return 0;
        var end = text[at..].IndexOf(text[at] >= '\u2066' ? PopDirectionalIsolate : PopDirectionalFormatting);
        return end < 0 ? text.Length : at + end + 1;
    }
}
