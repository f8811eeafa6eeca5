using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Languages;

namespace StaticGen.Rendering;

/// <summary>How the Markdown of one page is printed.</summary>
public sealed record MarkdownStyle
{
    /// <summary>CommonMark's own output, for its conformance tests: nothing added.</summary>
    public static readonly MarkdownStyle CommonMark = new() { IsCommonMark = true, TrustedHtml = true };

    public bool IsCommonMark { get; private init; }

    /// <summary>How an element without content ends: the specification's examples are XHTML, pages are HTML.</summary>
    internal string VoidEnd => IsCommonMark ? " />" : ">";

    /// <summary>A reader's comment: no HTML, no images, headings as paragraphs, links marked as not ours.</summary>
    public bool IsComment { get; init; }

    /// <summary>Raw HTML is passed through.</summary>
    public bool TrustedHtml { get; init; }

    /// <summary>How text finds its direction; <c>null</c>: it is printed as it comes.</summary>
    public BidiStyle? Bidi { get; init; }

    /// <summary>Headings carry a link to themselves.</summary>
    public bool HeadingLinks { get; init; }

    /// <summary>The addresses of links into the site are left open, see <see cref="OpenHtml"/>.</summary>
    public bool HasOpenLinks { get; init; }

    /// <summary>The address of an image as written → the address to print; <c>null</c>: it is not there at this time.</summary>
    public Func<string, string?> ImageAddressOf { get; init; } = url => url;

    /// <summary>The address of an image as written → its sizes and formats; <c>null</c> of one that is not known.</summary>
    public Func<string, ImageHtml?> ImageOf { get; init; } = _ => null;

    /// <summary>How wide images stand in the text (HTML, <c>sizes</c>).</summary>
    public string ImageSizes { get; init; } = "";

    /// <summary>The first image is the first of its page too: browsers fetch it before others.</summary>
    public bool HasFirstImage { get; init; }

    /// <summary>A heading → its level on this page, 1 to 6.</summary>
    public Func<HeadingBlock, int> LevelOf { get; init; } = heading => heading.Level;

    /// <summary>A word of the user interface by its key: labels that only assistive technology reads.</summary>
    public Func<string, string> Text { get; init; } = key => key;

    /// <summary>The number of a footnote → as readers see it.</summary>
    public Func<int, string> Number { get; init; } = number => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The class of ordered lists whose author chose none; empty for European digits.</summary>
    internal string ListClass => Number(1) == "١" ? "arabic-indic" : "";
}

/// <summary>
/// Prints parts of a Markdown syntax tree as HTML. Not thread-safe: each worker has its own. Each call prints one page: its footnotes
/// are numbered from 1 in the order of their use there.
/// </summary>
public sealed class MarkdownPrinter : HtmlRenderer
{
    private readonly PrintedText _output;
    private readonly List<Footnote> _footnotes = [];
    private readonly Dictionary<Footnote, (int Number, int Uses)> _uses = [];
    private readonly InlineDirection _inlines;
    private readonly BidiHtml _bidi = new();
    private BidiContext _context;
    private bool _hasImage;

    public MarkdownPrinter()
        : base(new PrintedText())
    {
        _inlines = new InlineDirection(this);
        _output = (PrintedText)Writer;
        ObjectRenderers.Clear();
        ObjectRenderers.AddRange(
        [
            new ParagraphPrinter(), new HeadingPrinter(), new ListPrinter(), new AlertPrinter(), new QuotePrinter(), new CodePrinter(), new RawHtmlBlockPrinter(),
            new ThematicBreakPrinter(), new TablePrinter(), new ContainerPrinter(), new DefinitionListPrinter(),
            new Markdig.Extensions.Figures.HtmlFigureRenderer(), new CaptionPrinter(),
            new LiteralInlineRenderer(), new EmphasisPrinter(), new SpanPrinter(), new LinkPrinter(), new CodeInlinePrinter(), new AutolinkPrinter(),
            new LineBreakPrinter(), new HtmlEntityInlineRenderer(), new RawHtmlInlinePrinter(), new DelimiterInlineRenderer(),
            new FootnoteLinkPrinter(), new TaskPrinter(),
        ]);
    }

    public MarkdownStyle Style { get; private set; } = MarkdownStyle.CommonMark;

    /// <summary>Prints blocks, and after them the footnotes they use.</summary>
    public string Print(IEnumerable<Block> blocks, MarkdownStyle style)
    {
        PrintOpen(blocks, style);
        return _output.ToString();
    }

    /// <summary>As <see cref="Print(IEnumerable{Block}, MarkdownStyle)"/>, where links into the site are left open.</summary>
    /// <returns>What was printed, until the next is.</returns>
    internal PrintedText PrintOpen(IEnumerable<Block> blocks, MarkdownStyle style)
    {
        Style = style;
        _context = style.Bidi?.Context ?? default;
        _output.Clear();
        _footnotes.Clear();
        _uses.Clear();
        _hasImage = !style.HasFirstImage;
        // The base class remembers whether it stands at the beginning of a line, also from a page that failed half-way.
        Reset();
        foreach (var block in blocks)
        {
            _output.MarkBlock();
            Write(block);
        }

        _output.MarkBlock();
        PrintFootnotes();
        return _output;
    }

    /// <summary>Begins a link whose address is left open.</summary>
    internal void WriteOpenLink(string url)
    {
        _output.MarkLink();
        Write("<a href=\"");
        _output.MarkLink();
        Write(url);
        _output.MarkLink();
        Write("\"");
    }

    /// <summary>Ends a part of such a link.</summary>
    internal void MarkLink() => _output.MarkLink();

    /// <summary>An address as it stands in an attribute.</summary>
    internal string EscapeUrl(string url)
    {
        _output.Clear();
        WriteEscapeUrl(url);
        return _output.ToString();
    }

    /// <summary>
    /// Begins a block: writes its <c>dir</c> where its text runs against the text around it. Stands between the name of the tag and the
    /// author's attributes.
    /// </summary>
    /// <param name="node">The block, or the part of the text that decides.</param>
    /// <returns>What <see cref="CloseBlock"/> needs.</returns>
    internal BidiContext OpenBlock(MarkdownObject node)
    {
        var around = _context;
        if (Style.Bidi is null) return around;
        var chosen = BlockDirection.Explicit(node);
        var direction = chosen ?? BlockDirection.Against(around.Base, node);
        if (direction is null) return around;
        _context = around with { Base = direction.Value };
        if (chosen is not null) return around;
        Write(" dir=\"").Write(BidiStyle.NameOf(direction.Value)).Write("\"");
        if (BlockDirection.LanguageOf(node, Style.Bidi.BlockLanguages) is { } language) Write(" lang=\"").Write(language).Write("\"");
        return around;
    }

    /// <summary>True for the image that its page shows first.</summary>
    internal bool TakeFirstImage()
    {
        var isFirst = !_hasImage;
        _hasImage = true;
        return isFirst;
    }

    internal void CloseBlock(BidiContext around) => _context = around;

    /// <summary>Prints the text of a block.</summary>
    internal void WriteText(LeafBlock block)
    {
        if (block.Inline is not { } inlines) return;
        if (Style.Bidi is not { Isolates: true })
        {
            WriteLeafInline(block);
            return;
        }

        var outer = _inlines.Enter(_context);
        _inlines.Print(inlines);
        _inlines.Leave(outer);
    }

    /// <summary>
    /// Prints an inline element: its start tag without the end of it was written; its <c>dir</c>, if it needs one, its attributes, and its
    /// text follow.
    /// </summary>
    internal void WriteElement(ContainerInline element)
    {
        if (Style.Bidi is not { Isolates: true })
        {
            this.WriteAttributes(element).Write(">").WriteChildren(element);
            return;
        }

        var chosen = BlockDirection.Explicit(element);
        var direction = chosen ?? _inlines.OfElement(element);
        if (direction is not null && chosen is null) Write(" dir=\"").Write(BidiStyle.NameOf(direction.Value)).Write("\"");
        this.WriteAttributes(element).Write(">");
        var outer = direction is null ? default : _inlines.Enter(_context with { Base = direction.Value });
        // Where the author turns a text around that is all of one direction, there is nothing in it to isolate.
        if (chosen is not null && _inlines.OfElement(element) is { } own) _inlines.Enter(_context with { Base = own });
        _inlines.Print(element);
        if (direction is not null) _inlines.Leave(outer);
    }

    /// <summary>Prints plain text, such as a caption, as a block of its own.</summary>
    internal void WriteIsolated(string text)
    {
        if (Style.Bidi is { Isolates: true } && _bidi.Isolate(text, _context) is { } html) Write(html);
        else WriteEscape(text);
    }

    /// <summary>Prints plain text in an attribute that is read or shown to people.</summary>
    internal void WriteMarked(string text) => WriteEscape(Style.Bidi?.Mark(text, Wording.Whole) ?? text);

    /// <summary>The number of a footnote on this page, and which use of it this is, both from 1.</summary>
    internal (int Number, int Use) UseFootnote(Footnote footnote)
    {
        if (!_uses.TryGetValue(footnote, out var known))
        {
            _footnotes.Add(footnote);
            known = (_footnotes.Count, 0);
        }

        known.Uses++;
        _uses[footnote] = known;
        return known;
    }

    // A footnote may use another one, which then joins the end of the list while it is printed.
    private void PrintFootnotes()
    {
        if (_footnotes.Count == 0) return;
        EnsureLine();
        Write("<section class=\"footnotes\" aria-label=\"").WriteEscape(Style.Text("footnotes")).WriteLine("\">").WriteLine(Style.ListClass.Length > 0 ? $"<ol class=\"{Style.ListClass}\">" : "<ol>");
        for (var i = 0; i < _footnotes.Count; i++)
        {
            Write($"<li id=\"fn-{i + 1}\"");
            var around = OpenBlock(_footnotes[i]);
            WriteLine(">");
            WriteChildren(_footnotes[i]);
            CloseBlock(around);
            EnsureLine();
            WriteLine("</li>");
        }

        WriteLine("</ol>").WriteLine("</section>");
    }

    /// <summary>The links from a footnote back to the places that use it, in place of the ones the parser put there.</summary>
    internal void PrintBackLinks(Footnote footnote)
    {
        var (number, uses) = _uses[footnote];
        for (var use = 1; use <= uses; use++)
        {
            // Every link says which mark it leads to, since there may be many of them on a page. Up is up in both directions.
            var which = uses > 1 ? $"{Style.Number(number)}.{Style.Number(use)}" : Style.Number(number);
            Write($" <a class=\"footnote-backref\" href=\"#fnref-{number}{(use > 1 ? $"-{use}" : "")}\" aria-label=\"");
            WriteEscape($"{Style.Text("footnote_back")} {which}");
            Write("\">↑").Write(uses > 1 ? $"<sup>{Style.Number(use)}</sup>" : "").Write("</a>");
        }
    }
}
