using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>What may have changed in a site's folder. Naming a file that is as it was does no harm.</summary>
public sealed record SourceChanges
{
    private readonly HashSet<string>? _paths;

    private SourceChanges(HashSet<string>? paths) => _paths = paths;

    /// <summary>Nobody knows: every file is looked at.</summary>
    public static SourceChanges Everything { get; } = new(paths: null);

    /// <summary>
    /// Files and folders that were written, added, removed or renamed, relative to the site's folder, with <c>/</c>; <c>null</c> for
    /// <see cref="Everything"/>.
    /// </summary>
    public IReadOnlySet<string>? Paths => _paths;

    /// <param name="paths">Relative to the site's folder, with <c>/</c>.</param>
    public static SourceChanges In(IEnumerable<string> paths) => new(paths.Select(UnicodeNormalization.ToNfc).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a folder is named, or something in it.</summary>
    internal bool NamesBelow(string folder) =>
        _paths is null || _paths.Any(path => path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/'));

    /// <summary>Whether a file is named, or a folder that it is in.</summary>
    internal bool Names(string path)
    {
        if (_paths is null || _paths.Contains(path)) return true;
        var folders = _paths.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.AsSpan(0, slash).LastIndexOf('/'))
            if (folders.Contains(path.AsSpan(0, slash))) return true;
        return false;
    }
}
