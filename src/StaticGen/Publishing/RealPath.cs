namespace StaticGen.Publishing;

/// <summary>The path a path leads to when every link on the way is followed. The end of it need not exist.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    public static string Of(string fullPath)
    {
        var root = Path.GetPathRoot(fullPath)!;
        var current = root;
        var rest = new Stack<string>();
        Push(rest, fullPath[root.Length..]);
        var links = 0;
        while (rest.TryPop(out var segment))
        {
            if (segment == ".") continue;
            if (segment == "..")
            {
                // After a link this is the parent of where the link led, which a plain GetFullPath would get wrong.
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks) throw new IOException($"too many links on the way to {fullPath}");
            var targetRoot = Path.GetPathRoot(target)!;
            if (targetRoot.Length > 0) current = targetRoot;
            Push(rest, target[targetRoot.Length..]);
        }

        return current;
    }

    private static void Push(Stack<string> rest, string path)
    {
        var segments = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = segments.Length - 1; i >= 0; i--) rest.Push(segments[i]);
    }
}
