using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>
/// Emphasis beside the quotation marks and brackets of Arabic, whose particles are written attached: in <c>و**«الأمن»**</c> the stars
/// stand between a letter and punctuation, where CommonMark 0.31.2 §6.2 lets them only close. After a letter from right to left they may
/// also open before an opening sign, and before such a letter close after a closing one. Deleted text follows the same rules.
/// </summary>
internal sealed class ArabicEmphasis : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var parser = new Parser();
        parser.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, enableWithinWord: true));
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(parser);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : EmphasisInlineParser
    {
        // Beyond so many stars and underscores in a row nobody means emphasis.
        private const int MaxDelimiters = 12;

        private static readonly SearchValues<char> Opening = SearchValues.Create("«‹“„‘([{<\"'`");

        private static readonly SearchValues<char> Closing = SearchValues.Create("»›”“’)]}>\"'`");

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var start = slice.Start;
            if (!base.Match(processor, ref slice)) return false;
            if (processor.Inline is not EmphasisDelimiterInline delimiter) return true;
            var text = slice.Text.AsSpan(0, slice.End + 1);
            var (before, after) = (start - 1, slice.Start);
            while (before >= 0 && start - before < MaxDelimiters && text[before] is '*' or '_' or '~') before--;
            while (after < text.Length && after - slice.Start < MaxDelimiters && text[after] is '*' or '_' or '~') after++;
            if (before < 0 || after >= text.Length) return true;
            if (IsLetter(text, before) && Opening.Contains(text[after])) delimiter.Type |= DelimiterType.Open;
            if (Closing.Contains(text[before]) && IsLetter(text, after)) delimiter.Type |= DelimiterType.Close;
            return true;
        }

        // A mark belongs to the letter before it.
        private static bool IsLetter(ReadOnlySpan<char> text, int at)
        {
            while (at > 0 && BidiStrengths.Of(text, at) == BidiStrength.Mark && !char.IsWhiteSpace(text[at - 1])) at--;
            return BidiStrengths.Of(text, at) == BidiStrength.RightToLeft;
        }
    }
}
