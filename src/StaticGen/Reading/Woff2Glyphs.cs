using System.Buffers.Binary;

namespace StaticGen.Reading;

/// <summary>The outlines of a font: from the streams of WOFF 2.0 §5.1, which pack well, to the tables of OpenType.</summary>
internal static class Woff2Glyphs
{
    /// <param name="Glyf">The table of outlines.</param>
    /// <param name="Loca">The table of their places, with offsets of four bytes.</param>
    /// <param name="Left">The least x of each glyph: its left side bearing, as far as none is given.</param>
    public sealed record Outlines(byte[] Glyf, byte[] Loca, short[] Left);

    /// <summary>Bits of a composite glyph's flags (OpenType 1.9.1, "glyf").</summary>
    [Flags]
    private enum Component
    {
        Words = 0x0001,
        Scale = 0x0008,
        More = 0x0020,
        TwoScales = 0x0040,
        Matrix = 0x0080,
        Instructions = 0x0100,
    }

    /// <exception cref="ArgumentException">The table is broken.</exception>
    public static Outlines Restore(ReadOnlyMemory<byte> table)
    {
        var header = new FontBytes(table);
        header.Take(4);
        var count = header.UInt16();
        header.Take(2);
        var sizes = new int[7];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = header.Int32();
        FontBytes Stream(int size) => new(header.Take(size));
        var (contours, points, flags, glyphs, composites) = (Stream(sizes[0]), Stream(sizes[1]), Stream(sizes[2]), Stream(sizes[3]), Stream(sizes[4]));
        var boxed = header.Take((count + 31) / 32 * 4);
        var boxes = Stream(sizes[5] - boxed.Length);
        var instructions = Stream(sizes[6]);

        var glyf = new MemoryStream();
        var (loca, left) = (new byte[4 * (count + 1)], new short[count]);
        for (var glyph = 0; glyph < count; glyph++)
        {
            var number = contours.Int16();
            var box = (boxed.Span[glyph >> 3] & 0x80 >> (glyph & 7)) != 0 ? boxes.Take(8) : default;
            if (number != 0)
            {
                var bytes = number < 0 ? Composite(composites, glyphs, instructions, box) : Simple(number, points, flags, glyphs, instructions, box);
                left[glyph] = BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(2));
                glyf.Write(bytes);
                while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            }

            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (glyph + 1)), (int)glyf.Length);
        }

        return new Outlines(glyf.ToArray(), loca, left);
    }

    /// <summary>The table <c>hmtx</c> (§5.4): side bearings that are the least x of their glyphs may be missing.</summary>
    public static byte[] RestoreMetrics(ReadOnlyMemory<byte> table, ReadOnlyMemory<byte> hhea, short[] left)
    {
        var data = new FontBytes(table);
        var flags = data.UInt8();
        var full = BinaryPrimitives.ReadUInt16BigEndian(hhea.Span[34..]);
        var metrics = new byte[4 * full + 2 * (left.Length - full)];
        for (var i = 0; i < full; i++) data.Take(2).Span.CopyTo(metrics.AsSpan(4 * i));
        for (var i = 0; i < left.Length; i++)
        {
            var isMissing = (flags & (i < full ? 1 : 2)) != 0;
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(i < full ? 4 * i + 2 : 2 * full + 2 * i), isMissing ? left[i] : data.Int16());
        }

        return metrics;
    }

    private static byte[] Composite(FontBytes composites, FontBytes glyphs, FontBytes instructions, ReadOnlyMemory<byte> box)
    {
        var glyph = new List<byte> { 0xFF, 0xFF };
        glyph.AddRange(box.Span);
        var hasInstructions = false;
        for (var more = true; more;)
        {
            var flags = composites.Take(2);
            var bits = (Component)BinaryPrimitives.ReadUInt16BigEndian(flags.Span);
            glyph.AddRange(flags.Span);
            var length = 2 + (bits.HasFlag(Component.Words) ? 4 : 2)
                + (bits.HasFlag(Component.Scale) ? 2 : bits.HasFlag(Component.TwoScales) ? 4 : bits.HasFlag(Component.Matrix) ? 8 : 0);
            glyph.AddRange(composites.Take(length).Span);
            hasInstructions |= bits.HasFlag(Component.Instructions);
            more = bits.HasFlag(Component.More);
        }

        if (hasInstructions) AddInstructions(glyph, glyphs, instructions);
        return [.. glyph];
    }

    private static byte[] Simple(int contours, FontBytes points, FontBytes flags, FontBytes glyphs, FontBytes instructions, ReadOnlyMemory<byte> box)
    {
        var ends = new int[contours];
        var count = 0;
        for (var i = 0; i < contours; i++) ends[i] = (count += points.Packed()) - 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, flags.Rest.Length, nameof(points));

        var (isOn, dx, dy) = (new bool[count], new short[count], new short[count]);
        var (x, y) = (0, 0);
        var (minX, minY, maxX, maxY) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var i = 0; i < count; i++)
        {
            var flag = flags.UInt8();
            isOn[i] = (flag & 0x80) == 0;
            var (right, up) = Step(flag & 0x7F, glyphs);
            (dx[i], dy[i]) = ((short)right, (short)up);
            (x, y) = (x + right, y + up);
            (minX, maxX, minY, maxY) = (Math.Min(minX, x), Math.Max(maxX, x), Math.Min(minY, y), Math.Max(maxY, y));
        }

        var glyph = new List<byte>();
        Add(glyph, contours);
        if (box.Length > 0) glyph.AddRange(box.Span);
        else foreach (var edge in (int[])[minX, minY, maxX, maxY]) Add(glyph, edge);
        foreach (var end in ends) Add(glyph, end);
        AddInstructions(glyph, glyphs, instructions);
        // One flag a point, and coordinates of two bytes unless a point stays where it is: a few more bytes than need be.
        for (var i = 0; i < count; i++) glyph.Add((byte)((isOn[i] ? 1 : 0) | (dx[i] == 0 ? 0x10 : 0) | (dy[i] == 0 ? 0x20 : 0)));
        foreach (var step in dx)
            if (step != 0) Add(glyph, step);
        foreach (var step in dy)
            if (step != 0) Add(glyph, step);
        return [.. glyph];
    }

    // §5.2, "Decoding of Variable-Length X and Y Coordinates".
    private static (int X, int Y) Step(int flag, FontBytes data)
    {
        int Signed(int bit, int value) => (flag >> bit & 1) != 0 ? value : -value;
        int b0 = data.UInt8();
        if (flag < 10) return (0, Signed(0, ((flag & 14) << 7) + b0));
        if (flag < 20) return (Signed(0, (((flag - 10) & 14) << 7) + b0), 0);
        if (flag < 84) return (Signed(0, 1 + ((flag - 20) & 0x30) + (b0 >> 4)), Signed(1, 1 + (((flag - 20) & 0x0C) << 2) + (b0 & 0x0F)));
        int b1 = data.UInt8();
        if (flag < 120) return (Signed(0, 1 + ((flag - 84) / 12 << 8) + b0), Signed(1, 1 + ((flag - 84) % 12 >> 2 << 8) + b1));
        int b2 = data.UInt8();
        if (flag < 124) return (Signed(0, (b0 << 4) + (b1 >> 4)), Signed(1, ((b1 & 0x0F) << 8) + b2));
        return (Signed(0, (b0 << 8) + b1), Signed(1, (b2 << 8) + data.UInt8()));
    }

    private static void AddInstructions(List<byte> glyph, FontBytes glyphs, FontBytes instructions)
    {
        var length = glyphs.Packed();
        Add(glyph, length);
        glyph.AddRange(instructions.Take(length).Span);
    }

    private static void Add(List<byte> glyph, int number)
    {
        glyph.Add((byte)(number >> 8));
        glyph.Add((byte)number);
    }
}
