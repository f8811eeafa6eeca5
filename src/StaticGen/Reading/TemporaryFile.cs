namespace StaticGen.Reading;

/// <summary>A file that has no name, and is gone with its process.</summary>
internal static class TemporaryFile
{
    /// <param name="folder">Where it is made.</param>
    /// <exception cref="IOException">it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">the folder is not ours.</exception>
    public static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, $"staticgen-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 0, Options = FileOptions.DeleteOnClose };
        // The folder is everybody's, and drafts are among the texts.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        // Where an open file may be deleted nothing is left behind even by a process that is killed.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}
