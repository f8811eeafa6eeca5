using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary><c>![text](address)</c>, in all sizes and formats there are of it.</summary>
internal static class ImagePrinter
{
    /// <param name="printer">Where to.</param>
    /// <param name="node">The image.</param>
    /// <param name="url">Its address on the page.</param>
    /// <param name="isCaptioned">Its title is printed as a caption and not again as a tooltip.</param>
    public static void Print(MarkdownPrinter printer, LinkInline node, string url, bool isCaptioned)
    {
        if (printer.Style.IsCommonMark)
        {
            PrintCommonMark(printer, node, url);
            return;
        }

        var image = printer.Style.ImageOf(node.Url ?? "");
        var isFirst = printer.TakeFirstImage();
        var sources = image?.Sources ?? [];
        if (sources.Count > 0)
        {
            printer.Write("<picture>");
            foreach (var (type, addresses) in sources)
            {
                printer.Write($"<source type=\"{type}\" srcset=\"{addresses}\" sizes=\"").WriteEscape(printer.Style.ImageSizes).Write("\">");
            }
        }

        printer.Write("<img src=\"").WriteEscapeUrl(image?.Url ?? url);
        if (image?.Addresses is { } all) printer.Write($"\" srcset=\"{all}\" sizes=\"").WriteEscape(printer.Style.ImageSizes);
        printer.Write("\" alt=\"");
        printer.WriteMarked(MarkdownText.Of(node));
        printer.Write("\"");
        if (node.Title is { Length: > 0 } title && !isCaptioned) LinkPrinter.WriteTitle(printer, title);
        WriteRest(printer, node, image, isFirst);
        if (sources.Count > 0) printer.Write("</picture>");
    }

    private static void WriteRest(MarkdownPrinter printer, LinkInline node, ImageHtml? image, bool isFirst)
    {
        var own = node.TryGetAttributes();
        // The place is kept free while the image is on its way; an author who names one of the two knows better.
        if (image is { Width: > 0 } && !Has(own, "width") && !Has(own, "height")) printer.Write($" width=\"{image.Width}\" height=\"{image.Height}\"");
        if (isFirst && !Has(own, "loading")) printer.Write(" fetchpriority=\"high\"");
        else if (!Has(own, "loading")) printer.Write(" loading=\"lazy\"");
        if (image is not null) printer.Write(" decoding=\"async\"");
        if (image?.Placeholder is not { } placeholder) printer.WriteAttributes(node);
        else if (own?.Classes is { Count: > 0 } classes) printer.WriteAttributes(own, name => name == classes[0] ? $"{placeholder} {name}" : name);
        else printer.Write($" class=\"{placeholder}\"").WriteAttributes(node);
        printer.Write(printer.Style.VoidEnd);
    }

    private static bool Has(HtmlAttributes? attributes, string name) => attributes?.Properties?.Exists(p => p.Key == name) == true;

    // Inside alt only the text of the children counts (CommonMark 0.31.2 §6.4).
    private static void PrintCommonMark(MarkdownPrinter printer, LinkInline node, string url)
    {
        printer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"");
        printer.EnableHtmlForInline = false;
        printer.WriteChildren(node);
        printer.EnableHtmlForInline = true;
        printer.Write("\"");
        if (node.Title is { Length: > 0 } title) LinkPrinter.WriteTitle(printer, title);
        printer.WriteAttributes(node).Write(printer.Style.VoidEnd);
    }
}
