using StaticGen.Diagnostics;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Faults that come up only when a page is written, such as a variable in a template that no page has. A browser asks for its page again after
/// each save, and many pages have the same template: each fault is said once, and again when it comes back. Any thread.
/// </summary>
/// <param name="say">Tells the author; the second parameter says whether there is an older page to show.</param>
internal sealed class PageFaults(Action<IReadOnlyList<Diagnostic>, bool> say)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, IReadOnlyList<Diagnostic>> _byPage = new(StringComparer.Ordinal);

    /// <param name="path">The page.</param>
    /// <param name="faults">Why it could not be written.</param>
    /// <param name="hasOlder">It is shown as it was before.</param>
    public void Failed(string path, IReadOnlyList<Diagnostic> faults, bool hasOlder)
    {
        lock (_lock)
        {
            var said = _byPage.Values.SelectMany(known => known).Select(Key).ToHashSet();
            _byPage[path] = faults;
            if (faults.Where(fault => !said.Contains(Key(fault))).ToList() is { Count: > 0 } news) say(news, hasOlder);
        }
    }

    /// <summary>A page could be written.</summary>
    public void Shown(string path)
    {
        lock (_lock) _byPage.Remove(path);
    }

    private static (string Id, SourcePosition? Position, string Message) Key(Diagnostic fault) => (fault.Code.Id, fault.Position, fault.Message);
}
