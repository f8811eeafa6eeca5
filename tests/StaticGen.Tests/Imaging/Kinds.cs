using NetVips;

namespace StaticGen.Tests.Imaging;

/// <summary>Every kind of image file, good and bad: shown right, or reported at the line that names it.</summary>
public class Kinds
{
    private const string Article = "---\ntitle: خبر\ndate: 2026-11-01\n---\nنص.\n\n![خريطة](FILE)\n";

    /// <summary>Name of the file → its bytes, and what the page shows: width and height.</summary>
    private static readonly Dictionary<string, (Func<byte[]> Make, int Width, int Height)> Shown = new()
    {
        ["photo.jpg"] = (() => Pictures.Jpeg(), 1000, 600),
        ["progressive.jpg"] = (() => Pictures.Written(Pictures.Photo(900, 600), ".jpg[interlace]"), 900, 600),
        ["grey.jpg"] = (Pictures.Grey, 800, 500),
        ["cmyk.jpg"] = (Pictures.Cmyk, 800, 500),
        ["turned.jpg"] = (() => Pictures.FromCamera(), 600, 1000),
        ["upside-down.jpg"] = (() => Pictures.FromCamera(orientation: 3), 1000, 600),
        ["small.jpg"] = (() => Pictures.Jpeg(100, 50), 100, 50),
        ["dot.png"] = (() => Pictures.Png(1, 1), 1, 1),
        ["line.png"] = (() => Pictures.Png(3000, 1), 1600, 1),
        ["drawing.png"] = (() => Pictures.Png(), 1000, 600),
        ["sixteen-bit.png"] = (Pictures.SixteenBit, 800, 500),
        ["transparent.png"] = (Pictures.Transparent, 800, 500),
        ["still.gif"] = (() => Pictures.Written(Pictures.Photo(500, 300), ".gif"), 500, 300),
        ["photo.webp"] = (() => Pictures.Written(Pictures.Photo(900, 600), ".webp"), 900, 600),
        ["lossless.webp"] = (() => Pictures.Written(Pictures.Photo(900, 600), ".webp[lossless]"), 900, 600),
        ["photo.avif"] = (() => Pictures.Written(Pictures.Photo(900, 600), ".avif[effort=0]"), 900, 600),
        ["photo.tif"] = (() => Pictures.Written(Pictures.Photo(900, 600), ".tif"), 900, 600),
        ["huge.png"] = (() => Pictures.Written(Image.Black(10_000, 10_000), ".png[bitdepth=1]"), 1600, 1600),
    };

    /// <summary>Name of the file → its bytes, and what is said.</summary>
    private static readonly Dictionary<string, (Func<byte[]> Make, string Code, string Message)> Bad = new()
    {
        ["cut-off.jpg"] = (() => Pictures.Jpeg()[..^500], "SG0340", "is damaged"),
        ["cut-off.png"] = (() => Pictures.Png()[..^500], "SG0340", "is damaged"),
        ["cut-off.webp"] = (() => Pictures.Written(Pictures.Photo(900, 600), ".webp")[..^500], "SG0340", "is damaged"),
        ["head-only.jpg"] = (() => Pictures.Jpeg()[..10], "SG0340", "is cut off before it says how large it is"),
        ["empty.jpg"] = (() => [], "SG0340", "is no image"),
        ["text.jpg"] = (() => "هذا نص"u8.ToArray(), "SG0340", "is no image"),
        ["page.png"] = (() => "<!doctype html><p>not found"u8.ToArray(), "SG0340", "is no image"),
        ["bomb.png"] = (() => BombOf(100_000, 100_000), "SG0341", "has 100000 × 100000 pixels, 10000 million; it may have 100 million"),
        ["bomb-of-int.png"] = (() => BombOf(int.MaxValue, int.MaxValue), "SG0341", "it may have 100 million"),
        ["phone.heic"] = (() => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], "SG0342", "is of a kind that browsers do not show"),
        ["scan.psd"] = (() => [.. "8BPS"u8, 0, 1], "SG0342", "is of a kind that browsers do not show"),
        ["really-a.png.jpg"] = (() => Pictures.Png(), "SG0343", "is a PNG file"),
    };

    public static TheoryData<string> ShownNames => [.. Shown.Keys];

    public static TheoryData<string> BadNames => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(ShownNames))]
    public void What_is_in_order_is_shown_in_its_size(string name)
    {
        var (make, width, height) = Shown[name];
        using var site = TestSite.With("-- content/articles/a/index.md --\n" + Article.Replace("FILE", name, StringComparison.Ordinal)).Write($"content/articles/a/{name}", make());

        Assert.Empty(site.Diagnose());

        var image = site.Page("a/index.html").QuerySelector(".prose img")!;
        Assert.Equal(($"{width}", $"{height}"), (image.GetAttribute("width"), image.GetAttribute("height")));
        var addresses = image.Closest("picture")!.QuerySelectorAll("[srcset]").SelectMany(e => e.GetAttribute("srcset")!.Split(", ")).ToList();
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            var (file, described) = (address.Split(' ')[0], address.Split(' ')[1]);
            var (w, h, notes) = Pictures.Look(site.ReadBytes(Uri.UnescapeDataString(file.TrimStart('/'))));
            Assert.Equal((described, ""), ($"{w}w", notes));
            Assert.InRange(h, (double)w * height / width - 1, (double)w * height / width + 1);
        }
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public void What_cannot_be_shown_is_reported_where_it_is_named(string name)
    {
        var (make, code, message) = Bad[name];
        using var site = TestSite.With("-- content/articles/a/index.md --\n" + Article.Replace("FILE", name, StringComparison.Ordinal)).Write($"content/articles/a/{name}", make());

        var found = Assert.Single(site.Diagnose());

        Assert.Equal((code, "content/articles/a/index.md", 7, 10), (found.Code, found.Path, found.Line, found.Column));
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public void What_moves_is_published_as_it_is(string format)
    {
        using var site = TestSite.With("-- content/articles/a/index.md --\n" + Article.Replace("FILE", "moving" + format, StringComparison.Ordinal))
            .Write($"content/articles/a/moving{format}", Pictures.Animated(format));

        Assert.Empty(site.Diagnose());

        var image = site.Page("a/index.html").QuerySelector(".prose img")!;
        Assert.Equal(($"/a/moving{format}", "300", "200"), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Null(image.Closest("picture"));
        using var published = Image.NewFromBuffer(site.ReadBytes($"a/moving{format}"), "n=-1");
        Assert.Equal(2, published.Get("n-pages"));
    }

    // A PNG of a few bytes that says it is huge (PNG §11.2.1): nothing may be allocated for it.
    private static byte[] BombOf(int width, int height)
    {
        var file = Pictures.Png(1, 1);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), System.IO.Hashing.Crc32.HashToUInt32(file.AsSpan(12, 17)));
        return file;
    }
}
