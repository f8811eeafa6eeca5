using Scriban;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>Literal text of a template.</summary>
internal sealed class LiteralStatement : ScriptRawStatement
{
    private readonly string _text;
    private readonly int _start;
    private readonly int _length;

    public LiteralStatement(ScriptRawStatement written)
    {
        (Text, Span, IsEscape) = (written.Text, written.Span, written.IsEscape);
        (_text, _start, _length) = (written.Text.FullText ?? "", written.Text.Index, written.Text.Length);
    }

    public override object? Evaluate(TemplateContext context)
    {
        ((RenderContext)context).WriteLiteral(_text, _start, _length);
        return null;
    }
}
