namespace StaticGen.Diagnostics;

/// <summary>
/// A kind of fault. The id never changes its meaning. Title and explanation are what <c>staticgen explain</c> and
/// docs/diagnostics.md print: what it means, why it matters, how to mend it.
/// </summary>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Explanation);

/// <summary>Codes that belong together.</summary>
/// <param name="Prefix">What their ids begin with, such as <c>SG04</c>.</param>
/// <param name="Title">What they are about, as a heading.</param>
/// <param name="Codes">By id, in order.</param>
public sealed record DiagnosticArea(string Prefix, string Title, IReadOnlyList<DiagnosticCode> Codes);

/// <summary>Every code, in one partial file for each area.</summary>
public static partial class DiagnosticCodes
{
    public static IReadOnlyList<DiagnosticArea> Areas => field ??=
    [
        Area("SG00", "Files and encodings", Files),
        Area("SG01", "Front matter and other YAML", FrontMatter),
        Area("SG02", "Configuration", Configuration),
        Area("SG03", "Markdown, sections and images", [.. Markdown, .. Images, .. Cards]),
        Area("SG04", "Addresses and links", Urls),
        Area("SG05", "Templates", Templates),
        Area("SG06", "Publishing", Publishing),
        Area("SG07", "Strings of the user interface", Strings),
        Area("SG08", "Comments", Comments),
    ];

    /// <summary>All codes by id, in order.</summary>
    public static IReadOnlyList<DiagnosticCode> All => field ??= [.. Areas.SelectMany(area => area.Codes)];

    private static DiagnosticArea Area(string prefix, string title, DiagnosticCode[] codes) => new(prefix, title, [.. codes.OrderBy(code => code.Id, StringComparer.Ordinal)]);

    private static DiagnosticCode Error(string id, string title, string explanation) => new(id, Severity.Error, title, explanation);

    private static DiagnosticCode Warning(string id, string title, string explanation) => new(id, Severity.Warning, title, explanation);
}
