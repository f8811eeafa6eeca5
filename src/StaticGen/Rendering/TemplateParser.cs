using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>Text → a template that can be run, or all that is wrong with it.</summary>
internal sealed class TemplateParser(TemplateLimits limits, ScriptObject builtins)
{
    private readonly ParserOptions _options = new() { ExpressionDepthLimit = limits.NestingDepth };

    /// <param name="name">The template's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isProven">Faults need not be looked for.</param>
    public ParsedTemplate Parse(string name, SourceText text, bool isProven)
    {
        try
        {
            return Read(name, text, isProven);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A fault of the parser itself; none is known. It must not end the build without naming the template.
            var error = new Diagnostic(DiagnosticCodes.TemplateFailed, $"the template cannot be read: {fault.Message}") { Position = SourcePosition.File(text.Path) };
            return new ParsedTemplate(name, text, null, [error]);
        }
    }

    private ParsedTemplate Read(string name, SourceText text, bool isProven)
    {
        var template = Template.Parse(text.Text, text.Path, _options);
        if (template.HasErrors || template.Page is not { } page || (!isProven && OpenBlocks.In(page).Code is not null))
            return new ParsedTemplate(name, text, null, SyntaxErrors.Describe(template, text));

        if (!isProven && TemplateLint.Check(page, builtins).ToList() is { Count: > 0 } faults) return new ParsedTemplate(name, text, null, TemplateLint.Describe(faults, text));
        DirectNodes.PutInto(page, builtins);
        var unsafePlaces = HtmlContext.Check(page, text);
        if (unsafePlaces.Count > 0) return new ParsedTemplate(name, text, null, TemplateLint.Describe(unsafePlaces, text));
        DirectNodes.PutBlocksInto(page);
        return new ParsedTemplate(name, text, template, []);
    }
}
