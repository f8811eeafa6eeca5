using System.Buffers.Binary;
using System.IO.Hashing;
using NetVips;

namespace StaticGen.Imaging;

/// <summary>
/// A canvas of one colour. It is kept, and written, as numbers of colours: the background, and each ink in fifteen strengths over it. As a PNG
/// with a palette that is a third of what it takes in full colours, and nothing has to be sought out.
/// </summary>
internal sealed class FlatCanvas : CardCanvas
{
    private const int Strengths = 15;
    private const int SignatureLength = 8;
    private const byte Palette = 3;

    private readonly byte[] _pixels;
    private readonly CardColor _background;
    private readonly IReadOnlyList<CardColor> _inks;

    /// <param name="pixels">As many bytes as a card has pixels; what is in them is lost.</param>
    /// <param name="background">The colour of the canvas.</param>
    /// <param name="inks">The colours of words.</param>
    public FlatCanvas(byte[] pixels, CardColor background, IReadOnlyList<CardColor> inks)
    {
        (_pixels, _background, _inks) = (pixels, background, inks);
        Array.Clear(pixels);
    }

    public override byte[] Encode()
    {
        using var image = Image.NewFromMemory(_pixels, CardPainter.Width, CardPainter.Height, 1, Enums.BandFormat.Uchar);
        return WithPalette(image.PngsaveBuffer(compression: 6, filter: Enums.ForeignPngFilter.None, keep: Enums.ForeignKeep.None));
    }

    protected override void LayRow(ReadOnlySpan<byte> shares, int at, int ink)
    {
        var row = _pixels.AsSpan(at, shares.Length);
        for (var i = 0; i < shares.Length; i++)
        {
            var strength = (shares[i] * Strengths + 127) / 255;
            if (strength > 0) row[i] = (byte)(ink * Strengths + strength);
        }
    }

    // libvips writes numbers as greys (PNG, third edition, §11.2.1). The rows are the same when they are to be colours: only the header says
    // otherwise, and the palette is missing.
    private byte[] WithPalette(byte[] png)
    {
        var file = new MemoryStream();
        file.Write(png.AsSpan(0, SignatureLength));
        for (var at = SignatureLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = png.AsSpan(at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                data[9] = Palette;
                WriteChunk(file, type, data);
                WriteChunk(file, "PLTE"u8, Colors());
            }
            else if (type.SequenceEqual("IDAT"u8) || type.SequenceEqual("IEND"u8))
            {
                WriteChunk(file, type, data);
            }

            at += 12 + length;
        }

        return file.ToArray();
    }

    private byte[] Colors()
    {
        var colors = new List<CardColor> { _background };
        foreach (var ink in _inks)
            for (var strength = 1; strength <= Strengths; strength++) colors.Add(_background.Under(ink, strength * 255 / Strengths));
        return [.. colors.SelectMany(color => new[] { color.Red, color.Green, color.Blue })];
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
