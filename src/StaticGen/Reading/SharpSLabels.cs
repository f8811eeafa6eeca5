using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StaticGen.Reading;

/// <summary>
/// Lets <c>[ẞ]</c> find the definition <c>[SS]:</c>, as CommonMark 0.31.2 §4.7 asks with "Unicode case fold": the parser compares labels
/// letter by letter, and sharp s is the one letter of living orthographies that folds to two.
/// </summary>
internal sealed class SharpSLabels : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new Hook());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    // Opens no block: it only waits for the moment when all definitions are known and no label has been looked up.
    private sealed class Hook : BlockParser
    {
        private static readonly object Key = new();

        public Hook() => OpeningCharacters = ['['];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var document = processor.Document;
            if (document.GetData(Key) is null)
            {
                document.SetData(Key, Key);
                document.ProcessInlinesBegin += (_, _) => AddSpellings(document);
            }

            return BlockState.None;
        }

        private static void AddSpellings(MarkdownDocument document)
        {
            if (document.OfType<LinkReferenceDefinitionGroup>().FirstOrDefault() is not { } group) return;
            foreach (var (label, definition) in group.Links.ToList())
            {
                var folded = label.Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal);
                if (!folded.Contains("ss", StringComparison.OrdinalIgnoreCase)) continue;
                foreach (var letters in (string[])["ss", "ß", "ẞ"])
                    group.Links.TryAdd(folded.Replace("ss", letters, StringComparison.OrdinalIgnoreCase), definition);
            }
        }
    }
}
