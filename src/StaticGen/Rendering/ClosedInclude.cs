using System.Globalization;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// An <c>include</c> that says which template it means and gives it one value at most that is not written out:
/// <c>include 'partials/card' item: item level: 2</c>. What it prints may be kept when the template reads nothing else.
/// </summary>
internal sealed class ClosedInclude
{
    private readonly string _template;

    // Found out at the first call, when the template it means may be read: 0, then 1 or -1.
    private int _isClosed;

    private ClosedInclude(string template, string name, ScriptNamedArgument? open) => (_template, Name, Open) = (template, name, open);

    /// <summary>The template, the values that are written out, and the name of the other one.</summary>
    public string Name { get; }

    /// <summary>The value that is not written out; <c>null</c>: all are.</summary>
    public ScriptNamedArgument? Open { get; }

    /// <param name="arguments">Those of the call.</param>
    /// <returns><c>null</c> for any other <c>include</c>.</returns>
    public static ClosedInclude? Of(IReadOnlyList<ScriptExpression> arguments)
    {
        if (arguments is not [ScriptLiteral { Value: string template }, ..]) return null;
        var name = template;
        ScriptNamedArgument? open = null;
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i] is not ScriptNamedArgument { Name.Name: var argument, Value: { } value } named) return null;
            if (value is ScriptLiteral { Value: var literal }) name += $" {argument}: {literal?.GetType().Name} {Convert.ToString(literal, CultureInfo.InvariantCulture)}";
            else if (open is not null) return null;
            else (name, open) = ($"{name} {argument}", named);
        }

        return new ClosedInclude(template, name, open);
    }

    /// <summary>Whether what it prints follows from its values.</summary>
    public bool IsClosed(TemplateEngine engine)
    {
        if (_isClosed == 0) _isClosed = engine.Find(_template) is { } template && ClosedTemplates.IsClosed(template, engine) ? 1 : -1;
        return _isClosed > 0;
    }
}
