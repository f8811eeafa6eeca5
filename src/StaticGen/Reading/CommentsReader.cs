using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Configuration;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>The comment files of one article → its comments. What they say comes from strangers.</summary>
public sealed class CommentsReader
{
    private const int MaxTextLength = 20_000;
    private const int MaxDepth = 8;

    private readonly TimeZoneInfo _zone;
    private readonly DiagnosticBag _diagnostics;

    private CommentsReader(TimeZoneInfo zone, DiagnosticBag diagnostics) => (_zone, _diagnostics) = (zone, diagnostics);

    /// <param name="sources">The files.</param>
    /// <param name="zone">The zone of dates without an offset.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <returns>The comments of all files, oldest first. One with a fault is left out.</returns>
    public static IReadOnlyList<Comment> Read(IEnumerable<SourceText> sources, TimeZoneInfo zone, DiagnosticBag diagnostics)
    {
        var reader = new CommentsReader(zone, diagnostics);
        return Sort(sources.SelectMany(reader.ReadFile));
    }

    private List<Comment> ReadFile(SourceText source)
    {
        switch (YamlReader.Read(source, _diagnostics))
        {
            case YamlMapping mapping:
                return ReadAll([new MappingReader(mapping, _diagnostics)], depth: 1);
            case YamlSequence sequence:
                return ReadAll(sequence.Items.Select(MapOf).OfType<MappingReader>(), depth: 1);
            case null or YamlScalar { IsNull: true }:
                return [];
            case var other:
                MapOf(other);
                return [];
        }
    }

    private MappingReader? MapOf(YamlNode node)
    {
        if (node is YamlMapping mapping) return new MappingReader(mapping, _diagnostics);
        _diagnostics.Add(DiagnosticCodes.CommentsNotAList, node.Position, "this is no comment",
            "begin each comment with `- author: …`, then `date:` and `text:`");
        return null;
    }

    private List<Comment> ReadAll(IEnumerable<MappingReader> readers, int depth) =>
        [.. readers.Select(reader => Read(reader, depth)).OfType<Comment>()];

    private Comment? Read(MappingReader reader, int depth)
    {
        var author = reader.RequiredText("author");
        var date = reader.RequiredDate("date", _zone);
        var text = reader.RequiredText("text");
        var replies = reader.Mappings("replies") ?? [];
        reader.RejectUnknown(DiagnosticCodes.UnknownCommentKey, "key");
        if (text is { Value.Length: > MaxTextLength } tooLong)
        {
            _diagnostics.Add(DiagnosticCodes.CommentTooLong, tooLong.Position,
                $"the comment has {tooLong.Value.Length} characters; {MaxTextLength} are allowed", "shorten it");
            text = null;
        }

        if (depth == MaxDepth && replies.Count > 0)
        {
            _diagnostics.Add(DiagnosticCodes.RepliesTooDeep, reader.Entry("replies")!.Key.Position,
                $"replies are nested more than {MaxDepth} deep", "move these up to the comment above");
            replies = [];
        }

        if (text is { } written) CheckLinks(written);
        var answers = Sort(ReadAll(replies, depth + 1));
        return author is { } a && date is { } d && text is { } t ? new Comment(a.Value, d, t.Value, t.Position, answers) : null;
    }

    private void CheckLinks(Located<string> text)
    {
        try
        {
            foreach (var inline in MarkdownParser.ParseCommonMark(text.Value).Descendants<Inline>())
            {
                var url = inline switch { LinkInline { IsImage: false } link => link.Url, AutolinkInline { IsEmail: false } link => link.Url, _ => null };
                if (url is null || UrlSafety.KindOf(url) == UrlKind.External) continue;
                _diagnostics.Add(DiagnosticCodes.CommentLink, text.Position, $"the address `{url}` in a comment is printed as text", "write a whole https: address");
            }
        }
        catch (MarkdownLimitException)
        {
            // Such a comment is printed as it was typed.
        }
    }

    private static List<Comment> Sort(IEnumerable<Comment> comments) =>
        [.. comments.OrderBy(comment => comment.Date).ThenBy(comment => comment.TextPosition, Comparer<SourcePosition>.Default)];
}
