using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>The names a template sets itself, with <c>=</c>, <c>for</c>, <c>capture</c> and <c>func</c>.</summary>
internal static class DeclaredNames
{
    /// <summary>Those of the template a node is part of.</summary>
    public static IEnumerable<string> Around(ScriptNode node)
    {
        while (node.Parent is not null) node = node.Parent;
        return In(node).Select(v => v.Name);
    }

    /// <summary>Those declared inside a loop or a function, where they may mean something else than outside of it.</summary>
    public static IEnumerable<string> OfScopes(ScriptNode root)
    {
        var open = new Stack<ScriptNode>([root]);
        while (open.TryPop(out var node))
        {
            // A function and the block given to one have a `$` of their own.
            if (node is ScriptFunction or ScriptWrapStatement) yield return "$";
            if (node is ScriptLoopStatementBase or ScriptFunction)
            {
                foreach (var variable in In(node)) yield return variable.Name;
            }

            foreach (var child in node.Children) open.Push(child);
        }
    }

    /// <summary>The variables where they are declared. Without recursion, so that no template is too deep for it.</summary>
    public static IEnumerable<ScriptVariable> In(ScriptNode root)
    {
        var open = new Stack<ScriptNode>([root]);
        while (open.TryPop(out var node))
        {
            var declared = node switch
            {
                ScriptAssignExpression assign => assign.Target,
                ScriptForStatement loop => loop.Variable,
                ScriptCaptureStatement capture => capture.Target,
                ScriptFunction function => function.NameOrDoToken,
                ScriptParameter parameter => parameter.Name,
                _ => null,
            };
            if (declared is ScriptVariable variable) yield return variable;
            foreach (var child in node.Children) open.Push(child);
        }
    }
}
