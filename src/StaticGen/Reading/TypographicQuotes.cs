using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>
/// Straight quotes in the text of a syntax tree become quotation marks, block by block: never in code, addresses or raw HTML, nor
/// where the author wrote <c>\"</c> or <c>&amp;quot;</c>.
/// </summary>
internal sealed class TypographicQuotes(QuotationMarks marks)
{
    // Elements whose text is shown letter by letter.
    private static readonly string[] Verbatim = ["code", "kbd", "samp", "pre", "script", "style", "textarea", "var"];

    private readonly StringBuilder _text = new();
    private readonly List<(LiteralInline Literal, int Start)> _literals = [];
    private readonly List<LinkInline> _images = [];
    private string? _verbatim;

    public void Replace(ContainerBlock container)
    {
        if (container is CustomContainer { Arguments: { Length: > 0 } title } callout) callout.Arguments = StraightQuotes.Replace(title, marks);
        foreach (var block in container)
        {
            if (block is LeafBlock { Inline: { } inlines } && MayHave(inlines)) Replace(inlines);
            else if (block is ContainerBlock nested) Replace(nested);
        }
    }

    private static bool MayHave(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal && literal.Content.AsSpan().ContainsAny('"', '\'')) return true;
            if (inline is LinkInline { IsImage: true, Title.Length: > 0 }) return true;
            if (inline is ContainerInline nested && MayHave(nested)) return true;
        }

        return false;
    }

    private void Replace(ContainerInline container)
    {
        _text.Clear();
        _literals.Clear();
        _verbatim = null;
        Collect(container);
        Exchange();
        // An alternative text is read by itself.
        var images = _images.ToArray();
        _images.Clear();
        foreach (var image in images) Replace(image);
    }

    private void Collect(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal when _verbatim is null:
                    _literals.Add((literal, _text.Length));
                    _text.Append(literal.Content.AsSpan());
                    if (literal.IsFirstCharacterEscaped && literal.Content.CurrentChar is '"' or '\'') _text[_literals[^1].Start] = ',';
                    break;
                case LineBreakInline: _text.Append(' '); break;
                case HtmlInline html: Enter(html.Tag); break;
                case LinkInline { IsImage: true } image:
                    _images.Add(image);
                    // Its caption.
                    if (image.Title is { Length: > 0 } title) image.Title = StraightQuotes.Replace(title, marks);
                    _text.Append(StraightQuotes.Word);
                    break;
                case ContainerInline nested and not LinkInline { IsAutoLink: true }: Collect(nested); break;
                case HtmlEntityInline entity: _text.Append(entity.Transcoded.AsSpan().ContainsAny('"', '\'') ? "," : entity.Transcoded.AsSpan()); break;
                case CodeInline or AutolinkInline or LinkInline or LiteralInline: _text.Append(StraightQuotes.Word); break;
            }
        }
    }

    private void Enter(string tag)
    {
        if (_verbatim is not null)
        {
            if (tag.StartsWith($"</{_verbatim}", StringComparison.OrdinalIgnoreCase)) _verbatim = null;
            return;
        }

        _verbatim = Array.Find(Verbatim, name => tag.Length > name.Length + 1 && tag.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && !char.IsAsciiLetterOrDigit(tag[name.Length + 1]));
    }

    private void Exchange()
    {
        var found = StraightQuotes.Find(_text.ToString(), marks);
        var next = 0;
        foreach (var (literal, start) in _literals)
        {
            var content = literal.Content;
            var (end, at) = (start + content.Length, start);
            if (next == found.Count || found[next].Position >= end) continue;
            var replaced = new StringBuilder(content.Length + 4);
            for (; next < found.Count && found[next].Position < end; next++)
            {
                replaced.Append(content.AsSpan()[(at - start)..(found[next].Position - start)]).Append(found[next].Mark);
                at = found[next].Position + 1;
            }

            literal.Content = new StringSlice(replaced.Append(content.AsSpan()[(at - start)..]).ToString());
        }
    }
}
