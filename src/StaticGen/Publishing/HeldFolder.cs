using System.Globalization;
using System.Text;
using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// An output folder while its lock is held: tidied up after a build that was killed, with what is known of the files in it.
/// Leaves nothing behind but the manifest, and not even that folder if nothing was published.
/// </summary>
internal sealed class HeldFolder : IDisposable
{
    private readonly Disk _disk;
    private readonly List<string> _created = [];
    private OutputLock? _lock;

    private HeldFolder(OutputFolder paths, Disk disk)
    {
        Paths = paths;
        _disk = disk;
    }

    public OutputFolder Paths { get; }

    /// <summary>What is ours.</summary>
    public Manifest Manifest { get; } = new();

    /// <summary>The hash of the manifest's text; <c>null</c> when there is none.</summary>
    public UInt128? ManifestHash { get; private set; }

    /// <summary>A file older than this was there when the last build ended, and was then as the manifest says.</summary>
    public DateTime ManifestWritten { get; private set; }

    /// <summary>This build has made the folder.</summary>
    public bool IsMade { get; private set; }

    /// <summary>There is nothing in the folder yet, so nothing need be looked for.</summary>
    public bool IsEmpty { get; private set; }

    /// <exception cref="PublishException">the folder is locked, not ours, or cannot be written to.</exception>
    public static HeldFolder Take(OutputFolder paths, PublishOptions options, Disk disk, DiagnosticBag diagnostics)
    {
        var held = new HeldFolder(paths, disk);
        try
        {
            held.CreateAndLock(options);
            held.TidyUp(options);
            held.ReadManifest(diagnostics);
            return held;
        }
        catch (Exception e)
        {
            held.Dispose();
            if (IoFailure.Is(e)) throw IoFailure.Writing(paths.Display, e);
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            _disk.Leave();
            if (_lock is null) return;
            _disk.DeleteTree(Paths.Staging);
            _disk.DeleteTree(Paths.Undo);
            _disk.DeleteTree(Paths.LockOwner);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            // The next build tidies up. Throwing here would hide what happened before.
        }
        finally
        {
            if (_lock is not null) _created.Insert(0, Paths.Own);
            _lock?.Dispose();
            _lock = null;
            RemoveEmptyFolders();
        }
    }

    private void CreateAndLock(PublishOptions options)
    {
        for (var missing = Paths.Root; missing is not null && !Directory.Exists(missing); missing = Path.GetDirectoryName(missing))
            _created.Add(missing);
        IsMade = _created.Count > 0;
        for (var i = _created.Count - 1; i >= 0; i--) _disk.CreateFolder(_created[i]);
        _lock = OutputLock.Take(Paths, _disk, options.LockPatience);
    }

    private void TidyUp(PublishOptions options)
    {
        var isOurs = File.Exists(Paths.Manifest) || File.Exists(Paths.Pending);
        IsEmpty = !isOurs && !Paths.HasOthers();
        if (!isOurs && !IsEmpty && !options.Force) throw TargetCheck.Foreign(Paths);

        _disk.DeleteTree(Paths.Staging);
        _disk.DeleteTree(Paths.Undo);
        _disk.DeleteTree(Paths.LockOwner);
        _disk.DeleteTree(Paths.Beside);
        _disk.WriteNew(Paths.LockOwner, Encoding.ASCII.GetBytes(options.ProcessId.ToString(CultureInfo.InvariantCulture)));
        _disk.Learn(Paths.LockOwner);
        _disk.CreateFolder(Paths.Staging);
        _disk.CreateFolder(Paths.StagingNew);
        _disk.Enter(Paths.StagingNew);
        Recovery.Settle(Paths, _disk);
    }

    private void ReadManifest(DiagnosticBag diagnostics)
    {
        var stamp = FileStamp.Of(Paths.Manifest);
        if (stamp.Kind != EntryKind.File) return;
        var text = File.ReadAllBytes(Paths.Manifest);
        Manifest.Read(text);
        ManifestHash = ContentHash.Of(text);
        ManifestWritten = stamp.ModifiedUtc;
        var position = SourcePosition.File(Paths.DisplayOf($"{OutputPath.OwnFolder}/manifest"));
        if (Manifest.IsFromLaterVersion)
        {
            throw new PublishException(PublishFailure.UnsafeTarget, new Diagnostic(
                DiagnosticCodes.ManifestTooNew, $"`{Paths.Display}` was published by a later version of staticgen")
            {
                Position = position,
                Help = "update staticgen, or empty the output folder",
            });
        }

        if (Manifest.StrangeLines > 0)
        {
            diagnostics.Add(
                DiagnosticCodes.ManifestDamaged,
                position,
                $"the list of published files is damaged: {Manifest.StrangeLines} of its lines make no sense and were passed over");
        }
    }

    private void RemoveEmptyFolders()
    {
        try
        {
            foreach (var folder in _created)
            {
                if (!Directory.Exists(folder)) continue;
                if (Directory.EnumerateFileSystemEntries(folder).Any()) return;
                _disk.DeleteFolder(folder);
            }
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            // Another build has come in, or the folder may not be deleted; an empty folder does no harm.
        }
    }
}
