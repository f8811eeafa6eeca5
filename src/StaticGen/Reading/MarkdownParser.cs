using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>The one Markdown pipeline: text → syntax tree. Rendering/MarkdownHtml.cs prints the tree.</summary>
public static class MarkdownParser
{
    /// <summary>Nested quotes, lists and brackets beyond this are a diagnostic; Markdig throws there.</summary>
    public const int MaximumNesting = 128;

    private static readonly MarkdownPipeline Extended = new MarkdownPipelineBuilder
    {
        PreciseSourceLocation = true,
        MaximumNestingDepth = MaximumNesting,
    }
        .UseAlertBlocks()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .Use<FootnoteAfterDefinitions>()
        .UseFigures()
        .Use<ContainerBlocks>()
        .Use<ArabicEmphasis>()
        .Use<ArabicListMarkers>()
        .Use<BareLinks>()
        .Use<BraceAttributes>()
        .Use<BracketedSpans>()
        .Use<SharpSLabels>()
        .Use<MarkdownLimits>()
        .Use<FrontMatterLines>()
        .Build();

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder { MaximumNestingDepth = MaximumNesting }.Use<SharpSLabels>().Use<MarkdownLimits>().Build();

    /// <summary>Parses with everything staticgen adds to CommonMark (docs/markdown.md).</summary>
    /// <exception cref="MarkdownLimitException">The text nests deeper than <see cref="MaximumNesting"/>, or grows out of proportion.</exception>
    /// <param name="text">The text.</param>
    /// <param name="quotes">The marks that straight quotes become; <c>null</c>: they stay.</param>
    /// <param name="start">Where the Markdown begins in the text, at the start of a line. Places in the tree are places in the whole text.</param>
    public static MarkdownDocument Parse(string text, QuotationMarks? quotes = null, int start = 0)
    {
        var skipping = FrontMatterLines.Skip(ref text, start);
        var document = Parse(text, Extended, skipping);
        // A quote in the tree stands in the text, or comes of an entity.
        if (quotes is not null && text.AsSpan(start).ContainsAny('"', '\'', '&')) new TypographicQuotes(quotes).Replace(document);
        return document;
    }

    /// <summary>Parses CommonMark 0.31.2 and nothing else: for comments, and for the conformance tests.</summary>
    /// <exception cref="MarkdownLimitException">The text nests deeper than <see cref="MaximumNesting"/>, or grows out of proportion.</exception>
    public static MarkdownDocument ParseCommonMark(string text) => Parse(text, Plain, null);

    private static MarkdownDocument Parse(string text, MarkdownPipeline pipeline, MarkdownParserContext? context)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, pipeline, context);
        }
        catch (ArgumentException e) when (e.GetType() == typeof(ArgumentException))
        {
            throw MarkdownLimitException.Nesting();
        }

        CheckDepth(document, 0);
        return document;
    }

    // The parser checks blocks and emphasis but not brackets without a link, and whoever walks the tree recurses.
    private static void CheckDepth(MarkdownObject node, int depth)
    {
        if (depth > MaximumNesting) throw MarkdownLimitException.Nesting();
        switch (node)
        {
            case ContainerBlock container:
                foreach (var child in container) CheckDepth(child, depth + 1);
                break;
            case LeafBlock { Inline: { } inline }:
                CheckDepth(inline, depth);
                break;
            case ContainerInline container:
                for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                    if (child is ContainerInline) CheckDepth(child, depth + 1);
                break;
        }
    }
}
