namespace StaticGen.Diagnostics;

/// <summary>Collects diagnostics from any thread and hands them out in one order, whatever order they came in.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _items = [];
    private volatile bool _hasErrors;

    public bool HasErrors => _hasErrors;

    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _items.Count == 0;
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock) _items.Add(diagnostic);
        if (diagnostic.Severity == Severity.Error) _hasErrors = true;
    }

    public void Add(DiagnosticCode code, SourcePosition? position, string message, string? help = null) =>
        Add(new Diagnostic(code, message) { Position = position, Help = help });

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>
    /// Sorted by path, line, column, code and message. The same fault at the same place comes only once, with the number of pages that
    /// have it.
    /// </summary>
    public IReadOnlyList<Diagnostic> ToSorted()
    {
        lock (_lock)
        {
            if (_items.Count == 0) return [];
            return
            [
                .. _items
                    .GroupBy(d => (d.Code.Id, d.Position, d.Message))
                    .OrderBy(fault => fault.Key.Position ?? default, Comparer<SourcePosition>.Default)
                    .ThenBy(fault => fault.Key.Id, StringComparer.Ordinal)
                    .ThenBy(fault => fault.Key.Message, StringComparer.Ordinal)
                    .Select(Fold),
            ];
        }
    }

    // Which page came first is chance; the one named is the first by name.
    private static Diagnostic Fold(IEnumerable<Diagnostic> fault)
    {
        var pages = fault.Select(d => (Fault: d, Page: d.Trace.LastOrDefault(step => step.IsPage)?.Where)).ToLookup(d => d.Page, d => d.Fault, StringComparer.Ordinal);
        var first = pages.Where(page => page.Key is not null).MinBy(page => page.Key, StringComparer.Ordinal) ?? pages[null];
        return first.MinBy(d => string.Join('\n', d.Trace), StringComparer.Ordinal)! with { Pages = pages.Count(page => page.Key is not null) };
    }
}
