using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticGen.Reading;

/// <summary>
/// Keeps a small hostile text from taking minutes or gigabytes: the parser's own scans for something that never comes are spared, and
/// what would grow out of all proportion is refused.
/// </summary>
internal sealed class MarkdownLimits : IMarkdownExtension
{
    /// <summary>Cells of one table; the parser fills up short rows, so that a short text could ask for any number.</summary>
    private const long MaxCells = 400_000;

    /// <summary>Lines of link definitions without an empty line between them; each is taken off the front of all the others.</summary>
    private const int MaxDefinitions = 10_000;

    /// <summary>Letters of all addresses and titles that links take from definitions: more than a page may have.</summary>
    private const long MaxExpansion = 20 * 1024 * 1024;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new Paragraphs());
        pipeline.InlineParsers.Replace<LinkInlineParser>(new Links());
        pipeline.InlineParsers.Replace<AutolinkInlineParser>(new AngleBrackets());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Paragraphs : ParagraphBlockParser
    {
        private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t");

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock { Lines: { Count: > MaxDefinitions } lines } && lines.Lines[0].Slice.CurrentChar == '[')
                throw MarkdownLimitException.TooLarge($"more than {MaxDefinitions:N0} lines follow one another and begin with `[`", "put an empty line between them", block.Span.Start);
            return base.TryContinue(processor, block);
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock { Lines: { Count: > 1 } lines })
            {
                var (columns, isTable) = (0, false);
                foreach (var line in lines.Lines.AsSpan(0, lines.Count))
                {
                    var text = line.Slice.AsSpan();
                    columns = Math.Max(columns, text.Count('|') + 1);
                    isTable |= text.Contains('-') && !text.ContainsAnyExcept(DelimiterRow);
                }

                if (isTable && (long)columns * lines.Count > MaxCells)
                    throw MarkdownLimitException.TooLarge($"a table of {lines.Count:N0} rows and {columns:N0} columns is too large for a page", "divide it, or offer it as a file", block.Span.Start);
            }

            return base.Close(processor, block);
        }
    }

    private sealed class Links : LinkInlineParser
    {
        // CommonMark 0.31.2 §6.3 leaves the limit to implementations and asks for three at least; cmark has 32.
        private const int MaxParentheses = 32;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            bool matched;
            if (slice.CurrentChar == ']' && slice.PeekChar() == '(' && !MayBeInline(slice))
            {
                // What follows is text; the brackets may still name a definition.
                var bracket = slice;
                bracket.End = slice.Start;
                matched = base.Match(processor, ref bracket);
                slice.Start = bracket.Start;
            }
            else
            {
                matched = base.Match(processor, ref slice);
            }

            if (matched && processor.Inline is LinkInline { Reference: { } definition } link)
            {
                var state = processor.GetParserState(this, static () => new Expansion())!;
                if (state.Document != processor.Document) (state.Document, state.Letters) = (processor.Document, 0);
                state.Letters += (definition.Url?.Length ?? 0) + (definition.Title?.Length ?? 0);
                if (state.Letters > MaxExpansion)
                    throw MarkdownLimitException.TooLarge($"links repeat the addresses of definitions to more than 20 MB", "shorten the addresses, or write fewer links", link.Span.Start);
            }

            return matched;
        }

        // The way the parser would go, ending where it is clear that no link can come of it.
        private static bool MayBeInline(StringSlice slice)
        {
            var text = slice.AsSpan()[2..];
            var at = SkipSpace(text, 0);
            if (at == text.Length) return false;
            if (text[at] == '<') return true;
            var depth = 0;
            for (; at < text.Length && text[at] > ' '; at++)
            {
                if (text[at] == '\\' && at + 1 < text.Length && text[at + 1].IsAsciiPunctuation()) at++;
                else if (text[at] == '(' && ++depth > MaxParentheses) return false;
                else if (text[at] == ')' && --depth < 0) return true;
            }

            if (depth > 0) return false;
            at = SkipSpace(text, at);
            if (at == text.Length) return false;
            return text[at] switch
            {
                ')' => true,
                '"' or '\'' => HasEnd(text[(at + 1)..], text[at], text[at]),
                '(' => HasEnd(text[(at + 1)..], ')', '('),
                _ => false,
            };
        }

        private static bool HasEnd(ReadOnlySpan<char> title, char end, char forbidden)
        {
            for (var at = 0; at < title.Length; at++)
            {
                if (title[at] == '\\') at++;
                else if (title[at] == end) return true;
                else if (title[at] == forbidden) return false;
            }

            return false;
        }

        private static int SkipSpace(ReadOnlySpan<char> text, int at)
        {
            while (at < text.Length && text[at].IsWhitespace()) at++;
            return at;
        }

        private sealed class Expansion
        {
            public MarkdownDocument? Document { get; set; }

            public long Letters { get; set; }
        }
    }

    // <? , <! and <![CDATA[ begin HTML that may end anywhere below. Where no end is, each of them would look for it again.
    private sealed class AngleBrackets : AutolinkInlineParser
    {
        private static readonly string[] Ends = ["?>", "]]>", ">"];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var next = slice.PeekChar();
            if (next is '?' or '!' && slice.PeekChar(2) != '-')
            {
                var end = next == '?' ? 0 : slice.PeekChar(2) == '[' ? 1 : 2;
                var state = processor.GetParserState(this, static () => new NotFound())!;
                if (!ReferenceEquals(state.Text, slice.Text)) (state.Text, state.From) = (slice.Text, [int.MaxValue, int.MaxValue, int.MaxValue]);
                if (slice.Start >= state.From[end]) return false;
                if (!slice.AsSpan().Contains(Ends[end], StringComparison.Ordinal))
                {
                    state.From[end] = slice.Start;
                    return false;
                }
            }

            return base.Match(processor, ref slice);
        }

        private sealed class NotFound
        {
            public string? Text { get; set; }

            public int[] From { get; set; } = [];
        }
    }
}
