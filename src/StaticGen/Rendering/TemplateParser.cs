using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
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
        DirectNodes.PutInto(page, builtins);
        var unsafePlaces = HtmlContext.Check(page, text);
        if (unsafePlaces.Count > 0) return new ParsedTemplate(name, text, null, TemplateLint.Describe(unsafePlaces, text));
        DirectNodes.PutBlocksInto(page);
        return new ParsedTemplate(name, text, template, []);
    }
}
