using Scriban.Parsing;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>Whatever went wrong while a template ran, as a diagnostic.</summary>
internal static class TemplateFault
{
    public static Diagnostic Describe(Exception fault, RenderContext context)
    {
        var trace = Trace(context);
        if (Find<DiagnosticException>(fault) is { } known) return known.Diagnostic with { Trace = [.. known.Diagnostic.Trace, .. trace] };
        var (code, span, message, help) = Describe(fault, context.Engine);
        var text = context.Engine.TemplateAt(span.FileName)?.Source;
        if (text is null) return new Diagnostic(code, message) { Help = help, Trace = trace };
        var position = PositionOf(text, span);
        return new Diagnostic(code, message) { Position = position, Help = help, Excerpt = text.Line(position.Line), Trace = trace };
    }

    private static Fault Describe(Exception fault, TemplateEngine engine) => fault switch
    {
        TemplateException ours => new(ours.Code, ours.Span, ours.OriginalMessage, ours.HelpText),
        ScriptAbortException slow => new(
            DiagnosticCodes.TemplateTooSlow,
            slow.Span,
            FormattableString.Invariant($"the page is not done after {engine.Limits.Time.TotalSeconds:0.#} seconds"),
            null),
        ScriptRuntimeException runtime => RuntimeErrors.Describe(runtime, engine.TemplateAt(runtime.Span.FileName)),
        _ => new(DiagnosticCodes.TemplateFailed, default, $"the template failed: {fault.Message}", null),
    };

    public static SourcePosition PositionOf(SourceText text, SourceSpan span) =>
        PositionOf(text, span.Start.Offset, span.End.Offset + 1 - span.Start.Offset);

    /// <summary>A range of a template as a position; what goes on in the next line is left out.</summary>
    public static SourcePosition PositionOf(SourceText text, int offset, int length)
    {
        var start = Math.Clamp(offset, 0, text.Text.Length);
        var end = Math.Clamp(start + Math.Max(0, length), start, text.Text.Length);
        var line = text.Text.AsSpan(start, end - start).IndexOf('\n');
        return text.PositionOf(start, line < 0 ? end - start : line);
    }

    private static T? Find<T>(Exception? fault)
        where T : Exception
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is T found) return found;
        }

        return null;
    }

    // Innermost first. A template that includes itself passes the same place again and again: it is named once.
    private static List<TraceStep> Trace(RenderContext context)
    {
        var steps = new List<TraceStep>();
        for (var i = context.Frames.Count - 1; i >= 0; i--)
        {
            var frame = context.Frames[i];
            if (context.Engine.TemplateAt(frame.Span.FileName)?.Source is not { } text) continue;
            var step = new TraceStep(frame.What, PositionOf(text, frame.Span).ToString());
            if (!steps.Contains(step)) steps.Add(step);
        }

        return steps;
    }
}
