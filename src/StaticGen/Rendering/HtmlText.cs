using System.Buffers;
using System.Text;

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

    public static string Escape(string text) =>
        text.AsSpan().ContainsAny(Special) ? Append(new StringBuilder(text.Length + 16), text).ToString() : text;

    /// <summary>Appends a text, escaped.</summary>
    public static StringBuilder Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int next; (next = text.IndexOfAny(Special)) >= 0; text = text[(next + 1)..]) html.Append(text[..next]).Append(Entity(text[next]));
        return html.Append(text);
    }
}
