using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>What a reader would read aloud of a piece of Markdown: text without markup, footnote marks and images' addresses.</summary>
public static class MarkdownText
{
    public static string Of(LeafBlock block)
    {
        if (block.Inline is { FirstChild: LiteralInline { NextSibling: null } only }) return only.Content.ToString().Trim();
        var text = new StringBuilder();
        if (block.Inline is not null) Append(text, block.Inline);
        return text.ToString().Trim();
    }

    public static string Of(ContainerInline container)
    {
        var text = new StringBuilder();
        Append(text, container);
        return text.ToString();
    }

    public static void Append(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case FootnoteLink or TaskList or HtmlInline: break;
                case ContainerInline nested: Append(text, nested); break;
            }
        }
    }

    /// <summary>The beginning of a text, at most <paramref name="letters"/> UTF-16 units, cut between words and ended with <c>…</c>.</summary>
    public static string Beginning(string text, int letters)
    {
        if (text.Length <= letters) return text;
        var cut = text.LastIndexOf(' ', letters);
        if (cut < letters / 2) cut = letters;
        while (cut > 0 && (char.IsLowSurrogate(text[cut]) || TextFolding.IsTashkeel(text[cut]))) cut--;
        return text[..cut].TrimEnd(' ', '،', ',', '؛', ';', '.', ':') + "…";
    }

    /// <summary>Words of a text: runs between white space that have a letter or digit.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                words++;
            }
        }

        return words;
    }
}
