using System.Collections.Concurrent;
using System.Diagnostics;

namespace StaticGen.Diagnostics;

/// <summary>One step of a build.</summary>
/// <param name="Name">read, plan, render or publish.</param>
/// <param name="Elapsed">Wall time.</param>
/// <param name="AllocatedBytes">Memory allocated by all threads meanwhile.</param>
/// <param name="Paused">How long the memory collector stopped all threads meanwhile.</param>
public readonly record struct PhaseTime(string Name, TimeSpan Elapsed, long AllocatedBytes, TimeSpan Paused);

/// <summary>Time spent in one page template, over all threads.</summary>
public readonly record struct TemplateTime(string Name, int Pages, TimeSpan Elapsed);

/// <summary>Where the time of a build goes, and how far it is. Nothing of it gets into the site.</summary>
public sealed class BuildProfile
{
    private readonly List<PhaseTime> _phases = [];
    private readonly ConcurrentDictionary<string, (int Pages, long Ticks)> _templates = new(StringComparer.Ordinal);
    private int _done;

    public IReadOnlyList<PhaseTime> Phases => _phases;

    /// <summary>Slowest first.</summary>
    public IReadOnlyList<TemplateTime> Templates =>
        [.. _templates.Select(t => new TemplateTime(t.Key, t.Value.Pages, Stopwatch.GetElapsedTime(0, t.Value.Ticks)))
            .OrderByDescending(t => t.Elapsed).ThenBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Outputs rendered so far; read by a progress bar on another thread.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Outputs there will be; 0 until the site is planned.</summary>
    public int Total { get; set; }

    public T Measure<T>(string phase, Func<T> step)
    {
        var (start, allocated, paused) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        var result = step();
        _phases.Add(new PhaseTime(phase, Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - paused));
        return result;
    }

    public void CountOutput() => Interlocked.Increment(ref _done);

    /// <param name="template">Name of the page template.</param>
    /// <param name="start">Timestamp from <see cref="Stopwatch.GetTimestamp"/> before it ran.</param>
    public void CountTemplate(string template, long start)
    {
        var ticks = Stopwatch.GetTimestamp() - start;
        _templates.AddOrUpdate(template, static (_, t) => (1, t), static (_, old, t) => (old.Pages + 1, old.Ticks + t), ticks);
    }
}
