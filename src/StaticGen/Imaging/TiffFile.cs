namespace StaticGen.Imaging;

/// <summary>TIFF (revision 6.0, §2): directories of entries, each a tag with its values.</summary>
internal static class TiffFile
{
    private const int MaxDirectories = 64;
    private const int WidthTag = 256;
    private const int HeightTag = 257;
    private const int OrientationTag = 274;

    // Directories of Exif, of the place, and of what programs exchange.
    private static readonly int[] Nested = [0x8769, 0x8825, 0xA005];

    // Names and dates of people and devices; XMP, IPTC, Photoshop's notes.
    private static readonly int[] Notes = [0x010D, 0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x013C, 0x02BC, 0x8298, 0x83BB, 0x8649, 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F];

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> file)
    {
        var isLittle = file[0] == 'I';
        var (width, height, orientation) = (0, 0, 1);
        if (file.Length >= 8)
        {
            foreach (var entry in EntriesAt(file, ExifBlock.Int(file[4..], isLittle), isLittle, out _))
            {
                var value = entry.Type == 3 ? ExifBlock.Short(file[(entry.At + 8)..], isLittle) : (int)Math.Min(int.MaxValue, ExifBlock.Int(file[(entry.At + 8)..], isLittle));
                if (entry.Tag == WidthTag) width = value;
                else if (entry.Tag == HeightTag) height = value;
                else if (entry.Tag == OrientationTag && value is >= 1 and <= 8) orientation = value;
            }
        }

        return new ImageHeader(ImageKind.Tiff, width, height, orientation);
    }

    /// <summary>Writes the image with blanks where notes were.</summary>
    public static void WriteClean(ReadOnlySpan<byte> file, Stream to)
    {
        var copy = file.ToArray();
        if (file.Length >= 8)
        {
            var isLittle = file[0] == 'I';
            var seen = new HashSet<uint>();
            var next = ExifBlock.Int(file[4..], isLittle);
            while (next != 0 && seen.Count < MaxDirectories && seen.Add(next))
            {
                foreach (var entry in EntriesAt(file, next, isLittle, out next))
                {
                    if (Notes.Contains(entry.Tag)) Blank(copy, entry, isLittle);
                    else if (Nested.Contains(entry.Tag)) BlankAll(copy, ExifBlock.Int(file[(entry.At + 8)..], isLittle), isLittle, seen);
                }
            }
        }

        to.Write(copy);
    }

    private static void BlankAll(Span<byte> file, uint directory, bool isLittle, HashSet<uint> seen)
    {
        if (seen.Count >= MaxDirectories || !seen.Add(directory)) return;
        foreach (var entry in EntriesAt(file, directory, isLittle, out _))
        {
            if (Nested.Contains(entry.Tag)) BlankAll(file, ExifBlock.Int(file[(entry.At + 8)..], isLittle), isLittle, seen);
            else Blank(file, entry, isLittle);
        }
    }

    private static void Blank(Span<byte> file, Entry entry, bool isLittle)
    {
        var length = SizeOf(entry.Type) * (long)entry.Count;
        if (length <= 4)
        {
            file.Slice(entry.At + 8, 4).Clear();
            return;
        }

        var start = ExifBlock.Int(file[(entry.At + 8)..], isLittle);
        if (start + length <= file.Length) file.Slice((int)start, (int)length).Clear();
    }

    private static int SizeOf(int type) => type switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 5 or 10 or 12 => 8, _ => 4 };

    private static List<Entry> EntriesAt(ReadOnlySpan<byte> file, uint directory, bool isLittle, out uint next)
    {
        var entries = new List<Entry>();
        next = 0;
        if (directory < 8 || directory + 2L > file.Length) return entries;
        var count = ExifBlock.Short(file[(int)directory..], isLittle);
        for (var i = 0; i < count; i++)
        {
            var at = directory + 2 + 12L * i;
            if (at + 12 > file.Length) return entries;
            var entry = file[(int)at..];
            entries.Add(new Entry((int)at, ExifBlock.Short(entry, isLittle), ExifBlock.Short(entry[2..], isLittle), ExifBlock.Int(entry[4..], isLittle)));
        }

        var end = directory + 2 + 12L * count;
        if (end + 4 <= file.Length) next = ExifBlock.Int(file[(int)end..], isLittle);
        return entries;
    }

    private readonly record struct Entry(int At, int Tag, int Type, uint Count);
}
