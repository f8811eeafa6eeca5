namespace StaticGen.Publishing;

/// <summary>
/// The last check of an output path. Planning has made and checked it already; this stands between a mistake there, or a planted
/// line in a manifest, and a file outside the output folder.
/// </summary>
internal static class OutputPath
{
    /// <summary>The folder in the output that is the publisher's own.</summary>
    public const string OwnFolder = ".staticgen";

    /// <summary>Relative, with <c>/</c>, every segment a plain name, nothing in <see cref="OwnFolder"/>.</summary>
    public static bool IsSafe(ReadOnlySpan<char> path)
    {
        if (path.Length == 0 || Path.IsPathRooted(path)) return false;
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (c == '\\' || char.IsControl(c)) return false;
            // A lone surrogate has no UTF-8 form: two such names would become one file.
            if (!char.IsSurrogate(c)) continue;
            if (i + 1 == path.Length || !char.IsSurrogatePair(c, path[i + 1])) return false;
            i++;
        }

        var first = true;
        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment.IsEmpty || segment is "." || segment is "..") return false;
            // Windows drops dots and spaces at the end of a name.
            if (first && segment.TrimEnd(". ").Equals(OwnFolder, StringComparison.OrdinalIgnoreCase)) return false;
            first = false;
        }

        return true;
    }

    public static void Require(string path)
    {
        if (!IsSafe(path)) throw new InvalidOperationException($"not a path inside the output folder: \"{path}\"");
    }

    /// <summary>The folder a path is in; empty for a path at the top.</summary>
    public static string Parent(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    /// <summary>Is a path the folder <paramref name="around"/> or below it?</summary>
    public static bool IsInside(string path, string around) =>
        path.StartsWith(around, StringComparison.Ordinal) && (path.Length == around.Length || path[around.Length] == '/');

    /// <summary>The folders around a path, innermost first: <c>a/b</c> and <c>a</c> for <c>a/b/c.html</c>.</summary>
    public static IEnumerable<string> Ancestors(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }
}
