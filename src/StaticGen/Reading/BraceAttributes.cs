using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>
/// Attributes in braces: <c>{#id .class lang=en}</c> after an inline, a heading or the name of a code block's language. Braces that hold
/// anything else are text, such as <c>{{ name }}</c> or <c>{x}</c>.
/// </summary>
internal sealed partial class BraceAttributes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new InlineBraces());
        foreach (var parser in pipeline.BlockParsers.OfType<IAttributesParseable>()) parser.TryParseAttributes = ParseAtLineEnd;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    [GeneratedRegex("""\G\{:?\s*(?:(?<item>[#.][^\s{}"'=]+|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:\s+|(?=\})))+\}""",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces { get; }

    private static bool ParseAtLineEnd(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var open = line.AsSpan().LastIndexOf('{');
        if (open < 0) return false;
        var match = Braces.Match(line.Text, line.Start + open);
        if (!match.Success || !line.Text.AsSpan((match.Index + match.Length)..(line.End + 1)).IsWhiteSpace()) return false;
        Apply(match, (MarkdownObject)block);
        line.End = match.Index - 1;
        return true;
    }

    /// <summary>Where the attributes that open at a place end; 0 when there are none.</summary>
    internal static int EndOf(StringSlice slice, int open)
    {
        var match = Braces.Match(slice.Text, open);
        return match.Success && match.Index + match.Length <= slice.End + 1 ? match.Index + match.Length : 0;
    }

    /// <summary>Gives an element the attributes that open at a place.</summary>
    internal static void Apply(StringSlice slice, int open, MarkdownObject target) => Apply(Braces.Match(slice.Text, open), target);

    private static void Apply(Match match, MarkdownObject target)
    {
        var attributes = target.GetAttributes();
        foreach (Capture item in match.Groups["item"].Captures)
        {
            var text = item.Value;
            if (text[0] == '#') attributes.Id = UnicodeNormalization.ToNfc(text[1..]);
            else if (text[0] == '.') attributes.AddClass(text[1..]);
            else
            {
                var equals = text.IndexOf('=');
                var (name, value) = (text[..equals].ToLowerInvariant(), text[(equals + 1)..].Trim('"', '\''));
                if (name == "id") attributes.Id = UnicodeNormalization.ToNfc(value);
                else if (name == "class") attributes.AddClass(value);
                else attributes.AddPropertyIfNotExist(name, value);
            }
        }
    }

    private sealed class InlineBraces : InlineParser
    {
        public InlineBraces() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var match = Braces.Match(slice.Text, slice.Start);
            if (!match.Success || match.Index + match.Length > slice.End + 1) return false;

            if (TargetOf(processor, slice, match) is not { } target) return false;
            Apply(match, target);
            slice.Start = match.Index + match.Length;
            return true;
        }

        // They belong to the element just before them; after a space at the end of a block's text, to the block. Elsewhere they are text.
        private static MarkdownObject? TargetOf(InlineProcessor processor, StringSlice slice, Match match)
        {
            if (processor.Inline is not (null or LiteralInline) && processor.Inline != processor.Root) return processor.Inline;
            if (!slice.Text.AsSpan((match.Index + match.Length)..(slice.End + 1)).IsWhiteSpace()) return null;
            if (processor.Inline is LiteralInline text)
            {
                if (text.Content.Length > 0 && !char.IsWhiteSpace(text.Content.Text[text.Content.End])) return null;
                text.Content.TrimEnd();
            }

            return processor.Block is { Parent: ListItemBlock item } ? item : processor.Block;
        }
    }
}
