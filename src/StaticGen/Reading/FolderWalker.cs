using System.IO.Enumeration;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>Lists the files of a folder of the site, following links that stay inside it and naming those that do not.</summary>
internal sealed class FolderWalker
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

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
        List<Entry> entries;
        try
        {
            entries = List(folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            _diagnostics.Add(DiagnosticCodes.Unreadable, SourcePosition.File(path), $"the folder `{path}` cannot be read", "look at its permissions");
            return;
        }

        foreach (var entry in entries)
        {
            if (EditorFiles.IsOne(entry.Name)) continue;
            var entryPath = $"{path}/{UnicodeNormalization.ToNfc(entry.Name)}";
            if (entry.Link is not null && !MayFollow(entry.Link, entryPath, ancestors)) continue;
            if (entry.IsFolder)
            {
                if (entry.Name is ".git" or "node_modules") continue;
                var fullName = Path.Combine(folder.FullName, entry.Name);
                var real = RealPath(fullName) ?? fullName;
                if (ancestors.Add(real))
                {
                    Walk(new DirectoryInfo(fullName), entryPath, files, ancestors);
                    ancestors.Remove(real);
                }
                else
                {
                    Report(entryPath, "leads in a circle");
                }
            }
            else
            {
                files.Add(new SourceFile(entryPath, _root, IsSpelledSo(folder.FullName, entry.Name, entryPath) ? null : Path.Combine(folder.FullName, entry.Name)));
            }
        }
    }

    private bool IsSpelledSo(ReadOnlySpan<char> folder, ReadOnlySpan<char> name, ReadOnlySpan<char> path) =>
        folder.Length + name.Length == _root.Length + path.Length && path.EndsWith(name, StringComparison.Ordinal)
        && folder.EndsWith(path[..^(name.Length + 1)], StringComparison.Ordinal);

    // What an entry is comes with its name, unless it is a link; asking for more would cost a system call for each file. That there are
    // links is known by counting, which another processor can do.
    private static List<Entry> List(DirectoryInfo folder)
    {
        var entries = new List<Entry>();
        var counting = Task.Run(() => new FileSystemEnumerable<bool>(folder.FullName, static (ref FileSystemEntry _) => true, Everything).Count());
        entries.AddRange(new FileSystemEnumerable<Entry>(
            folder.FullName, static (ref FileSystemEntry entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory, null), NoLinks));
        var count = counting.GetAwaiter().GetResult();
        if (count == entries.Count) return entries;
        foreach (var info in folder.EnumerateFileSystemInfos("*", Everything).Where(info => info.Attributes.HasFlag(FileAttributes.ReparsePoint)))
        {
            // On Windows a file kept in a cloud folder is a reparse point too; only a link has a target.
            entries.Add(info.LinkTarget is null ? new Entry(info.Name, info is DirectoryInfo, null) : new Entry(info.Name, Directory.Exists(info.FullName), info));
        }

        return entries;
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

    /// <param name="Name">As the file system has it.</param>
    /// <param name="IsFolder">It is one, or a link to one.</param>
    /// <param name="Link">The link, when it is one.</param>
    private readonly record struct Entry(string Name, bool IsFolder, FileSystemInfo? Link);
}
