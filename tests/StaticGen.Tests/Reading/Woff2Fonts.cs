using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

/// <summary>Fonts of the Web, unpacked. That their outlines are right is seen on the cards.</summary>
public class Woff2Fonts
{
    public static TheoryData<string> Fonts => [.. Theme.Default.Files.Select(file => file.Name).Where(name => name.EndsWith(".woff2", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Fonts))]
    public void An_unpacked_font_has_the_same_characters_and_sound_tables(string name)
    {
        var packed = Theme.Default.Find(name)!.Content;

        var font = Woff2Font.Unpack(packed)!.Value.ToArray();

        Assert.Equal(FontFile.CodePoints(packed.Span)!.Order(), FontFile.CodePoints(font)!.Order());
        Assert.Contains(FontFile.FamilyOf(font), (string[])["IBM Plex Sans Arabic SemiBold", "IBM Plex Sans", "Noto Naskh Arabic", "Noto Serif"]);
        var tables = Tables(font);
        // OpenType 1.9.1: as many glyphs as maxp says have a place in loca, and the last place is the end of glyf.
        if (!tables.TryGetValue("loca", out var loca)) return;
        var glyphs = UInt16(tables["maxp"].Span[4..]);
        Assert.Equal(4 * (glyphs + 1), loca.Length);
        var places = Enumerable.Range(0, glyphs + 1).Select(i => Int32(loca.Span[(4 * i)..])).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(tables["glyf"].Length, places[^1]);
        Assert.Equal(1, UInt16(tables["head"].Span[50..]));
    }

    [Fact]
    public void Another_file_is_left_alone_and_a_broken_one_is_none()
    {
        var other = new byte[] { 0, 1, 0, 0, 0, 0 };
        var packed = Theme.Default.Find(Fonts.First().Data)!.Content;

        Assert.Equal(other, Woff2Font.Unpack(other)!.Value.ToArray());
        for (var length = 48; length < packed.Length; length += packed.Length / 16) Assert.Null(Woff2Font.Unpack(packed[..length]));
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var broken = packed.ToArray();
            broken[random.Next(4, 200)] ^= (byte)random.Next(1, 256);
            // No exception.
            Woff2Font.Unpack(broken);
        }
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Tables(byte[] font) => Enumerable.Range(0, UInt16(font.AsSpan(4))).ToDictionary(
        i => System.Text.Encoding.ASCII.GetString(font, 12 + 16 * i, 4),
        i => new ReadOnlyMemory<byte>(font, Int32(font.AsSpan(12 + 16 * i + 8)), Int32(font.AsSpan(12 + 16 * i + 12))));

    private static int UInt16(ReadOnlySpan<byte> data) => System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(data);

    private static int Int32(ReadOnlySpan<byte> data) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(data);
}
