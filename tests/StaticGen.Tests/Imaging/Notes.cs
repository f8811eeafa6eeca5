using System.Text;

namespace StaticGen.Tests.Imaging;

/// <summary>What cameras and programs note in images is not published: not in sizes made of them, not in the images themselves.</summary>
public class Notes
{
    private const string Article = "---\ntitle: خبر\ndate: 2026-11-01\n---\nنص [ملف](PATH).\n";

    private const string Page = "-- content/articles/a.md --\n# خبر\n\nنص.\n";

    public static TheoryData<string> Formats => [".jpg[Q=80]", ".png", ".webp", ".avif[effort=0]", ".tif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_published_image_has_no_place_no_device_and_no_names(string format)
    {
        var file = "photo" + format.Split('[')[0];
        var camera = Pictures.FromCamera(300, 200, format: format);
        Assert.NotEmpty(Pictures.Look(camera).Notes);
        using var site = TestSite.With("-- content/articles/a/index.md --\n" + Article.Replace("PATH", file, StringComparison.Ordinal))
            .Write($"content/articles/a/{file}", camera).Write($"static/{file}", camera).Build();

        foreach (var output in new[] { $"a/{file}", file })
        {
            var published = site.ReadBytes(output);
            var text = Encoding.Latin1.GetString(published);
            Assert.DoesNotContain("Layla", text, StringComparison.Ordinal);
            var (before, after) = (Pictures.Look(camera), Pictures.Look(published));
            Assert.Equal((before.Width, before.Height), (after.Width, after.Height));
            Assert.True(file is "photo.avif" or "photo.tif" || after.Notes.Length == 0, after.Notes);
            Assert.Equal(Pictures.Pixels(camera), Pictures.Pixels(published));
        }
    }

    [Fact]
    public void The_colours_of_a_profile_stay()
    {
        var camera = Pictures.WithProfile();
        using var site = TestSite.With(Page).Write("static/photo.jpg", camera).Build();

        Assert.Equal(Pictures.Profile(camera), Pictures.Profile(site.ReadBytes("photo.jpg")));
    }

    [Fact]
    public void What_stands_behind_an_image_goes()
    {
        byte[] photo = Pictures.Jpeg(100, 50);
        using var site = TestSite.With(Page).Write("static/photo.jpg", [.. photo, .. Pictures.FromCamera(80, 40)]).Build();

        Assert.True(photo.Length >= site.ReadBytes("photo.jpg").Length);
    }

    [Fact]
    public void An_animation_keeps_its_frames_and_loses_its_comments()
    {
        var moving = Pictures.Animated(".gif");
        // A comment extension (GIF89a §24) behind the header and its colour table.
        var at = 13 + (3 << ((moving[10] & 7) + 1)) * (moving[10] >> 7);
        byte[] commented = [.. moving[..at], 0x21, 0xFE, 5, .. "Layla"u8, 0, .. moving[at..]];
        using var site = TestSite.With(Page).Write("static/moving.gif", commented).Build();

        Assert.Equal(moving, site.ReadBytes("moving.gif"));
    }

    [Fact]
    public void What_is_no_image_whatever_its_name_stays_as_it_is()
    {
        using var site = TestSite.With(Page).Write("static/photo.jpg", "نص").Build();

        Assert.Equal("نص", site.Read("photo.jpg"));
    }
}
