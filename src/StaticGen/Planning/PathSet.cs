using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticGen.Diagnostics;

namespace StaticGen.Planning;

/// <summary>
/// Every path of a site, for asking whether one is there. Keeps hashes of 128 bits instead of the paths: a site of 100,000 articles
/// has half a million.
/// </summary>
public sealed class PathSet
{
    private readonly HashSet<UInt128> _hashes = [];
    private readonly IReadOnlyList<PlannedOutput> _outputs;

    public PathSet(IReadOnlyList<PlannedOutput> outputs)
    {
        _outputs = outputs;
        _hashes.EnsureCapacity(outputs.Count);
        foreach (var output in outputs) _hashes.Add(Hash(output.Path.Value));
    }

    public bool Contains(SitePath path) => _hashes.Contains(Hash(path.Value));

    /// <summary>The path most like one that is not there, or <c>null</c>. Slow: only for messages.</summary>
    public string? Nearest(string path) => Suggestion.Nearest(path, _outputs.Select(o => o.Path.Value));

    internal static UInt128 Hash(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));
}
