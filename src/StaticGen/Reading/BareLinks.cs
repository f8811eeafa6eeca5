using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace StaticGen.Reading;

/// <summary>
/// Bare addresses become links, much as in GitHub Flavored Markdown §6.9 (extended autolinks). An address also ends before Arabic
/// punctuation and quotation marks, which no author means to be part of it, and may follow an opening one.
/// </summary>
internal sealed class BareLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : InlineParser
    {
        private static readonly string[] Beginnings = ["https://", "http://", "www.", "mailto:", "tel:"];

        private static readonly SearchValues<char> Before = SearchValues.Create("*_~(|[«‹“‘،؛؟–—");

        private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0<>\"`|*\\«»‹›“”‘’„،؛؟…");

        private static readonly SearchValues<char> PhoneNumber = SearchValues.Create("+0123456789-.()");

        public Parser() => OpeningCharacters = ['h', 'H', 'w', 'W', 'm', 'M', 't', 'T'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var text = slice.AsSpan();
            if (BeginningOf(text) is not { } beginning) return false;
            var before = slice.PeekCharExtra(-1);
            if (!(before == '\0' || before.IsWhitespace() || Before.Contains(before)) || IsInsideLink(processor)) return false;

            var end = text.IndexOfAny(Ends);
            text = WithoutTrailingPunctuation(end < 0 ? text : text[..end]);
            if (text.Length <= beginning.Length) return false;
            var isAddress = beginning switch
            {
                "www." => IsDomain(text),
                "mailto:" => text.IndexOf('@') > beginning.Length && text[^1] != '@',
                "tel:" => !text[beginning.Length..].ContainsAnyExcept(PhoneNumber),
                _ => IsDomain(text[beginning.Length..]),
            };
            if (!isAddress) return false;

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            var span = new Markdig.Syntax.SourceSpan(start, start + text.Length - 1);
            var link = new LinkInline
            {
                Url = beginning == "www." ? $"https://{text}" : text.ToString(),
                IsClosed = true,
                IsAutoLink = true,
                Span = span,
                UrlSpan = span,
                Line = line,
                Column = column,
            };
            // Of a mail address or a telephone number only itself is shown.
            var shown = new StringSlice(slice.Text, slice.Start + (beginning is "mailto:" or "tel:" ? beginning.Length : 0), slice.Start + text.Length - 1);
            link.AppendChild(new LiteralInline { Content = shown, Span = span, Line = line, Column = column, IsClosed = true });
            processor.Inline = link;
            slice.Start += text.Length;
            return true;
        }

        private static string? BeginningOf(ReadOnlySpan<char> text)
        {
            foreach (var beginning in Beginnings)
                if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return beginning;
            return null;
        }

        // As far as it is worth looking: thousands of addresses in one paragraph must not look over all of it each.
        private static bool IsInsideLink(InlineProcessor processor)
        {
            var steps = 0;
            for (Inline? open = processor.Inline; open is not null; open = open.Parent)
                if (open is LinkDelimiterInline { IsActive: true } || ++steps > MarkdownParser.MaximumNesting) return true;

            steps = 0;
            for (Inline? earlier = processor.Inline; earlier is not null && ++steps < MarkdownParser.MaximumNesting; earlier = earlier.PreviousSibling ?? earlier.Parent)
            {
                if (earlier is not HtmlInline { Tag: var tag }) continue;
                if (tag.StartsWith("</a>", StringComparison.OrdinalIgnoreCase)) return false;
                if (tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase)) return true;
            }

            return false;
        }

        private static ReadOnlySpan<char> WithoutTrailingPunctuation(ReadOnlySpan<char> address)
        {
            var unmatched = address.Count(')') - address.Count('(');
            var unmatchedSquare = address.Count(']') - address.Count('[');
            while (!address.IsEmpty)
            {
                var last = address[^1];
                if (!(last is '?' or '!' or '.' or ',' or ':' or ';' or '\'' or '_' or '~' || (last == ')' && unmatched-- > 0) || (last == ']' && unmatchedSquare-- > 0))) break;
                address = address[..^1];
            }

            return address;
        }

        // Labels of letters, digits, hyphens and underscores, two at least; a port may follow.
        private static bool IsDomain(ReadOnlySpan<char> address)
        {
            var end = address.IndexOfAny("/?#:");
            if (end >= 0) address = address[..end];
            var labels = 0;
            foreach (var range in address.Split('.'))
            {
                labels++;
                if (address[range].IsEmpty) return false;
            }

            foreach (var c in address)
                if (char.IsControl(c) || char.IsSymbol(c) || char.IsPunctuation(c) && c is not ('.' or '-' or '_')) return false;
            return labels > 1;
        }
    }
}
