using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

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

    /// <summary>Headings carry a link to themselves.</summary>
    public bool HeadingLinks { get; init; }

    /// <summary>An address as written → the address to print; the flag is true for images.</summary>
    public Func<string, bool, string> ResolveUrl { get; init; } = (url, _) => url;

    /// <summary>A heading → its level on this page, 1 to 6.</summary>
    public Func<HeadingBlock, int> LevelOf { get; init; } = heading => heading.Level;

    /// <summary>A word of the user interface by its key: labels that only assistive technology reads.</summary>
    public Func<string, string> Text { get; init; } = key => key;
}

/// <summary>
/// Prints parts of a Markdown syntax tree as HTML. Not thread-safe: each worker has its own. Each call prints one page: its footnotes
/// are numbered from 1 in the order of their use there.
/// </summary>
public sealed class MarkdownPrinter : HtmlRenderer
{
    private readonly StringBuilder _output;
    private readonly List<Footnote> _footnotes = [];
    private readonly Dictionary<Footnote, (int Number, int Uses)> _uses = [];

    public MarkdownPrinter()
        : base(new StringWriter(new StringBuilder(16 * 1024)) { NewLine = "\n" })
    {
        _output = ((StringWriter)Writer).GetStringBuilder();
        ObjectRenderers.Clear();
        ObjectRenderers.AddRange(
        [
            new ParagraphPrinter(), new HeadingPrinter(), new ListPrinter(), new AlertPrinter(), new QuoteBlockRenderer(), new CodePrinter(), new RawHtmlBlockPrinter(),
            new ThematicBreakPrinter(), new TablePrinter(), new ContainerPrinter(), new DefinitionListPrinter(),
            new Markdig.Extensions.Figures.HtmlFigureRenderer(), new Markdig.Extensions.Figures.HtmlFigureCaptionRenderer(),
            new LiteralInlineRenderer(), new EmphasisPrinter(), new LinkPrinter(), new CodeInlinePrinter(), new AutolinkPrinter(),
            new LineBreakPrinter(), new HtmlEntityInlineRenderer(), new RawHtmlInlinePrinter(), new DelimiterInlineRenderer(),
            new FootnoteLinkPrinter(), new TaskPrinter(),
        ]);
    }

    public MarkdownStyle Style { get; private set; } = MarkdownStyle.CommonMark;

    /// <summary>Prints blocks, and after them the footnotes they use.</summary>
    public string Print(IEnumerable<Block> blocks, MarkdownStyle style)
    {
        Style = style;
        _output.Clear();
        _footnotes.Clear();
        _uses.Clear();
        // The base class remembers whether it stands at the beginning of a line, also from a page that failed half-way.
        Reset();
        foreach (var block in blocks) Write(block);
        PrintFootnotes();
        return _output.ToString();
    }

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
        Write("<section class=\"footnotes\" aria-label=\"").WriteEscape(Style.Text("footnotes")).WriteLine("\">").WriteLine("<ol>");
        for (var i = 0; i < _footnotes.Count; i++)
        {
            WriteLine($"<li id=\"fn-{i + 1}\">");
            WriteChildren(_footnotes[i]);
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
            Write($" <a class=\"footnote-backref\" href=\"#fnref-{number}{(use > 1 ? $"-{use}" : "")}\" aria-label=\"");
            WriteEscape(Style.Text("footnote_back"));
            Write("\">↑</a>");
        }
    }
}
