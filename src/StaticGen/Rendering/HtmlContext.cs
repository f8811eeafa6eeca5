using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>
/// Finds the place in the HTML of every value a template prints, from the literal text before it, and tells each how to be written there. A
/// value where no escaping helps is an error, and so are branches that end in different places.
/// </summary>
internal sealed class HtmlContext
{
    private readonly string _text;
    private readonly List<Fault> _faults = [];
    private readonly Stack<(HtmlState State, ScriptKeyword Keyword)> _loops = [];

    private HtmlContext(string text) => _text = text;

    /// <summary>Places the values of a template.</summary>
    /// <returns>What is wrong; after the first branches that do not meet, nothing more can be told.</returns>
    public static IReadOnlyList<Fault> Check(ScriptPage page, SourceText text)
    {
        var context = new HtmlContext(text.Text);
        try
        {
            if (page.Body is { } body) context.MustBeText(context.Walk(body, new HtmlState()));
        }
        catch (LostException)
        {
            // The fault says where.
        }

        return [.. context._faults.Distinct()];
    }

    private HtmlState Walk(ScriptBlockStatement? block, HtmlState state)
    {
        if (block is null) return state;
        foreach (var statement in block.Statements) state = Walk(statement, state);
        return state;
    }

    private HtmlState Walk(ScriptNode statement, HtmlState state)
    {
        foreach (var function in FunctionsIn(statement)) Part(function.Body as ScriptBlockStatement);
        switch (statement)
        {
            case ScriptRawStatement raw: return Literal(raw, state);
            case PrintStatement print: return Print(print, state);
            case ScriptIfStatement branch:
                return Join(Walk(branch.Then, state), branch.Else is null ? state : Walk(branch.Else, state), branch.IfKeyword);
            case ScriptElseStatement otherwise: return Walk(otherwise.Body, state);
            case ScriptCaseStatement choice: return Choose(choice, state);
            case ScriptForStatement loop:
                var after = Loop(loop.Body, state, loop.ForOrTableRowKeyword);
                return loop.Else is null ? after : Join(after, Walk(loop.Else, state), loop.ForOrTableRowKeyword);
            case ScriptWhileStatement loop: return Loop(loop.Body, state, loop.WhileKeyword);
            case ScriptCaptureStatement capture:
                Part(capture.Body);
                return state;
            case ScriptWrapStatement wrap:
                Part(wrap.Body);
                if (state.Mode is not (HtmlMode.Text or HtmlMode.Nowhere))
                    _faults.Add(new(DiagnosticCodes.UnsafePlace, wrap.WrapKeyword.Span, $"`wrap` prints HTML and cannot stand in {state.Name}", "use it between tags"));
                return state;
            case ScriptBreakStatement or ScriptContinueStatement when _loops.TryPeek(out var loop):
                Join(loop.State, state, loop.Keyword);
                return HtmlState.Nowhere;
            case ScriptReturnStatement:
                MustBeText(state);
                return HtmlState.Nowhere;
            default: return state;
        }
    }

    private HtmlState Literal(ScriptRawStatement raw, HtmlState state)
    {
        var start = raw.Text.Index;
        state = HtmlTokenizer.Advance(state, _text, start, start + raw.Text.Length);
        if (state.IsBroken)
        {
            Lost(new Fault(
                DiagnosticCodes.UncertainPlace,
                OffsetSpan.At(raw.Span, _text, start),
                "an attribute follows a branch without a space",
                "put a space, or the end of the tag, after `{{ end }}`"));
        }

        return state;
    }

    private HtmlState Print(PrintStatement print, HtmlState state)
    {
        var isRaw = Calls(print.Expression, "raw");
        if (!isRaw && HtmlPlaces.Refusal(state, print, Calls(print.Expression, "json")) is { } refusal) _faults.Add(refusal);
        else
        {
            (print.Place, print.Attribute) = (isRaw ? PrintPlace.Text : HtmlPlaces.Of(state), state.Attribute);
            (print.IsDirected, print.Wording) = (state.IsDirected, HtmlPlaces.WordingOf(state));
        }

        return HtmlPlaces.AfterValue(state);
    }

    // What captures and functions hold is printed between tags: it begins and ends there.
    private void Part(ScriptBlockStatement? body)
    {
        if (body is not null) MustBeText(Walk(body, new HtmlState()));
    }

    private HtmlState Choose(ScriptCaseStatement choice, HtmlState state)
    {
        HtmlState? end = null;
        var hasElse = false;
        var first = choice.Body?.Statements.OfType<ScriptConditionStatement>().FirstOrDefault();
        for (var branch = first; branch is not null; branch = (branch as ScriptWhenStatement)?.Next)
        {
            hasElse |= branch is ScriptElseStatement;
            var after = branch is ScriptWhenStatement when ? Walk(when.Body, state) : Walk(branch, state);
            end = end is { } before ? Join(before, after, choice.CaseKeyword) : after;
        }

        return end is { } joined && hasElse ? joined : Join(end ?? state, state, choice.CaseKeyword);
    }

    private HtmlState Loop(ScriptBlockStatement? body, HtmlState state, ScriptKeyword keyword)
    {
        // The second round begins where the first ended: when that differs, the places that hold for both are found by going again.
        for (var round = 0; ; round++)
        {
            _loops.Push((state, keyword));
            var joined = Join(state, Walk(body, state), keyword);
            _loops.Pop();
            if (joined == state || round == 3) return joined;
            state = joined;
        }
    }

    private HtmlState Join(HtmlState a, HtmlState b, ScriptKeyword keyword)
    {
        if (HtmlState.Join(a, b) is { } both) return both;
        Lost(new Fault(
            DiagnosticCodes.UncertainPlace,
            keyword.Span,
            a.Name == b.Name ? $"the ways through this `{keyword.Value}` end in different places of {a.Name}" : $"after this `{keyword.Value}` the page is in {a.Name} or in {b.Name}",
            "open and close it within the branch, or outside all of them"));
        return a;
    }

    private void MustBeText(HtmlState state)
    {
        if (state.Mode is HtmlMode.Text or HtmlMode.Nowhere || state is { Mode: HtmlMode.TagOpen, Literal: "" }) return;
        Lost(new Fault(
            DiagnosticCodes.UncertainPlace,
            OffsetSpan.At(default, _text, state.Since),
            $"{state.Name} that begins here does not end in this part of the template",
            "a template, a function and a capture begin and end between tags"));
    }

    private void Lost(Fault fault)
    {
        _faults.Add(fault);
        throw new LostException();
    }

    // `raw x` or `x | raw`: the last thing that is done to the value.
    private static bool Calls(ScriptExpression? expression, string function) => expression switch
    {
        ScriptNestedExpression nested => Calls(nested.Expression, function),
        ScriptPipeCall pipe => pipe.To is ScriptVariableGlobal variable ? variable.Name == function : Calls(pipe.To, function),
        ScriptFunctionCall { Target: ScriptVariableGlobal target } => target.Name == function,
        _ => false,
    };

    // Functions inside expressions: `f = do; …; end`. Those of nested statements are found when these are walked.
    private static IEnumerable<ScriptFunction> FunctionsIn(ScriptNode statement)
    {
        if (statement is ScriptRawStatement) yield break;
        var open = new Stack<ScriptNode>([statement]);
        while (open.TryPop(out var node))
        {
            if (node is ScriptFunction function) yield return function;
            else
            {
                foreach (var child in node.Children)
                {
                    if (child is not (ScriptBlockStatement or ScriptConditionStatement)) open.Push(child);
                }
            }
        }
    }

    private sealed class LostException : Exception;
}
