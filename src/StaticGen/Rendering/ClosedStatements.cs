using Scriban;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>Statements that print the same on every page of a language, such as the loop of a menu: they are run once.</summary>
internal sealed class ClosedStatements : ScriptStatement
{
    private readonly string _name;
    private readonly ScriptBlockStatement _statements = new();

    private ClosedStatements(ScriptBlockStatement block, int start, int count)
    {
        Span = block.Statements[start].Span;
        _name = $"{Span.FileName}:{Span.Start.Offset}";
        ScriptBlockStatement? mine = null;
        ParentToThisNullable(ref mine, _statements);
        for (var i = 0; i < count; i++)
        {
            var statement = block.Statements[start];
            block.Statements.RemoveAt(start);
            _statements.Statements.Add(statement);
        }
    }

    public override int ChildrenCount => 1;

    /// <summary>Takes the place of all those of a block that have a loop among them: what runs but once is not worth looking up.</summary>
    public static void PutInto(ScriptBlockStatement block)
    {
        for (var start = 0; start < block.Statements.Count; start++)
        {
            var (count, hasLoop) = (0, false);
            for (; start + count < block.Statements.Count && ClosedTemplates.IsSameEverywhere(block.Statements[start + count]); count++)
                hasLoop |= block.Statements[start + count] is ScriptForStatement;
            if (hasLoop) block.Statements.Insert(start, new ClosedStatements(block, start, count));
            else start += count;
        }
    }

    public override object? Evaluate(TemplateContext context)
    {
        ((RenderContext)context).WriteClosed(_name, _statements);
        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_statements);

    protected override ScriptNode GetChildrenImpl(int index) => _statements;
}
