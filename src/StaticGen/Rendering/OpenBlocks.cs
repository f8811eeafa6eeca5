using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>What a template opens and does not close.</summary>
/// <param name="Code">The offset of a <c>{{</c> without <c>}}</c>.</param>
/// <param name="Unclosed">The keywords of blocks without <c>end</c>, outermost first.</param>
internal sealed record OpenBlocks(int? Code, IReadOnlyList<ScriptKeyword> Unclosed)
{
    public static OpenBlocks In(ScriptPage? page)
    {
        if (page is null) return new OpenBlocks(null, []);
        var nodes = new List<ScriptNode>();
        var open = new Stack<ScriptNode>([page]);
        while (open.TryPop(out var node))
        {
            // Keywords that are not written, such as the `func` of a short function, have no place.
            if (!node.Span.IsEmpty && node is (ScriptKeyword or ScriptEndStatement or ScriptEscapeStatement)) nodes.Add(node);
            foreach (var child in node.Children) open.Push(child);
        }

        nodes.Sort((a, b) => a.Span.Start.Offset.CompareTo(b.Span.Start.Offset));
        var blocks = new Stack<ScriptKeyword>();
        int? code = null;
        foreach (var node in nodes)
        {
            switch (node)
            {
                case ScriptEscapeStatement { EscapeCount: 0 } escape: code = escape.IsEntering ? escape.Span.Start.Offset : null; break;
                case ScriptEndStatement: blocks.TryPop(out _); break;
                case ScriptKeyword keyword when OpensBlock(keyword): blocks.Push(keyword); break;
            }
        }

        return new OpenBlocks(code, [.. blocks.Reverse()]);
    }

    private static bool OpensBlock(ScriptKeyword keyword) => keyword.Parent switch
    {
        ScriptIfStatement branch => branch.IfKeyword == keyword && branch.ElseKeyword is null,
        ScriptFunction function => function.EqualToken is null && (keyword.Value is "func" ? function.NameOrDoToken != keyword : keyword.Value is "do"),
        ScriptForStatement loop => loop.ForOrTableRowKeyword == keyword,
        ScriptWhileStatement or ScriptCaptureStatement or ScriptCaseStatement or ScriptWrapStatement or ScriptWithStatement => true,
        _ => false,
    };
}
