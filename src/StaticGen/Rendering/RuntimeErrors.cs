using Scriban.Parsing;
using Scriban.Syntax;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>
/// What Scriban says when a template fails, in our words and with our codes. It tells faults apart by its sentences only; the tests hold
/// each of them, so that a new version cannot change one unnoticed.
/// </summary>
internal static class RuntimeErrors
{
    public static Fault Describe(ScriptRuntimeException fault, ParsedTemplate? template)
    {
        var said = fault.OriginalMessage;
        var place = new Place(template, fault.Span);
        if (fault.InnerException is InsufficientExecutionStackException || Is("Exceeding recursive") || Is("Exceeding number of recursive"))
            return new(DiagnosticCodes.TemplateTooDeep, place.Name(), "calls are nested too deeply", "a function that calls itself must come to an end");
        if (Is("Exceeding number of iteration") || Is("Range expression exceeds"))
            return new(DiagnosticCodes.TooManyRounds, place.Name(), "this has more than a million rounds", null);
        if (Is("Rendered output exceeds") || Is("String conversion reaches") || Is("Padding width") || said.Contains("exceeds LimitToString", StringComparison.Ordinal))
            return new(DiagnosticCodes.OutputTooLarge, place.Whole, "the page grows larger than 20 MB", null);
        return OfNull(said, place) ?? OfWriting(said, place) ?? OfCalls(said, place) ?? OfValues(said, place) ?? Other(fault, place);

        bool Is(string beginning) => said.StartsWith(beginning, StringComparison.Ordinal);
    }

    private static Fault? OfNull(string said, Place place)
    {
        if (!(said.StartsWith("Object `", StringComparison.Ordinal) && said.Contains("` is null.", StringComparison.Ordinal))) return null;
        var target = said["Object `".Length..said.IndexOf("` is null.", StringComparison.Ordinal)];
        var help = target.StartsWith("$.", StringComparison.Ordinal)
            ? $"`include` was not given `{target[2..].Split('.')[0]}:`"
            : $"ask first: `if {target}`";
        return new(DiagnosticCodes.MemberOfNull, place.Whole, $"`{target}` has no value here, so nothing can be taken from it", help);
    }

    private static Fault? OfWriting(string said, Place place)
    {
        if (said.StartsWith("Cannot set", StringComparison.Ordinal) && said.Contains("readonly", StringComparison.Ordinal))
        {
            var what = said.Contains('`') ? said.Split('`')[1] : said[(said.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
            return new(DiagnosticCodes.ReadOnlyValue, place.Whole, $"templates cannot change `{what}`", "give the new value a name of its own");
        }

        return said.EndsWith("The object is readonly", StringComparison.Ordinal) || said is "Cannot replace a character in a string" or "Cannot set a property on the empty object"
            ? new(DiagnosticCodes.ReadOnlyValue, place.Whole, "templates cannot change this", "give the new value a name of its own")
            : null;
    }

    private static Fault? OfCalls(string said, Place place)
    {
        if (said.StartsWith("Invalid number of arguments", StringComparison.Ordinal))
        {
            var parts = said.Split('`');
            var (given, wanted) = (int.Parse(parts[1], null), int.Parse(parts[^2], null));
            var bound = given < wanted ? "at least" : "at most";
            var name = place.Call();
            return new(DiagnosticCodes.FunctionArguments, name, $"`{place.Text(name)}` takes {bound} {Grammar.Count(wanted, "value")}, not {given}", null);
        }

        if (said.StartsWith("Invalid target function", StringComparison.Ordinal) || said.StartsWith("Pipe expression destination", StringComparison.Ordinal))
            return new(DiagnosticCodes.WrongValue, place.Name(), $"`{place.Text(place.Name())}` is not a function", "two values need an operator between them");
        if (said.StartsWith("The function `", StringComparison.Ordinal) && said.EndsWith("` was not found", StringComparison.Ordinal))
            return new(DiagnosticCodes.WrongValue, place.Whole, $"`{said.Split('`')[1]}` has no value here and cannot be called", null);
        if (said.StartsWith("Cannot pass argument ", StringComparison.Ordinal))
            return new(DiagnosticCodes.FunctionArguments, place.Whole, $"a value cannot be named `{said.Split(' ')[3]}`", null);
        return said.StartsWith("Invalid argument `", StringComparison.Ordinal)
            ? new(DiagnosticCodes.FunctionArguments, place.Whole, $"there is no value named `{said.Split('`')[1]}`", null)
            : null;
    }

    private static Fault? OfValues(string said, Place place)
    {
        if (said.StartsWith("Unable to convert type", StringComparison.Ordinal))
        {
            var parts = said.Split('`');
            var wanted = parts.Length > 3 ? parts[3] : "number";
            return new(DiagnosticCodes.WrongValue, place.Whole, $"{Grammar.WithArticle(wanted)} is needed here, not {Grammar.WithArticle(parts[1])}", null);
        }

        const string between = "is not supported between ";
        if (said.IndexOf(between, StringComparison.Ordinal) is var at and > 0 && !said.EndsWith('`'))
        {
            var types = said[(at + between.Length)..].Split('.')[0].Split(" and ");
            return new(
                DiagnosticCodes.WrongValue,
                place.Whole,
                $"`{said.Split('`')[1]}` cannot be used between {Grammar.WithArticle(types[0])} and {Grammar.WithArticle(types[^1])}",
                null);
        }

        if (said.StartsWith("Unsupported types", StringComparison.Ordinal) || said.Contains("requires an array", StringComparison.Ordinal)
            || said.Contains("requires array", StringComparison.Ordinal) || said.Contains(between, StringComparison.Ordinal)
            || said.StartsWith("The operator", StringComparison.Ordinal) || said.StartsWith("Operator ", StringComparison.Ordinal))
            return new(DiagnosticCodes.WrongValue, place.Whole, "the operator cannot be used between these two values", null);
        if (said.StartsWith("Cannot divide by 0", StringComparison.Ordinal) || said.StartsWith("Attempted to divide by zero", StringComparison.Ordinal))
            return new(DiagnosticCodes.WrongValue, place.Whole, "this divides by zero", null);
        if (said.StartsWith("Cannot use the ", StringComparison.Ordinal) || said.StartsWith("Cannot index the ", StringComparison.Ordinal))
        {
            var primitive = said[(said.IndexOf("the ", StringComparison.Ordinal) + 4)..].Split(" primitive")[0];
            return new(DiagnosticCodes.WrongValue, place.Whole, $"{Grammar.WithArticle(primitive)} has no items", null);
        }

        if (said.Contains("Cannot negate", StringComparison.Ordinal) && said.IndexOf(" / Type: ", StringComparison.Ordinal) is var type and > 0)
            return new(DiagnosticCodes.WrongValue, place.Whole, $"a sign needs a number, not {Grammar.WithArticle(said[(type + 9)..].Split('`')[0])}", null);
        if (said.StartsWith("The <", StringComparison.Ordinal) && said.Contains("inside for/while", StringComparison.Ordinal))
            return new(DiagnosticCodes.TemplateSyntax, place.Whole, $"`{said[5..].Split('>')[0]}` stands outside a loop", null);
        if (said.StartsWith("Expecting a direct function", StringComparison.Ordinal))
            return new(DiagnosticCodes.WrongValue, place.Whole, $"`{said.Split('`', '/')[1]}` is not a function", null);
        if (said.Contains("with a null indexer", StringComparison.Ordinal)) return new(DiagnosticCodes.WrongValue, place.Whole, "the index has no value", null);
        return said.StartsWith("Failed to compare", StringComparison.Ordinal) || said.StartsWith("At least one object must implement", StringComparison.Ordinal)
            ? new(DiagnosticCodes.WrongValue, place.Whole, "these items cannot be put in order", "sort by a member that is text, a number or a date in all of them")
            : null;
    }

    private static Fault Other(ScriptRuntimeException fault, Place place)
    {
        var said = fault.OriginalMessage.TrimEnd('.', ' ');
        if (said.Length > 200) said = said[..200] + "…";
        return new(DiagnosticCodes.TemplateFailed, place.Whole, $"the template failed: {said}", null);
    }

    /// <summary>Where a fault is, and what stands there.</summary>
    private sealed class Place(ParsedTemplate? template, SourceSpan span)
    {
        public SourceSpan Whole => span;

        public string Text(SourceSpan part) =>
            template is null || part.Length <= 0 ? "it" : template.Source.Text.Substring(part.Start.Offset, Math.Min(part.Length, template.Source.Text.Length - part.Start.Offset));

        /// <summary>The keyword or the name at the beginning, not the whole statement.</summary>
        public SourceSpan Name()
        {
            if (template is null) return span;
            var text = template.Source.Text;
            var end = Math.Clamp(span.Start.Offset, 0, text.Length);
            if (end == text.Length || text[end] is '.') return span;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.' or '$')) end++;
            return end > span.Start.Offset ? new SourceSpan(span.FileName, span.Start, span.Start.NextColumn(end - span.Start.Offset - 1)) : span;
        }

        /// <summary>The name of the function whose call ends here: Scriban points behind it.</summary>
        public SourceSpan Call()
        {
            var open = new Stack<ScriptNode>(template?.Code?.Page is { } page ? [page] : []);
            while (open.TryPop(out var node))
            {
                var name = CallSpan.OfName(node);
                if (node is ScriptFunctionCall or ScriptVariable or ScriptMemberExpression
                    && (node.Span.End.Offset + 1 == span.Start.Offset || node is ScriptFunctionCall call && call.Arguments.Any(a => a.Span.Start == span.Start)))
                    return name;
                foreach (var child in node.Children) open.Push(child);
            }

            return span;
        }
    }
}

/// <summary>What went wrong in a template and where.</summary>
internal readonly record struct Fault(DiagnosticCode Code, SourceSpan Span, string Message, string? Help);
