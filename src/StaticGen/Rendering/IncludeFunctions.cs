using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>The two functions that bring templates together.</summary>
internal static class IncludeFunctions
{
    public static readonly TemplateFunction Include = new("include 'name' key: value", 1, 32, call =>
        call.Context.Include(Named(call), call))
    {
        Named = null,
    };

    public static readonly TemplateFunction Layout = new("layout 'name'", 1, 1, call =>
    {
        call.Context.ChooseLayout(Named(call), call);
        return null;
    })
    {
        IsOfPage = true,
    };

    private static ParsedTemplate Named(FunctionCall call)
    {
        if (call[0] is not string name)
            throw call.Fail($"the name of a template is text, not {Grammar.WithArticle(call.TypeName(call[0]))}", 0);
        return call.Context.Engine.Find(name)
            ?? throw new TemplateException(DiagnosticCodes.TemplateNotFound, call.SpanOf(0), $"there is no template `{name}`", call.Context.Engine.NearestTo(name));
    }
}
