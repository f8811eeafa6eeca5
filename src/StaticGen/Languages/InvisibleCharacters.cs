namespace StaticGen.Languages;

/// <summary>Characters without a glyph of their own that come with copied text: direction marks, no-break and zero-width spaces.</summary>
public static class InvisibleCharacters
{
    public static bool Contains(char c) => c is
        '\u00A0' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or '\u2060' or
        (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>Without the invisible characters and white space at both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsTrimmed(text[start])) start++;
        while (end > start && IsTrimmed(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>Without any invisible character, for values that are ASCII by nature: dates, flags, numbers.</summary>
    public static string Remove(string text) =>
        text.Any(Contains) ? string.Concat(text.Where(c => !Contains(c))) : text;

    private static bool IsTrimmed(char c) => Contains(c) || char.IsWhiteSpace(c);
}
