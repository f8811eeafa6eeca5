using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StaticGen.Reading;

/// <summary>
/// Which characters a font has, from its table <c>cmap</c> (OpenType 1.9.1, "cmap — Character to Glyph Index Mapping Table"): of WOFF 2 files
/// (W3C Recommendation WOFF File Format 2.0) and of plain OpenType files.
/// </summary>
internal static class FontFile
{
    private const int HeaderLength = 48;
    private const int LastCodePoint = 0x10FFFF;

    // WOFF 2.0 §4.1, "Known Table Tags": the place of a tag is its number.
    private const int Cmap = 0;
    private const int Glyf = 10;
    private const int Loca = 11;
    private const int OtherTag = 63;

    /// <summary>
    /// The name of a font's family, from its table <c>name</c> (OpenType 1.9.1, "name — Naming Table"): the typographic one, else that of the
    /// family of four; <c>null</c> when it has none in English.
    /// </summary>
    /// <param name="font">An OpenType file, not packed.</param>
    public static string? FamilyOf(ReadOnlySpan<byte> font)
    {
        const int windows = 3;
        const int english = 0x409;
        var table = OfOpenType(font, 0x6E616D65);
        string? family = null;
        for (var i = 0; i < UInt16(table, 2); i++)
        {
            var record = Slice(table, 6 + 12 * i);
            if (UInt16(record, 0) != windows || UInt16(record, 4) != english || UInt16(record, 6) is not (1 or 16)) continue;
            var text = Slice(table, UInt16(table, 4) + UInt16(record, 10));
            var value = Encoding.BigEndianUnicode.GetString(text[..Math.Min(text.Length, UInt16(record, 8))]);
            if (UInt16(record, 6) == 16 || family is null) family = value;
        }

        return string.IsNullOrEmpty(family) ? null : family;
    }

    /// <summary>The ranges of code points that have a glyph, in no order; <c>null</c> when the file is of another kind, or broken.</summary>
    public static List<(int First, int Last)>? CodePoints(ReadOnlySpan<byte> font)
    {
        var ranges = new List<(int, int)>();
        var table = UInt32(font, 0) switch
        {
            0x774F4632 => OfWoff2(font),
            0x00010000 or 0x4F54544F or 0x74727565 => OfOpenType(font, 0x636D6170),
            _ => [],
        };
        for (var i = 0; i < UInt16(table, 2); i++)
        {
            var subtable = Slice(table, (int)UInt32(table, 4 + 8 * i + 4));
            switch (UInt16(subtable, 0))
            {
                case 4: AddSegments(subtable, ranges); break;
                case 12: AddGroups(subtable, ranges); break;
            }
        }

        return ranges.Count > 0 ? ranges : null;
    }

    private static ReadOnlySpan<byte> OfOpenType(ReadOnlySpan<byte> font, uint tag)
    {
        for (var i = 0; i < UInt16(font, 4); i++)
        {
            var record = Slice(font, 12 + 16 * i);
            if (UInt32(record, 0) == tag) return Slice(font, (int)UInt32(record, 8));
        }

        return [];
    }

    // The tables are one Brotli stream, in the order of the directory. No more of it is unpacked than it takes: cmap comes early.
    private static ReadOnlySpan<byte> OfWoff2(ReadOnlySpan<byte> font)
    {
        var at = HeaderLength;
        var (start, length, tables) = (0L, -1L, UInt16(font, 12));
        for (var (i, offset) = (0, 0L); i < tables; i++)
        {
            var flags = at < font.Length ? font[at] : (byte)0;
            at++;
            var tag = flags & 0x3F;
            if (tag == OtherTag) at += 4;
            var size = Base128(font, ref at);
            // Only glyf and loca are transformed by version 0; any other table by a version that is not 0.
            var isTransformed = tag is Glyf or Loca ? flags >> 6 == 0 : flags >> 6 != 0;
            if (isTransformed) size = Base128(font, ref at);
            if (tag == Cmap) (start, length) = (offset, isTransformed ? -1 : size);
            offset += size;
        }

        if (length <= 0 || at > font.Length || start + length > 1 << 24) return [];
        var unpacked = new byte[start + length];
        using var brotli = new BrotliDecoder();
        brotli.Decompress(font[at..], unpacked, out _, out var written);
        return written == unpacked.Length ? unpacked.AsSpan((int)start) : [];
    }

    // UIntBase128 (§4.1): seven bits a byte, the highest bit set but in the last.
    private static uint Base128(ReadOnlySpan<byte> font, ref int at)
    {
        uint value = 0;
        for (var i = 0; i < 5 && at < font.Length; i++)
        {
            var next = font[at++];
            value = value << 7 | (uint)next & 0x7F;
            if ((next & 0x80) == 0) break;
        }

        return value;
    }

    private static void AddSegments(ReadOnlySpan<byte> table, List<(int, int)> ranges)
    {
        var (doubled, next) = (UInt16(table, 6), 0);
        for (var i = 0; i < doubled; i += 2)
        {
            var (end, start) = (UInt16(table, 14 + i), UInt16(table, 16 + doubled + i));
            // In order and apart from one another, or the table is broken.
            if (start < next) break;
            next = end + 1;
            var (delta, place) = (UInt16(table, 16 + 2 * doubled + i), 16 + 3 * doubled + i);
            var offset = UInt16(table, place);
            for (var c = start; c <= end && c < 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c + delta : UInt16(table, place + offset + 2 * (c - start));
                if ((glyph & 0xFFFF) != 0) ranges.Add((c, c));
            }
        }
    }

    private static void AddGroups(ReadOnlySpan<byte> table, List<(int, int)> ranges)
    {
        var count = Math.Min(UInt32(table, 12), (uint)table.Length / 12);
        for (var i = 0; i < count; i++)
        {
            var (first, last) = (UInt32(table, 16 + 12 * i), UInt32(table, 16 + 12 * i + 4));
            if (first <= last && last <= LastCodePoint) ranges.Add(((int)first, (int)last));
        }
    }

    // Beyond the end of a broken file there are zeros.
    private static int UInt16(ReadOnlySpan<byte> data, int at) => at >= 0 && at + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : 0;

    private static uint UInt32(ReadOnlySpan<byte> data, int at) => at >= 0 && at + 4 <= data.Length ? BinaryPrimitives.ReadUInt32BigEndian(data[at..]) : 0;

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> data, int at) => at >= 0 && at <= data.Length ? data[at..] : [];
}
