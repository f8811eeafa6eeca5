using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticGen.Rendering;

/// <summary>
/// A call of one of our functions, which is known when the template is read: no template can give its name another meaning (see
/// <see cref="TemplateLint"/>).
/// </summary>
internal sealed class CallExpression : ScriptFunctionCall
{
    private readonly TemplateFunction _function;

    /// <param name="written">What the template says; it hands over its parts.</param>
    /// <param name="function">What it calls.</param>
    /// <param name="isPiped">Whether one more value comes before those written.</param>
    public CallExpression(ScriptFunctionCall written, TemplateFunction function, bool isPiped = false)
    {
        _function = function;
        Span = written.Span;
        ExplicitCall = written.ExplicitCall;
        var target = written.Target;
        written.Target = null;
        Target = target;
        while (written.Arguments.Count > 0)
        {
            var argument = written.Arguments[0];
            written.Arguments.RemoveAt(0);
            Arguments.Add(argument);
        }

        if (function == IncludeFunctions.Include && !isPiped) Closed = ClosedInclude.Of(Arguments);
    }

    public TemplateFunction Function => _function;

    /// <summary>What it includes, when that may be the same wherever it stands.</summary>
    public ClosedInclude? Closed { get; }

    /// <summary>Whether a call's values come in an order that needs no looking at: named ones last, none that stands for several, none with the name of a list's member.</summary>
    public static bool IsPlain(ScriptFunctionCall call)
    {
        var named = false;
        foreach (var argument in call.Arguments)
        {
            if (argument is ScriptNamedArgument { Name.Name: not "size", Value: not null }) named = true;
            else if (named || argument is ScriptNamedArgument or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand }) return false;
        }

        return call.Arguments.Count < MaximumParameterCount;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var render = (RenderContext)context;
        if (Closed is null) return Invoke(render, new ScriptArray(Arguments.Count));
        // All that has to be known; to hand it over takes longer than to copy what is kept.
        var open = Closed.Open is { Value: { } value } ? render.Evaluate(value) : null;
        return render.TryWriteKept(this, open) ? null : Invoke(render, new ScriptArray(Arguments.Count), open);
    }

    /// <summary>Calls it with one more value before those written.</summary>
    public object? Evaluate(RenderContext context, object? piped) => Invoke(context, new ScriptArray(Arguments.Count + 1) { piped });

    /// <summary>Calls a function.</summary>
    /// <exception cref="ScriptRuntimeException">Whatever goes wrong.</exception>
    public static object? Invoke(TemplateFunction function, RenderContext context, ScriptNode caller, ScriptArray values)
    {
        try
        {
            return function.Invoke(context, caller, values);
        }
        catch (Exception e) when (e is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(caller.Span, e.Message, e);
        }
    }

    private object? Invoke(RenderContext context, ScriptArray values, object? open = null)
    {
        for (var i = 0; i < Arguments.Count; i++)
        {
            if (Arguments[i] is ScriptNamedArgument named)
                values.TrySetValue(context, named.Span, named.Name!.Name, named == Closed?.Open ? open : context.Evaluate(named.Value!), false);
            else values.Add(context.Evaluate(Arguments[i]));
        }

        return Invoke(_function, context, this, values);
    }
}

/// <summary><c>value | function</c>, for one of our functions.</summary>
internal sealed class PipeExpression : ScriptPipeCall
{
    private readonly TemplateFunction _function;

    /// <param name="written">What the template says; it hands over its parts.</param>
    /// <param name="function">What it calls, by name alone or in a <see cref="CallExpression"/>.</param>
    public PipeExpression(ScriptPipeCall written, TemplateFunction function)
    {
        _function = function;
        Span = written.Span;
        var (from, to) = (written.From, written.To);
        (written.From, written.To) = (null, null);
        (From, To) = (from, to);
    }

    public TemplateFunction Function => _function;

    public override object? Evaluate(TemplateContext context)
    {
        var render = (RenderContext)context;
        var value = render.Evaluate(From!);
        return To is CallExpression call ? call.Evaluate(render, value) : CallExpression.Invoke(_function, render, To!, new ScriptArray(1) { value });
    }
}
