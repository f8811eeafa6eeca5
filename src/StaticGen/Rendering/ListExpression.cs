using System.Collections;
using Scriban;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>What a <c>for</c> goes through. Scriban would go through the letters of text, and through the members of nothing it knows.</summary>
internal sealed class ListExpression : ScriptExpression
{
    private readonly ScriptExpression _list;

    public ListExpression(ScriptExpression list)
    {
        ScriptExpression? mine = null;
        ParentToThisNullable(ref mine, list);
        _list = list;
        Span = list.Span;
    }

    public override int ChildrenCount => 1;

    public override object? Evaluate(TemplateContext context) => context.Evaluate(_list) switch
    {
        // Nothing is a list of nothing, so that the `else` of the loop is written.
        null => ModelList.Empty,
        IList list => list,
        IEnumerable list and not (string or IDictionary) => list,
        var other => throw new TemplateException(
            DiagnosticCodes.WrongValue,
            Span,
            $"`for` goes through a list, not {Grammar.WithArticle(context.GetTypeName(other))}"),
    };

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_list);

    protected override ScriptNode GetChildrenImpl(int index) => _list;
}
