using Scriban;
using Scriban.Parsing;
using StaticGen.Diagnostics;

namespace StaticGen.Rendering;

/// <summary>
/// What is wrong with the text of a template, in our words. Scriban tells of an unclosed block at the end of the text and of one slip
/// several times: here each is told once, where it was made.
/// </summary>
internal static class SyntaxErrors
{
    /// <summary>One error for each line that has any, in order.</summary>
    public static IReadOnlyList<Diagnostic> Describe(Template template, SourceText text)
    {
        var found = new List<(int Offset, Diagnostic Error)>();
        void Add(SyntaxError error) => found.Add((error.Offset, At(text, error)));

        var blocks = OpenBlocks.In(template.Page);
        var errors = template.Messages.Where(m => !IsSaidElsewhere(m.Message)).Select(m => Describe(m, text.Text)).ToList();
        // After another error Scriban may not have read on as far as the end of the code.
        if (blocks.Code is { } code && !errors.Exists(e => e.IsToTheEnd) && (errors.Count == 0 || !text.Text.AsSpan(code).Contains("}}", StringComparison.Ordinal)))
            errors.Add(new(code, 2, "`{{` is never closed", "close it with `}}`") { IsToTheEnd = true });
        // Whatever follows something that is not closed has been read wrongly.
        var unclosed = errors.Where(e => e.IsToTheEnd).Select(e => e.Offset).DefaultIfEmpty(int.MaxValue).Min();
        errors.Where(e => e.Offset <= unclosed).ToList().ForEach(Add);

        if (found.Count == 0)
        {
            foreach (var keyword in blocks.Unclosed)
                Add(new(keyword.Span.Start.Offset, keyword.Value.Length, $"`{keyword.Value}` has no `end`", "close the block with `{{ end }}`"));
        }

        if (found.Count == 0 && template.HasErrors)
            Add(new(text.Text.Length, 0, "a block is not closed", "close it with `{{ end }}`"));
        return
        [
            .. found.OrderBy(f => f.Offset).Select(f => f.Error).DistinctBy(e => e.Position!.Value.Line),
        ];
    }

    // Of an unclosed block at the end of the text; of a wrong escape once at the text and once, exactly, in it.
    private static bool IsSaidElsewhere(string message) =>
        message.Contains("The <end> statement was not found", StringComparison.Ordinal)
        || message.StartsWith("Unexpected escape character", StringComparison.Ordinal) && !message.Contains("Only", StringComparison.Ordinal);

    private static SyntaxError Describe(LogMessage message, string text)
    {
        var said = Bare(message.Message);
        var start = message.Span.Start.Offset;
        if (start < 0 || start > text.Length) start = text.Length;
        if (said.StartsWith("Unexpected end of file while parsing a", StringComparison.Ordinal))
        {
            // There is no other such quote after the one that opens the text, or it would end there.
            var quote = said[^1];
            return new(Math.Max(0, text.LastIndexOf(quote)), 1, $"the text that begins here is never closed with `{quote}`") { IsToTheEnd = true };
        }

        if (said.StartsWith("Found <end>", StringComparison.Ordinal))
            return new(Math.Max(0, start - 2), 3, "`end` has no block to close");
        if (said.StartsWith("The loop variable <", StringComparison.Ordinal) && said.Contains('.'))
        {
            var (loop, member) = (said.Split('<', '.')[1], said.Split('.', '>')[1]);
            return new(
                start + loop.Length + 1,
                member.Length,
                $"`{loop}` has no member `{member}`",
                Suggestion.DidYouMean(member, MissingNames.OfLoops),
                DiagnosticCodes.UnknownMember);
        }

        var length = message.Span.End.Offset >= start && !said.StartsWith("Invalid if/else", StringComparison.Ordinal) ? message.Span.End.Offset - start + 1 : WordLength(text, start);
        var (words, help, code) = SyntaxWords.For(said);
        return new(start, Math.Min(length, text.Length - start), words, help, code);
    }

    // "Error while parsing if statement: X in: if <expression> … end" → X
    private static string Bare(string message)
    {
        const string prefix = "Error while parsing ";
        if (message.StartsWith(prefix, StringComparison.Ordinal))
        {
            var from = message.IndexOf(": ", StringComparison.Ordinal) + 2;
            var to = message.LastIndexOf(" in: ", StringComparison.Ordinal);
            message = to > from ? message[from..to] : message[from..];
        }

        return message.TrimEnd('.', ' ');
    }

    private static int WordLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return Math.Max(1, end - start);
    }

    private static Diagnostic At(SourceText text, SyntaxError error)
    {
        var position = TemplateFault.PositionOf(text, error.Offset, error.Length);
        return new Diagnostic(error.Code ?? DiagnosticCodes.TemplateSyntax, error.Message)
        {
            Position = position,
            Help = error.Help,
            Excerpt = text.Line(position.Line),
        };
    }

    private readonly record struct SyntaxError(int Offset, int Length, string Message, string? Help = null, DiagnosticCode? Code = null)
    {
        /// <summary>It makes all the rest of the text part of itself.</summary>
        public bool IsToTheEnd { get; init; }
    }
}
