namespace StaticGen.Languages;

/// <summary>Folds spellings that readers take for the same, for matching and for finding names that only look different.</summary>
public static class TextFolding
{
    /// <summary>Arabic vowel marks and Quranic annotation signs (tashkeel).</summary>
    public static bool IsTashkeel(char c) =>
        c is >= '\u064B' and <= '\u065F' or '\u0670' or >= '\u06D6' and <= '\u06DC' or >= '\u06DF' and <= '\u06E8' or >= '\u06EA' and <= '\u06ED';

    /// <summary>Characters that are not seen and carry no letter: tatweel, joiners, bidi controls, byte order mark.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u0640' or '\u00AD' or '\u061C' or '\uFEFF'
            or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069';

    /// <summary>
    /// Lower case, without tashkeel and invisible characters, hamza carriers and final forms as their base letters, digits as ASCII,
    /// runs of white space as one space, without white space and punctuation at the ends.
    /// </summary>
    public static string Fold(string text)
    {
        var resolved = ArabicPresentationForms.Resolve(text);
        var folded = resolved.Length <= 256 ? stackalloc char[256] : new char[resolved.Length];
        var length = 0;
        foreach (var c in resolved)
        {
            if (IsTashkeel(c) || IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c))
            {
                if (length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
                continue;
            }

            folded[length++] = FoldLetter(c);
        }

        return Trim(folded[..length]).ToString();
    }

    private static char FoldLetter(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        // The sign of soft vowels in Kazakh, typed as one or the other.
        '\u0674' => '\u0621',
        >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
        _ => char.ToLowerInvariant(c),
    };

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsEdge(text[start])) start++;
        while (end > start && IsEdge(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c);
}
