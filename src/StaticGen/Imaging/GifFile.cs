namespace StaticGen.Imaging;

/// <summary>GIF (CompuServe, GIF89a): a header and a row of blocks.</summary>
internal static class GifFile
{
    private const byte Extension = 0x21;
    private const byte Picture = 0x2C;
    private const byte Trailer = 0x3B;

    // How often an animation runs, and its colours.
    private static ReadOnlySpan<byte> Netscape => "NETSCAPE2.0"u8;

    private static ReadOnlySpan<byte> Animation => "ANIMEXTS1.0"u8;

    private static ReadOnlySpan<byte> Profile => "ICCRGBG1012"u8;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> file)
    {
        if (file.Length < 13) return new ImageHeader(ImageKind.Gif, 0, 0);
        var pictures = 0;
        for (var at = BlocksStart(file); Next(file, at) is { } end; at = end)
            if (file[at] == Picture) pictures++;
        return new ImageHeader(ImageKind.Gif, ImageHeader.LittleEndian(file, 6, 2), ImageHeader.LittleEndian(file, 8, 2), IsAnimated: pictures > 1);
    }

    /// <summary>Writes the image without notes.</summary>
    public static void WriteClean(ReadOnlySpan<byte> file, Stream to)
    {
        var at = Math.Min(file.Length, BlocksStart(file));
        to.Write(file[..at]);
        for (; Next(file, at) is { } end; at = end)
        {
            if (IsKept(file[at..end])) to.Write(file[at..end]);
            if (file[at] == Trailer) return;
        }
    }

    // Comments go; so do the blocks of programs, but for those above.
    private static bool IsKept(ReadOnlySpan<byte> block)
    {
        if (block[0] != Extension || block[1] is not (0xFE or 0xFF)) return true;
        return block[1] == 0xFF && block.Length > 14 && block[3..14] is var name && (name.SequenceEqual(Netscape) || name.SequenceEqual(Animation) || name.SequenceEqual(Profile));
    }

    private static int BlocksStart(ReadOnlySpan<byte> file) => 13 + (file.Length > 10 ? ColorTable(file[10]) : 0);

    private static int ColorTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int? Next(ReadOnlySpan<byte> file, int at)
    {
        if (at >= file.Length) return null;
        switch (file[at])
        {
            case Trailer:
                return at + 1;
            case Picture when at + 10 < file.Length:
                return SubBlocksEnd(file, at + 11 + ColorTable(file[at + 9]));
            case Extension when at + 2 < file.Length:
                return SubBlocksEnd(file, at + 2);
            default:
                return null;
        }
    }

    private static int? SubBlocksEnd(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] != 0) at += 1 + file[at];
        return at < file.Length ? at + 1 : null;
    }
}
