using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Rendering;

/// <summary>Whether a block runs against the text around it: by its words, never by its first letter alone.</summary>
internal static class BlockDirection
{
    /// <summary>The direction an author chose with <c>{dir=…}</c>.</summary>
    public static TextDirection? Explicit(MarkdownObject node)
    {
        if (node.TryGetAttributes()?.Properties is not { } properties) return null;
        foreach (var (name, value) in properties)
        {
            if (name != "dir") continue;
            return value switch { "rtl" => TextDirection.RightToLeft, "ltr" => TextDirection.LeftToRight, _ => null };
        }

        return null;
    }

    /// <summary>The direction of a block when it is not that of the text around it.</summary>
    public static TextDirection? Against(TextDirection around, MarkdownObject node)
    {
        // Most blocks begin in the direction of the page: there is nothing to count.
        if (FirstStrong(node) is not { } first || first == around) return null;
        var estimate = default(DirectionEstimate);
        Count(ref estimate, node);
        return estimate.Result == first ? first : null;
    }

    /// <summary>The language of a block that runs against the page, unless its author named one.</summary>
    public static string? LanguageOf(MarkdownObject node, BlockLanguages languages)
    {
        if (languages == BlockLanguages.None || node.TryGetAttributes()?.Properties?.Exists(p => p.Key == "lang") == true) return null;
        MarkdownObject? text = node is LeafBlock leaf ? leaf.Inline : node;
        foreach (var literal in text?.Descendants<LiteralInline>() ?? [])
            if (languages.Of(literal.Content.AsSpan()) is { } language) return language;
        return null;
    }

    private static TextDirection? FirstStrong(MarkdownObject? node)
    {
        switch (node)
        {
            case LiteralInline literal: return BidiStrengths.FirstStrong(literal.Content.AsSpan());
            case LinkInline { IsAutoLink: true } or LinkInline { IsImage: true }: return null;
            case ContainerInline container: return FirstStrongIn(container);
            case LeafBlock leaf: return leaf.Inline is { } inlines ? FirstStrongIn(inlines) : null;
            case ContainerBlock blocks:
                foreach (var block in blocks)
                    if (FirstStrong(block) is { } first) return first;
                return null;
            default: return null;
        }
    }

    // Not by calling itself as the last thing it does: native code then jumps to its own beginning, and a collection that stops the
    // thread just there (.NET 10.0.12) writes over the stack of the caller.
    private static TextDirection? FirstStrongIn(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            if (FirstStrong(inline) is { } first) return first;
        return null;
    }

    // Code, addresses and raw HTML run from left to right wherever they stand, and say nothing of the text.
    private static void Count(ref DirectionEstimate estimate, MarkdownObject node)
    {
        switch (node)
        {
            case LiteralInline literal: estimate.Add(literal.Content.AsSpan()); break;
            case LineBreakInline: estimate.EndWord(); break;
            case LinkInline { IsAutoLink: true } or LinkInline { IsImage: true }: break;
            case ContainerInline container:
                for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) Count(ref estimate, inline);
                break;
            case LeafBlock { Inline: { } inlines }:
                Count(ref estimate, inlines);
                estimate.EndWord();
                break;
            case Table table: CountHead(ref estimate, table); break;
            case ContainerBlock container:
                foreach (var block in container) Count(ref estimate, block);
                break;
        }
    }

    // A table runs in the direction of its first row and first column; the other cells may hold anything.
    private static void CountHead(ref DirectionEstimate estimate, Table table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            var cells = (TableRow)table[row];
            for (var cell = 0; cell < (row == 0 ? cells.Count : Math.Min(1, cells.Count)); cell++) Count(ref estimate, cells[cell]);
        }
    }
}
