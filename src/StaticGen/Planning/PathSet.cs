using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticGen.Diagnostics;

namespace StaticGen.Planning;

/// <summary>
/// Every path of a site, for asking whether one is there. Keeps sorted hashes of 64 bits instead of the paths, 8 bytes for each where a
/// set of strings takes 130: a site of a million articles has six million. That a dead link goes unreported because its hash is that of
/// a page then has a chance of one in three million million.
/// </summary>
public sealed class PathSet
{
    private readonly ulong[] _hashes;
    private readonly IReadOnlyList<PlannedOutput> _outputs;

    /// <param name="outputs">What has the paths.</param>
    /// <param name="others">Paths of outputs that are not planned yet.</param>
    public PathSet(IReadOnlyList<PlannedOutput> outputs, params ReadOnlySpan<SitePath> others)
    {
        _outputs = outputs;
        _hashes = new ulong[outputs.Count + others.Length];
        for (var i = 0; i < outputs.Count; i++) _hashes[i] = Hash(outputs[i].Path.Value);
        for (var i = 0; i < others.Length; i++) _hashes[outputs.Count + i] = Hash(others[i].Value);
        Array.Sort(_hashes);
    }

    public bool Contains(SitePath path) => Array.BinarySearch(_hashes, Hash(path.Value)) >= 0;

    /// <summary>The path most like one that is not there, or <c>null</c>. Slow: only for messages.</summary>
    public string? Nearest(string path) => Suggestion.Nearest(path, _outputs.Select(o => o.Path.Value));

    internal static ulong Hash(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));
}
