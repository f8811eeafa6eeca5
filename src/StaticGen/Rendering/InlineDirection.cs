using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Rendering;

/// <summary>
/// Prints the inlines of a block so that each part is read in its own order. A run is marked on the element that holds just it, else it
/// is put into a <c>bdi</c>. Texts that the parser has cut apart are looked at as one.
/// </summary>
internal sealed class InlineDirection(MarkdownPrinter printer)
{
    private readonly List<BidiRun> _runs = [];
    private char[] _joined = new char[1024];
    private BidiContext _context;
    private bool _afterArabic;
    private int _next;
    private bool _isOpen;

    /// <summary>A block or an element with a direction of its own begins.</summary>
    /// <returns>What <see cref="Leave"/> needs.</returns>
    public (BidiContext Context, bool AfterArabic) Enter(BidiContext context)
    {
        var outer = (_context, _afterArabic);
        (_context, _afterArabic) = (context, false);
        return outer;
    }

    public void Leave((BidiContext Context, bool AfterArabic) outer) => (_context, _afterArabic) = outer;

    /// <summary>The direction to write on an element because all of its text is one run.</summary>
    public TextDirection? OfElement(ContainerInline element)
    {
        if (!MayHave(element, _context.Base)) return null;
        var (leftToRight, rightToLeft) = (false, false);
        foreach (var literal in element.FindDescendants<LiteralInline>())
        {
            var text = literal.Content.AsSpan();
            for (var i = 0; i < text.Length; i++)
            {
                var strength = BidiStrengths.Of(text, i);
                leftToRight |= strength == BidiStrength.LeftToRight;
                rightToLeft |= strength == BidiStrength.RightToLeft;
            }
        }

        if (leftToRight && rightToLeft) return null;
        if (leftToRight || rightToLeft) return leftToRight == (_context.Base == TextDirection.RightToLeft) ? Opposite(_context.Base) : null;
        if (element is not { FirstChild: LiteralInline { NextSibling: null } only }) return null;
        // A phone number or a sum in bold.
        _runs.Clear();
        BidiRuns.Find(only.Content.AsSpan(), _context, _afterArabic, _runs);
        return _runs is [{ Kind: BidiRunKind.LeftToRight, Start: 0 } run] && run.End == only.Content.Length ? TextDirection.LeftToRight : null;
    }

    public void Print(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null;)
        {
            if (!IsText(inline))
            {
                printer.Write(inline);
                inline = inline.NextSibling;
                continue;
            }

            var (first, end, mayHave, several) = (inline, inline, false, false);
            for (; end is not null && IsText(end); end = end.NextSibling)
            {
                mayHave |= BidiRuns.MayHave(TextOf(end), _context.Base);
                several |= end != first;
            }

            if (mayHave) PrintRuns(first, end, several);
            else PrintPlain(first, end);
            inline = end;
        }
    }

    private void PrintPlain(Inline first, Inline? end)
    {
        for (var inline = first; inline != end; inline = inline!.NextSibling)
        {
            var text = TextOf(inline!);
            if (inline is LineBreakInline) printer.Write(inline);
            else printer.WriteEscape(text);
            _afterArabic = _afterArabic || text.ContainsAnyInRange('\u0620', '\u07BF');
        }
    }

    private void PrintRuns(Inline first, Inline? end, bool several)
    {
        _runs.Clear();
        (_next, _isOpen) = (0, false);
        if (several)
        {
            _afterArabic = BidiRuns.Find(Join(first, end), _context, _afterArabic, _runs);
        }
        else
        {
            _afterArabic = BidiRuns.Find(TextOf(first), _context, _afterArabic, _runs);
        }

        var offset = 0;
        for (var inline = first; inline != end; inline = inline!.NextSibling)
        {
            var text = TextOf(inline!);
            PrintPart(text, offset, inline as LineBreakInline);
            offset += text.Length;
        }
    }

    private ReadOnlySpan<char> Join(Inline first, Inline? end)
    {
        var length = 0;
        for (var inline = first; inline != end; inline = inline!.NextSibling)
        {
            var text = TextOf(inline!);
            if (_joined.Length - length < text.Length) Array.Resize(ref _joined, Math.Max(_joined.Length * 2, length + text.Length));
            text.CopyTo(_joined.AsSpan(length));
            length += text.Length;
        }

        return _joined.AsSpan(0, length);
    }

    private void PrintPart(ReadOnlySpan<char> text, int offset, Inline? whole)
    {
        var at = 0;
        while (_next < _runs.Count)
        {
            var run = _runs[_next];
            var boundary = (_isOpen ? run.End : run.Start) - offset;
            // A run that begins where this text ends is opened before the next one.
            if (boundary > text.Length || boundary == text.Length && !_isOpen) break;
            Part(text[at..boundary], whole);
            at = boundary;
            printer.Write(_isOpen ? BidiHtml.Close(run.Kind) : BidiHtml.Open(run.Kind));
            _isOpen = !_isOpen && run.Kind != BidiRunKind.ArabicMark;
            if (!_isOpen) _next++;
        }

        Part(text[at..], whole);
    }

    // A line break is printed in one piece.
    private void Part(ReadOnlySpan<char> text, Inline? whole)
    {
        if (text.IsEmpty) return;
        if (whole is not null) printer.Write(whole);
        else printer.WriteEscape(text);
    }

    private static bool IsText(Inline inline) => inline is LiteralInline or HtmlEntityInline or LineBreakInline { IsHard: false };

    private static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        _ => "\n",
    };

    private static bool MayHave(ContainerInline container, TextDirection around)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal && BidiRuns.MayHave(literal.Content.AsSpan(), around)) return true;
            if (inline is ContainerInline nested && MayHave(nested, around)) return true;
        }

        return false;
    }

    private static TextDirection Opposite(TextDirection direction) =>
        direction == TextDirection.RightToLeft ? TextDirection.LeftToRight : TextDirection.RightToLeft;
}
