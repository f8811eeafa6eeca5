using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>Text → a template that can be run, or all that is wrong with it.</summary>
internal sealed class TemplateParser(TemplateLimits limits, ScriptObject builtins)
{
    private readonly ParserOptions _options = new() { ExpressionDepthLimit = limits.NestingDepth };

    public ParsedTemplate Parse(string name, SourceText text)
    {
        try
        {
            return Read(name, text);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A fault of the parser itself; none is known. It must not end the build without naming the template.
            var error = new Diagnostic(DiagnosticCodes.TemplateFailed, $"the template cannot be read: {fault.Message}") { Position = SourcePosition.File(text.Path) };
            return new ParsedTemplate(name, text, null, [error]);
        }
    }

    private ParsedTemplate Read(string name, SourceText text)
    {
        var template = Template.Parse(text.Text, text.Path, _options);
        if (template.HasErrors || template.Page is not { } page || OpenBlocks.In(page).Code is not null)
            return new ParsedTemplate(name, text, null, SyntaxErrors.Describe(template, text));

        var faults = TemplateLint.Check(page, builtins).ToList();
        if (faults.Count > 0) return new ParsedTemplate(name, text, null, TemplateLint.Describe(faults, text));
        Instrument(page);
        var unsafePlaces = HtmlContext.Check(page, text);
        if (unsafePlaces.Count > 0) return new ParsedTemplate(name, text, null, TemplateLint.Describe(unsafePlaces, text));
        return new ParsedTemplate(name, text, template, []);
    }

    /// <summary>Puts our statements in the place of those of Scriban's that say too little or allow too much.</summary>
    private static void Instrument(ScriptNode root)
    {
        var open = new Stack<ScriptNode>([root]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case ScriptBlockStatement block: Instrument(block); break;
                case ScriptForStatement { Iterator: { } list } loop:
                    loop.Iterator = null;
                    loop.Iterator = new ListExpression(PathExpression.Of(list));
                    break;
                case ScriptIfStatement { Condition: ScriptMemberExpression condition } branch:
                    branch.Condition = null;
                    branch.Condition = PathExpression.Of(condition);
                    break;
                case ScriptNamedArgument { Value: ScriptMemberExpression value } argument:
                    argument.Value = null;
                    argument.Value = PathExpression.Of(value);
                    break;
            }

            foreach (var child in node.Children) open.Push(child);
        }
    }

    private static void Instrument(ScriptBlockStatement block)
    {
        for (var i = block.Statements.Count - 1; i >= 0; i--)
        {
            // The braces and `end` do nothing, at the price of a statement each: half of all there are.
            if (block.Statements[i] is ScriptEscapeStatement or ScriptEndStatement)
            {
                block.Statements.RemoveAt(i);
                continue;
            }

            if (block.Statements[i] is not ScriptExpressionStatement { CanOutput: true, Expression: { } expression } statement) continue;
            statement.Expression = null;
            // Not by the indexer: it forgets to tell the new one its parent.
            block.Statements.RemoveAt(i);
            block.Statements.Insert(i, new PrintStatement { Expression = PathExpression.Of(expression), Span = statement.Span });
        }
    }
}
