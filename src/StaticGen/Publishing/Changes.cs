using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>All that a commit will do, decided before it does the first thing.</summary>
internal sealed class Changes
{
    /// <summary>By path.</summary>
    public required IReadOnlyList<Output> Outputs { get; init; }

    /// <summary>
    /// What was ours and must be gone before something else can come: a file where a folder is needed, or the other way round. Some
    /// of the files may be gone already, but not the folders around them.
    /// </summary>
    public required IReadOnlyList<string> InTheWay { get; init; }

    /// <summary>The other files that were ours and that the site no longer has. They go last, so that no page is gone before its successor is there.</summary>
    public required IReadOnlyList<string> Obsolete { get; init; }

    /// <summary>Every path that was ours and will not be, also those whose file is gone: the folders around them may be empty now.</summary>
    public required SortedPaths Stale { get; init; }

    /// <summary>Those of <see cref="Stale"/> that somebody edited. They stay.</summary>
    public required IReadOnlySet<string> KeptStale { get; init; }

    public required SortedPaths OutputPaths { get; init; }

    /// <summary>Files and folders of ours that not everybody can read.</summary>
    public required IReadOnlyList<(string Path, bool IsFolder)> WrongModes { get; init; }

    /// <summary>The new manifest; <c>null</c> when it is the old one.</summary>
    public required byte[]? Manifest { get; init; }

    public required int KeptEdited { get; init; }

    public required int KeptForeign { get; init; }

    /// <summary>Compares what was staged with what is there.</summary>
    /// <param name="held">the target.</param>
    /// <param name="outputs">everything staged.</param>
    /// <param name="force">edited files may go.</param>
    /// <param name="diagnostics">gets an error for whatever forbids the commit.</param>
    public static Changes Plan(HeldFolder held, Output[] outputs, bool force, DiagnosticBag diagnostics)
    {
        Array.Sort(outputs, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var outputPaths = new SortedPaths(Array.ConvertAll(outputs, output => output.Path));
        var stale = SortedPaths.Of(held.Manifest.Claims.Select(claim => claim.Key).Where(path => !outputPaths.Contains(path)));
        var (removable, kept) = Examine(held, stale, force);
        foreach (var path in kept) diagnostics.Add(OutputConflict.EditedStale(held.Paths, path));
        var surroundings = held.IsEmpty ? null : Surroundings.Look(held.Paths, outputPaths, stale, removable, diagnostics);
        var inTheWay = FindInTheWay(outputs, stale.All.Where(path => !kept.Contains(path)));
        var manifest = Publishing.Manifest.Format([.. outputs.Select(output => KeyValuePair.Create(output.Path, output.Claim))]);
        return new Changes
        {
            Outputs = outputs,
            OutputPaths = outputPaths,
            Stale = stale,
            KeptStale = kept,
            InTheWay = inTheWay,
            Obsolete = [.. removable.Except(inTheWay).Order(StringComparer.Ordinal)],
            WrongModes =
            [
                .. surroundings?.WrongModes.Select(path => (path, true)) ?? [],
                .. outputs.Where(output => output.Fate == OutputFate.Unchanged && !Disk.HasRightMode(output.Seen))
                    .Select(output => (output.Path, false)),
            ],
            Manifest = held.ManifestHash == ContentHash.Of(manifest) ? null : manifest,
            KeptEdited = kept.Count + outputs.Count(output => output.Fate == OutputFate.KeptEdited),
            KeptForeign = surroundings?.ForeignCount ?? 0,
        };
    }

    private static (HashSet<string> Removable, HashSet<string> Kept) Examine(HeldFolder held, SortedPaths stale, bool force)
    {
        var removable = new HashSet<string>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in stale.All)
        {
            var full = held.Paths.Full(path);
            var kind = FileStamp.Of(full).Kind;
            if (kind is EntryKind.Missing or EntryKind.Folder) continue;
            held.Manifest.TryGet(path, out var claim);
            var isRemovable = kind == EntryKind.File && (force || claim.Includes(ContentHash.OfFile(full)));
            (isRemovable ? removable : kept).Add(path);
        }

        return (removable, kept);
    }

    // Names are compared without case: on a file system that makes no difference, the old name is the new file.
    private static List<string> FindInTheWay(Output[] outputs, IEnumerable<string> going)
    {
        HashSet<string>? files = null, folders = null;
        var inTheWay = new List<string>();
        foreach (var path in going)
        {
            if (files is null || folders is null) (files, folders) = FilesAndFolders(outputs);
            if (files.Contains(path) || folders.Contains(path) || OutputPath.Ancestors(path).Any(files.Contains)) inTheWay.Add(path);
        }

        return inTheWay;
    }

    private static (HashSet<string> Files, HashSet<string> Folders) FilesAndFolders(Output[] outputs)
    {
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs)
        {
            if (output.Fate != OutputFate.New) continue;
            files.Add(output.Path);
            foreach (var ancestor in OutputPath.Ancestors(output.Path))
            {
                if (!folders.Add(ancestor)) break;
            }
        }

        return (files, folders);
    }
}
