using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
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
    private string _at = OutputPath.OwnFolder;
    private int _saved;
    private int _keptEdited;
    private int _written;
    private long _bytesKept;

    private enum StepKind
    {
        PendingWritten,
        FileMovedIn,
        FolderMovedIn,
        TopMovedIn,
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
                while (_undo.TryPop(out var step)) TakeBack(step, changes.Outputs);
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
        if (changes.IsInNewFolder && FolderSwap.TryPublish(folder, disk, changes.WriteManifest))
            return new PublishResult(changes.Outputs.Count, Unchanged: 0, Removed: 0, KeptEdited: 0, KeptForeign: 0, changes.StagedBytes);

        if (changes.HasNewManifest)
        {
            var staged = Path.Combine(folder.Staging, "manifest");
            disk.WriteNew(staged, changes.WriteManifest);
            _undo.Push(new Step(StepKind.PendingWritten));
            disk.MoveOver(staged, folder.Pending);
        }

        var removed = changes.InTheWay.Count(Remove);
        RemoveEmptyFolders(changes.InTheWay, changes.Outputs);

        if (changes.IsFirst && Disk.MovesFolders) MoveAllIn(changes.Outputs);
        else for (var i = 0; i < changes.Outputs.Count;) i = MoveIn(changes.Outputs, i);

        removed += changes.Obsolete.Count(Remove);
        RemoveEmptyFolders(changes.Stale.All, changes.Outputs);

        foreach (var path in changes.WrongFolderModes) SetFolderMode(path);
        for (var i = 0; i < changes.Outputs.Count; i++)
            if (changes.Outputs.HasWrongModeAt(i)) SetFileMode(changes.Outputs.PathAt(i));

        _at = $"{OutputPath.OwnFolder}/manifest";
        if (changes.HasNewManifest) disk.MoveOver(folder.Pending, folder.Manifest);
        return new PublishResult(
            _written,
            changes.Outputs.CountOf(OutputFate.Unchanged),
            removed,
            changes.KeptEdited + _keptEdited,
            changes.KeptForeign,
            changes.StagedBytes - _bytesKept);
    }

    // Into an empty folder all of one name at its top goes at once, and the names side by side: a site has an article's folder for each.
    private void MoveAllIn(OutputTable outputs)
    {
        if (outputs.Count == 0) return;
        var tops = new List<int>();
        for (var i = 0; i < outputs.Count;)
        {
            tops.Add(i);
            var top = Top(outputs, i, out var isFolder);
            i = isFolder ? outputs.EndBelow(top, i) : i + 1;
        }

        try
        {
            Parallel.ForEach(Partitioner.Create(0, tops.Count, Math.Clamp(tops.Count / 64, 1, 256)), range =>
            {
                for (var i = range.Item1; i < range.Item2; i++) MoveTopIn(outputs, tops[i]);
            });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        _written += outputs.Count;
    }

    private void MoveTopIn(OutputTable outputs, int first)
    {
        var top = Top(outputs, first, out var isFolder);
        try
        {
            if (isFolder) disk.MoveFolder(folder.StagingPath(top), folder.Full(top));
            else disk.MoveNew(folder.StagingPath(top), folder.Full(top));
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            _at = outputs.PathAt(first);
            throw;
        }

        lock (_undo) _undo.Push(new Step(StepKind.TopMovedIn, Number: first));
    }

    private static string Top(OutputTable outputs, int first, out bool isFolder)
    {
        var path = outputs.PathAt(first);
        var slash = path.IndexOf('/');
        isFolder = slash > 0;
        return isFolder ? path[..slash] : path;
    }

    /// <returns>The next output to look at.</returns>
    private int MoveIn(OutputTable outputs, int index)
    {
        var fate = outputs.FateAt(index);
        if (fate is not (OutputFate.New or OutputFate.Replaces)) return index + 1;
        var output = outputs[index];
        _at = output.Path;
        if (fate == OutputFate.Replaces)
        {
            Replace(output);
            return index + 1;
        }

        if (MissingFolder(outputs, index, output.Path, out var end) is { } missing)
        {
            disk.MoveFolder(folder.StagingPath(missing), folder.Full(missing));
            _undo.Push(new Step(StepKind.FolderMovedIn, missing, index));
            _written += end - index;
            return end;
        }

        disk.MoveNew(folder.StagingPath(output.Path), folder.Full(output.Path));
        _undo.Push(new Step(StepKind.FileMovedIn, output.Path));
        _written++;
        return index + 1;
    }

    private void Replace(Output output)
    {
        var live = folder.Full(output.Path);
        var staged = folder.StagingFile(output.Staged);
        // A build takes a while; what was ours when the output was staged may have been edited since.
        if (FileStamp.Of(live) != output.Seen)
        {
            _keptEdited++;
            _bytesKept += FileStamp.Of(staged).Length;
            diagnostics.Add(OutputConflict.Edited(folder, output.Path));
            return;
        }

        disk.Replace(staged, live, BackUp(output.Path));
        _written++;
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

    private void RemoveEmptyFolders(IReadOnlyList<string> removed, PathTable outputs)
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

    /// <summary>
    /// The outermost folder around an output that is not there and can be moved in whole, with the outputs up to
    /// <paramref name="end"/>; <c>null</c> when all are there. A missing one that cannot be moved is made.
    /// </summary>
    private string? MissingFolder(OutputTable outputs, int index, string path, out int end)
    {
        end = index + 1;
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            var around = path[..slash];
            // The outputs come in order, so that all of a folder come one after the other: the last one is all there is to remember.
            if (_lastFolder is not null && OutputPath.IsInside(_lastFolder, around)) continue;
            var full = folder.Full(around);
            if (FileStamp.Of(full).Kind == EntryKind.Missing)
            {
                end = outputs.EndBelow(around, index);
                // A folder with outputs that were there before has been deleted during the build; those are not staged in it.
                if (Disk.MovesFolders && outputs.AreAll(OutputFate.New, index, end)) return around;
                disk.CreateFolder(full);
                _undo.Push(new Step(StepKind.FolderCreated, around));
            }

            _lastFolder = around;
        }

        return null;
    }

    private void SetFolderMode(string path)
    {
        _at = path;
        if (Directory.Exists(folder.Full(path))) disk.SetFolderMode(folder.Full(path));
    }

    private void SetFileMode(string path)
    {
        _at = path;
        disk.SetFileMode(folder.Full(path));
    }

    private void TakeBack(Step step, OutputTable outputs)
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
            case StepKind.FolderMovedIn:
                TakeOut(step, outputs);
                break;
            case StepKind.TopMovedIn:
                var top = Top(outputs, step.Number, out var isFolder);
                if (isFolder) TakeOut(step with { Path = top }, outputs);
                else disk.Delete(folder.Full(top));
                break;
            case StepKind.FileMovedAway:
                var backup = folder.UndoFile(step.Number);
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

    // File by file, so that what somebody else has put into the folder meanwhile is not lost.
    private void TakeOut(Step step, OutputTable outputs)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = step.Number, end = outputs.EndBelow(step.Path, i); i < end; i++)
        {
            var path = outputs.PathAt(i);
            disk.Delete(folder.Full(path));
            folders.UnionWith(OutputPath.Ancestors(path).Where(around => OutputPath.IsInside(around, step.Path)));
        }

        // A folder comes after its parent in this order, so that reversed it goes first.
        foreach (var path in folders.Reverse()) disk.DeleteFolder(folder.Full(path));
    }

    /// <summary>A change that was made and may have to be taken back.</summary>
    /// <param name="Kind">what was done.</param>
    /// <param name="Path">where; empty for what the number tells.</param>
    /// <param name="Number">of the backup; of the first output in a folder, or of all that has one name at the top.</param>
    private readonly record struct Step(StepKind Kind, string Path = "", int Number = 0);
}
