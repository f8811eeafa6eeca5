using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StaticGen.Reading;

/// <summary>
/// Passes over what stands before an article's text, so that the parser can be given the whole file: a copy of the text alone would be an eighth
/// of all memory that reading and rendering an article take, and places in the tree are places in the file.
/// </summary>
internal sealed class FrontMatterLines : IMarkdownExtension
{
    // A parser that goes before all others has to say by which letter.
    private const char Opening = '-';

    private static readonly object Key = typeof(FrontMatterLines);

    /// <param name="text">The whole file; one whose first letter is another is given that one, which nobody sees.</param>
    /// <param name="start">Where the article's text begins: the start of a line.</param>
    public static MarkdownParserContext? Skip(ref string text, int start)
    {
        if (start == 0) return null;
        if (text[0] != Opening) text = Opening + text[1..];
        return new MarkdownParserContext { Properties = { [Key] = start } };
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = [Opening];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.LineIndex != 0 || StartOf(processor) == 0) return BlockState.None;
            processor.NewBlocks.Push(new SkippedBlock(this));
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            processor.CurrentLineStartPosition < StartOf(processor) ? BlockState.ContinueDiscard : BlockState.None;

        // It has no place in the document.
        public override bool Close(BlockProcessor processor, Block block) => false;

        private static int StartOf(BlockProcessor processor) => processor.Context?.Properties.GetValueOrDefault(Key) is int start ? start : 0;
    }

    private sealed class SkippedBlock : LeafBlock
    {
        // Given back by the parser when the block is closed.
        public SkippedBlock(BlockParser parser)
            : base(parser) => Lines = new StringLineGroup(1);
    }
}
