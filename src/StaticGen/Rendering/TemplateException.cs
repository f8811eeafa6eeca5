using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>
/// A fault found while a template runs, with our code and words. It derives from Scriban's exception because Scriban wraps all others
/// and the code would be lost.
/// </summary>
internal sealed class TemplateException(DiagnosticCode code, SourceSpan span, string message, string? help = null)
    : ScriptRuntimeException(span, message)
{
    public DiagnosticCode Code { get; } = code;

    public string? HelpText { get; } = help;

    public static TemplateException ReadOnly(SourceSpan span, string what) =>
        new(DiagnosticCodes.ReadOnlyValue, span, $"templates cannot change {what}", "give the new value a name of its own");

    public static TemplateException WrongOperands(
        TemplateContext context,
        SourceSpan span,
        ScriptBinaryOperator op,
        object? left,
        object? right) =>
        new(
            DiagnosticCodes.WrongValue,
            span,
            $"`{op.ToText()}` cannot be used between {Grammar.WithArticle(context.GetTypeName(left))} and {Grammar.WithArticle(context.GetTypeName(right))}");
}

/// <summary>Small words of messages.</summary>
internal static class Grammar
{
    public static string WithArticle(string noun) => noun switch
    {
        "" => noun,
        "null" or "text" or "HTML" or "params" or "true or false" => noun,
        _ => ("aeiou".Contains(noun[0]) ? "an " : "a ") + noun,
    };

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
