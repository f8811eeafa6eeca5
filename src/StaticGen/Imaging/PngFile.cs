using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StaticGen.Imaging;

/// <summary>PNG (W3C PNG Specification, third edition): a signature and a row of chunks.</summary>
internal static class PngFile
{
    // Beside the critical chunks, what decides how the image looks; the rest are notes.
    private static readonly string[] Kept = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> file)
    {
        var (width, height, orientation, isAnimated, hasEnd) = (0, 0, 1, false, false);
        for (var at = Signature.Length; Next(file, at) is { } chunk; at = chunk.End)
        {
            var body = file[(at + 8)..(chunk.End - 4)];
            if (chunk.Type == "IHDR" && body.Length >= 8) (width, height) = (Size(body), Size(body[4..]));
            else if (chunk.Type == "eXIf") orientation = ExifBlock.OrientationOf(body);
            else if (chunk.Type == "IEND") hasEnd = true;
            // More than one frame.
            else if (chunk.Type == "acTL" && body.Length >= 4) isAnimated = BinaryPrimitives.ReadUInt32BigEndian(body) > 1;
        }

        return new ImageHeader(ImageKind.Png, width, height, orientation, isAnimated) { IsCutOff = !hasEnd };
    }

    /// <summary>Writes the image without notes.</summary>
    public static void WriteClean(ReadOnlySpan<byte> file, Stream to)
    {
        var orientation = ReadHeader(file).Orientation;
        to.Write(Signature);
        for (var at = Signature.Length; Next(file, at) is { } chunk; at = chunk.End)
        {
            var isCritical = char.IsAsciiLetterUpper(chunk.Type[0]);
            if (isCritical || Kept.Contains(chunk.Type)) to.Write(file[at..chunk.End]);
            if (chunk.Type == "IHDR" && orientation != 1) WriteChunk(to, "eXIf"u8, ExifBlock.Of(orientation));
            if (chunk.Type == "IEND") break;
        }
    }

    private static int Size(ReadOnlySpan<byte> body) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(body));

    private static (string Type, int End)? Next(ReadOnlySpan<byte> file, int at)
    {
        if (at + 12 > file.Length) return null;
        var end = at + 12L + BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        return end > file.Length ? null : (Encoding.Latin1.GetString(file[(at + 4)..(at + 8)]), (int)end);
    }

    private static void WriteChunk(Stream to, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        byte[] checkedPart = [.. type, .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        to.Write(number);
        to.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(checkedPart));
        to.Write(number);
    }
}
