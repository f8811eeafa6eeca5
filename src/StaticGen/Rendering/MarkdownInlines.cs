using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticGen.Reading;

namespace StaticGen.Rendering;

internal sealed class LinkPrinter : BlockPrinter<LinkInline>
{
    protected override void Print(MarkdownPrinter printer, LinkInline node)
    {
        if (node.IsImage && printer.Style.IsComment) printer.WriteChildren(node);
        else if (node.IsImage) PrintImage(printer, node, isCaptioned: false);
        else if (printer.EnableHtmlForInline && !(printer.Style.IsComment && UrlSafety.KindOf(node.Url ?? "") != UrlKind.External)) PrintLink(printer, node);
        else printer.WriteChildren(node);
    }

    /// <param name="printer">Where to.</param>
    /// <param name="node">The image.</param>
    /// <param name="isCaptioned">Its title is printed as a caption and not again as a tooltip.</param>
    internal static void PrintImage(MarkdownPrinter printer, LinkInline node, bool isCaptioned)
    {
        if (!printer.EnableHtmlForInline)
        {
            printer.WriteChildren(node);
            return;
        }

        var url = AddressOf(printer, node);
        if (url != "#" && !printer.Style.IsCommonMark) url = printer.Style.ImageAddressOf(url);
        if (url is not null) ImagePrinter.Print(printer, node, url, isCaptioned);
        else PrintText(printer, node);
    }

    private static void PrintLink(MarkdownPrinter printer, LinkInline node)
    {
        var url = AddressOf(printer, node);
        var isOpen = printer.Style.HasOpenLinks && OpenHtml.IsOpen(url);
        if (isOpen) printer.WriteOpenLink(url);
        else printer.Write("<a href=\"").WriteEscapeUrl(url).Write("\"");
        if (node.IsAutoLink && !printer.Style.IsCommonMark) printer.Write(" dir=\"ltr\"");
        if (printer.Style.IsComment) printer.Write(" rel=\"ugc nofollow\"");
        if (node.Title is { Length: > 0 } title) WriteTitle(printer, title);
        if (isOpen) printer.MarkLink();
        if (node.IsAutoLink) printer.WriteAttributes(node).Write(">").WriteChildren(node);
        else printer.WriteElement(node);
        if (isOpen) printer.MarkLink();
        printer.Write("</a>");
    }

    private static void PrintText(MarkdownPrinter printer, LinkInline node)
    {
        printer.Write("<span");
        printer.WriteElement(node);
        printer.Write("</span>");
    }

    internal static void WriteTitle(MarkdownPrinter printer, string title)
    {
        printer.Write(" title=\"");
        printer.WriteMarked(title);
        printer.Write("\"");
    }

    private static string AddressOf(MarkdownPrinter printer, LinkInline node)
    {
        var url = node.GetDynamicUrl?.Invoke() ?? node.Url ?? "";
        return !printer.Style.IsCommonMark && UrlSafety.KindOf(url, node.IsImage) == UrlKind.Forbidden ? "#" : url;
    }
}

internal sealed class LineBreakPrinter : BlockPrinter<LineBreakInline>
{
    protected override void Print(MarkdownPrinter printer, LineBreakInline node)
    {
        if (printer.IsLastInContainer) return;
        if (node.IsHard && printer.EnableHtmlForInline) printer.Write("<br").Write(printer.Style.VoidEnd);
        printer.WriteLine();
    }
}

internal sealed class EmphasisPrinter : BlockPrinter<EmphasisInline>
{
    protected override void Print(MarkdownPrinter printer, EmphasisInline node)
    {
        var (start, end) = node.DelimiterChar == '~' ? ("<del", "</del>") : node.DelimiterCount == 2 ? ("<strong", "</strong>") : ("<em", "</em>");
        if (!printer.EnableHtmlForInline)
        {
            printer.WriteChildren(node);
            return;
        }

        printer.Write(start);
        printer.WriteElement(node);
        printer.Write(end);
    }
}

/// <summary><c>[text]{lang=en}</c>.</summary>
internal sealed class SpanPrinter : BlockPrinter<SpanInline>
{
    protected override void Print(MarkdownPrinter printer, SpanInline node)
    {
        printer.Write("<span");
        printer.WriteElement(node);
        printer.Write("</span>");
    }
}

internal sealed class AutolinkPrinter : BlockPrinter<AutolinkInline>
{
    protected override void Print(MarkdownPrinter printer, AutolinkInline node)
    {
        if (!printer.EnableHtmlForInline)
        {
            printer.WriteEscape(node.Url);
            return;
        }

        if (printer.Style.IsComment && !node.IsEmail && UrlSafety.KindOf(node.Url) != UrlKind.External)
        {
            printer.WriteEscape(node.Url);
            return;
        }

        var isAllowed = printer.Style.IsCommonMark || node.IsEmail || UrlSafety.KindOf(node.Url) != UrlKind.Forbidden;
        printer.Write("<a href=\"");
        if (node.IsEmail) printer.Write("mailto:");
        printer.WriteEscapeUrl(isAllowed ? node.Url : "#").Write("\"");
        if (!printer.Style.IsCommonMark) printer.Write(" dir=\"ltr\"");
        if (printer.Style.IsComment) printer.Write(" rel=\"ugc nofollow\"");
        printer.WriteAttributes(node).Write(">").WriteEscape(node.Url).Write("</a>");
    }
}

internal sealed class CodeInlinePrinter : BlockPrinter<CodeInline>
{
    protected override void Print(MarkdownPrinter printer, CodeInline node)
    {
        if (!printer.EnableHtmlForInline)
        {
            printer.WriteEscape(node.Content);
            return;
        }

        printer.Write("<code");
        var hasDirection = node.TryGetAttributes()?.Properties?.Exists(p => p.Key == "dir") == true;
        if (!printer.Style.IsCommonMark && !hasDirection) printer.Write(" dir=\"ltr\"");
        printer.WriteAttributes(node).Write(">").WriteEscape(node.Content).Write("</code>");
    }
}

internal sealed class RawHtmlInlinePrinter : BlockPrinter<HtmlInline>
{
    protected override void Print(MarkdownPrinter printer, HtmlInline node)
    {
        if (printer.Style.TrustedHtml)
        {
            if (printer.EnableHtmlForInline) printer.Write(node.Tag);
        }
        else if (!node.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            printer.WriteEscape(node.Tag);
        }
    }
}

internal sealed class FootnoteLinkPrinter : BlockPrinter<FootnoteLink>
{
    protected override void Print(MarkdownPrinter printer, FootnoteLink node)
    {
        if (!printer.EnableHtmlForInline) return;
        if (node.IsBackLink)
        {
            // The parser adds one for each use in the whole article; this page has its own.
            if (node.PreviousSibling is not FootnoteLink { IsBackLink: true }) printer.PrintBackLinks(node.Footnote);
            return;
        }

        var (number, use) = printer.UseFootnote(node.Footnote);
        printer.Write($"<sup class=\"footnote-ref\" id=\"fnref-{number}{(use > 1 ? $"-{use}" : "")}\"><a href=\"#fn-{number}\">{printer.Style.Number(number)}</a></sup>");
    }
}

internal sealed class TaskPrinter : BlockPrinter<TaskList>
{
    protected override void Print(MarkdownPrinter printer, TaskList node)
    {
        if (!printer.EnableHtmlForInline) return;
        printer.Write("<input type=\"checkbox\" disabled");
        if (node.Checked) printer.Write(" checked");
        printer.Write(" aria-label=\"").WriteEscape(printer.Style.Text(node.Checked ? "task_done" : "task_open")).Write("\">");
    }
}
