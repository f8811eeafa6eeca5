using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace StaticGen.Publishing;

/// <summary>
/// The list of files that are ours: a line <c>staticgen-manifest 1</c>, then for each file its XxHash128 in lower-case hex, a space
/// and its path, sorted by path. It is text, without times and without paths of this machine, because it is committed with the
/// site: so a fresh clone can prove what is ours, and two builds of one site have the same manifest.
/// <para>
/// A <c>?</c> after a hash says that the file was edited by hand. A path may stand there twice, as after a merge; both hashes then
/// count. A line that makes no sense, such as a merge marker, proves nothing and is passed over.
/// </para>
/// </summary>
internal sealed class Manifest : PathTable
{
    public const int HashLength = 32;
    public const string Name = "staticgen-manifest ";
    public const string Version = "1";

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    // What was read, as it is: the places are those of the lines in it.
    private byte[] _text = [];

    /// <summary>Lines that were passed over.</summary>
    public int StrangeLines { get; private set; }

    /// <summary>Written by a later version, whose lines may mean something else.</summary>
    public bool IsFromLaterVersion { get; private set; }

    public bool TryGet(string path, out Claim claim)
    {
        var index = IndexOf(path);
        claim = index < 0 ? default : ClaimAt(index, out _);
        return index >= 0;
    }

    /// <summary>What is claimed of the path at <paramref name="index"/>, the first of its lines.</summary>
    /// <param name="index">in order of paths.</param>
    /// <param name="next">the first line of the next path.</param>
    public Claim ClaimAt(int index, out int next)
    {
        var claim = LineAt(index);
        for (next = index + 1; next < Count && BytesAt(next).SequenceEqual(BytesAt(index)); next++) claim = claim.And(LineAt(next));
        return claim;
    }

    /// <summary>Adds what the bytes of a manifest say to what is known already.</summary>
    public void Read(byte[] text)
    {
        var start = _text.Length == 0 ? 0 : _text.Length + 1;
        _text = start == 0 ? text : [.. _text, (byte)'\n', .. text];
        for (int at = start, end; at < _text.Length; at = end + 1)
        {
            end = _text.AsSpan(at).IndexOf((byte)'\n') is var length && length < 0 ? _text.Length : at + length;
            var line = LineFrom(at);
            if (at == start && line.StartsWith(Encoding.UTF8.GetBytes(Name)))
            {
                if (Encoding.UTF8.GetString(line[Name.Length..]) != Version) IsFromLaterVersion = true;
            }
            else if (MakesSense(line))
            {
                Add((uint)at);
            }
            else if (!line.IsEmpty)
            {
                StrangeLines++;
            }
        }

        Sort();
    }

    protected override ReadOnlySpan<byte> PathIn(uint place)
    {
        var rest = LineFrom((int)place)[HashLength..];
        return rest[(rest[0] == '?' ? 2 : 1)..];
    }

    private Claim LineAt(int index)
    {
        var line = LineFrom((int)PlaceAt(index));
        return new Claim(UInt128.Parse(line[..HashLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), Edited: line[HashLength] == '?');
    }

    private ReadOnlySpan<byte> LineFrom(int start)
    {
        var rest = _text.AsSpan(start);
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private static bool MakesSense(ReadOnlySpan<byte> line)
    {
        if (line.Length < HashLength + 2 || line[..HashLength].ContainsAnyExcept(HexDigits)) return false;
        var rest = line[HashLength..];
        if (rest[0] == '?') rest = rest[1..];
        if (rest.Length < 2 || rest[0] != ' ') return false;
        // A damaged name must not come to mean another file.
        Span<char> path = stackalloc char[512];
        if (rest.Length > path.Length) path = new char[rest.Length];
        return Utf8.ToUtf16(rest[1..], path, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done && OutputPath.IsSafe(path[..length]);
    }
}
