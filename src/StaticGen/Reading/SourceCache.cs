using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>The files of a site, listed again when there may be others. For one thread.</summary>
internal sealed class SourceCache(string sourceFolder)
{
    private static readonly string[] Folders = ["content", "static", "templates"];

    private readonly Dictionary<string, FileVersion> _copied = new(StringComparer.Ordinal);
    private HashSet<string> _files = new(StringComparer.Ordinal);
    private HashSet<string> _folders = new(StringComparer.Ordinal);

    public SourceTree? Tree { get; private set; }

    /// <summary>What is wrong with names and links.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Lists the files where one may have come or gone.</summary>
    /// <returns>True when <see cref="Tree"/> is another one.</returns>
    public bool Update(SourceChanges changes)
    {
        if (Tree is not null && changes.Paths is { } named && !named.Any(MayChangeTree)) return false;
        var diagnostics = new DiagnosticBag();
        var tree = SourceTree.Discover(sourceFolder, diagnostics);
        Diagnostics = diagnostics.ToSorted();
        _files = [.. tree.Content.SelectMany(c => c.CommentFiles.Prepend(c.File)).Concat(tree.Attachments).Concat(tree.Static).Concat(tree.Templates).Select(f => f.Path)];
        // What is not used has a warning, which goes when the file goes.
        _files.UnionWith(Diagnostics.Select(d => d.Position?.Path).OfType<string>());
        _folders = [.. _files.SelectMany(FoldersOf)];
        if (Tree is { } old && IsSame(old, tree)) return false;
        Tree = tree;
        return true;
    }

    /// <returns>Paths of files published as they are that are no longer the same, new ones and those that are gone.</returns>
    /// <param name="changes">Which may be.</param>
    /// <param name="isNewTree">There may be others.</param>
    public IReadOnlyList<string> UpdateCopied(SourceChanges changes, bool isNewTree)
    {
        if (changes.Paths is { } named && !isNewTree && !named.Any(_copied.ContainsKey)) return [];
        var changed = new List<string>();
        var left = _copied.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Tree!.Attachments.Concat(Tree.Static))
        {
            left.Remove(file.Path);
            var isKnown = _copied.TryGetValue(file.Path, out var seen);
            if (isKnown && !changes.Names(file.Path)) continue;
            var version = FileVersion.Of(file.FullPath);
            // Named, it was written, whatever its time says.
            if (!isKnown || changes.Paths is not null || seen != version) changed.Add(file.Path);
            _copied[file.Path] = version;
        }

        foreach (var path in left) _copied.Remove(path);
        changed.AddRange(left);
        return changed;
    }

    private bool MayChangeTree(string path)
    {
        if (!Folders.Contains(path.Split('/', 2)[0]) || EditorFiles.IsOne(path.AsSpan(path.LastIndexOf('/') + 1))) return false;
        var file = new FileInfo(Path.Combine(sourceFolder, path));
        // A link must be looked at: it may lead out of the site. The name on disk may have other code points.
        if (_files.Contains(path)) return !file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return file.Exists || Directory.Exists(file.FullName) || _folders.Contains(path);
    }

    private static bool IsSame(SourceTree a, SourceTree b) =>
        a.Attachments.SequenceEqual(b.Attachments) && a.Static.SequenceEqual(b.Static) && a.Templates.SequenceEqual(b.Templates)
        && a.Content.Count == b.Content.Count && a.Content.Zip(b.Content).All(pair => pair.First.File == pair.Second.File
            && pair.First.CommentFiles.SequenceEqual(pair.Second.CommentFiles));

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }
}
