using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>What happens when a template uses a name that is not there: an error that suggests the nearest one that is.</summary>
internal static class MissingNames
{
    /// <summary>The members of <c>for</c> inside a loop.</summary>
    public static readonly IReadOnlyList<string> OfLoops = ["changed", "even", "first", "index", "last", "length", "odd", "rindex"];

    public static bool Variable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var names = ((RenderContext)context).Names.Concat(DeclaredNames.Around(variable)).ToList();
        if (IsCalled(variable))
            throw new TemplateException(DiagnosticCodes.UnknownFunction, span, $"there is no function `{variable.Name}`", Help(variable.Name, names));
        throw new TemplateException(DiagnosticCodes.UnknownVariable, span, $"there is no variable `{variable.Name}`", Help(variable.Name, names));
    }

    public static bool Member(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        var owner = (context.CurrentNode as ScriptMemberExpression)?.Target;
        // A parameter that was not given to an include is null, so that includes can have optional ones.
        if (target is ScriptArray && owner is ScriptVariableLocal { Name: "$" }) return true;

        if (target is ScriptObject && owner is ScriptVariableGlobal && ReferenceEquals(context.BuiltinObject[owner.ToString()], target))
        {
            var functions = ((ScriptObject)target).GetMembers();
            var near = Suggestion.Nearest(member, functions);
            throw new TemplateException(
                DiagnosticCodes.UnknownFunction,
                span,
                $"there is no function `{owner}.{member}`",
                near is null ? null : $"did you mean `{owner}.{near}`?");
        }

        var members = context.GetMemberAccessor(target).GetMembers(context, span, target);
        if (owner is ScriptVariableGlobal { Name: "for" or "while" } && target is not (ModelObject or ScriptObject)) members = OfLoops;
        throw new TemplateException(
            DiagnosticCodes.UnknownMember,
            span,
            $"{Subject(target, context)} has no member `{member}`",
            Suggestion.DidYouMean(member, members));
    }

    private static string Subject(object target, TemplateContext context) => target switch
    {
        ModelObject model => model.TypeName,
        _ when context.GetTypeName(target) is "object" => "the object",
        _ => Grammar.WithArticle(context.GetTypeName(target)),
    };

    private static string? Help(string name, IEnumerable<string> names) => name switch
    {
        "html" => "values are escaped without being asked; `raw` prints one as it is",
        "content" => "`content` is there only in a layout",
        "include_join" or "regex" or "timespan" => $"`{name}` is not offered",
        _ => Suggestion.DidYouMean(name, names),
    };

    private static bool IsCalled(ScriptVariable variable) => variable.Parent switch
    {
        ScriptFunctionCall call => ReferenceEquals(call.Target, variable),
        ScriptPipeCall pipe => ReferenceEquals(pipe.To, variable),
        _ => false,
    };
}
