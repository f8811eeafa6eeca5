using System.Collections.Concurrent;
using StaticGen.Rendering;

namespace StaticGen.Cli.Serve;

/// <summary>Renderers of one snapshot: one for each request that is being answered, kept for the next.</summary>
internal sealed class RendererPool(Snapshot snapshot)
{
    private readonly ConcurrentBag<OutputRenderer> _idle = [];
    private volatile bool _isRetired;

    public T Use<T>(Func<OutputRenderer, T> use)
    {
        if (!_idle.TryTake(out var renderer)) renderer = snapshot.CreateRenderer();
        try
        {
            return use(renderer);
        }
        finally
        {
            _idle.Add(renderer);
            if (_isRetired) DisposeIdle();
        }
    }

    /// <summary>There is a newer snapshot: what is in use ends with its request.</summary>
    public void Retire()
    {
        _isRetired = true;
        DisposeIdle();
    }

    private void DisposeIdle()
    {
        while (_idle.TryTake(out var renderer)) renderer.Dispose();
    }
}
