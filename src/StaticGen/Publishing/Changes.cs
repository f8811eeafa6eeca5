using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>All that a commit will do, decided before it does the first thing.</summary>
internal sealed class Changes
{
    private readonly Manifest _before;

    private Changes(Manifest before) => _before = before;

    /// <summary>By path.</summary>
    public required OutputTable Outputs { get; init; }

    /// <summary>The size of all that is staged.</summary>
    public required long StagedBytes { get; init; }

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

    /// <summary>Folders of ours that not everybody can read.</summary>
    public required IReadOnlyList<string> WrongFolderModes { get; init; }

    /// <summary>This build has made the output folder.</summary>
    public required bool IsInNewFolder { get; init; }

    /// <summary>There was nothing in the output folder, so that every output is new.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The hash of the manifest that the commit will end with.</summary>
    public required UInt128 ManifestHash { get; init; }

    /// <summary>The new manifest is another than the old one.</summary>
    public required bool HasNewManifest { get; init; }

    public required int KeptEdited { get; init; }

    public required int KeptForeign { get; init; }

    /// <summary>Compares what was staged with what is there.</summary>
    /// <param name="held">the target.</param>
    /// <param name="outputs">everything staged.</param>
    /// <param name="stagedBytes">its size.</param>
    /// <param name="force">edited files may go.</param>
    /// <param name="diagnostics">gets an error for whatever forbids the commit.</param>
    public static Changes Plan(HeldFolder held, OutputTable outputs, long stagedBytes, bool force, DiagnosticBag diagnostics)
    {
        outputs.Sort();
        RequireDistinct(outputs);
        var stale = FindStale(held.Manifest, outputs);
        var (removable, kept) = Examine(held, stale, force);
        foreach (var path in kept) diagnostics.Add(OutputConflict.EditedStale(held.Paths, path));
        var surroundings = held.IsEmpty ? null : Surroundings.Look(held.Paths, outputs, stale, removable, diagnostics);
        var inTheWay = FindInTheWay(outputs, stale.All.Where(path => !kept.Contains(path)));
        var manifest = WriteManifest(outputs, held.Manifest, sink: null);
        return new Changes(held.Manifest)
        {
            Outputs = outputs,
            StagedBytes = stagedBytes,
            Stale = stale,
            KeptStale = kept,
            InTheWay = inTheWay,
            Obsolete = [.. removable.Except(inTheWay).Order(StringComparer.Ordinal)],
            WrongFolderModes = [.. surroundings?.WrongModes ?? []],
            IsInNewFolder = held.IsMade && held.IsEmpty,
            IsFirst = held.IsEmpty,
            ManifestHash = manifest,
            HasNewManifest = held.ManifestHash != manifest,
            KeptEdited = kept.Count + outputs.CountOf(OutputFate.KeptEdited),
            KeptForeign = surroundings?.ForeignCount ?? 0,
        };
    }

    /// <summary>Writes the manifest that the commit will end with.</summary>
    public void WriteManifest(Stream stream) => WriteManifest(Outputs, _before, block => stream.Write(block.Span));

    private static UInt128 WriteManifest(OutputTable outputs, Manifest before, Action<ReadOnlyMemory<byte>>? sink)
    {
        var writer = new ManifestWriter(sink);
        for (var i = 0; i < outputs.Count; i++)
        {
            var claim = new Claim(outputs.HashAt(i));
            // What proves an edited file ours is what was known of it before.
            if (outputs.FateAt(i) == OutputFate.KeptEdited && before.TryGet(outputs.PathAt(i), out var known)) claim = known with { Edited = true };
            writer.Add(outputs.BytesAt(i), claim);
        }

        return writer.Finish();
    }

    private static void RequireDistinct(OutputTable outputs)
    {
        for (var i = 1; i < outputs.Count; i++)
            if (outputs.BytesAt(i).SequenceEqual(outputs.BytesAt(i - 1))) throw new InvalidOperationException($"staged before: \"{outputs.PathAt(i)}\"");
    }

    // Both are in order, so that one walk through the two finds them.
    private static SortedPaths FindStale(Manifest before, OutputTable outputs)
    {
        var stale = new List<string>();
        for (int i = 0, next, o = 0; i < before.Count; i = next)
        {
            before.ClaimAt(i, out next);
            var order = 1;
            while (o < outputs.Count && (order = PathTable.Compare(outputs.BytesAt(o), before.BytesAt(i))) < 0) o++;
            if (o == outputs.Count || order != 0) stale.Add(before.PathAt(i));
        }

        return new SortedPaths([.. stale]);
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
    private static List<string> FindInTheWay(OutputTable outputs, IEnumerable<string> going)
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

    private static (HashSet<string> Files, HashSet<string> Folders) FilesAndFolders(OutputTable outputs)
    {
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs.FateAt(i) != OutputFate.New) continue;
            var path = outputs.PathAt(i);
            files.Add(path);
            foreach (var ancestor in OutputPath.Ancestors(path))
            {
                if (!folders.Add(ancestor)) break;
            }
        }

        return (files, folders);
    }
}
