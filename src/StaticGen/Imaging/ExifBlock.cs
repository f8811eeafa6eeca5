using System.Buffers.Binary;

namespace StaticGen.Imaging;

/// <summary>The block in which cameras note what they know. Of all of it, how the camera was held is what a page needs.</summary>
internal static class ExifBlock
{
    private const int OrientationTag = 0x0112;

    /// <param name="tiff">The block from its byte order mark on.</param>
    /// <returns>1 to 8; 1 where the block says nothing that makes sense.</returns>
    public static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.StartsWith("Exif\0\0"u8)) tiff = tiff[6..];
        if (tiff.Length < 8) return 1;
        var isLittle = tiff[0] == 'I';
        var ifd = Int(tiff[4..], isLittle);
        if (ifd < 8 || ifd > (uint)tiff.Length - 2) return 1;
        var count = Short(tiff[(int)ifd..], isLittle);
        for (var i = 0; i < count; i++)
        {
            var at = ifd + 2 + 12L * i;
            if (at + 12 > tiff.Length) return 1;
            var entry = tiff[(int)at..];
            if (Short(entry, isLittle) != OrientationTag) continue;
            var value = Short(entry[8..], isLittle);
            return value is >= 1 and <= 8 ? value : 1;
        }

        return 1;
    }

    /// <summary>A block that says how the camera was held and nothing else.</summary>
    public static byte[] Of(int orientation) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0,
        1, 0,
        OrientationTag & 0xFF, OrientationTag >> 8, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
        0, 0, 0, 0,
    ];

    internal static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    internal static uint Int(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
