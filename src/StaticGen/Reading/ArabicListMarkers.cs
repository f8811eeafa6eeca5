using System.Globalization;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticGen.Reading;

/// <summary>
/// Ordered lists whose items are numbered <c>١.</c> or <c>٢)</c>, by the rules of CommonMark 0.31.2 §5.2 for other digits. The list has
/// a class that says which digits its author wrote, so that readers see the same.
/// </summary>
internal sealed class ArabicListMarkers : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var parser = new ListParser();
        parser.ItemParsers.Add(new ItemParser());
        pipeline.BlockParsers.Replace<ListBlockParser>(parser);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    // Arabic-Indic digits, and the extended ones of Persian and Urdu.
    private static char ZeroOf(char digit) => digit switch { >= '٠' and <= '٩' => '٠', >= '۰' and <= '۹' => '۰', _ => '\0' };

    private sealed class ItemParser : OrderedListItemParser
    {
        private const int MaxDigits = 9;

        public ItemParser() => OpeningCharacters = [.. "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"];

        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
        {
            result = default;
            var zero = ZeroOf(state.CurrentChar);
            var start = state.Start;
            var number = 0;
            for (var digit = state.CurrentChar; ZeroOf(digit) == zero; digit = state.NextChar())
            {
                if (state.Start - start == MaxDigits) return false;
                number = number * 10 + (digit - zero);
            }

            if (!TryParseDelimiter(state, out var delimiter)) return false;
            // `1` is the parser's name of all decimal lists; a number other than "1" must not interrupt a paragraph.
            result = new ListInfo('1', number.ToString(CultureInfo.InvariantCulture), delimiter, "1");
            return true;
        }
    }

    private sealed class ListParser : ListBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ListBlock { IsOrdered: true, Count: > 0 } list && processor.Line.Text is { } source && ClassOf(source[list[0].Span.Start]) is { } name)
                list.GetAttributes().AddClass(name);
            return base.Close(processor, block);
        }

        private static string? ClassOf(char digit) => ZeroOf(digit) switch { '٠' => "arabic-indic", '۰' => "persian", _ => null };
    }
}
