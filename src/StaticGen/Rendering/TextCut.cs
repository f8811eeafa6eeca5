using System.Globalization;

namespace StaticGen.Rendering;

/// <summary>The beginning of a text.</summary>
internal static class TextCut
{
    private const char Ellipsis = '…';

    /// <summary>
    /// At most so many letters, the <c>…</c> included: letters as readers count them (UAX 29 grapheme clusters), so that no mark is
    /// parted from its letter. Cut between words; a word that is too long by itself is cut inside.
    /// </summary>
    public static string Cut(string text, int letters)
    {
        text = text.Trim();
        if (text.Length <= letters) return text;
        if (letters <= 0) return "";
        var (count, position, room) = (0, 0, 0);
        while (position < text.Length && count <= letters)
        {
            if (count == letters - 1) room = position;
            position += StringInfo.GetNextTextElementLength(text.AsSpan(position));
            count++;
        }

        if (count <= letters) return text;
        var end = room;
        if (end > 0 && !char.IsWhiteSpace(text[end]))
        {
            while (end > 0 && !char.IsWhiteSpace(text[end - 1])) end--;
            if (end == 0) end = room;
        }

        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || ",.;:،؛-–—".Contains(text[end - 1]))) end--;
        return text[..end] + Ellipsis;
    }
}
