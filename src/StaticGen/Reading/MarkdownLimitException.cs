using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>The text asks for more than a page can be: it is not read.</summary>
public sealed class MarkdownLimitException : Exception
{
    private MarkdownLimitException(DiagnosticCode code, string message, string help, int? offset)
        : base(message) => (Code, Help, Offset) = (code, help, offset);

    public DiagnosticCode Code { get; }

    public string Help { get; }

    /// <summary>Where in the text; <c>null</c> when that is not known.</summary>
    public int? Offset { get; }

    internal static MarkdownLimitException Nesting() => new(
        DiagnosticCodes.NestingTooDeep, $"lists, quotes or brackets nest deeper than {MarkdownParser.MaximumNesting} levels", "look for a long run of `>`, `-`, `*` or `[`", null);

    internal static MarkdownLimitException TooLarge(FormattableString message, string help, int offset) =>
        new(DiagnosticCodes.MarkdownTooLarge, FormattableString.Invariant(message), help, offset);
}
