using System.Text;
using StaticGen.Languages;
using StaticGen.Reading;
using StaticGen.Rendering;

namespace StaticGen.Tests.Bidi;

/// <summary>Text as an author types it → the HTML of its paragraph on an Arabic page.</summary>
internal static class PrintedText
{
    public static readonly BidiStyle Arabic = new(new BidiContext(TextDirection.RightToLeft));
    public static readonly BidiStyle English = new(new BidiContext(TextDirection.LeftToRight));

    public static string Html(string markdown, BidiStyle? style = null) =>
        new MarkdownPrinter().Print(MarkdownParser.Parse(markdown), new MarkdownStyle { Bidi = style ?? Arabic });

    /// <summary>The inside of the one paragraph that text makes in which no sign is Markdown.</summary>
    public static string Paragraph(string text, BidiStyle? style = null)
    {
        var html = Html(Escape(text), style).TrimEnd('\n');
        return html[(html.IndexOf('>', StringComparison.Ordinal) + 1)..^"</p>".Length];
    }

    // CommonMark 0.31.2 §2.4: any ASCII punctuation may be escaped. Addresses would otherwise become links.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
