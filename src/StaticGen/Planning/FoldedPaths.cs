using System.Text;
using StaticGen.Languages;

namespace StaticGen.Planning;

/// <summary>
/// Paths folded to what must differ between two outputs, and what is wrong with their names. Remembers the segments, most of which
/// come again and again: the pages of an article stand together, and <c>index.html</c> is in nearly all.
/// </summary>
internal sealed class FoldedPaths
{
    private const int MaxSegmentBytes = 255;
    private const int MaxRemembered = 4096;

    private static readonly string[] DeviceNames =
    [
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    private readonly Dictionary<string, (string Page, string File, string? Fault)> _segments = new(StringComparer.Ordinal);
    private char[] _folded = new char[512];

    // The last path, or the page above it, and how much of the folded text is its own.
    private (string Path, int Length, string? Fault) _above = ("", 0, null);

    /// <summary>
    /// Readers cannot tell أ from ا in an address, so pages may not differ in that alone; files keep the names they were given, but two
    /// that differ only in letter case cannot stand side by side on every disk.
    /// </summary>
    /// <param name="path">of an output.</param>
    /// <param name="fault">what keeps the path from being written somewhere, or <c>null</c>.</param>
    /// <returns>The folded path, until the next one is asked for.</returns>
    public ReadOnlySpan<char> Fold(SitePath path, out string? fault)
    {
        var rest = path.Value.AsSpan();
        var (length, isPage) = (0, path.IsPage);
        fault = null;
        var isBelow = isPage && _above.Path.Length > 0 && rest.StartsWith(_above.Path, StringComparison.Ordinal);
        if (isBelow)
        {
            rest = rest[_above.Path.Length..];
            (length, fault) = (_above.Length, _above.Fault);
        }

        for (int slash; (slash = rest.IndexOf('/')) >= 0; rest = rest[(slash + 1)..])
        {
            Add(rest[..slash], isPage, ref length, ref fault);
            Add("/", ref length);
        }

        if (!isBelow) _above = isPage ? (path.Value, length, fault) : ("", 0, null);
        Add(isPage ? SitePath.PageFile : rest, isPage, ref length, ref fault);
        return _folded.AsSpan(0, length);
    }

    private void Add(ReadOnlySpan<char> name, bool isPage, ref int length, ref string? fault)
    {
        var segments = _segments.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!segments.TryGetValue(name, out var segment))
        {
            if (_segments.Count == MaxRemembered) _segments.Clear();
            var lower = name.ToString().ToLowerInvariant();
            segments[name] = segment = (TextFolding.Fold(lower), lower, FaultOf(name.ToString()));
        }

        Add(isPage ? segment.Page : segment.File, ref length);
        fault ??= segment.Fault;
    }

    private void Add(string text, ref int length)
    {
        if (length + text.Length > _folded.Length) Array.Resize(ref _folded, 2 * (length + text.Length));
        text.CopyTo(_folded.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Is it the name of a device on Windows?</summary>
    public static bool IsDevice(string name) => DeviceNames.Contains(name);

    private static string? FaultOf(string segment)
    {
        var stem = segment.Split('.')[0].ToLowerInvariant();
        if (IsDevice(stem)) return $"`{segment}` is the name of a device on Windows";
        if (segment.Length > 0 && segment[^1] is '.' or ' ') return $"`{segment}` ends with a dot or a space";
        foreach (var c in segment)
        {
            if (c is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\') return $"`{segment}` has the character `{c}`";
            if (char.IsControl(c)) return $"a name has the control character U+{(int)c:X4}";
        }

        return Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes ? $"a name is longer than {MaxSegmentBytes} bytes" : null;
    }
}
