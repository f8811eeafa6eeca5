using System.Buffers.Binary;

namespace StaticGen.Imaging;

/// <summary>JPEG (ITU-T T.81, annex B): a row of segments, some with compressed data after them.</summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> file)
    {
        var (width, height, orientation) = (0, 0, 1);
        foreach (var segment in new Segments(file))
        {
            var body = file[segment.Body..segment.End];
            if (segment.Marker == 0xE1 && body.StartsWith("Exif\0\0"u8) && orientation == 1) orientation = ExifBlock.OrientationOf(body);
            // SOF0 to SOF15, but for tables that share the row of numbers.
            if (segment.Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && body.Length >= 5 && width == 0)
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
            if (segment.Marker == StartOfScan) break;
        }

        return new ImageHeader(ImageKind.Jpeg, width, height, orientation);
    }

    /// <summary>Writes the image without notes: the same compressed data, what it needs to be decoded, its colours, how the camera was held.</summary>
    public static void WriteClean(ReadOnlySpan<byte> file, Stream to)
    {
        var orientation = ReadHeader(file).Orientation;
        to.Write([0xFF, 0xD8]);
        foreach (var segment in new Segments(file))
        {
            if (orientation != 1 && segment.Marker != 0xE0)
            {
                var exif = ExifBlock.Of(orientation);
                to.Write([0xFF, 0xE1, 0, (byte)(2 + 6 + exif.Length)]);
                to.Write("Exif\0\0"u8);
                to.Write(exif);
                orientation = 1;
            }

            if (IsKept(segment.Marker, file[segment.Body..segment.End])) to.Write(file[segment.Start..segment.DataEnd]);
            // Phones put a second image behind the first, with notes of its own.
            if (segment.Marker == EndOfImage) break;
        }
    }

    // APP0 is JFIF, or JFXX with a thumbnail; APP2 the colour profile, or a list of further images; APP14 says how colours are stored.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        0xE0 => body.StartsWith("JFIF\0"u8),
        0xE2 => body.StartsWith("ICC_PROFILE\0"u8),
        0xEE => true,
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    /// <param name="Marker">The second byte of its marker.</param>
    /// <param name="Start">Where its marker begins.</param>
    /// <param name="Body">After its length.</param>
    /// <param name="End">After its body.</param>
    /// <param name="DataEnd">After the compressed data that follows it.</param>
    private readonly record struct Segment(byte Marker, int Start, int Body, int End, int DataEnd);

    private ref struct Segments(ReadOnlySpan<byte> file)
    {
        private readonly ReadOnlySpan<byte> _file = file;
        private int _at = 2;

        public Segment Current { get; private set; }

        public readonly Segments GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at + 1 < _file.Length && (_file[_at] != 0xFF || _file[_at + 1] == 0xFF)) _at++;
            if (_at + 1 >= _file.Length) return false;
            var (start, marker) = (_at, _file[_at + 1]);
            var body = start + 2;
            var end = body;
            if (marker is not (EndOfImage or 0x01 or 0xD8) and not (>= 0xD0 and <= 0xD7))
            {
                if (body + 2 > _file.Length) return false;
                end = body + BinaryPrimitives.ReadUInt16BigEndian(_file[body..]);
                body += 2;
                if (end < body || end > _file.Length) return false;
            }

            _at = end;
            if (marker == StartOfScan) SkipData();
            Current = new Segment(marker, start, body, end, _at);
            return true;
        }

        // In compressed data FF is followed by 00 or is a restart.
        private void SkipData()
        {
            while (_at < _file.Length)
            {
                var next = _file[_at..].IndexOf((byte)0xFF);
                if (next < 0 || _at + next + 1 >= _file.Length)
                {
                    _at = _file.Length;
                    return;
                }

                _at += next;
                if (_file[_at + 1] is not (0x00 or 0xFF) and not (>= 0xD0 and <= 0xD7)) return;
                _at += _file[_at + 1] == 0xFF ? 1 : 2;
            }
        }
    }
}
