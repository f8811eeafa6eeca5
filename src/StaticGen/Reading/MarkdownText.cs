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

    /// <param name="text">Where to.</param>
    /// <param name="container">What to read.</param>
    /// <param name="enough">From so many letters on nothing is added.</param>
    public static void Append(StringBuilder text, ContainerInline container, int enough = int.MaxValue)
    {
        foreach (var inline in container)
        {
            if (text.Length >= enough) return;
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case FootnoteLink or TaskList or HtmlInline: break;
                case ContainerInline nested: Append(text, nested, enough); break;
            }
        }
    }

    /// <summary>The beginning of a block's text, as <see cref="Beginning(string, int)"/>; no more of a long one is put together than that takes.</summary>
    public static string Beginning(LeafBlock block, int letters)
    {
        if (block.Inline is not { } inlines) return "";
        var text = new StringBuilder();
        Append(text, inlines, enough: 2 * letters);
        var beginning = text.ToString().Trim();
        // So much white space is rare.
        if (text.Length >= 2 * letters && beginning.Length <= letters) beginning = Of(block);
        return Beginning(beginning, letters);
    }

    /// <summary>The beginning of a text, at most <paramref name="letters"/> UTF-16 units, cut between words and ended with <c>…</c>.</summary>
    public static string Beginning(string text, int letters)
    {
        if (text.Length <= letters) return text;
        var cut = text.LastIndexOf(' ', letters);
        if (cut < letters / 2) cut = letters;
        while (cut > 0 && (char.IsLowSurrogate(text[cut]) || TextFolding.IsTashkeel(text[cut]))) cut--;
        return string.Concat(text.AsSpan(0, cut).TrimEnd(" ،,؛;.:"), "…");
    }

    /// <summary>Words of a text: runs between white space that have a letter or digit.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            // Most of what is read is letters inside of a word.
            if (inWord && c is (>= '\u00A1' and < '\u1680') or (> ' ' and < '\u0080')) continue;
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
