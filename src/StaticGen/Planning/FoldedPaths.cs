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
    private readonly StringBuilder _folded = new();
    private char[] _buffer = new char[256];

    /// <summary>
    /// Readers cannot tell أ from ا in an address, so pages may not differ in that alone; files keep the names they were given, but two
    /// that differ only in letter case cannot stand side by side on every disk.
    /// </summary>
    /// <param name="path">of an output.</param>
    /// <param name="fault">what keeps the path from being written somewhere, or <c>null</c>.</param>
    /// <returns>The folded path, until the next one is asked for.</returns>
    public ReadOnlySpan<char> Fold(SitePath path, out string? fault)
    {
        fault = null;
        _folded.Clear();
        var segments = _segments.GetAlternateLookup<ReadOnlySpan<char>>();
        var file = path.OutputFile;
        foreach (var range in file.AsSpan().Split('/'))
        {
            var name = file.AsSpan(range);
            if (!segments.TryGetValue(name, out var segment))
            {
                if (_segments.Count == MaxRemembered) _segments.Clear();
                var lower = name.ToString().ToLowerInvariant();
                segments[name] = segment = (TextFolding.Fold(lower), lower, FaultOf(name.ToString()));
            }

            if (_folded.Length > 0 || range.Start.Value > 0) _folded.Append('/');
            _folded.Append(path.IsPage ? segment.Page : segment.File);
            fault ??= segment.Fault;
        }

        if (_folded.Length > _buffer.Length) _buffer = new char[_folded.Length];
        _folded.CopyTo(0, _buffer, _folded.Length);
        return _buffer.AsSpan(0, _folded.Length);
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
