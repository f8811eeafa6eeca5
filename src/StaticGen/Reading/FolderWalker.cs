using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>Lists the files of a folder of the site, following links that stay inside it and naming those that do not.</summary>
internal sealed class FolderWalker
{
    private readonly string _root;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="sourceFolder">The site's folder; nothing outside it is read.</param>
    /// <param name="diagnostics">Where links out of the site and unreadable folders go.</param>
    public FolderWalker(string sourceFolder, DiagnosticBag diagnostics)
    {
        _root = RealPath(sourceFolder) ?? Path.GetFullPath(sourceFolder);
        _diagnostics = diagnostics;
    }

    /// <summary>Every file below a folder such as <c>content</c>, in ordinal order of paths; none when there is no such folder.</summary>
    public IReadOnlyList<SourceFile> Walk(string folder)
    {
        var files = new List<SourceFile>();
        var top = new DirectoryInfo(Path.Combine(_root, folder));
        if (top.Exists) Walk(top, folder, files, [RealPath(top.FullName) ?? top.FullName]);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path) is var order and not 0 ? order : string.CompareOrdinal(a.FullPath, b.FullPath));
        for (var i = files.Count - 1; i > 0; i--)
        {
            if (files[i].Path != files[i - 1].Path) continue;
            _diagnostics.Add(DiagnosticCodes.OutputConflict, SourcePosition.File(files[i].Path),
                $"two files have the name `{files[i].Path}`, spelled with different code points that look the same", "rename one of them");
            files.RemoveAt(i);
        }

        return files;
    }

    private void Walk(DirectoryInfo folder, string path, List<SourceFile> files, HashSet<string> ancestors)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            _diagnostics.Add(DiagnosticCodes.Unreadable, SourcePosition.File(path), $"the folder `{path}` cannot be read", "look at its permissions");
            return;
        }

        foreach (var entry in entries)
        {
            var entryPath = $"{path}/{UnicodeNormalization.ToNfc(entry.Name)}";
            // Asking for the target of what is no link is a system call for nothing.
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
            if (isLink && !MayFollow(entry, entryPath, ancestors)) continue;
            // What is no link was told apart when the folder was listed.
            if (isLink ? Directory.Exists(entry.FullName) : entry is DirectoryInfo)
            {
                if (entry.Name is ".git" or "node_modules") continue;
                var real = RealPath(entry.FullName) ?? entry.FullName;
                if (ancestors.Add(real))
                {
                    Walk(new DirectoryInfo(entry.FullName), entryPath, files, ancestors);
                    ancestors.Remove(real);
                }
                else
                {
                    Report(entryPath, "leads in a circle");
                }
            }
            else
            {
                var isSpelledSo = entry.FullName.Length == _root.Length + 1 + entryPath.Length && entry.FullName.EndsWith(entryPath, StringComparison.Ordinal);
                files.Add(new SourceFile(entryPath, _root, isSpelledSo ? null : entry.FullName));
            }
        }
    }

    private bool MayFollow(FileSystemInfo link, string path, HashSet<string> ancestors)
    {
        var target = RealPath(link.FullName);
        if (target is null) Report(path, $"leads to `{link.LinkTarget}`, which is not there");
        else if (target != _root && !target.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            Report(path, $"leads to `{link.LinkTarget}`, outside the site");
        else if (ancestors.Contains(target)) Report(path, "leads in a circle");
        else return true;
        return false;
    }

    private void Report(string path, string what) =>
        _diagnostics.Add(DiagnosticCodes.SymbolicLink, SourcePosition.File(path), $"the link `{path}` {what}", "copy the file here, or delete the link");

    // The path with every link on the way resolved: a link in a parent must not lead out either. null: dangling or circular.
    private static string? RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var current = Path.GetPathRoot(full)!;
        var followed = 0;
        var rest = new Stack<string>(full[current.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (rest.TryPop(out var segment))
        {
            var next = Path.Combine(current, segment);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (entry.LinkTarget is { } target)
            {
                if (++followed > 40) return null;
                var resolved = Path.GetFullPath(Path.Combine(current, target));
                current = Path.GetPathRoot(resolved)!;
                foreach (var part in resolved[current.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                    rest.Push(part);
                continue;
            }

            if (!entry.Exists) return null;
            current = next;
        }

        return current;
    }
}
