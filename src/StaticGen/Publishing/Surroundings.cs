using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Runtime.ExceptionServices;
using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// One walk through the output folder before a commit: what in it is not ours, and whether anything stands in the way. It goes into
/// folders that have or will have files of ours and into no others, and it follows no link.
/// </summary>
internal sealed class Surroundings
{
    private const int MostNames = 5;

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    private readonly OutputFolder _folder;
    private readonly PathTable _outputs;
    private readonly SortedPaths _stale;
    private readonly HashSet<string> _removable;
    private readonly DiagnosticBag _diagnostics;
    private readonly ConcurrentBag<string> _foreign = [];
    private readonly ConcurrentBag<string> _wrongModes = [];
    private readonly ConcurrentDictionary<string, string> _folderInTheWay = new(StringComparer.Ordinal);

    private Surroundings(
        OutputFolder folder, PathTable outputs, SortedPaths stale, HashSet<string> removable, DiagnosticBag diagnostics)
    {
        _folder = folder;
        _outputs = outputs;
        _stale = stale;
        _removable = removable;
        _diagnostics = diagnostics;
    }

    /// <summary>Files and folders that are not ours.</summary>
    public int ForeignCount => _foreign.Count;

    /// <summary>Folders of ours that not everybody can read, as after a checkout under a strict umask.</summary>
    public IEnumerable<string> WrongModes => _wrongModes;

    /// <param name="folder">where to look.</param>
    /// <param name="outputs">what the site will have.</param>
    /// <param name="stale">what it had and will have no longer.</param>
    /// <param name="removable">those of <paramref name="stale"/> that are provably ours.</param>
    /// <param name="diagnostics">gets an error for what is in the way and one warning for all that is foreign.</param>
    public static Surroundings Look(
        OutputFolder folder, PathTable outputs, SortedPaths stale, HashSet<string> removable, DiagnosticBag diagnostics)
    {
        var surroundings = new Surroundings(folder, outputs, stale, removable, diagnostics);
        surroundings.Walk();
        surroundings.Report();
        return surroundings;
    }

    // Level by level, since the folders of one level can be read side by side.
    private void Walk()
    {
        List<(string Folder, string? StandsFor)> level = [("", null)];
        while (level.Count > 0)
        {
            var next = new ConcurrentBag<(string, string?)>();
            try
            {
                Parallel.ForEach(level, folder => Visit(folder.Folder, folder.StandsFor, next));
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }

            level = [.. next];
        }
    }

    /// <param name="at">the folder to look through.</param>
    /// <param name="standsFor">the output that must go where this folder, or one around it, is; <c>null</c> as a rule.</param>
    /// <param name="next">gets the folders to look through next.</param>
    private void Visit(string at, string? standsFor, ConcurrentBag<(string, string?)> next)
    {
        var entries = new FileSystemEnumerable<(string Name, DirectoryInfo? Folder)>(
            at.Length == 0 ? _folder.Root : _folder.Full(at),
            // The kind of an entry comes with its name; its attributes would cost a system call for each file.
            static (ref FileSystemEntry entry) =>
                (entry.FileName.ToString(), entry.IsDirectory ? (DirectoryInfo)entry.ToFileSystemInfo() : null),
            Everything);
        foreach (var (name, folder) in entries)
        {
            if (at.Length == 0 && name == OutputPath.OwnFolder) continue;
            var path = at.Length == 0 ? name : $"{at}/{name}";
            if (folder is null) MeetFile(path, standsFor);
            else if (FileStamp.IsLink(folder)) MeetLink(path, standsFor);
            else MeetFolder(path, folder, standsFor, next);
        }
    }

    private void MeetFile(string path, string? standsFor)
    {
        if (_outputs.Contains(path)) return;
        var isStale = _stale.Contains(path);
        if (!isStale) _foreign.Add(path);
        if (isStale && _removable.Contains(path)) return;
        if (standsFor is not null) BlockFolder(standsFor, path);
        if (_outputs.FirstBelow(path) is not { } blocked) return;
        _diagnostics.Add(
            FileStamp.Of(_folder.Full(path)).Kind == EntryKind.Link
                ? OutputConflict.Link(_folder, blocked, path)
                : OutputConflict.FileInTheWay(_folder, blocked, path));
    }

    private void MeetLink(string path, string? standsFor)
    {
        // A link at an output's own path was found when the output was staged.
        if (_outputs.Contains(path)) return;
        if (_outputs.FirstBelow(path) is { } blocked) _diagnostics.Add(OutputConflict.Link(_folder, blocked, path));
        if (standsFor is not null) BlockFolder(standsFor, path);
        _foreign.Add(path);
    }

    private void MeetFolder(string path, DirectoryInfo folder, string? standsFor, ConcurrentBag<(string, string?)> next)
    {
        var hasStale = _stale.FirstBelow(path) is not null;
        if (_outputs.Contains(path)) standsFor = path;
        if (hasStale || _outputs.FirstBelow(path) is not null)
        {
            if (!Disk.HasRightMode(folder)) _wrongModes.Add(path);
            next.Add((path, standsFor));
            return;
        }

        if (standsFor is not null) BlockFolder(standsFor, path);
        if (folder.EnumerateFileSystemInfos().Any()) _foreign.Add(path + "/");
    }

    // One error for each output, and the same one whichever thread comes first.
    private void BlockFolder(string output, string inside) => _folderInTheWay.AddOrUpdate(
        output, inside, (_, other) => string.CompareOrdinal(other, inside) < 0 ? other : inside);

    private void Report()
    {
        foreach (var (output, inside) in _folderInTheWay) _diagnostics.Add(OutputConflict.FolderInTheWay(_folder, output, inside));
        if (_foreign.IsEmpty) return;
        var names = string.Join(", ", _foreign.Order(StringComparer.Ordinal).Take(MostNames)) + (_foreign.Count > MostNames ? ", …" : "");
        var what = _foreign.Count == 1 ? "1 entry" : $"{_foreign.Count} entries";
        _diagnostics.Add(
            DiagnosticCodes.ForeignFiles,
            SourcePosition.File(_folder.Display),
            $"{what} in the output folder did not come from this site and stay there: {names}",
            "files to publish as they are belong in static/");
    }
}
