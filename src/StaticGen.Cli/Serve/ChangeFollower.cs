using System.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>Reads what changes and tells browsers. What goes wrong in one change is said, and the next is read all the same.</summary>
/// <param name="watch">Tells what changed.</param>
/// <param name="update">Reads it.</param>
/// <param name="announce">Tells browsers; true when a copied file that one has is another now.</param>
/// <param name="report">Tells the author.</param>
internal sealed class ChangeFollower(SourceWatch watch, Func<SourceChanges, LiveState> update, Func<bool> announce, ServeReport report)
{
    // A fault of the watch itself would come again at once.
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LastRetry = TimeSpan.FromMinutes(1);

    private string? _fault;
    private TimeSpan _retry = FirstRetry;

    /// <summary>Until the end.</summary>
    /// <param name="state">What browsers are shown now.</param>
    /// <param name="cancellation">The end.</param>
    public async Task Run(LiveState state, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var changes = await Next(cancellation);
                var (start, before) = (Stopwatch.GetTimestamp(), state);
                state = update(changes);
                var hasOtherFiles = announce();
                (_fault, _retry) = (null, FirstRetry);
                if (state != before || hasOtherFiles) report.Updated(state, changes, Stopwatch.GetElapsedTime(start));
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Ctrl-C.
            }
            catch (Exception e)
            {
                Say(e);
                await Task.WhenAny(Task.Delay(PauseAfterFault, cancellation));
            }
        }
    }

    // Nobody names again what could not be read.
    private async Task<SourceChanges> Next(CancellationToken cancellation)
    {
        if (_fault is null) return await watch.NextAsync(cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_retry);
        _retry = _retry * 2 < LastRetry ? _retry * 2 : LastRetry;
        try
        {
            return await watch.NextAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return SourceChanges.Everything;
        }
    }

    // A fault that stays comes up each time.
    private void Say(Exception fault)
    {
        if (fault.ToString() == _fault) return;
        _fault = fault.ToString();
        report.Failed(fault);
    }
}
