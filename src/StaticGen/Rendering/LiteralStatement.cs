using System.Text;
using Scriban;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>Literal text of a template.</summary>
internal sealed class LiteralStatement : ScriptRawStatement
{
    private readonly string _text;
    private readonly byte[] _utf8;

    public LiteralStatement(ScriptRawStatement written)
    {
        (Text, Span, IsEscape) = (written.Text, written.Span, written.IsEscape);
        _text = written.Text.ToString() ?? "";
        _utf8 = Encoding.UTF8.GetBytes(_text);
    }

    public override object? Evaluate(TemplateContext context)
    {
        ((RenderContext)context).WriteLiteral(_text, _utf8);
        return null;
    }
}
