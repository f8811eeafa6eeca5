using System.Text.Json;
using NetVips;

namespace StaticGen.Tests.Imaging;

/// <summary>Images as the pages of a site offer them.</summary>
public class OnPages
{
    private const string Site = """
        -- staticgen.yaml --
        title: موقع
        base-url: https://example.org/
        -- content/articles/a/index.md --
        ---
        title: خبر
        date: 2026-11-01
        image: hero.jpg
        image-alt: منظر
        ---
        نص.

        ![أولى](one.jpg){.wide}

        ## الخلفية

        نص ![ثانية](one.jpg){loading=eager width=300} و![ثالثة](two.png "شرح").
        -- content/articles/b.md --
        ---
        title: آخر
        date: 2026-10-01
        ---
        ![في موقع آخر](a/one.jpg)
        """;

    private static TestSite Build(string files = Site) => TestSite.With(files)
        .Write("content/articles/a/hero.jpg", Pictures.Jpeg(2000, 1500))
        .Write("content/articles/a/one.jpg", Pictures.Jpeg(900, 600))
        .Write("content/articles/a/two.png", Pictures.Transparent());

    [Fact]
    public void Browsers_may_choose_among_sizes_and_formats()
    {
        using var site = Build().Build();

        var image = site.Page("a/index.html").QuerySelector("img[alt=أولى]")!;
        var sources = image.ParentElement!.QuerySelectorAll("source").Select(s => (s.GetAttribute("type"), Widths(s.GetAttribute("srcset")!))).ToList();
        Assert.Equal([("image/avif", "480 800 900"), ("image/webp", "480 800 900")], sources);
        Assert.Equal("480 800 900", Widths(image.GetAttribute("srcset")!));
        Assert.All(image.ParentElement.QuerySelectorAll("[srcset]"), e => Assert.Equal("(min-width: 48rem) 40rem, 94vw", e.GetAttribute("sizes")));
        Assert.EndsWith("-900.jpg", image.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(("900", "600", "async"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("decoding")));
        Assert.All(site.Page("a/index.html").QuerySelectorAll("img[alt=ثالثة]"), e => Assert.EndsWith(".png", e.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a/index.html", "منظر")]
    [InlineData("a/background/index.html", "ثالثة")]
    [InlineData("b/index.html", "في موقع آخر")]
    public void The_first_image_of_a_page_is_fetched_first_and_the_others_when_they_come_near(string page, string first)
    {
        using var site = Build(Site.Replace("loading=eager ", "", StringComparison.Ordinal).Replace("ثانية](one.jpg){width=300} و![", "", StringComparison.Ordinal)).Build();

        var images = site.Page(page).QuerySelectorAll("article.story img").ToList();

        Assert.Equal((first, "high", null), (images[0].GetAttribute("alt"), images[0].GetAttribute("fetchpriority"), images[0].GetAttribute("loading")));
        Assert.All(images[1..], e => Assert.Equal((null, "lazy"), (e.GetAttribute("fetchpriority"), e.GetAttribute("loading"))));
    }

    [Fact]
    public void What_the_author_says_of_an_image_goes_first()
    {
        using var site = Build().Build();

        var image = site.Page("a/background/index.html").QuerySelector("img[alt=ثانية]")!;
        Assert.Equal(("eager", "300", null), (image.GetAttribute("loading"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal("wide", site.Page("a/index.html").QuerySelector("img[alt=أولى]")!.ClassList.Single(name => !name.StartsWith("ph-", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_place_of_an_image_has_its_mean_colour_unless_something_shows_through()
    {
        using var site = Build().Build();

        var page = site.Page("a/index.html");
        var sheet = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Single(href => href.Contains("placeholders", StringComparison.Ordinal));
        // The ramp's mean is 150, 100, 40: the nearest multiples of 51 are 153, 102, 51.
        Assert.Contains("ph-963", page.QuerySelector("img[alt=أولى]")!.ClassList);
        Assert.Contains(".ph-963 { background-color: #963; }", site.Read(sheet[1..]), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelector("img[alt=ثالثة]")!.ClassList);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Search_engines_and_shared_links_get_parts_of_fixed_shapes()
    {
        using var site = Build().Build();

        var page = site.Page("a/index.html");
        var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        var images = json.GetProperty("@graph")[0].GetProperty("image").EnumerateArray().Select(e => e.GetString()!).ToList();
        Assert.Equal([(1200, 675), (1200, 900), (1200, 1200)], images.Select(url =>
        {
            using var image = Image.NewFromBuffer(site.ReadBytes(url["https://example.org/".Length..]));
            return (image.Width, image.Height);
        }));
        string? Meta(string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
        Assert.Equal((images[0], "1200", "675", "منظر"), (Meta("og:image"), Meta("og:image:width"), Meta("og:image:height"), Meta("og:image:alt")));
    }

    [Fact]
    public void The_image_itself_stays_at_its_address_and_a_feed_names_that()
    {
        using var site = Build().Build();

        Assert.Equal(Pictures.Pixels(Pictures.Jpeg(900, 600)), Pictures.Pixels(site.ReadBytes("a/one.jpg")));
        Assert.Contains("https://example.org/a/one.jpg", site.Read("feed.xml"), StringComparison.Ordinal);
    }

    // Few programs but Safari show TIFF.
    [Fact]
    public void Feeds_and_search_engines_get_a_TIFF_as_JPEG()
    {
        using var site = TestSite.With("""
            -- staticgen.yaml --
            base-url: https://example.org/
            cards: false
            -- content/articles/a/index.md --
            ---
            title: خبر
            date: 2026-11-01
            image: scan.tif
            image-alt: منظر
            ---
            ![صورة](scan.tif)
            """).Write("content/articles/a/scan.tif", Pictures.Written(Pictures.Photo(180, 120), ".tif")).Build();

        var shown = site.Page("a/index.html").QuerySelector(".prose img")!.GetAttribute("src")!;
        Assert.EndsWith("-180.jpg", shown, StringComparison.Ordinal);
        var url = "https://example.org" + shown;
        Assert.Contains($"<enclosure url=\"{url}\" length=\"{site.ReadBytes(shown[1..]).Length}\" type=\"image/jpeg\"", site.Read("feed.xml"), StringComparison.Ordinal);
        Assert.Contains($"&lt;img src=\"{url}\"", site.Read("feed.xml"), StringComparison.Ordinal);
        Assert.Contains($"<image:loc>{url}</image:loc>", site.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal(url, site.Page("a/index.html").QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.DoesNotContain(".tif", site.Read("feed.xml") + site.Read("atom.xml") + site.Read("feed.json") + site.Read("sitemap.xml") + site.Read("a/index.html"), StringComparison.Ordinal);
    }

    // On lists too.
    [Fact]
    public void The_first_image_of_a_list_is_fetched_first_and_the_others_when_they_come_near()
    {
        using var site = Build(Site + "\n-- content/articles/c.md --\n---\ntitle: ثالث\ndate: 2026-09-01\nimage: a/one.jpg\nimage-alt: ثانية\n---\nنص.\n").Build();

        var images = site.Page("index.html").QuerySelectorAll("img").Select(e => (e.GetAttribute("loading"), e.GetAttribute("fetchpriority"))).ToList();

        Assert.Equal([(null, "high"), ("lazy", null)], images);
    }

    [Fact]
    public void A_second_build_makes_nothing_and_a_changed_image_only_its_own()
    {
        using var cache = new TemporaryFolder();
        using var site = Build();
        site.CacheFolder = cache.Path;
        site.Build();
        var made = Files(cache);
        Assert.NotEmpty(made);

        site.Write("content/articles/b.md", "# آخر\n\nنص أطول ![صورة](a/one.jpg)\n").Build();
        Assert.Equal(made, Files(cache));

        site.Write("content/articles/a/two.png", Pictures.Png(600, 400)).Build();
        // Its facts, and two sizes in three formats.
        Assert.Equal(made.Count + 7, Files(cache).Count);
    }

    [Fact]
    public void Two_machines_make_the_same_bytes()
    {
        using var one = Build().Build();
        using var other = Build().Build("--jobs", "1");

        Assert.Equal(one.Outputs(), other.Outputs());
        Assert.All(one.Outputs(), output => Assert.True(one.ReadBytes(output).AsSpan().SequenceEqual(other.ReadBytes(output)), output));
    }

    [Fact]
    public void Without_libvips_there_is_one_warning_and_images_stay_as_they_are()
    {
        using var site = Build().WithoutImageLibrary();

        Assert.Equal(["SG0345"], site.Diagnose().Select(d => d.Code));

        var image = site.Page("a/index.html").QuerySelector("img[alt=أولى]")!;
        Assert.Equal(("/a/one.jpg", "900", "600"), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.DoesNotContain(site.Outputs(), output => output.EndsWith(".avif", StringComparison.Ordinal));
        Assert.Equal("https://example.org/a/hero.jpg", site.Page("a/index.html").QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("images: { widths: [] }", "")]
    [InlineData("images: { formats: [] }", "image/jpeg 480 800 900")]
    [InlineData("images: { formats: [webp], widths: [300, 600] }", "image/webp 300 600")]
    public void The_configuration_says_which_sizes_and_formats(string setting, string expected)
    {
        using var site = Build(Site.Replace("base-url:", setting + "\nbase-url:", StringComparison.Ordinal)).Build();

        var image = site.Page("a/index.html").QuerySelector("img[alt=أولى]")!;
        var best = image.Closest("picture")?.QuerySelector("source") ?? image;
        Assert.Equal(expected, best.GetAttribute("srcset") is { } addresses ? $"{best.GetAttribute("type") ?? "image/jpeg"} {Widths(addresses)}" : "");
    }

    private static string Widths(string addresses) => string.Join(' ', addresses.Split(", ").Select(a => a.Split(' ')[1].TrimEnd('w')));

    private static List<string> Files(TemporaryFolder cache) =>
        [.. Directory.EnumerateFiles(cache["images"], "*", SearchOption.AllDirectories).Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O}").Order(StringComparer.Ordinal)];
}
