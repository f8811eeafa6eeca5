using StaticGen.Diagnostics;

namespace StaticGen;

/// <summary>A site that changes, as it is at one moment. Immutable.</summary>
/// <param name="Version">1 for the first one; each later one has the next number.</param>
/// <param name="Current">
/// What can be shown. A file that has an error counts in it as what it last was without one. <c>null</c> when there was never a
/// site to speak of.
/// </param>
/// <param name="Diagnostics">All that is wrong now with files, plan and templates, in the order of <see cref="DiagnosticBag.ToSorted"/>.</param>
public sealed record LiveState(long Version, Snapshot? Current, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>
    /// Files below static/ and beside articles that are not as they were in the version before, added and removed ones too, by their paths in
    /// the site's folder. They are published as they are, and no page tells by its bytes that they changed.
    /// </summary>
    public IReadOnlyList<string> Copied { get; init; } = [];

    public bool HasErrors { get; } = Diagnostics.Any(d => d.Severity == Severity.Error);
}
