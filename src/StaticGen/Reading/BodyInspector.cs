using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>
/// One walk over a parsed body: collects its links, anchors and words, takes away what authors may not write, and reports it.
/// </summary>
internal sealed partial class BodyInspector(ArticleBody body, bool trustedHtml, DiagnosticBag diagnostics)
{
    private readonly List<SiteLink> _links = [];
    private readonly List<Anchor> _anchors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _words;
    private int _rawTags;
    private (SourcePosition Position, string Tag)? _firstRawTag;

    public IReadOnlyList<SiteLink> Links => [.. _links];

    public IReadOnlyList<Anchor> Anchors => [.. _anchors];

    public int WordCount => _words;

    public void Inspect()
    {
        foreach (var part in body.Parts)
            for (var i = part.Start; i < part.End; i++) Visit(body.Document[i], part.Section);

        foreach (var footnote in body.Footnotes) Visit(footnote, -1);
        // The parser takes out what nobody refers to, and keeps the definition.
        foreach (var block in body.Document)
            if (block is LinkReferenceDefinitionGroup definitions) CheckUses(definitions);

        if (_firstRawTag is not var (position, tag)) return;
        diagnostics.Add(DiagnosticCodes.RawHtml, position,
            _rawTags == 1 ? $"`{tag}` is raw HTML and is shown as text" : $"`{tag}` and {_rawTags - 1} more in this file are raw HTML and are shown as text",
            "write Markdown, or allow HTML with `markdown: { html: trusted }`");
    }

    private void CheckUses(LinkReferenceDefinitionGroup definitions)
    {
        foreach (var definition in definitions.OfType<FootnoteLinkReferenceDefinition>())
        {
            if (definition.Footnote.Links.Count == 0)
                diagnostics.Add(DiagnosticCodes.UnusedFootnote, body.PositionOf(definition.Span), $"the footnote `{definition.Label}` is never referred to", $"write `[{definition.Label}]` where it belongs, or delete it");
        }
    }

    private void Visit(MarkdownObject node, int section)
    {
        VisitAttributes(node, section);
        switch (node)
        {
            case HtmlBlock html: VisitHtml(html, html.Lines.ToString(), section); break;
            case LeafBlock { Inline: { } inlines }: VisitInlines(inlines, section); break;
            case ContainerBlock container:
                foreach (var child in container) Visit(child, section);
                break;
        }
    }

    private void VisitInlines(ContainerInline container, int section)
    {
        foreach (var inline in container)
        {
            VisitAttributes(inline, section);
            switch (inline)
            {
                case LiteralInline literal:
                    _words += MarkdownText.CountWords(literal.Content.AsSpan());
                    CheckFootnotes(literal);
                    break;
                case CodeInline code: _words += MarkdownText.CountWords(code.Content); break;
                case LinkInline link: VisitLink(link, section); break;
                case AutolinkInline link when !link.IsEmail: CheckUrl(link.Url, false, body.PositionOf(link.Span)); break;
                case HtmlInline html: VisitHtml(html, html.Tag, section); break;
                case ContainerInline nested: VisitInlines(nested, section); break;
            }
        }
    }

    private void VisitLink(LinkInline link, int section)
    {
        VisitInlines(link, section);
        var url = link.Url ?? "";
        var position = body.PositionOf(link.Reference is null && !link.UrlSpan.IsEmpty ? link.UrlSpan : link.Span);
        CheckUrl(url, link.IsImage, position);
        if (url.Length == 0) diagnostics.Add(DiagnosticCodes.DeadLink, position, link.IsImage ? "the image has no address" : "the link has no address", "write it between the parentheses");
        if (link.IsImage) CheckImage(link, url, position);
        if (url.Length > 0 && UrlSafety.KindOf(url, link.IsImage) == UrlKind.Internal) _links.Add(new SiteLink(url, position, link.IsImage));
    }

    private void CheckImage(LinkInline image, string url, SourcePosition position)
    {
        var alternative = new StringBuilder();
        MarkdownText.Append(alternative, image);
        if (alternative.ToString().AsSpan().IsWhiteSpace())
            diagnostics.Add(DiagnosticCodes.MissingAlt, position, "the image has no alternative text", "write it between the brackets: `![text](…)`");
        if (UrlSafety.KindOf(url, isImage: true) == UrlKind.External && !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            diagnostics.Add(DiagnosticCodes.RemoteImage, position, $"the image `{url}` is on another site and is not shown", "copy the file beside the article");
    }

    // A mark without a definition comes out of the parser as a bracket and the rest, each a text of its own.
    private void CheckFootnotes(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (text.IsEmpty || text[0] != '^') return;
        var end = text.IndexOf(']');
        if (end < 2 || text[..end].ContainsAny(' ', '\n') || literal.PreviousSibling is not LiteralInline { Content: { Length: > 0 } before }
            || before.Text[before.End] != '[') return;
        var span = new Markdig.Syntax.SourceSpan(literal.Span.Start - 1, literal.Span.Start + end);
        diagnostics.Add(DiagnosticCodes.UndefinedFootnote, body.PositionOf(span), $"the footnote `[{text[..(end + 1)]}` is not defined",
            $"write `[{text[..(end + 1)]}: …` in a paragraph of its own");
    }

    private void CheckUrl(string url, bool isImage, SourcePosition position)
    {
        if (UrlSafety.KindOf(url, isImage) == UrlKind.Forbidden)
            diagnostics.Add(DiagnosticCodes.ForbiddenUrl, position, $"the address `{url}` may not be used", "use an https: address or a path");
    }

    private void VisitAttributes(MarkdownObject node, int section)
    {
        if (node.TryGetAttributes() is not { } attributes) return;
        foreach (var name in AttributeFilter.Apply(node))
        {
            diagnostics.Add(DiagnosticCodes.ForbiddenAttribute, body.PositionOf(node.Span), $"attribute `{name}` is left out",
                $"allowed are {AttributeFilter.AllowedNames}");
        }

        if (attributes.Id is { } id && !AddAnchor(id, section, node.Span)) attributes.Id = null;
    }

    private bool AddAnchor(string id, int section, Markdig.Syntax.SourceSpan span)
    {
        if (_ids.Add(id))
        {
            _anchors.Add(new Anchor(id, section));
            return true;
        }

        diagnostics.Add(DiagnosticCodes.DuplicateId, body.PositionOf(span), $"the id `{id}` is given twice", "rename one of them; the second is left out");
        return false;
    }

    private void VisitHtml(MarkdownObject node, string html, int section)
    {
        if (html.StartsWith("<!--", StringComparison.Ordinal)) return;
        if (trustedHtml)
        {
            foreach (Match address in AddressAttribute.Matches(html))
            {
                var url = WebUtility.HtmlDecode(address.Groups["url"].Value.Trim('"', '\''));
                CheckUrl(url, address.Groups["name"].ValueSpan.Equals("src", StringComparison.OrdinalIgnoreCase), body.PositionOf(node.Span));
            }

            foreach (var id in IdAttribute().EnumerateMatches(html))
            {
                var value = html.AsSpan(id.Index, id.Length);
                var start = value.IndexOfAny('"', '\'') + 1;
                if (_ids.Add(value[start..^1].ToString())) _anchors.Add(new Anchor(value[start..^1].ToString(), section));
            }

            return;
        }

        _rawTags++;
        if (_firstRawTag is not null) return;
        var end = html.AsSpan().IndexOfAny(" \t\n>");
        _firstRawTag = (body.PositionOf(node.Span), end < 0 ? html : html[..end] + ">");
    }

    [GeneratedRegex("""[\s"'/](?<name>href|src|action|formaction|poster|cite|data|ping|xlink:href)\s*=\s*(?<url>"[^"]*"|'[^']*'|[^\s>"']+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressAttribute { get; }

    [GeneratedRegex("""\b(?:id|name)\s*=\s*(?:"[^"]+"|'[^']+')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdAttribute();
}
