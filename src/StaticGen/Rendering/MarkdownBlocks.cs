using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>A block printed by <see cref="MarkdownPrinter"/>.</summary>
internal abstract class BlockPrinter<T> : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected sealed override void Write(Markdig.Renderers.HtmlRenderer renderer, T obj) => Print((MarkdownPrinter)renderer, obj);

    protected abstract void Print(MarkdownPrinter printer, T node);
}

internal sealed class ParagraphPrinter : BlockPrinter<ParagraphBlock>
{
    protected override void Print(MarkdownPrinter printer, ParagraphBlock node)
    {
        if (printer.ImplicitParagraph)
        {
            printer.WriteText(node);
            return;
        }

        printer.EnsureLine();
        if (!printer.Style.IsCommonMark && !printer.Style.IsComment && node.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } image)
        {
            printer.Write("<figure").WriteAttributes(node).WriteLine(">");
            LinkPrinter.PrintImage(printer, image, isCaptioned: true);
            printer.Write("\n<figcaption>");
            printer.WriteIsolated(image.Title);
            printer.WriteLine("</figcaption>\n</figure>");
            return;
        }

        printer.Write("<p");
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).Write(">");
        printer.WriteText(node);
        printer.CloseBlock(around);
        printer.WriteLine("</p>");
    }
}

internal sealed class HeadingPrinter : BlockPrinter<HeadingBlock>
{
    private static readonly (string Start, string End)[] Tags = [("<h1", "</h1>"), ("<h2", "</h2>"), ("<h3", "</h3>"), ("<h4", "</h4>"), ("<h5", "</h5>"), ("<h6", "</h6>")];

    protected override void Print(MarkdownPrinter printer, HeadingBlock node)
    {
        if (printer.Style.IsComment)
        {
            printer.Write("<p><strong>");
            printer.WriteText(node);
            printer.WriteLine("</strong></p>");
            return;
        }

        var (start, end) = Tags[Math.Clamp(printer.Style.LevelOf(node), 1, 6) - 1];
        printer.EnsureLine();
        printer.Write(start);
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).Write(">");
        printer.WriteText(node);
        printer.CloseBlock(around);
        if (printer.Style.HeadingLinks && node.TryGetAttributes()?.Id is { } id)
        {
            printer.Write(" <a class=\"anchor\" href=\"#").Write(SitePath.Encode(id)).Write("\" aria-label=\"");
            printer.WriteEscape(printer.Style.Text("heading_anchor")).Write("\">#</a>");
        }

        printer.WriteLine(end);
    }
}

internal sealed class ListPrinter : BlockPrinter<ListBlock>
{
    protected override void Print(MarkdownPrinter printer, ListBlock node)
    {
        if (node.IsOrdered && printer.Style.ListClass is { Length: > 0 } digits && node.TryGetAttributes()?.Classes is not { Count: > 0 }) node.GetAttributes().AddClass(digits);
        printer.EnsureLine();
        printer.Write(node.IsOrdered ? "<ol" : "<ul");
        if (node.IsOrdered && node.OrderedStart is { } start && start != "1") printer.Write($" start=\"{start.TrimStart('0').PadLeft(1, '0')}\"");
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).WriteLine(">");
        var implicitParagraph = printer.ImplicitParagraph;
        printer.ImplicitParagraph = !node.IsLoose;
        foreach (var item in node)
        {
            printer.Write("<li");
            var aroundItem = printer.OpenBlock(item);
            printer.WriteAttributes(item).Write(">");
            if (item is ContainerBlock { Count: > 0 } content)
            {
                if (node.IsLoose || content[0] is not ParagraphBlock) printer.EnsureLine();
                printer.WriteChildren(content);
            }

            printer.CloseBlock(aroundItem);
            printer.WriteLine("</li>");
        }

        printer.CloseBlock(around);
        printer.ImplicitParagraph = implicitParagraph;
        printer.WriteLine(node.IsOrdered ? "</ol>" : "</ul>");
    }
}

/// <summary>Code is written from left to right in every language; <c>{dir=rtl}</c> says otherwise.</summary>
internal sealed class CodePrinter : BlockPrinter<CodeBlock>
{
    protected override void Print(MarkdownPrinter printer, CodeBlock node)
    {
        printer.EnsureLine();
        printer.Write("<pre");
        var attributes = node.TryGetAttributes();
        if (!printer.Style.IsCommonMark)
        {
            if (attributes?.Properties?.Exists(p => p.Key == "dir") != true) printer.Write(" dir=\"ltr\"");
            // A wide block scrolls by itself, so it must be reachable without a mouse.
            printer.Write(" tabindex=\"0\"");
            if (attributes is not null) printer.WriteAttributes(new HtmlAttributes { Id = attributes.Id, Properties = attributes.Properties });
        }

        printer.Write("><code");
        if (node is FencedCodeBlock { Info: { Length: > 0 } language }) printer.Write(" class=\"language-").WriteEscape(language).Write("\"");
        printer.Write(">").WriteLeafRawLines(node, writeEndOfLines: true, escape: true).Write("</code></pre>");
        printer.EnsureLine();
    }
}

internal sealed class ThematicBreakPrinter : BlockPrinter<ThematicBreakBlock>
{
    protected override void Print(MarkdownPrinter printer, ThematicBreakBlock node)
    {
        printer.EnsureLine();
        printer.Write("<hr").WriteAttributes(node).WriteLine(printer.Style.VoidEnd);
    }
}

internal sealed class RawHtmlBlockPrinter : BlockPrinter<HtmlBlock>
{
    protected override void Print(MarkdownPrinter printer, HtmlBlock node)
    {
        if (printer.Style.TrustedHtml) printer.WriteLeafRawLines(node, writeEndOfLines: true, escape: false);
        else if (node.Type != HtmlBlockType.Comment)
        {
            printer.EnsureLine();
            printer.Write("<p>").WriteLeafRawLines(node, writeEndOfLines: false, escape: true).WriteLine("</p>");
        }
    }
}

/// <summary>A table that scrolls by itself on a narrow screen; columns are aligned by class, so that start and end follow the direction.</summary>
internal sealed class TablePrinter : BlockPrinter<Table>
{
    protected override void Print(MarkdownPrinter printer, Table node)
    {
        printer.EnsureLine();
        printer.Write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(printer.Style.Text("table")).Write("\">\n<table");
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).WriteLine(">");
        var inBody = false;
        foreach (var child in node)
        {
            var row = (TableRow)child;
            if (row.IsHeader) printer.WriteLine("<thead>");
            else if (!inBody) printer.WriteLine("<tbody>");
            inBody |= !row.IsHeader;
            PrintRow(printer, node, row);
            if (row.IsHeader) printer.WriteLine("</thead>");
        }

        if (inBody) printer.WriteLine("</tbody>");
        printer.CloseBlock(around);
        printer.WriteLine("</table>");
        printer.WriteLine("</div>");
    }

    private static void PrintRow(MarkdownPrinter printer, Table table, TableRow row)
    {
        printer.Write("<tr").WriteAttributes(row).WriteLine(">");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var column = cell.ColumnIndex < 0 ? i : cell.ColumnIndex;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            printer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (alignment is not null)
                printer.Write(alignment switch { TableColumnAlign.Left => " class=\"align-start\"", TableColumnAlign.Center => " class=\"align-center\"", _ => " class=\"align-end\"" });
            if (cell.ColumnSpan > 1) printer.Write($" colspan=\"{cell.ColumnSpan}\"");
            var around = printer.OpenBlock(cell);
            printer.Write(">");
            var implicitParagraph = printer.ImplicitParagraph;
            printer.ImplicitParagraph = cell.Count == 1;
            printer.Write(cell);
            printer.CloseBlock(around);
            printer.ImplicitParagraph = implicitParagraph;
            printer.WriteLine(row.IsHeader ? "</th>" : "</td>");
        }

        printer.WriteLine("</tr>");
    }
}

internal sealed class AlertPrinter : BlockPrinter<AlertBlock>
{
    protected override void Print(MarkdownPrinter printer, AlertBlock node)
    {
        var kind = node.Kind.ToString().ToLowerInvariant();
        PrintCallout(printer, kind is "tip" or "important" or "warning" or "caution" ? kind : "note", null, node);
    }

    internal static void PrintCallout(MarkdownPrinter printer, string kind, string? title, ContainerBlock node)
    {
        printer.EnsureLine();
        printer.Write($"<div class=\"markdown-alert markdown-alert-{kind}\" role=\"note\">\n<p class=\"markdown-alert-title\">");
        printer.WriteIsolated(title ?? printer.Style.Text($"alert_{kind}"));
        printer.WriteLine("</p>");
        printer.WriteChildren(node);
        printer.EnsureLine();
        printer.WriteLine("</div>");
    }
}

/// <summary><c>::: warning</c> is a callout like <c>> [!WARNING]</c>; any other name is a class.</summary>
internal sealed class ContainerPrinter : BlockPrinter<CustomContainer>
{
    protected override void Print(MarkdownPrinter printer, CustomContainer node)
    {
        var kind = node.Info switch
        {
            "note" or "info" => "note",
            "tip" => "tip",
            "important" => "important",
            "warning" => "warning",
            "danger" or "caution" => "caution",
            _ => null,
        };
        if (kind is not null)
        {
            AlertPrinter.PrintCallout(printer, kind, string.IsNullOrWhiteSpace(node.Arguments) ? null : node.Arguments.Trim(), node);
            return;
        }

        printer.EnsureLine();
        printer.Write("<div");
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).WriteLine(">");
        printer.WriteChildren(node);
        printer.CloseBlock(around);
        printer.EnsureLine();
        printer.WriteLine("</div>");
    }
}

internal sealed class QuotePrinter : BlockPrinter<QuoteBlock>
{
    protected override void Print(MarkdownPrinter printer, QuoteBlock node)
    {
        printer.EnsureLine();
        printer.Write("<blockquote");
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).WriteLine(">");
        var outer = printer.ImplicitParagraph;
        printer.ImplicitParagraph = false;
        printer.WriteChildren(node);
        printer.ImplicitParagraph = outer;
        printer.CloseBlock(around);
        printer.EnsureLine();
        printer.WriteLine("</blockquote>");
    }
}

internal sealed class DefinitionListPrinter : BlockPrinter<DefinitionList>
{
    protected override void Print(MarkdownPrinter printer, DefinitionList node)
    {
        printer.EnsureLine();
        printer.Write("<dl");
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).WriteLine(">");
        foreach (var item in node.OfType<DefinitionItem>())
        {
            var definitions = item.Where(child => child is not DefinitionTerm).ToList();
            foreach (var term in item.OfType<DefinitionTerm>())
            {
                printer.Write("<dt");
                var aroundTerm = printer.OpenBlock(term);
                printer.WriteAttributes(term).Write(">");
                printer.WriteText(term);
                printer.CloseBlock(aroundTerm);
                printer.WriteLine("</dt>");
            }

            var outer = printer.ImplicitParagraph;
            printer.ImplicitParagraph = definitions is [ParagraphBlock];
            printer.Write("<dd");
            var aroundDefinition = definitions is [var only] ? printer.OpenBlock(only) : default;
            printer.WriteAttributes(item).Write(">");
            foreach (var definition in definitions) printer.Write(definition);
            if (definitions.Count == 1) printer.CloseBlock(aroundDefinition);
            printer.WriteLine("</dd>");
            printer.ImplicitParagraph = outer;
        }

        printer.CloseBlock(around);
        printer.WriteLine("</dl>");
    }
}
