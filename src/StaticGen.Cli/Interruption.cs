using System.Runtime.InteropServices;

namespace StaticGen.Cli;

/// <summary>
/// Ctrl-C, and what a system sends to end a process, for a command that runs until then. It is asked to end, and has a moment for it; a second
/// signal ends it at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource _asked;
    private readonly TaskCompletionSource<int> _forced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _signals;
    private bool _isOver;

    private Interruption(CancellationToken cancellation)
    {
        _asked = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, End), PosixSignalRegistration.Create(PosixSignal.SIGTERM, End)];
    }

    /// <summary>Runs a command until it ends, or has been ended.</summary>
    /// <returns>Its exit code; 128 and the signal's number, as shells count, when it had to be ended.</returns>
    public static async Task<int> Run(Func<CancellationToken, Task<int>> command, CancellationToken cancellation)
    {
        using var interruption = new Interruption(cancellation);
        // On a thread of its own, since it may work for long before it first waits.
        var running = Task.Run(() => command(interruption._asked.Token), CancellationToken.None);
        return await await Task.WhenAny(running, interruption._forced.Task);
    }

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        lock (_forced)
        {
            // One may be in the middle of its way here.
            _isOver = true;
            _asked.Dispose();
        }
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        var exitCode = 128 + (context.Signal == PosixSignal.SIGINT ? 2 : 15);
        lock (_forced)
        {
            if (_isOver) return;
            if (_asked.IsCancellationRequested) _forced.TrySetResult(exitCode);
            else _ = Task.Delay(TimeToEnd).ContinueWith(_ => _forced.TrySetResult(exitCode), TaskScheduler.Default);
            _asked.Cancel();
        }
    }
}
