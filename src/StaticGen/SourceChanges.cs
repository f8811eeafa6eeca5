namespace StaticGen;

/// <summary>What may have changed in a site's folder. Naming a file that is as it was does no harm.</summary>
public sealed record SourceChanges
{
    private SourceChanges(IReadOnlySet<string>? paths) => Paths = paths;

    /// <summary>Nobody knows: every file is looked at.</summary>
    public static SourceChanges Everything { get; } = new(paths: null);

    /// <summary>
    /// Files and folders that were written, added, removed or renamed, relative to the site's folder, with <c>/</c>; <c>null</c> for
    /// <see cref="Everything"/>.
    /// </summary>
    public IReadOnlySet<string>? Paths { get; }

    /// <param name="paths">Relative to the site's folder, with <c>/</c>.</param>
    public static SourceChanges In(IEnumerable<string> paths) => new(paths.ToHashSet(StringComparer.Ordinal));
}
