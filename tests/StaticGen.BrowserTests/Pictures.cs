using Microsoft.Playwright;
using NetVips;
using StaticGen.Diagnostics;
using StaticGen.Imaging;

namespace StaticGen.BrowserTests;

/// <summary>A page with images, as a browser loads and lays it out.</summary>
public sealed class Pictures(Browser browser) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staticgen-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("", 390)]
    [InlineData("a/", 390)]
    [InlineData("a/", 1280)]
    [InlineData("a/background/", 390)]
    public async Task Nothing_moves_when_the_images_come(string path, int width)
    {
        var page = await browser.OpenAsync(width, site: Site());
        var images = new TaskCompletionSource();
        // A font that takes the place of another moves text too; that is looked at in Typography.
        await page.RouteAsync("**/*.woff2", route => route.AbortAsync());
        // The whole page is laid out before the first image comes.
        await page.RouteAsync("**/*.{avif,webp,jpg,png}", async route =>
        {
            await images.Task;
            await route.FallbackAsync();
        });
        await page.GotoAsync(Browser.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        var before = await page.EvaluateAsync<int>("""
            Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(link => link.sheet || new Promise(done => link.onload = done)))
                .then(() => document.fonts.ready).then(() => document.documentElement.scrollHeight)
            """);

        images.SetResult();
        await page.EvaluateAsync("Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode(); })).then(() => 0)");

        Assert.Equal("", await page.EvaluateAsync<string>(Browser.Shifts));
        Assert.Equal(before, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390, "-480.avif")]
    [InlineData(1280, "-800.avif")]
    public async Task A_browser_takes_the_size_that_fits(int width, string expected)
    {
        var page = await browser.OpenAsync(width, site: Site());
        await page.GotoAsync(Browser.Address + "a/background/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var source = await page.EvaluateAsync<string>("document.querySelector('.prose img').currentSrc");

        Assert.EndsWith(expected, source, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Images_far_below_are_not_fetched()
    {
        var page = await browser.OpenAsync(390, site: Site());
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(request.Url);

        await page.GotoAsync(Browser.Address + "a/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Contains(fetched, url => url.Contains("/hero.", StringComparison.Ordinal));
        Assert.DoesNotContain(fetched, url => url.Contains("/last.", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_place_of_an_image_has_its_colour_before_it_comes()
    {
        var page = await browser.OpenAsync(390, site: Site());
        await page.RouteAsync("**/*.{avif,webp,jpg,png}", route => route.AbortAsync());
        await page.GotoAsync(Browser.Address + "a/");

        // The mean of the drawn ramp, rounded to a multiple of 51.
        Assert.Equal("rgb(153, 102, 51)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.hero img')).backgroundColor"));
        await page.Context.CloseAsync();
    }

    private string Site()
    {
        Write("staticgen.yaml", "title: اختبار\nbase-url: https://marsad.example/\nimages: { formats: [avif] }\n");
        Write("content/articles/a/index.md", $"""
            ---
            title: خبر بصور
            date: 2026-05-01
            image: hero.jpg
            image-alt: منظر
            ---
            نص قبل الصورة.

            {string.Concat(Enumerable.Repeat("سطر من نص طويل يملأ الشاشة ثم يزيد عليها، حتى تكون الصورة بعيدة عن القارئ.\n\n", 60))}

            ![صورة](last.jpg "تعليق")

            ## الخلفية

            نص.

            ![صورة](first.jpg)

            نص بعدها.
            """);
        Assert.True(ImageLibrary.IsAvailable);
        foreach (var (name, height) in new[] { ("hero", 700), ("last", 900), ("first", 600) })
        {
            using var ramp = Image.Grey(1000, height);
            using var colors = ramp * new double[] { 100, 60, 20 } + new double[] { 100, 70, 40 };
            using var bytes = colors.Cast(Enums.BandFormat.Uchar);
            using var image = bytes.Copy(interpretation: Enums.Interpretation.Srgb);
            File.WriteAllBytes(Path.Combine(_root, $"content/articles/a/{name}.jpg"), image.WriteToBuffer(".jpg"));
        }

        var diagnostics = new DiagnosticBag();
        Generator.Build(new BuildOptions { Source = _root, Output = Path.Combine(_root, "site"), Now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) }, diagnostics, new BuildProfile());
        Assert.Empty(diagnostics.ToSorted().Select(d => $"{d.Position} {d.Code.Id} {d.Message}"));
        return Path.Combine(_root, "site");
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
