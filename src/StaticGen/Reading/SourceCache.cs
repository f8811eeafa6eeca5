using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>The files of a site, listed again when there may be others. For one thread.</summary>
internal sealed class SourceCache(string sourceFolder)
{
    private static readonly string[] Folders = ["content", "static", "templates"];

    private readonly Dictionary<string, FileVersion> _copied = new(StringComparer.Ordinal);

    // What is in no list of the tree: comments, and what is not used, which has a warning that goes when the file goes. In ordinal order.
    private string[] _unlisted = [];

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
        _unlisted = [.. tree.Content.SelectMany(c => c.CommentFiles).Select(f => f.Path).Concat(Diagnostics.Select(d => d.Position?.Path).OfType<string>()).Order(StringComparer.Ordinal)];
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
        if (HasFile(path)) return !file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return file.Exists || Directory.Exists(file.FullName) || HasFolder(path);
    }

    private bool HasFile(string path) => FirstFrom(path).Contains(path);

    private bool HasFolder(string path) => FirstFrom(path + '/').Any(found => found.StartsWith(path + '/', StringComparison.Ordinal));

    // Of each list the first path that is not before one. The lists are in order: to make a set of a hundred thousand files takes as long as to
    // find them.
    private IEnumerable<string> FirstFrom(string path)
    {
        string?[] found = [First(Tree!.Content, c => c.File.Path), First(Tree.Attachments, f => f.Path), First(Tree.Static, f => f.Path), First(Tree.Templates, f => f.Path), First(_unlisted, p => p)];
        return found.OfType<string>();

        string? First<T>(IReadOnlyList<T> files, Func<T, string> pathOf)
        {
            var (low, high) = (0, files.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (string.CompareOrdinal(pathOf(files[middle]), path) < 0) low = middle + 1;
                else high = middle;
            }

            return low < files.Count ? pathOf(files[low]) : null;
        }
    }

    private static bool IsSame(SourceTree a, SourceTree b) =>
        a.Attachments.SequenceEqual(b.Attachments) && a.Static.SequenceEqual(b.Static) && a.Templates.SequenceEqual(b.Templates)
        && a.Content.Count == b.Content.Count && a.Content.Zip(b.Content).All(pair => pair.First.File == pair.Second.File
            && pair.First.CommentFiles.SequenceEqual(pair.Second.CommentFiles));
}
