using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>Puts our nodes in the place of those of Scriban's that say too little, allow too much or take too long.</summary>
internal sealed class DirectNodes
{
    private readonly ScriptObject _builtins;

    // Names that mean something else inside a loop or a function than outside of it: Scriban knows which.
    private readonly HashSet<string> _scoped;

    private DirectNodes(ScriptNode root, ScriptObject builtins)
    {
        _builtins = builtins;
        _scoped = [.. DeclaredNames.OfScopes(root)];
    }

    /// <summary>
    /// Whether a node is ours, to be evaluated right away. Scriban surrounds each evaluation with what it takes to name the node in an error;
    /// ours name themselves. Classes that nothing derives from, so that each costs one comparison.
    /// </summary>
    public static bool IsDirect(ScriptNode? node) =>
        node is PathExpression or LiteralStatement or PrintStatement or BlockStatement or CallExpression or PipeExpression or ListExpression or ClosedStatements;

    public static void PutInto(ScriptPage page, ScriptObject builtins)
    {
        var nodes = new DirectNodes(page, builtins);
        var open = new Stack<ScriptNode>([page]);
        while (open.TryPop(out var node))
        {
            nodes.PutInto(node);
            foreach (var child in node.Children) open.Push(child);
        }
    }

    /// <summary>
    /// Lets blocks that run from their beginning to their end be run in one go. Last of all: the statements are then no longer where
    /// whoever reads a template looks for them.
    /// </summary>
    public static void PutBlocksInto(ScriptPage page)
    {
        var open = new Stack<ScriptNode>([page]);
        while (open.TryPop(out var node))
        {
            if (node is ScriptBlockStatement { Parent: not ClosedStatements } whole) ClosedStatements.PutInto(whole);
            foreach (var child in node.Children) open.Push(child);
            if (node is ScriptBlockStatement { Statements.Count: > 0 } block && !BlockStatement.MayEndEarly(block))
            {
                var statements = new BlockStatement(block);
                block.Statements.Add(statements);
            }
        }
    }

    private void PutInto(ScriptNode node)
    {
        switch (node)
        {
            case ScriptBlockStatement block:
                PutInto(block);
                break;
            case ScriptForStatement { Iterator: { } list } loop:
                loop.Iterator = null;
                loop.Iterator = new ListExpression(Direct(list));
                break;
            case ScriptIfStatement { Condition: { } condition } branch:
                branch.Condition = null;
                branch.Condition = Direct(condition);
                break;
            case ScriptAssignExpression { Value: { } value } assignment:
                assignment.Value = null;
                assignment.Value = Direct(value);
                break;
        }
    }

    private void PutInto(ScriptBlockStatement block)
    {
        for (var i = block.Statements.Count - 1; i >= 0; i--)
        {
            var statement = block.Statements[i];
            // The braces and `end` do nothing, at the price of a statement each: half of all there are.
            if (statement is ScriptEscapeStatement or ScriptEndStatement)
            {
                block.Statements.RemoveAt(i);
                continue;
            }

            ScriptStatement? direct = null;
            if (statement is ScriptRawStatement raw) direct = new LiteralStatement(raw);
            else if (statement is ScriptExpressionStatement { CanOutput: true, Expression: { } expression } print)
            {
                print.Expression = null;
                direct = new PrintStatement { Expression = Direct(expression), Span = print.Span };
            }

            if (direct is null) continue;
            // Not by the indexer: it forgets to tell the new one its parent.
            block.Statements.RemoveAt(i);
            block.Statements.Insert(i, direct);
        }
    }

    /// <summary>An expression that is no part of anything yet, or what does the same in fewer steps.</summary>
    private ScriptExpression Direct(ScriptExpression expression)
    {
        switch (expression)
        {
            case ScriptVariable or ScriptMemberExpression:
                return PathExpression.Of(expression, _scoped);
            case ScriptNestedExpression { Expression: { } inner } nested:
                nested.Expression = null;
                var direct = Direct(inner);
                if (IsDirect(direct)) return direct;
                nested.Expression = direct;
                return nested;
            case ScriptBinaryExpression { Left: { } left, Right: { } right } binary:
                (binary.Left, binary.Right) = (null, null);
                (binary.Left, binary.Right) = (Direct(left), Direct(right));
                return binary;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } not:
                not.Right = null;
                not.Right = Direct(operand);
                return not;
            case ScriptPipeCall { From: { } from } pipe:
                pipe.From = null;
                pipe.From = Direct(from);
                return Pipe(pipe);
            case ScriptFunctionCall call:
                PutIntoArguments(call);
                return FunctionOf(call) is { } function ? new CallExpression(call, function) : call;
            default:
                return expression;
        }
    }

    private ScriptExpression Pipe(ScriptPipeCall pipe)
    {
        if (pipe.To is ScriptFunctionCall call)
        {
            PutIntoArguments(call);
            if (FunctionOf(call) is not { } called) return pipe;
            pipe.To = null;
            pipe.To = new CallExpression(call, called, isPiped: true);
            return new PipeExpression(pipe, called);
        }

        return Find(pipe.To) is { } function ? new PipeExpression(pipe, function) : pipe;
    }

    private void PutIntoArguments(ScriptFunctionCall call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            if (argument is ScriptNamedArgument { Value: { } value } named)
            {
                named.Value = null;
                named.Value = Direct(value);
                continue;
            }

            call.Arguments.RemoveAt(i);
            call.Arguments.Insert(i, Direct(argument));
        }
    }

    private TemplateFunction? FunctionOf(ScriptFunctionCall call) => CallExpression.IsPlain(call) ? Find(call.Target) : null;

    // `truncate` or `array.add`; templates cannot set the first of these names.
    private TemplateFunction? Find(ScriptExpression? target) => target switch
    {
        ScriptVariableGlobal variable => _builtins[variable.Name] as TemplateFunction,
        ScriptMemberExpression { Target: ScriptVariableGlobal variable, Member: ScriptVariableGlobal member, DotToken.Value: "." } =>
            (_builtins[variable.Name] as ScriptObject)?[member.Name] as TemplateFunction,
        _ => null,
    };
}
