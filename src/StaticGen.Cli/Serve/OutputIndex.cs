using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticGen.Planning;

namespace StaticGen.Cli.Serve;

/// <summary>
/// Path → planned output. Kept as hashes, and made anew only when a path is not where it was in the snapshot before: of a hundred thousand
/// articles that takes longer than all the rest of an answer.
/// </summary>
internal sealed class OutputIndex
{
    private readonly IReadOnlyList<PlannedOutput> _outputs;
    private readonly Lock _making = new();
    private volatile Dictionary<ulong, int>? _places;
    private volatile bool _isOwn;

    /// <param name="outputs">Every output of a snapshot.</param>
    /// <param name="before">The index of the snapshot before, which may be right for this one too.</param>
    public OutputIndex(IReadOnlyList<PlannedOutput> outputs, OutputIndex? before = null)
    {
        _outputs = outputs;
        _places = before?._places;
    }

    /// <summary>The output at a decoded path without a leading slash; <c>null</c> when there is none.</summary>
    public PlannedOutput? Find(string path)
    {
        var hash = Hash(path);
        if (_places is { } places && At(places, hash, path) is { } found) return found;
        if (_isOwn) return null;
        lock (_making)
        {
            if (!_isOwn)
            {
                var own = new Dictionary<ulong, int>(_outputs.Count);
                // Of two outputs at one path, which is an error, the first is shown.
                for (var i = 0; i < _outputs.Count; i++) own.TryAdd(Hash(_outputs[i].Path.Value), i);
                _places = own;
                _isOwn = true;
            }
        }

        return At(_places!, hash, path);
    }

    // A hit counts only where the path is the same, so an index of other outputs cannot mislead.
    private PlannedOutput? At(Dictionary<ulong, int> places, ulong hash, string path) =>
        places.TryGetValue(hash, out var place) && place < _outputs.Count && _outputs[place] is var output && output.Path.Value == path ? output : null;

    private static ulong Hash(string path) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(path.AsSpan()));
}
