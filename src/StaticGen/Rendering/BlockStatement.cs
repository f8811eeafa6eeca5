using Scriban;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>The statements of a block that nothing ends early, run in one go: Scriban looks after each whether to go on.</summary>
internal sealed class BlockStatement : ScriptStatement
{
    private readonly ScriptStatement[] _statements;

    /// <param name="block">Hands over its statements.</param>
    public BlockStatement(ScriptBlockStatement block)
    {
        Span = block.Span;
        CanOutput = true;
        _statements = new ScriptStatement[block.Statements.Count];
        for (var i = 0; i < _statements.Length; i++)
        {
            var statement = block.Statements[0];
            block.Statements.RemoveAt(0);
            ScriptStatement? mine = null;
            ParentToThisNullable(ref mine, statement);
            _statements[i] = statement;
        }
    }

    public override int ChildrenCount => _statements.Length;

    /// <summary>Whether <c>break</c>, <c>continue</c> or <c>ret</c> may end a block.</summary>
    public static bool MayEndEarly(ScriptBlockStatement block)
    {
        var open = new Stack<ScriptNode>([block]);
        while (open.TryPop(out var node))
        {
            if (node is ScriptBreakStatement or ScriptContinueStatement or ScriptReturnStatement) return true;
            foreach (var child in node.Children) open.Push(child);
        }

        return false;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var render = (RenderContext)context;
        foreach (var statement in _statements)
        {
            render.CheckAbort();
            if (statement.CanSkipEvaluation) continue;
            if (render.Evaluate(statement, false) is { } value && statement.CanOutput && render.EnableOutput) render.Write(Span, value);
        }

        return null;
    }

    public override void PrintTo(ScriptPrinter printer)
    {
        foreach (var statement in _statements) printer.Write(statement);
    }

    protected override ScriptNode GetChildrenImpl(int index) => _statements[index];
}
