using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace StaticGen.Reading;

/// <summary>
/// Bare addresses become links. An address ends before Arabic punctuation and closing quotation marks, which no author means to be part
/// of it, and may follow an opening one.
/// </summary>
internal sealed class BareLinks : IMarkdownExtension
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("،؛؟»›”’…");

    private static readonly AutoLinkOptions Settings = new() { UseHttpsForWWWLinks = true, ValidPreviousCharacters = "*_~(«‹“‘[،؛" };

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser() : AutoLinkParser(Settings)
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            // ftp is no scheme that browsers open any more.
            if (slice.CurrentChar == 'f') return false;
            var address = slice;
            var end = slice.AsSpan().IndexOfAny(Ends);
            if (end >= 0) address.End = slice.Start + end - 1;
            if (!base.Match(processor, ref address)) return false;
            slice.Start = address.Start;
            return true;
        }
    }
}
