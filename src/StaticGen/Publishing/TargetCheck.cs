using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>Refuses output folders where publishing could destroy something. Only looks; the first thing done to a target comes later.</summary>
internal static class TargetCheck
{
    private static readonly StringComparison PathComparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The folder to write to, all links resolved.</summary>
    /// <exception cref="PublishException">the target is not safe.</exception>
    public static OutputFolder Check(PublishOptions options)
    {
        var target = RealPath.Of(Path.GetFullPath(options.OutputFolder));
        var folder = new OutputFolder(target, PublishOptions.DisplayName(options.SourceFolder, options.OutputFolder));
        var source = RealPath.Of(Path.GetFullPath(options.SourceFolder));

        if (File.Exists(target)) throw Refusal(folder, "it is a file, not a folder");
        if (Path.GetDirectoryName(target) is null) throw Refusal(folder, "it is the root of a disk");
        if (Contains(target, source)) throw Refusal(folder, "it is the site's own folder, or holds it");
        if (options.HomeFolder is { Length: > 0 } home && Contains(target, RealPath.Of(Path.GetFullPath(home))))
            throw Refusal(folder, "it is your home folder, or holds it");
        foreach (var part in options.SourceParts)
        {
            var partPath = RealPath.Of(Path.GetFullPath(part, source));
            if (Contains(target, partPath) || Contains(partPath, target))
                throw Refusal(folder, $"`{part}` is part of the site's source");
        }

        if (target.Split(Path.DirectorySeparatorChar).Contains(".git")) throw Refusal(folder, "it is inside a git repository's own folder");
        // A link here would make the publisher write, lock or tidy up somewhere else.
        if (FileStamp.Of(folder.Own).Kind is EntryKind.Link or EntryKind.File)
            throw Refusal(folder, $"`{folder.DisplayOf(OutputPath.OwnFolder)}` is not a folder");
        foreach (var file in (string[])[folder.Lock, folder.LockOwner, folder.Manifest, folder.Pending])
        {
            if (FileStamp.Of(file).Kind is EntryKind.Link or EntryKind.Folder)
                throw Refusal(folder, $"`{folder.DisplayOf(OutputPath.OwnFolder)}/{Path.GetFileName(file)}` is not a file");
        }

        // A folder that has the publisher's own folder is looked at again once the lock is held: another build may be at work in it.
        // In this order, since that build makes its own folder before anything else.
        if (!options.Force && folder.HasOthers() && !Directory.Exists(folder.Own)) throw Foreign(folder);
        return folder;
    }

    /// <summary>The refusal of a folder with files that no manifest says are ours.</summary>
    public static PublishException Foreign(OutputFolder folder)
    {
        var isRepository = FileStamp.Of(folder.Full(".git")).Kind != EntryKind.Missing;
        return new PublishException(PublishFailure.UnsafeTarget, new Diagnostic(
            DiagnosticCodes.ForeignTarget,
            isRepository
                ? $"`{folder.Display}` is a git repository that staticgen has not published to before"
                : $"`{folder.Display}` has files in it that staticgen did not write")
        {
            Position = SourcePosition.File(folder.Display),
            Help = "choose another folder or empty this one; --force publishes into it and keeps its files, except where a page of the same name goes",
        });
    }

    private static PublishException Refusal(OutputFolder folder, string reason) =>
        new(PublishFailure.UnsafeTarget, new Diagnostic(DiagnosticCodes.UnsafeTarget, $"cannot publish into `{folder.Display}`: {reason}")
        {
            Position = SourcePosition.File(folder.Display),
            Help = "choose another output folder, such as `site`",
        });

    /// <summary>Is a path the folder or below it? Both are real paths.</summary>
    public static bool Contains(string folder, string path)
    {
        var prefix = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(prefix, PathComparison) && (path.Length == prefix.Length || path[prefix.Length] == Path.DirectorySeparatorChar);
    }
}
