namespace StaticGen.Languages;

/// <summary>
/// The language of a block that runs against the page, by its script; <c>null</c> where that cannot be told, as one script serves many
/// languages (WCAG 2.2, 3.1.2: a passage in another language names it).
/// </summary>
/// <param name="Latin">Code for Latin letters.</param>
/// <param name="Cyrillic">Code for Cyrillic letters.</param>
/// <param name="Arabic">Code for Arabic letters.</param>
public sealed record BlockLanguages(string? Latin = null, string? Cyrillic = null, string? Arabic = null)
{
    public static readonly BlockLanguages None = new();

    /// <summary>The language of a text, by its first letter.</summary>
    public string? Of(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (BidiStrengths.Of(text, i) is not (BidiStrength.LeftToRight or BidiStrength.RightToLeft)) continue;
            return text[i] switch
            {
                (>= 'A' and <= 'z') or (>= '\u00AA' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') => Latin,
                >= '\u0400' and <= '\u052F' => Cyrillic,
                (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') or (>= '\uFB50' and <= '\uFEFC') => Arabic,
                _ => null,
            };
        }

        return null;
    }
}
