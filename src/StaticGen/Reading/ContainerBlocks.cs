using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace StaticGen.Reading;

/// <summary><c>:::</c> containers as blocks only: <c>std::vector::x</c> in a sentence is text.</summary>
internal sealed class ContainerBlocks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
