using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticGen.Reading;

/// <summary>Text in brackets with attributes: <c>[Foreign Affairs]{dir=ltr lang=en}</c>.</summary>
public sealed class SpanInline : ContainerInline;

/// <summary>Parses <see cref="SpanInline"/>. Brackets that name a link, a footnote or an image are that.</summary>
internal sealed class BracketedSpans : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Closing());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Closing : InlineParser
    {
        public Closing() => OpeningCharacters = [']'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            // A bracket whose text names a definition has its label, and becomes a link.
            if (slice.PeekChar() != '{' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true, IsImage: false, Label: null } opening) return false;
            var end = BraceAttributes.EndOf(slice, slice.Start + 1);
            if (end == 0) return false;

            var span = new SpanInline
            {
                Span = new SourceSpan(opening.Span.Start, processor.GetSourcePosition(end - 1)),
                Line = opening.Line,
                Column = opening.Column,
            };
            BraceAttributes.Apply(slice, slice.Start + 1, span);
            // Open while it takes what the bracket holds.
            opening.ReplaceBy(span);
            span.IsClosed = true;
            processor.Inline = span;
            processor.PostProcessInlines(0, span, null, false);
            slice.Start = end;
            return true;
        }
    }
}
