namespace StaticGen.Publishing;

/// <summary>Paths in ordinal order: answers what is in them and below a folder by search, without a set as large again.</summary>
internal sealed class SortedPaths(string[] sorted)
{
    public static SortedPaths Of(IEnumerable<string> paths)
    {
        string[] array = [.. paths];
        Array.Sort(array, StringComparer.Ordinal);
        return new SortedPaths(array);
    }

    public IReadOnlyList<string> All => sorted;

    public bool Contains(string path) => Array.BinarySearch(sorted, path, StringComparer.Ordinal) >= 0;

    /// <summary>The first path inside a folder; <c>null</c> when none is.</summary>
    public string? FirstBelow(string folder)
    {
        var prefix = folder + "/";
        var index = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        if (index < 0) index = ~index;
        return index < sorted.Length && sorted[index].StartsWith(prefix, StringComparison.Ordinal) ? sorted[index] : null;
    }
}
