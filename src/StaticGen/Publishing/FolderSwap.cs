namespace StaticGen.Publishing;

/// <summary>
/// Publishes the first site into a folder that this build has made: what is staged gets its manifest and takes the folder's place in one
/// step, so that nobody ever sees a part of it. Moving in the folders of 10,000 articles one by one is 8 % of a build, since a file system
/// has one lock for all renames.
/// <para>
/// Linux only. A folder that was there before may be a mount or somebody's working folder: it stays, and its names are moved in one by one.
/// </para>
/// </summary>
internal static class FolderSwap
{
    /// <returns>False, and nothing is published, where folders cannot be exchanged: the file system may not know how, or the folder around the output be closed.</returns>
    /// <exception cref="IOException">The staged site cannot be completed.</exception>
    public static bool TryPublish(OutputFolder folder, Disk disk, Action<Stream> writeManifest)
    {
        if (!OperatingSystem.IsLinux()) return false;
        var own = folder.StagingPath(OutputPath.OwnFolder);
        disk.CreateFolder(own);
        disk.WriteNew(Path.Combine(own, Path.GetFileName(folder.Manifest)), writeManifest);
        // So that another build finds our lock at its path before the exchange and after it.
        if (!disk.TryLink(folder.Lock, Path.Combine(own, Path.GetFileName(folder.Lock)))) return false;
        if (!TryMove(folder.StagingNew, folder.Beside, disk)) return false;
        if (!disk.TryExchange(folder.Beside, folder.Root))
        {
            disk.MoveFolder(folder.Beside, folder.StagingNew);
            return false;
        }

        try
        {
            disk.DeleteTree(folder.Beside);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            // The site is there. The next build tidies up.
        }

        return true;
    }

    private static bool TryMove(string from, string to, Disk disk)
    {
        try
        {
            disk.MoveFolder(from, to);
            return true;
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            return false;
        }
    }
}
