using Markdig.Extensions.Figures;

namespace StaticGen.Rendering;

/// <summary>The caption of a figure between lines <c>^^^</c>: a block with a direction of its own.</summary>
internal sealed class CaptionPrinter : BlockPrinter<FigureCaption>
{
    protected override void Print(MarkdownPrinter printer, FigureCaption node)
    {
        printer.EnsureLine();
        printer.Write("<figcaption");
        var around = printer.OpenBlock(node);
        printer.WriteAttributes(node).Write(">");
        printer.WriteText(node);
        printer.CloseBlock(around);
        printer.WriteLine("</figcaption>");
    }
}
