using NetVips;
using StaticGen.Imaging;

namespace StaticGen.Tests.Imaging;

/// <summary>Cards with a picture behind their words.</summary>
public class CardPictures
{
    private const string Site = """
        -- content/articles/plain.md --
        ---
        title: بلا صورة
        date: 2026-11-10
        ---
        نص.
        -- content/articles/summit.md --
        ---
        title: القمة
        date: 2026-11-10
        image: /photo.jpg
        image-alt: صورة
        ---
        نص.
        -- staticgen.yaml --
        base-url: https://news.example/

        """;

    [Fact]
    public void The_articles_image_is_covered_and_stands_behind_the_words()
    {
        using var site = TestSite.With(Site + "cards: {article-image: true, background: \"#000\", cover: 50}");
        Write(site, "static/photo.jpg", Photo(1600, 1600));
        site.HasCards = true;
        site.Build();

        Assert.True(site.Has("plain/card.png"));
        Assert.False(site.Has("summit/card.png"));
        var card = Card(site, "summit/card.jpg");
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.InRange(card.File.Length, 5_000, 60_000);
        // The picture is red of 200; half of it is left.
        Assert.InRange(card[20, 20].Red, 90, 110);
        Assert.InRange((int)card[20, 20].Green, 0, 12);
        Assert.EndsWith("/summit/card.jpg", site.Page("summit/index.html").QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sites_picture_is_behind_cards_whose_article_brings_none()
    {
        using var site = TestSite.With(Site + "cards: {image: back.png}");
        Write(site, "static/photo.jpg", Photo(100, 100));
        Write(site, "static/back.png", Photo(300, 900, ".png"));
        site.HasCards = true;
        site.Build();

        Assert.True(site.Has("plain/card.jpg") && site.Has("summit/card.jpg"));
        Assert.InRange(Card(site, "plain/card.jpg").File.Length, 5_000, 60_000);
    }

    [Fact]
    public void A_noisy_picture_still_makes_a_small_file()
    {
        using var site = TestSite.With(Site + "cards: {image: noise.png, cover: 20}");
        Assert.True(ImageLibrary.IsAvailable);
        using (var noise = Image.Gaussnoise(1200, 630, sigma: 60, mean: 128, seed: 1))
        using (var bytes = noise.Cast(Enums.BandFormat.Uchar))
            Write(site, "static/noise.png", bytes.WriteToBuffer(".png"));
        Write(site, "static/photo.jpg", Photo(100, 100));
        site.HasCards = true;
        site.Build();

        Assert.InRange(Card(site, "plain/card.jpg").File.Length, 5_000, 60_000);
    }

    [Fact]
    public void A_broken_picture_is_reported_where_it_is_named()
    {
        using var site = TestSite.With(Site + "cards:\n  image: back.jpg");
        var photo = Photo(800, 800);
        Write(site, "static/back.jpg", photo[..200]);
        Write(site, "static/photo.jpg", photo);
        site.HasCards = true;

        var faults = site.Diagnose().Where(d => d.Code == "SG0350").ToList();
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Equal(("staticgen.yaml", 3), (fault.Path, fault.Line)));
    }

    private static byte[] Photo(int width, int height, string format = ".jpg")
    {
        Assert.True(ImageLibrary.IsAvailable);
        using var black = Image.Black(width, height, bands: 3);
        using var red = black.Linear([1.0, 1.0, 1.0], [200.0, 0.0, 0.0]);
        using var bytes = red.Cast(Enums.BandFormat.Uchar);
        using var photo = bytes.Copy(interpretation: Enums.Interpretation.Srgb);
        return photo.WriteToBuffer(format);
    }

    private static void Write(TestSite site, string path, byte[] content)
    {
        var file = Path.Combine(site.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    private static CardPixels Card(TestSite site, string path) => new(File.ReadAllBytes(Path.Combine(site.Folder, "site", path)));
}
