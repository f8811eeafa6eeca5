using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StaticGen.Publishing;

/// <summary>Writes a <see cref="Manifest"/> block by block: that of a million articles has half a gigabyte.</summary>
/// <param name="sink">gets the blocks; <c>null</c> when only the hash of the text is wanted.</param>
internal sealed class ManifestWriter(Action<ReadOnlyMemory<byte>>? sink)
{
    private readonly XxHash128 _hash = new();
    private byte[] _block = new byte[1 << 16];
    private int _used = -1;

    /// <summary>Writes the lines of a path. The paths come in order.</summary>
    public void Add(ReadOnlySpan<byte> path, Claim claim)
    {
        Begin();
        if (claim.Others is null)
        {
            AddLine(claim.Hash, claim.Edited, path);
            return;
        }

        foreach (var hash in claim.All) AddLine(hash, claim.Edited, path);
    }

    /// <returns>The hash of the whole text.</returns>
    public UInt128 Finish()
    {
        Begin();
        Flush();
        return _hash.GetCurrentHashAsUInt128();
    }

    private void Begin()
    {
        if (_used >= 0) return;
        _used = Encoding.UTF8.GetBytes(Manifest.Name + Manifest.Version + "\n", _block);
    }

    private void AddLine(UInt128 hash, bool isEdited, ReadOnlySpan<byte> path)
    {
        var length = Manifest.HashLength + (isEdited ? 2 : 1) + path.Length + 1;
        if (_used + length > _block.Length) Flush();
        if (length > _block.Length) _block = new byte[length];
        var line = _block.AsSpan(_used, length);
        Span<byte> bytes = stackalloc byte[sizeof(ulong) * 2];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, hash);
        Convert.TryToHexStringLower(bytes, line, out _);
        if (isEdited) line[Manifest.HashLength] = (byte)'?';
        line[^(path.Length + 2)] = (byte)' ';
        path.CopyTo(line[^(path.Length + 1)..]);
        line[^1] = (byte)'\n';
        _used += length;
    }

    private void Flush()
    {
        _hash.Append(_block.AsSpan(0, _used));
        sink?.Invoke(_block.AsMemory(0, _used));
        _used = 0;
    }
}
