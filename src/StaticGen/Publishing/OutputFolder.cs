using System.Globalization;

namespace StaticGen.Publishing;

/// <summary>Where things are in an output folder. <paramref name="root"/> is a real path, without links.</summary>
/// <param name="root">full path on disk.</param>
/// <param name="display">how the user knows the folder, such as <c>site</c>.</param>
internal sealed class OutputFolder(string root, string display)
{
    public string Root { get; } = root;

    /// <summary>Holds the manifest, and whatever is under way: committed with the site, so nothing in it stays after a build but that.</summary>
    public string Own { get; } = Path.Combine(root, OutputPath.OwnFolder);

    /// <summary>Every file that is ours, and its hash. Its presence is what makes the folder ours.</summary>
    public string Manifest { get; } = Path.Combine(root, OutputPath.OwnFolder, "manifest");

    /// <summary>The manifest that the commit under way will end with. Left behind only by a build that was killed.</summary>
    public string Pending { get; } = Path.Combine(root, OutputPath.OwnFolder, "pending");

    /// <summary>What is to be moved in.</summary>
    public string Staging { get; } = Path.Combine(root, OutputPath.OwnFolder, "staging");

    /// <summary>New files before they are moved in, at the paths they will have, so that a new folder is moved in with all it has.</summary>
    public string StagingNew { get; } = Path.Combine(root, OutputPath.OwnFolder, "staging", "new");

    /// <summary>A whole first site for an instant, before it takes the folder's place; then what was in the folder (<see cref="FolderSwap"/>).</summary>
    public string Beside { get; } = Path.Combine(Path.GetDirectoryName(root) ?? root, $".{Path.GetFileName(root)}.staticgen");

    /// <summary>What a commit replaced or removed, kept until it is certain that the commit succeeds.</summary>
    public string Undo { get; } = Path.Combine(root, OutputPath.OwnFolder, "undo");

    public string Lock { get; } = Path.Combine(root, OutputPath.OwnFolder, "lock");

    /// <summary>Beside the lock, since a locked file cannot be read.</summary>
    public string LockOwner { get; } = Path.Combine(root, OutputPath.OwnFolder, "lock-owner");

    public string Display { get; } = display;

    /// <summary>The place of a file that is to replace one of ours.</summary>
    public string StagingFile(int number) => Path.Combine(Staging, number.ToString("x", CultureInfo.InvariantCulture));

    public string StagingPath(string path) => Path.Combine(StagingNew, path);

    public string UndoFile(int number) => Path.Combine(Undo, number.ToString("x", CultureInfo.InvariantCulture));

    public string Full(string path) => Path.Combine(Root, path);

    public string DisplayOf(string path) => $"{Display}/{path}";

    /// <summary>Is there anything in the folder that is not the publisher's own?</summary>
    public bool HasOthers()
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Root).Any(entry => Path.GetFileName(entry) != OutputPath.OwnFolder);
        }
        catch (DirectoryNotFoundException)
        {
            // Not there, or no longer: a build that had nothing to publish takes its folder away at any time.
            return false;
        }
    }
}
