using System.Buffers.Binary;

namespace StaticGen.Reading;

/// <summary>Reads the numbers of a font file one after the other; big-endian, like all of it. Past the end it throws <see cref="ArgumentException"/>.</summary>
internal sealed class FontBytes(ReadOnlyMemory<byte> data)
{
    private int _at;

    public ReadOnlyMemory<byte> Rest => data[_at..];

    public ReadOnlyMemory<byte> Take(int length)
    {
        var taken = data.Slice(_at, length);
        _at += length;
        return taken;
    }

    public byte UInt8() => Take(1).Span[0];

    public int UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2).Span);

    public short Int16() => BinaryPrimitives.ReadInt16BigEndian(Take(2).Span);

    public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4).Span);

    /// <summary>UIntBase128 (WOFF 2.0 §4.1): seven bits a byte, the highest bit set but in the last.</summary>
    public uint Base128()
    {
        uint value = 0;
        for (var i = 0; i < 5; i++)
        {
            var next = UInt8();
            value = value << 7 | (uint)next & 0x7F;
            if ((next & 0x80) == 0) break;
        }

        return value;
    }

    /// <summary>255UInt16 (WOFF 2.0 §4.1): small numbers in one byte.</summary>
    public int Packed() => UInt8() switch
    {
        253 => UInt16(),
        254 => UInt8() + 2 * 253,
        255 => UInt8() + 253,
        var code => code,
    };
}
