using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// <c>article.image.url</c>, read in one go. Most of what templates do is this, and Scriban takes several steps for each dot. Whatever is not plain
/// reading is left to Scriban, which then also says what is wrong.
/// </summary>
internal sealed class PathExpression : ScriptExpression
{
    private readonly ScriptExpression _written;
    private readonly ScriptVariable _root;
    private readonly string[] _members;

    private PathExpression(ScriptExpression written, ScriptVariable root, string[] members)
    {
        ScriptExpression? mine = null;
        ParentToThisNullable(ref mine, written);
        (_written, _root, _members) = (written, root, members);
        Span = written.Span;
    }

    public override int ChildrenCount => 1;

    /// <summary>Makes a path of an expression that is one; it must not be part of anything yet.</summary>
    public static ScriptExpression Of(ScriptExpression expression)
    {
        var members = new Stack<string>();
        var target = expression;
        while (target is ScriptMemberExpression { Member: { } member, Target: { } next } dot && dot.DotToken.Value == ".")
        {
            members.Push(member.Name);
            target = next;
        }

        return members.Count > 0 && target is ScriptVariable root ? new PathExpression(expression, root, [.. members]) : expression;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.GetValue(_root);
        foreach (var member in _members)
        {
            var found = value switch
            {
                ModelObject model => ((IScriptObject)model).TryGetValue(context, Span, member, out value),
                ScriptArray array => array.TryGetValue(context, Span, member, out value),
                _ => false,
            };
            // Missing, without a value, or a function to be called: Scriban's way.
            if (!found) return context.Evaluate(_written);
        }

        return value is IScriptCustomFunction ? context.Evaluate(_written) : value;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_written);

    protected override ScriptNode GetChildrenImpl(int index) => _written;
}
