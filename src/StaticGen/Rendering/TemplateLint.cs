using Scriban.Runtime;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>What can be told of a template without running it: statements that are not offered, names that cannot be set.</summary>
internal static class TemplateLint
{
    public static IEnumerable<Fault> Check(ScriptNode page, ScriptObject builtins)
    {
        foreach (var variable in DeclaredNames.In(page))
        {
            if (variable.Scope == ScriptVariableScope.Global && builtins.Contains(variable.Name))
            {
                yield return new(
                    DiagnosticCodes.ReadOnlyValue,
                    variable.Span,
                    $"`{variable.Name}` is the name of a function and cannot be set",
                    "give the variable a name of its own");
            }
        }

        var open = new Stack<ScriptNode>([page]);
        while (open.TryPop(out var node))
        {
            (ScriptKeyword Keyword, string Help)? refused = node switch
            {
                ScriptImportStatement import => (import.ImportKeyword, "write the object before each member: `article.title`"),
                ScriptWithStatement with => (with.WithKeyword, "write the object before each member: `article.title`"),
                ScriptTableRowStatement rows => (rows.ForOrTableRowKeyword, "write the rows with `for`"),
                _ => null,
            };
            if (refused is var (keyword, help))
                yield return new(DiagnosticCodes.StatementNotOffered, keyword.Span, $"`{keyword.Value}` is not offered", help);
            foreach (var child in node.Children) open.Push(child);
        }
    }

    /// <summary>The faults as diagnostics, in the order of the text.</summary>
    public static IReadOnlyList<Diagnostic> Describe(IEnumerable<Fault> faults, SourceText text) =>
    [
        .. faults.OrderBy(f => f.Span.Start.Offset).Select(fault =>
        {
            var position = TemplateFault.PositionOf(text, fault.Span);
            return new Diagnostic(fault.Code, fault.Message) { Position = position, Help = fault.Help, Excerpt = text.Line(position.Line) };
        }),
    ];
}
