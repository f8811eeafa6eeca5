using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// Keeps two builds from writing to one output. The lock is the operating system's, on an open file, so that it ends with its
/// process, however that ends.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    private readonly SafeFileHandle _handle;

    private OutputLock(SafeFileHandle handle) => _handle = handle;

    /// <summary>Makes the publisher's own folder and takes the lock in it.</summary>
    /// <exception cref="PublishException">another build held it for longer than <paramref name="patience"/>.</exception>
    public static OutputLock Take(OutputFolder folder, Disk disk, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            try
            {
                disk.CreateFolder(folder.Own);
                // With these four flags the runtime makes sure that the file it has locked is still the one at the path: the
                // holder before deletes it on leaving, and a lock on a deleted file would lock nothing.
                return new OutputLock(File.OpenHandle(
                    folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose));
            }
            // A missing folder: the holder before had nothing to publish and has just taken its folder away.
            catch (IOException e) when (e is DirectoryNotFoundException || IoFailure.IsSharingViolation(e))
            {
                if (waited >= patience) throw Held(folder);
            }

            Thread.Sleep(Interval);
        }
    }

    public void Dispose() => _handle.Dispose();

    private static PublishException Held(OutputFolder folder)
    {
        var owner = ReadOwner(folder.LockOwner);
        return new PublishException(PublishFailure.Locked, new Diagnostic(
            DiagnosticCodes.OutputLocked,
            owner is null
                ? $"another build is writing to `{folder.Display}`"
                : string.Create(CultureInfo.InvariantCulture, $"another build (process {owner}) is writing to `{folder.Display}`"))
        {
            Position = SourcePosition.File(folder.Display),
            Help = "wait for it to end, or stop it; nothing has been written",
        });
    }

    private static int? ReadOwner(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path, Encoding.ASCII), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            return null;
        }
    }
}
