using System.Buffers.Binary;
using System.Text;

namespace StaticGen.Imaging;

/// <summary>WebP (RFC 9649): a RIFF file of chunks.</summary>
internal static class WebPFile
{
    private const int ExifFlag = 0x08;
    private const int XmpFlag = 0x04;
    private const int AnimationFlag = 0x02;
    private const int FirstChunk = 12;

    private static readonly string[] Kept = ["VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L"];

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> file)
    {
        var (width, height, orientation, isAnimated) = (0, 0, 1, false);
        for (var at = FirstChunk; Next(file, at) is { } chunk; at = chunk.Next)
        {
            var body = file[(at + 8)..chunk.End];
            switch (chunk.Type)
            {
                case "VP8X" when body.Length >= 10:
                    isAnimated = (body[0] & AnimationFlag) != 0;
                    (width, height) = (1 + ImageHeader.LittleEndian(body, 4, 3), 1 + ImageHeader.LittleEndian(body, 7, 3));
                    break;
                // RFC 6386 §9.1.
                case "VP8 " when body.Length >= 10 && width == 0:
                    (width, height) = (ImageHeader.LittleEndian(body, 6, 2) & 0x3FFF, ImageHeader.LittleEndian(body, 8, 2) & 0x3FFF);
                    break;
                case "VP8L" when body.Length >= 5 && width == 0:
                    var bits = (uint)ImageHeader.LittleEndian(body, 1, 4);
                    (width, height) = (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
                    break;
                case "EXIF":
                    orientation = ExifBlock.OrientationOf(body);
                    break;
            }
        }

        return new ImageHeader(ImageKind.WebP, width, height, orientation, isAnimated);
    }

    /// <summary>Writes the image without notes.</summary>
    public static void WriteClean(ReadOnlySpan<byte> file, Stream to)
    {
        var orientation = ReadHeader(file).Orientation;
        using var chunks = new MemoryStream(file.Length);
        for (var at = FirstChunk; Next(file, at) is { } chunk; at = chunk.Next)
        {
            if (!Kept.Contains(chunk.Type)) continue;
            if (chunk.Type == "VP8X")
            {
                var copy = file[at..chunk.Next].ToArray();
                copy[8] = (byte)(copy[8] & ~(ExifFlag | XmpFlag) | (orientation != 1 ? ExifFlag : 0));
                chunks.Write(copy);
            }
            else
            {
                chunks.Write(file[at..chunk.Next]);
            }
        }

        // Without VP8X there is no place for it, and was none.
        if (orientation != 1)
        {
            var exif = ExifBlock.Of(orientation);
            chunks.Write("EXIF"u8);
            WriteSize(chunks, exif.Length);
            chunks.Write(exif);
        }

        to.Write("RIFF"u8);
        WriteSize(to, 4 + (int)chunks.Length);
        to.Write("WEBP"u8);
        chunks.Position = 0;
        chunks.CopyTo(to);
    }

    private static void WriteSize(Stream to, int size)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, size);
        to.Write(number);
    }

    // Chunks of an odd length have a byte of padding.
    private static (string Type, int End, int Next)? Next(ReadOnlySpan<byte> file, int at)
    {
        if (at + 8 > file.Length) return null;
        var end = at + 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
        if (end > file.Length) return null;
        return (Encoding.Latin1.GetString(file[at..(at + 4)]), (int)end, (int)Math.Min(file.Length, end + (end & 1)));
    }
}
