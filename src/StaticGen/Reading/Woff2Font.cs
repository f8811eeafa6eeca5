using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StaticGen.Reading;

/// <summary>
/// Unpacks fonts of the Web (W3C Recommendation WOFF File Format 2.0) to plain OpenType files, for programs that read no others. What was
/// left out to save space, bounding boxes, offsets and side bearings, is worked out again (§5.1, §5.3, §5.4).
/// </summary>
internal static class Woff2Font
{
    private const uint Signature = 0x774F4632;
    private const uint Collection = 0x74746366;
    private const int HeaderLength = 48;
    private const int OtherTag = 63;
    private const int MaxSize = 1 << 26;

    // §4.1, "Known Table Tags": the place of a tag is its number.
    private const string Tags = "cmapheadhheahmtxmaxpnameOS/2postcvt fpgmglyflocaprepCFF VORGEBDTEBLCgasphdmxkernLTSHPCLTVDMXvheavmtxBASEGDEFGPOSGSUB"
        + "EBSCJSTFMATHCBDTCBLCCOLRCPALSVG sbixacntavarbdatblocbslncvarfdscfeatfmtxfvargvarhstyjustlcarmortmorxopbdproptrakZapfSilfGlatGlocFeatSill";

    /// <summary>A table as the file has it.</summary>
    /// <param name="Tag">Its name, four characters.</param>
    /// <param name="Data">Its bytes, unpacked.</param>
    /// <param name="IsTransformed">True when the bytes are not those of the OpenType table.</param>
    private sealed record Table(string Tag, ReadOnlyMemory<byte> Data, bool IsTransformed);

    /// <returns>The file itself when it is of another kind; <c>null</c> when it is a collection, or broken.</returns>
    public static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> font)
    {
        if (font.Length < HeaderLength || BinaryPrimitives.ReadUInt32BigEndian(font.Span) != Signature) return font;
        var flavor = BinaryPrimitives.ReadUInt32BigEndian(font.Span[4..]);
        if (flavor == Collection) return null;
        try
        {
            if (ReadTables(font) is { } tables) return Assemble(flavor, Restore(tables));
            return null;
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static List<Table>? ReadTables(ReadOnlyMemory<byte> font)
    {
        var data = new FontBytes(font[HeaderLength..]);
        var entries = new List<(string Tag, int Length, bool IsTransformed)>();
        var total = 0L;
        for (var count = BinaryPrimitives.ReadUInt16BigEndian(font.Span[12..]); count > 0; count--)
        {
            var flags = data.UInt8();
            var known = flags & 0x3F;
            var tag = known == OtherTag ? Encoding.ASCII.GetString(data.Take(4).Span) : Tags.Substring(4 * known, 4);
            var length = data.Base128();
            // Of version 0 only glyf and loca are transformed; of others every table but these.
            var isTransformed = tag is "glyf" or "loca" ? flags >> 6 == 0 : flags >> 6 != 0;
            if (isTransformed) length = data.Base128();
            entries.Add((tag, checked((int)length), isTransformed));
            total += length;
        }

        if (total > MaxSize) return null;
        var unpacked = new byte[total];
        if (!BrotliDecoder.TryDecompress(data.Rest.Span, unpacked, out var written) || written != total) return null;
        var tables = new List<Table>(entries.Count);
        var at = 0;
        foreach (var (tag, length, isTransformed) in entries)
        {
            tables.Add(new Table(tag, unpacked.AsMemory(at, length), isTransformed));
            at += length;
        }

        return tables;
    }

    private static List<(string Tag, ReadOnlyMemory<byte> Data)> Restore(List<Table> tables)
    {
        var restored = tables.Where(t => !t.IsTransformed).Select(t => (t.Tag, t.Data)).ToList();
        if (tables.Find(t => t is { Tag: "glyf", IsTransformed: true }) is { } glyf)
        {
            var glyphs = Woff2Glyphs.Restore(glyf.Data);
            restored.Add(("glyf", glyphs.Glyf));
            restored.Add(("loca", glyphs.Loca));
            // indexToLocFormat: offsets have four bytes.
            var head = restored.Find(t => t.Tag == "head").Data.ToArray();
            BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
            restored[restored.FindIndex(t => t.Tag == "head")] = ("head", head);
            if (tables.Find(t => t is { Tag: "hmtx", IsTransformed: true }) is { } hmtx)
                restored.Add(("hmtx", Woff2Glyphs.RestoreMetrics(hmtx.Data, restored.Find(t => t.Tag == "hhea").Data, glyphs.Left)));
        }

        return [.. restored.OrderBy(t => t.Tag, StringComparer.Ordinal)];
    }

    // OpenType 1.9.1, "Organization of an OpenType Font".
    private static byte[] Assemble(uint flavor, List<(string Tag, ReadOnlyMemory<byte> Data)> tables)
    {
        var offset = 12 + 16 * tables.Count;
        var file = new byte[offset + tables.Sum(t => (t.Data.Length + 3) & ~3)];
        BinaryPrimitives.WriteUInt32BigEndian(file, flavor);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        var power = (int)Math.Log2(Math.Max(1, tables.Count));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Count - (16 << power)));
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            data.Span.CopyTo(file.AsSpan(offset));
            var padded = (data.Length + 3) & ~3;
            var record = file.AsSpan(12 + 16 * i);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(file.AsSpan(offset, padded)));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], data.Length);
            offset += padded;
        }

        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(table[i..]);
        return sum;
    }
}
