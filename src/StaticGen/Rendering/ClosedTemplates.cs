using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// Tells which templates print the same on every page of a language when they are included with the same values: those that read nothing
/// but these values, their own loops and <c>site</c>, set nothing, and call only functions and templates of which the same holds. Whatever is not known here
/// is not closed.
/// </summary>
internal sealed class ClosedTemplates
{
    // Without one, no template is included and nothing given.
    private readonly TemplateEngine? _engine;

    // Those that are being looked at: one that includes itself goes as deep as its values say.
    private readonly List<ParsedTemplate> _around;
    private readonly List<string> _loops = [];

    private ClosedTemplates(TemplateEngine? engine, List<ParsedTemplate> around) => (_engine, _around) = (engine, around);

    public static bool IsClosed(ParsedTemplate template, TemplateEngine engine) => IsClosed(template, engine, []);

    /// <summary>Whether a statement prints the same on every page of a language.</summary>
    public static bool IsSameEverywhere(ScriptStatement statement) => new ClosedTemplates(null, []).IsClosed(statement);

    private static bool IsClosed(ParsedTemplate template, TemplateEngine engine, List<ParsedTemplate> around)
    {
        if (around.Contains(template) || template.Code?.Page is not { } page) return false;
        return new ClosedTemplates(engine, [.. around, template]).IsClosed(page.Body);
    }

    private bool IsClosed(ScriptNode? node) => node switch
    {
        null or ScriptLiteral or LiteralStatement => true,
        PathExpression path => path.IsOfInclude && _engine is not null || path.IsOf("site") || _loops.Contains(path.Root),
        PrintStatement print => IsClosed(print.Expression),
        ScriptBlockStatement block => block.Statements.All(IsClosed),
        BlockStatement or ListExpression or ClosedStatements => node.Children.All(IsClosed),
        ScriptIfStatement branch => IsClosed(branch.Condition) && IsClosed(branch.Then) && IsClosed(branch.Else),
        ScriptElseStatement branch => IsClosed(branch.Body),
        ScriptForStatement loop => IsClosed(loop),
        ScriptNestedExpression nested => IsClosed(nested.Expression),
        ScriptBinaryExpression binary => IsClosed(binary.Left) && IsClosed(binary.Right),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => IsClosed(not.Right),
        CallExpression call => IsClosed(call),
        PipeExpression pipe => !pipe.Function.IsOfPage && IsClosed(pipe.From) && (pipe.To is not CallExpression call || IsClosed(call)),
        ScriptNamedArgument named => IsClosed(named.Value),
        _ => false,
    };

    private bool IsClosed(ScriptForStatement loop)
    {
        if (loop is not { Variable: ScriptVariableGlobal variable, NamedArguments: null or { Count: 0 } } || !IsClosed(loop.Iterator)) return false;
        _loops.Add(variable.Name);
        var isClosed = IsClosed(loop.Body);
        _loops.RemoveAt(_loops.Count - 1);
        return isClosed && IsClosed(loop.Else);
    }

    private bool IsClosed(CallExpression call)
    {
        if (!call.Arguments.All(IsClosed)) return false;
        if (call.Function != IncludeFunctions.Include) return !call.Function.IsOfPage;
        return _engine is not null && call.Arguments is [ScriptLiteral { Value: string name }, ..] && _engine.Find(name) is { } template && IsClosed(template, _engine, _around);
    }
}
