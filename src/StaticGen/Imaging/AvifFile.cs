using System.Buffers.Binary;
using System.Text;

namespace StaticGen.Imaging;

/// <summary>AVIF: items in boxes (ISO/IEC 14496-12 §8.11, ISO/IEC 23008-12, AVIF 1.1).</summary>
internal static class AvifFile
{
    private const int MaxDepth = 4;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> file)
    {
        var (width, height, isTurned) = (0, 0, false);
        foreach (var box in Properties(file))
        {
            var body = file[box.Body..box.End];
            // Of several sizes the largest is that of the whole image; others are of thumbnails and tiles.
            if (box.Type == "ispe" && body.Length >= 12 && Size(body[4..]) is var w && Size(body[8..]) is var h && (long)w * h > (long)width * height) (width, height) = (w, h);
            if (box.Type == "irot" && body.Length >= 1) isTurned = (body[0] & 1) != 0;
        }

        return new ImageHeader(ImageKind.Avif, isTurned ? height : width, isTurned ? width : height, IsAnimated: file[8..12].SequenceEqual("avis"u8));
    }

    /// <summary>Writes the image with blanks where notes were. Every item stays in its place: its address is in a table.</summary>
    public static void WriteClean(ReadOnlySpan<byte> file, Stream to)
    {
        var copy = file.ToArray();
        foreach (var (start, length) in Notes(file)) copy.AsSpan(start, length).Clear();
        to.Write(copy);
    }

    private static int Size(ReadOnlySpan<byte> bytes) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes));

    private static List<Box> Properties(ReadOnlySpan<byte> file) =>
        Find(file, new Box("", 0, 0, file.Length), "meta", "iprp", "ipco") is { } properties ? Boxes(file, properties.Body, properties.End) : [];

    private static List<(int Start, int Length)> Notes(ReadOnlySpan<byte> file)
    {
        var whole = new Box("", 0, 0, file.Length);
        if (Find(file, whole, "meta", "iinf") is not { } list || Find(file, whole, "meta", "iloc") is not { } places) return [];
        var notes = new HashSet<uint>();
        var body = file[list.Body..list.End];
        if (body.Length < 8) return [];
        foreach (var entry in Boxes(file, list.Body + (body[0] == 0 ? 6 : 8), list.End))
        {
            // ItemInfoEntry of version 2 and 3: id, protection, type.
            var info = file[entry.Body..entry.End];
            var idSize = info.Length > 0 && info[0] == 3 ? 4 : 2;
            if (entry.Type != "infe" || info.Length < 4 + idSize + 6 || info[0] < 2) continue;
            if (Encoding.Latin1.GetString(info.Slice(4 + idSize + 2, 4)) is "Exif" or "mime" or "uri ") notes.Add(Number(info[4..], idSize));
        }

        return ExtentsOf(file[places.Body..places.End], notes, file.Length);
    }

    private static List<(int Start, int Length)> ExtentsOf(ReadOnlySpan<byte> table, HashSet<uint> items, int fileLength)
    {
        var extents = new List<(int, int)>();
        if (table.Length < 8) return extents;
        var version = table[0];
        var (offsetSize, lengthSize) = (table[4] >> 4, table[4] & 15);
        var (baseSize, indexSize) = (table[5] >> 4, version is 1 or 2 ? table[5] & 15 : 0);
        var idSize = version < 2 ? 2 : 4;
        var at = 6;
        var count = Take(table, ref at, idSize);
        for (var i = 0u; i < count && at < table.Length; i++)
        {
            var id = Take(table, ref at, idSize);
            var method = version is 1 or 2 ? Take(table, ref at, 2) & 15 : 0;
            Take(table, ref at, 2);
            var from = Take(table, ref at, baseSize);
            var parts = Take(table, ref at, 2);
            for (var part = 0u; part < parts && at < table.Length; part++)
            {
                Take(table, ref at, indexSize);
                var start = (long)from + Take(table, ref at, offsetSize);
                var length = (long)Take(table, ref at, lengthSize);
                if (items.Contains(id) && method == 0 && start + length <= fileLength) extents.Add(((int)start, (int)length));
            }
        }

        return extents;
    }

    private static uint Take(ReadOnlySpan<byte> bytes, ref int at, int size)
    {
        var value = at + size <= bytes.Length ? Number(bytes[at..], size) : 0;
        at += size;
        return value;
    }

    // Files of more than 4 GB are not read.
    private static uint Number(ReadOnlySpan<byte> bytes, int size)
    {
        var value = 0u;
        for (var i = 0; i < size; i++) value = value << 8 | bytes[i];
        return value;
    }

    private static Box? Find(ReadOnlySpan<byte> file, Box box, params ReadOnlySpan<string> path)
    {
        foreach (var name in path[..Math.Min(path.Length, MaxDepth)])
        {
            // A full box has a version and flags.
            var body = box.Type == "meta" ? box.Body + 4 : box.Body;
            if (Boxes(file, body, box.End).Find(b => b.Type == name) is not { } found) return null;
            box = found;
        }

        return box;
    }

    private static List<Box> Boxes(ReadOnlySpan<byte> file, int at, int end)
    {
        var boxes = new List<Box>();
        while (at >= 0 && at + 8 <= end)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var body = at + 8;
            if (size == 1 && at + 16 <= end) (size, body) = (Math.Min(int.MaxValue, (long)BinaryPrimitives.ReadUInt64BigEndian(file[(at + 8)..])), at + 16);
            if (size == 0) size = end - at;
            if (size < body - at || at + size > end) break;
            boxes.Add(new Box(Encoding.Latin1.GetString(file.Slice(at + 4, 4)), at, body, (int)(at + size)));
            at = (int)(at + size);
        }

        return boxes;
    }

    private sealed record Box(string Type, int Start, int Body, int End);
}
