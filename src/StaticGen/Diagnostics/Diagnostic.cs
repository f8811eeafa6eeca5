namespace StaticGen.Diagnostics;

/// <summary>How bad a <see cref="Diagnostic"/> is. A site with an error is not published.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>
/// A place in a source file. Path is relative to the site's folder, with <c>/</c>; line and column count from 1, the column in
/// UTF-16 units of the line, as editors do. Length is the number of units the fault covers, 0 when only the place is known.
/// </summary>
public readonly record struct SourcePosition(string Path, int Line, int Column, int Length = 0) : IComparable<SourcePosition>
{
    /// <summary>A whole file, no line in particular.</summary>
    public static SourcePosition File(string path) => new(path, 0, 0);

    public int CompareTo(SourcePosition other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public static bool operator <(SourcePosition a, SourcePosition b) => a.CompareTo(b) < 0;

    public static bool operator >(SourcePosition a, SourcePosition b) => a.CompareTo(b) > 0;

    public static bool operator <=(SourcePosition a, SourcePosition b) => a.CompareTo(b) <= 0;

    public static bool operator >=(SourcePosition a, SourcePosition b) => a.CompareTo(b) >= 0;

    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}

/// <summary>One step of the way to a fault: a template that was included, or the page that was being written.</summary>
/// <param name="What">such as <c>in template</c>, <c>included from</c> or <c>while writing</c>.</param>
/// <param name="Where">where that step stands.</param>
public sealed record TraceStep(string What, string Where)
{
    private const string Writing = "while writing";

    /// <summary>The page that was being written.</summary>
    public static TraceStep Page(string page) => new(Writing, page);

    public bool IsPage => What == Writing;

    public override string ToString() => $"{What} {Where}";
}

/// <summary>A fault in the user's site, as data: what is wrong, where, and what to do about it.</summary>
public sealed record Diagnostic(DiagnosticCode Code, string Message)
{
    public Severity Severity => Code.Severity;

    /// <summary>Where the fault is; <c>null</c> when it belongs to no file.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>What to do, as a short phrase that stands beside the caret.</summary>
    public string? Help { get; init; }

    /// <summary>Other places that take part, such as the second source of one output path.</summary>
    public IReadOnlyList<TraceStep> Trace { get; init; } = [];

    /// <summary>Pages that have this fault, of which <see cref="Trace"/> names the first; 0 when it was not found while writing pages.</summary>
    public int Pages { get; init; }

    /// <summary>The source line at <see cref="Position"/>; <c>null</c> until somebody who can read the file has filled it in.</summary>
    public string? Excerpt { get; init; }
}

/// <summary>Thrown when going on makes no sense; the diagnostics say why. Caught by the generator, never seen by users.</summary>
public sealed class DiagnosticException(params IReadOnlyList<Diagnostic> diagnostics) : Exception(diagnostics[0].Message)
{
    /// <summary>The first fault.</summary>
    public Diagnostic Diagnostic => Diagnostics[0];

    /// <summary>All faults, at least one.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
