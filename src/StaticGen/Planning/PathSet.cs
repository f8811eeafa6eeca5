using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticGen.Diagnostics;

namespace StaticGen.Planning;

/// <summary>
/// Path → planned output. Keeps hashes of 64 bits instead of the paths, 12 bytes for each where a dictionary of strings takes 130, and none of
/// a section page that stands behind the page of its article, as nearly all do: a site of a million articles has six million outputs.
/// </summary>
public sealed class PathSet
{
    // In the order of hashes; outputs at one path in their own order.
    private readonly ulong[] _hashes;
    private readonly int[] _places;
    private readonly IReadOnlyList<PlannedOutput> _outputs;
    private readonly SitePath[] _others;

    /// <param name="outputs">What has the paths.</param>
    /// <param name="others">Paths of outputs that are not planned yet.</param>
    public PathSet(IReadOnlyList<PlannedOutput> outputs, params SitePath[] others)
    {
        (_outputs, _others) = (outputs, others);
        var places = new List<int>();
        Post? post = null;
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is SectionPage section && section.Post == post) continue;
            post = (outputs[i] as PostPage)?.Post;
            places.Add(i);
        }

        _places = [.. places];
        _hashes = new ulong[_places.Length];
        Parallel.For(0, _places.Length, i => _hashes[i] = Hash(outputs[_places[i]].Path.Value));
        Array.Sort(_hashes, _places);
    }

    public bool Contains(SitePath path) => Find(path.Value, _outputs) is not null || _others.Contains(path);

    /// <summary>The output at a path; the first where there are several, which is an error.</summary>
    /// <param name="path">A <see cref="SitePath.Value"/>.</param>
    /// <param name="outputs">Those that the set was made of, or others: then it may be that one is not found.</param>
    public PlannedOutput? Find(string path, IReadOnlyList<PlannedOutput> outputs)
    {
        var found = int.MaxValue;
        foreach (var place in PlacesOf(path))
            if (place < outputs.Count && outputs[place].Path.Value == path) found = Math.Min(found, place);
        if (path.Length > 1 && path[^1] == '/')
        {
            foreach (var place in PlacesOf(path.AsSpan(0, path.AsSpan(0, path.Length - 1).LastIndexOf('/') + 1)))
            {
                for (var i = place + 1; i < Math.Min(found, outputs.Count) && outputs[i] is SectionPage section; i++)
                    if (section.Path.Value == path) found = i;
            }
        }

        return found < outputs.Count ? outputs[found] : null;
    }

    /// <summary>The path most like one that is not there, or <c>null</c>. Slow: only for messages.</summary>
    public string? Nearest(string path) => Suggestion.Nearest(path, _outputs.Select(o => o.Path.Value));

    internal static ulong Hash(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));

    // Those of one hash: most likely of one path.
    private ReadOnlySpan<int> PlacesOf(ReadOnlySpan<char> path)
    {
        var hash = Hash(path);
        var start = Array.BinarySearch(_hashes, hash);
        if (start < 0) return [];
        var end = start + 1;
        while (start > 0 && _hashes[start - 1] == hash) start--;
        while (end < _hashes.Length && _hashes[end] == hash) end++;
        return _places.AsSpan(start, end - start);
    }
}
