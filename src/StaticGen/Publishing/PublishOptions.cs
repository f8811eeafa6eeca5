namespace StaticGen.Publishing;

/// <summary>Where a <see cref="Publisher"/> writes, and what it must keep away from.</summary>
public sealed record PublishOptions
{
    /// <summary>Full path of the folder to publish into. It need not exist.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Full path of the site's folder, the one with staticgen.yaml.</summary>
    public required string SourceFolder { get; init; }

    /// <summary>Full path of the user's home folder, never a target; <c>null</c> when there is none.</summary>
    public required string? HomeFolder { get; init; }

    /// <summary>Named to a second build that has to wait for this one.</summary>
    public required int ProcessId { get; init; }

    /// <summary>What the site is made of, relative to <see cref="SourceFolder"/> or full: never a target, nor anything in it or around it.</summary>
    public IReadOnlyList<string> SourceParts { get; init; } = ["content", "templates", "static"];

    /// <summary>
    /// Take a folder with files of unknown origin, and overwrite edited or foreign files where an output must go. Foreign files
    /// elsewhere are kept all the same, and a target that could never be right stays refused.
    /// </summary>
    public bool Force { get; init; }

    /// <summary>Full path of the file that gets the list of what the commit changed (<see cref="ChangeList"/>); <c>null</c> for none.</summary>
    public string? ChangeListFile { get; init; }

    /// <summary>Full path of the file that gets <see cref="NextChange"/> (<see cref="Publishing.NextChange"/>); <c>null</c> for none.</summary>
    public string? NextChangeFile { get; init; }

    /// <summary>The first instant that makes another site of the same files; <c>null</c>: there is none.</summary>
    public DateTimeOffset? NextChange { get; init; }

    /// <summary>How long to wait for another build of the same output to end.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How the user knows a path: relative to the site's folder when it is inside.</summary>
    internal static string DisplayName(string sourceFolder, string path)
    {
        var relative = Path.GetRelativePath(sourceFolder, path).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? path : relative;
    }
}
