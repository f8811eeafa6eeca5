using System.Buffers;

namespace StaticGen.Rendering;

/// <summary>Text made safe for HTML.</summary>
internal static class HtmlText
{
    /// <summary>
    /// The characters that mean something in text or in a quoted attribute. Nothing else needs escaping in a page that is UTF-8, and
    /// Arabic letters and their marks must stay as they are.
    /// </summary>
    public static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>As <see cref="Special"/>, without the ampersand: for what is HTML already.</summary>
    public static readonly SearchValues<char> Delimiters = SearchValues.Create("<>\"'");

    public static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    public static string Escape(string text)
    {
        var first = text.AsSpan().IndexOfAny(Special);
        if (first < 0) return text;
        var builder = new System.Text.StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (Special.Contains(c)) builder.Append(Entity(c));
            else builder.Append(c);
        }

        return builder.ToString();
    }
}
