using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticGen.Publishing;

/// <summary>What proves a file ours: the hashes of what we wrote, or were about to write, at its path.</summary>
/// <param name="Hash">the hash; after a kill or a merge the first of several.</param>
/// <param name="Others">further hashes; <c>null</c> as a rule.</param>
/// <param name="Edited">the file was found edited by hand and was kept.</param>
internal readonly record struct Claim(UInt128 Hash, UInt128[]? Others = null, bool Edited = false)
{
    /// <summary>There is one hash, and the file had it when the manifest was written.</summary>
    public bool IsPlain => Others is null && !Edited;

    public bool Includes(UInt128 hash) => Hash == hash || (Others is not null && Others.Contains(hash));

    public Claim And(Claim more)
    {
        var all = new HashSet<UInt128>(All);
        all.UnionWith(more.All);
        all.Remove(Hash);
        return new Claim(Hash, all.Count == 0 ? null : [.. all.Order()], Edited || more.Edited);
    }

    public IEnumerable<UInt128> All => Others is null ? [Hash] : Others.Prepend(Hash);
}

/// <summary>
/// The list of files that are ours: a line <c>staticgen-manifest 1</c>, then for each file its XxHash128 in lower-case hex, a space
/// and its path, sorted by path. It is text, without times and without paths of this machine, because it is committed with the
/// site: so a fresh clone can prove what is ours, and two builds of one site have the same manifest.
/// <para>
/// A <c>?</c> after a hash says that the file was edited by hand. A path may stand there twice, as after a merge; both hashes then
/// count. A line that makes no sense, such as a merge marker, proves nothing and is passed over.
/// </para>
/// </summary>
internal sealed class Manifest
{
    private const int HashLength = 32;
    private const string Name = "staticgen-manifest ";
    private const string Version = "1";

    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);

    public int Count => _claims.Count;

    public IEnumerable<KeyValuePair<string, Claim>> Claims => _claims;

    /// <summary>Lines that were passed over.</summary>
    public int StrangeLines { get; private set; }

    /// <summary>Written by a later version, whose lines may mean something else.</summary>
    public bool IsFromLaterVersion { get; private set; }

    public bool TryGet(string path, out Claim claim) => _claims.TryGetValue(path, out claim);

    public void Set(string path, Claim claim) => _claims[path] = claim;

    /// <summary>Adds what the bytes of a manifest say to what is known already.</summary>
    public void Read(ReadOnlySpan<byte> text)
    {
        var first = true;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            if (line.EndsWith("\r"u8)) line = line[..^1];
            if (first && line.StartsWith(Encoding.UTF8.GetBytes(Name)))
            {
                first = false;
                if (Encoding.UTF8.GetString(line[Name.Length..]) != Version) IsFromLaterVersion = true;
                continue;
            }

            first = false;
            if (line.IsEmpty) continue;
            if (!ReadLine(line)) StrangeLines++;
        }
    }

    /// <summary>The bytes of a manifest.</summary>
    /// <param name="sorted">by path, ordinal.</param>
    public static byte[] Format(IReadOnlyCollection<KeyValuePair<string, Claim>> sorted)
    {
        var text = new ArrayBufferWriter<byte>(64 + sorted.Count * 80);
        Encoding.UTF8.GetBytes(Name + Version + "\n", text);
        foreach (var (path, claim) in sorted)
        {
            foreach (var hash in claim.All)
            {
                hash.TryFormat(text.GetSpan(HashLength), out var written, "x32", CultureInfo.InvariantCulture);
                text.Advance(written);
                text.Write(claim.Edited ? "? "u8 : " "u8);
                Encoding.UTF8.GetBytes(path, text);
                text.Write("\n"u8);
            }
        }

        return text.WrittenSpan.ToArray();
    }

    private bool ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.Length < HashLength + 2 ||
            !UInt128.TryParse(line[..HashLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
            return false;
        var rest = line[HashLength..];
        var edited = rest[0] == '?';
        if (edited) rest = rest[1..];
        if (rest.Length < 2 || rest[0] != ' ') return false;
        var path = Encoding.UTF8.GetString(rest[1..]);
        // Decoding puts U+FFFD for what is not UTF-8, so that a damaged name cannot come to mean another file.
        if (!OutputPath.IsSafe(path)) return false;
        var claim = new Claim(hash, Edited: edited);
        _claims[path] = _claims.TryGetValue(path, out var known) ? known.And(claim) : claim;
        return true;
    }
}
