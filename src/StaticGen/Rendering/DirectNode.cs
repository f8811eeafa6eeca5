using Scriban;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// A node of a template that is evaluated right away. Scriban surrounds each evaluation with what it takes to name the node in an
/// error; these nodes name themselves, and most of what templates do goes through them.
/// </summary>
internal interface IDirectNode
{
    public object? Evaluate(TemplateContext context);
}

/// <summary>Literal text of a template.</summary>
internal sealed class LiteralStatement : ScriptRawStatement, IDirectNode
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
