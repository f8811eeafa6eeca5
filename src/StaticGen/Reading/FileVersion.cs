using Microsoft.Win32.SafeHandles;

namespace StaticGen.Reading;

/// <summary>
/// What most likely tells one version of a file from the next without reading it. Links are followed: the version is that of the file they
/// lead to. <c>default</c>: there is no such file.
/// </summary>
public readonly record struct FileVersion(long Length, DateTime ModifiedUtc, DateTime CreatedUtc)
{
    // File systems count time in steps, of two seconds on some.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    public static FileVersion Of(string fullPath)
    {
        FileSystemInfo file = new FileInfo(fullPath);
        try
        {
            if (file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.ResolveLinkTarget(returnFinalTarget: true) is { } target) file = target;
            // A file that took the place of another by renaming may have its time, but is seldom as old.
            return file is FileInfo { Exists: true } found ? new FileVersion(found.Length, found.LastWriteTimeUtc, found.CreationTimeUtc) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>The version of a file that is open. To look for it by its name takes three times as long.</summary>
    internal static FileVersion Of(SafeFileHandle file, long length) => new(length, File.GetLastWriteTimeUtc(file), File.GetCreationTimeUtc(file));

    /// <summary>Written so late that a write after it could have left the same time.</summary>
    /// <param name="readAt">When the file was read.</param>
    public bool IsUncertain(DateTimeOffset readAt) => ModifiedUtc >= readAt.UtcDateTime - Step;
}
