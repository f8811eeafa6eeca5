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
    private readonly bool _isOfPage;
    private readonly bool _isOfInclude;

    private PathExpression(ScriptExpression written, ScriptVariable root, string[] members, bool isScoped)
    {
        ScriptExpression? mine = null;
        ParentToThisNullable(ref mine, written);
        (_written, _root, _members) = (written, root, members);
        _isOfPage = root is ScriptVariableGlobal && !isScoped;
        _isOfInclude = root is ScriptVariableLocal { Name: "$" } && !isScoped;
        Span = written.Span;
    }

    /// <summary>Whether it is <c>content</c>, which a layout prints.</summary>
    public bool IsContent => _isOfPage && _members.Length == 0 && _root.Name == "content";

    /// <summary>Whether it begins with <c>$</c>, what the template was included with.</summary>
    public bool IsOfInclude => _isOfInclude;

    /// <summary>The variable it begins with.</summary>
    public string Root => _root.Name;

    public override int ChildrenCount => 1;

    /// <summary>Whether it begins with a variable of the page.</summary>
    public bool IsOf(string variable) => _isOfPage && _root.Name == variable;

    /// <summary>Makes a path of an expression that is one.</summary>
    /// <param name="expression">Not part of anything yet.</param>
    /// <param name="scoped">Names that mean different things in different parts of the template.</param>
    public static ScriptExpression Of(ScriptExpression expression, IReadOnlySet<string> scoped)
    {
        var members = new Stack<string>();
        var target = expression;
        while (target is ScriptMemberExpression { Member: { } member, Target: { } next } dot && dot.DotToken.Value == ".")
        {
            members.Push(member.Name);
            target = next;
        }

        return target is ScriptVariable root ? new PathExpression(expression, root, [.. members], scoped.Contains(root.Name)) : expression;
    }

    public override object? Evaluate(TemplateContext context)
    {
        object? value;
        var render = (RenderContext)context;
        if (_isOfInclude && render.Arguments is { } given) value = given;
        else if (!_isOfPage) value = context.GetValue(_root);
        else if (!render.TryGetOfPage(_root.Name, out value)) return context.Evaluate(_written);
        foreach (var member in _members)
        {
            var found = value switch
            {
                ModelObject model => model.TryGetValue(member, out value),
                ScriptArray array => array.TryGetValue(context, Span, member, out value),
                ModelList list when member == "size" => (value = list.Count) is not null,
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
