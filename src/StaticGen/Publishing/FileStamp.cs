namespace StaticGen.Publishing;

internal enum EntryKind
{
    Missing,
    File,
    Folder,
    Link,
}

/// <summary>What one look at a path tells. Links are not followed.</summary>
internal readonly record struct FileStamp(EntryKind Kind, long Length, DateTime ModifiedUtc, UnixFileMode Mode)
{
    public static FileStamp Of(string fullPath)
    {
        // One system call answers all of it.
        var info = new FileInfo(fullPath);
        var attributes = info.Attributes;
        if ((int)attributes == -1) return default;
        if (IsLink(info)) return new(EntryKind.Link, 0, default, default);
        if (attributes.HasFlag(FileAttributes.Directory)) return new(EntryKind.Folder, 0, info.LastWriteTimeUtc, info.UnixFileMode);
        return new(EntryKind.File, info.Length, info.LastWriteTimeUtc, info.UnixFileMode);
    }

    // On Windows a file kept in a cloud folder is a reparse point too; only a link has a target.
    public static bool IsLink(FileSystemInfo entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
}
