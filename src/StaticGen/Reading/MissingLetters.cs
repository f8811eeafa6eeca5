using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>Reports the letters of an article that no font of the theme has, each once.</summary>
internal static class MissingLetters
{
    // More is most likely a script that the theme does not know at all.
    private const int Most = 3;

    public static void Check(SourceText source, FrontMatter frontMatter, ArticleBody body, FontCoverage fonts, DiagnosticBag diagnostics)
    {
        var found = fonts.Missing(source.Text);
        if (found.Count == 0) return;
        // It may be in an address, a comment, or a key that readers never see.
        var visible = Visible(frontMatter, body, fonts);
        var letters = found.Where(letter => visible.Contains(letter.Character)).ToList();
        for (var i = 0; i < letters.Count; i++)
        {
            var (offset, character) = letters[i];
            var rest = letters.Count - i;
            var isLast = i == Most && rest > 1;
            diagnostics.Add(DiagnosticCodes.MissingLetter, source.PositionOf(offset, character.Utf16SequenceLength),
                isLast ? $"{rest} more characters are in no font of the theme" : $"U+{character.Value:X4} is in no font of the theme",
                "readers see it in a font of their own device, or as an empty box; write another letter, or declare a font that has it in a style sheet of the theme");
            if (isLast) break;
        }
    }

    private static HashSet<Rune> Visible(FrontMatter frontMatter, ArticleBody body, FontCoverage fonts)
    {
        var visible = new HashSet<Rune>();
        foreach (var text in (string?[])[frontMatter.Title?.Value, frontMatter.Description, frontMatter.Category, .. frontMatter.Authors, .. frontMatter.Tags.Select(tag => tag.Value), .. frontMatter.Corrections.Select(correction => correction.Text)])
            Add(text);
        Add(body.TitleHeading);
        foreach (var node in body.Document.Descendants())
        {
            // Code is printed in a font of the device anyway.
            if (node is LiteralInline literal) Add(literal.Content.AsSpan());
        }

        return visible;

        void Add(ReadOnlySpan<char> text)
        {
            foreach (var (_, character) in fonts.Missing(text)) visible.Add(character);
        }
    }
}
