using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>A function templates can call. Called by threads at the same time, so its body must not keep anything.</summary>
public sealed class TemplateFunction : IScriptCustomFunction
{
    private readonly Func<FunctionCall, object?> _body;

    /// <param name="usage">How it is called, name first, for help: <c>truncate text n</c>.</param>
    /// <param name="minimum">Fewest positional values.</param>
    /// <param name="maximum">Most positional values.</param>
    /// <param name="body">Returns a value as for <see cref="ModelType{T}"/>; text it returns is escaped unless it is <see cref="SafeHtml"/>.</param>
    public TemplateFunction(string usage, int minimum, int maximum, Func<FunctionCall, object?> body)
    {
        Usage = usage;
        Name = usage.Split(' ', 2)[0];
        Minimum = minimum;
        Maximum = maximum;
        _body = body;
    }

    public string Name { get; }

    public string Usage { get; }

    public int Minimum { get; }

    public int Maximum { get; }

    /// <summary>The named values it takes; <c>null</c>: any.</summary>
    public IReadOnlyList<string>? Named { get; init; } = [];

    /// <summary>Whether it changes the page, or gives something else each time; any other follows from its values and the language of the page.</summary>
    internal bool IsOfPage { get; init; }

    // Scriban's own checks are switched off, so that ours can speak: it then hands over everything as written.
    int IScriptFunctionInfo.RequiredParameterCount => 0;

    int IScriptFunctionInfo.ParameterCount => 0;

    ScriptVarParamKind IScriptFunctionInfo.VarParamKind => ScriptVarParamKind.Direct;

    Type IScriptFunctionInfo.ReturnType => typeof(object);

    ScriptParameterInfo IScriptFunctionInfo.GetParameterInfo(int index) => new(typeof(object), "");

    object? IScriptCustomFunction.Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Invoke((RenderContext)context, callerContext, arguments);

    internal object? Invoke(RenderContext context, ScriptNode? caller, ScriptArray values)
    {
        var call = new FunctionCall(this, context, caller, values);
        Check(call);
        var result = _body(call);
        return result is DateTimeOffset instant ? new TemplateDate(instant) : result;
    }

    ValueTask<object?> IScriptCustomFunction.InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke((RenderContext)context, callerContext, arguments));

    private void Check(FunctionCall call)
    {
        if (call.Count < Minimum || call.Count > Maximum)
        {
            var wanted = Minimum == Maximum ? Grammar.Count(Minimum, "value")
                : call.Count < Minimum ? $"at least {Grammar.Count(Minimum, "value")}"
                : $"at most {Grammar.Count(Maximum, "value")}";
            throw call.Count > Maximum
                ? call.Fail($"`{Name}` takes {wanted}, not {call.Count}", Maximum, $"write `{Usage}`")
                : call.Fail($"`{Name}` takes {wanted}, not {call.Count}", help: $"write `{Usage}`");
        }

        if (Named is null) return;
        foreach (var name in call.Names)
        {
            if (!Named.Contains(name))
                throw call.FailNamed($"`{Name}` takes no value named `{name}`", name, Suggestion.DidYouMean(name, Named, $"write `{Usage}`"));
        }
    }
}
