using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StaticGen.Reading;

/// <summary>
/// A footnote's definition ends a definition list. The parser keeps the list open after an empty line, and would take the definition
/// for one of a link.
/// </summary>
internal sealed class FootnoteAfterDefinitions : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<DefinitionListParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : DefinitionListParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            // The list itself is never closed, and a footnote may only be defined outside of any open container.
            if (processor.Column == 0 && processor.CurrentChar == '[' && processor.PeekChar(1) == '^' && block.Parent is DefinitionList list) list.IsOpen = false;
            return base.TryContinue(processor, block);
        }
    }
}
