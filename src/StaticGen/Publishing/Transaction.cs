using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// Carries out <see cref="Changes"/>. The order is what makes a kill harmless: the pending manifest is there before the first
/// file moves and becomes the manifest when the last has; in between, every file is listed in one of the two. A failure takes
/// everything back, newest first.
/// </summary>
internal sealed class Transaction(OutputFolder folder, Disk disk, DiagnosticBag diagnostics)
{
    private readonly Stack<Step> _undo = new();
    private string? _lastFolder;
    private string? _newFolder;
    private string _at = OutputPath.OwnFolder;
    private int _saved;
    private int _keptEdited;

    private enum StepKind
    {
        PendingWritten,
        FileMovedIn,
        FileMovedAway,
        FolderCreated,
        FolderDeleted,
    }

    /// <exception cref="PublishException">something could not be written.</exception>
    public PublishResult Run(Changes changes)
    {
        try
        {
            return Forward(changes);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            var where = folder.DisplayOf(_at);
            try
            {
                while (_undo.TryPop(out var step)) TakeBack(step);
            }
            catch (Exception second) when (IoFailure.Is(second))
            {
                throw IoFailure.Writing(where, e, "part of the site is new and part is old now; the next build sets it right");
            }

            throw IoFailure.Writing(where, e);
        }
    }

    private PublishResult Forward(Changes changes)
    {
        if (changes.Manifest is not null)
        {
            var staged = Path.Combine(folder.Staging, "manifest");
            disk.WriteNew(staged, changes.Manifest);
            _undo.Push(new Step(StepKind.PendingWritten));
            disk.MoveOver(staged, folder.Pending);
        }

        var removed = changes.InTheWay.Count(Remove);
        RemoveEmptyFolders(changes.InTheWay, changes.OutputPaths);

        var written = 0;
        var bytes = 0L;
        foreach (var output in changes.Outputs)
        {
            if (!output.IsMoved || !MoveIn(output)) continue;
            written++;
            bytes += output.Length;
        }

        removed += changes.Obsolete.Count(Remove);
        RemoveEmptyFolders(changes.Stale.All, changes.OutputPaths);

        foreach (var (path, isFolder) in changes.WrongModes) SetMode(path, isFolder);

        _at = $"{OutputPath.OwnFolder}/manifest";
        if (changes.Manifest is not null) disk.MoveOver(folder.Pending, folder.Manifest);
        return new PublishResult(
            written,
            changes.Outputs.Count(output => output.Fate == OutputFate.Unchanged),
            removed,
            changes.KeptEdited + _keptEdited,
            changes.KeptForeign,
            bytes);
    }

    private bool MoveIn(Output output)
    {
        _at = output.Path;
        var live = folder.Full(output.Path);
        var staged = folder.StagingFile(output.Staged);
        if (output.Fate == OutputFate.New)
        {
            EnsureFolder(OutputPath.Parent(output.Path));
            disk.MoveNew(staged, live);
            _undo.Push(new Step(StepKind.FileMovedIn, output.Path));
            return true;
        }

        // A build takes a while; what was ours when the output was staged may have been edited since.
        if (FileStamp.Of(live) != output.Seen)
        {
            _keptEdited++;
            diagnostics.Add(OutputConflict.Edited(folder, output.Path));
            return false;
        }

        disk.Replace(staged, live, BackUp(output.Path));
        return true;
    }

    private bool Remove(string path)
    {
        _at = path;
        var live = folder.Full(path);
        if (FileStamp.Of(live).Kind != EntryKind.File) return false;
        disk.MoveOver(live, BackUp(path));
        return true;
    }

    // Noted before it is done: when the system stops half-way there may be a backup already.
    private string BackUp(string path)
    {
        if (_saved == 0) disk.CreateFolder(folder.Undo);
        _undo.Push(new Step(StepKind.FileMovedAway, path, ++_saved));
        return folder.UndoFile(_saved);
    }

    private void RemoveEmptyFolders(IReadOnlyList<string> removed, SortedPaths outputs)
    {
        var candidates = removed.SelectMany(OutputPath.Ancestors).Distinct(StringComparer.Ordinal)
            .Where(path => outputs.FirstBelow(path) is null)
            // A folder comes after its parent in this order, so that reversed it goes first.
            .OrderDescending(StringComparer.Ordinal);
        foreach (var path in candidates)
        {
            _at = path;
            var live = folder.Full(path);
            if (FileStamp.Of(live).Kind != EntryKind.Folder || Directory.EnumerateFileSystemEntries(live).Any()) continue;
            disk.DeleteFolder(live);
            _undo.Push(new Step(StepKind.FolderDeleted, path));
        }
    }

    // The outputs come in order, so that all of a folder come one after the other: the last folder is all there is to remember, and
    // below one that was made just now there is nothing to look for.
    private void EnsureFolder(string path)
    {
        if (path.Length == 0 || (_lastFolder is not null && IsInside(_lastFolder, path))) return;
        EnsureFolder(OutputPath.Parent(path));
        _lastFolder = path;
        var full = folder.Full(path);
        var isBelowNew = _newFolder is not null && IsInside(path, _newFolder);
        if (!isBelowNew && Directory.Exists(full)) return;
        disk.CreateFolder(full);
        _undo.Push(new Step(StepKind.FolderCreated, path));
        if (!isBelowNew) _newFolder = path;
    }

    private static bool IsInside(string path, string around) =>
        path.StartsWith(around, StringComparison.Ordinal) && (path.Length == around.Length || path[around.Length] == '/');

    private void SetMode(string path, bool isFolder)
    {
        _at = path;
        var live = folder.Full(path);
        if (isFolder && !Directory.Exists(live)) return;
        if (isFolder) disk.SetFolderMode(live);
        else disk.SetFileMode(live);
    }

    private void TakeBack(Step step)
    {
        var live = folder.Full(step.Path);
        switch (step.Kind)
        {
            case StepKind.PendingWritten:
                disk.Delete(folder.Pending);
                break;
            case StepKind.FileMovedIn:
                disk.Delete(live);
                break;
            case StepKind.FileMovedAway:
                var backup = folder.UndoFile(step.Backup);
                if (File.Exists(backup)) disk.MoveOver(backup, live);
                break;
            case StepKind.FolderCreated:
                disk.DeleteFolder(live);
                break;
            case StepKind.FolderDeleted:
                disk.CreateFolder(live);
                break;
        }
    }

    /// <summary>A change that was made and may have to be taken back.</summary>
    private readonly record struct Step(StepKind Kind, string Path = "", int Backup = 0);
}
