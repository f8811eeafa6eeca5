using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StaticGen.BrowserTests;

/// <summary>The errors over a page of <c>staticgen serve</c>: for the keyboard, for a screen reader, on a telephone.</summary>
public sealed class ErrorsInThePage(Browser browser, ErrorsInThePage.Preview preview) : IClassFixture<ErrorsInThePage.Preview>, IAsyncLifetime
{
    private const string Text = PreviewedSite.ArticleText;

    // An Arabic key, a date that no calendar has, a text where a list should be: Arabic and Latin in one message.
    private const string Faulty = "---\ntitle: قمة المناخ\nالعنوان: \"قمة المناخ في دبي تختتم أعمالها باتفاق تاريخي على التمويل والطاقة\"\ndate: 2026-05-41\ntags: مناخ\n---\nنص.\n";

    private PreviewedSite Site => preview.Site;

    public async ValueTask InitializeAsync()
    {
        Site.Write(PreviewedSite.Article, Text);
        await using var page = new Window(Site, await browser.OpenLiveAsync(900));
        await page.Open();
        await Expect(page.Errors).ToHaveCountAsync(0);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_focus_goes_to_them_and_back()
    {
        await using var page = new Window(Site, await browser.OpenLiveAsync(900));
        await page.Open();
        await page.Page.Locator(".skip-link").FocusAsync();

        Site.Write(PreviewedSite.Article, Faulty);
        await Expect(page.Errors).ToBeFocusedAsync();
        // Fewer of them are still the same dialog.
        Site.Write(PreviewedSite.Article, Faulty.Replace("tags: مناخ", "tags: [مناخ]", StringComparison.Ordinal));
        await Expect(page.Errors.Locator("h1")).ToHaveTextAsync("2 errors");
        await Expect(page.Errors).ToBeFocusedAsync();

        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Errors).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".skip-link")).ToBeFocusedAsync();
        // The text that was good is saved again: the page is the same, nothing is loaded.
        Site.Write(PreviewedSite.Article, Faulty);
        await Expect(page.Errors).ToBeFocusedAsync();
        Site.Write(PreviewedSite.Article, Text);
        await Expect(page.Errors).ToHaveCountAsync(0);
        await Expect(page.Page.Locator(".skip-link")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(380, false)]
    [InlineData(1280, true)]
    public async Task Nothing_is_cut_off_and_axe_finds_no_barrier(int width, bool dark)
    {
        await using var page = new Window(Site, await browser.OpenLiveAsync(width, dark));
        await page.Open();
        Site.Write(PreviewedSite.Article, Faulty);
        await Expect(page.Errors).ToBeVisibleAsync();
        await page.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('staticgen-preview').shadowRoot.querySelector('.errors')).position === 'fixed'");

        // Each element is as wide as what is in it, and all begin at the right edge, as the page does.
        var wide = await page.Errors.Locator("*").EvaluateAllAsync<string[]>("all => all.filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML)");
        Assert.Empty(wide);
        var alignments = await page.Errors.Locator("h2, pre, .help").EvaluateAllAsync<string[]>("all => all.map(e => getComputedStyle(e).textAlign)");
        Assert.All(alignments, alignment => Assert.Equal("right", alignment));

        // Closing stays at hand.
        await page.Errors.EvaluateAsync("e => e.scrollTo(0, e.scrollHeight)");
        await Expect(page.Errors.Locator(".dismiss")).ToBeInViewportAsync();

        var result = await page.Page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))));
    }

    [Fact]
    public async Task Warnings_open_within_the_window_of_a_telephone()
    {
        await using var page = new Window(Site, await browser.OpenLiveAsync(380));
        await page.Open();
        Site.Write("content/a-note-to-the-editors-of-the-evening.md", "نص");
        try
        {
            var warnings = page.Page.Locator("staticgen-preview .warnings");
            await Expect(warnings.Locator("summary")).ToHaveTextAsync("1 warning");
            await warnings.Locator("summary").ClickAsync();
            await Expect(warnings.Locator(".place")).ToHaveTextAsync("content/a-note-to-the-editors-of-the-evening.md");
            var box = (await warnings.BoundingBoxAsync())!;
            Assert.True(box.X >= 12 && box.X + box.Width <= 368, $"from {box.X} to {box.X + box.Width} px of 380");
        }
        finally
        {
            Site.Delete("content/a-note-to-the-editors-of-the-evening.md");
        }
    }

    [Fact]
    public async Task A_renamed_article_keeps_the_place_on_the_page()
    {
        await using var page = new Window(Site, await browser.OpenLiveAsync(900));
        await page.Open("tall/");
        await page.Page.EvaluateAsync("scrollTo(0, 1500)");
        Site.Rename("content/articles/tall.md", "content/articles/taller.md");
        try
        {
            await page.Page.WaitForURLAsync("**/taller/");
            await page.Page.WaitForFunctionAsync("() => Math.abs(scrollY - 1500) < 5");
        }
        finally
        {
            Site.Rename("content/articles/taller.md", "content/articles/tall.md");
        }
    }

    private sealed class Window(PreviewedSite site, IPage page) : IAsyncDisposable
    {
        public IPage Page => page;

        public ILocator Errors => page.Locator("staticgen-preview .errors");

        // Loaded, and told by the preview how the site is.
        public async Task Open(string path = "summit/")
        {
            await page.GotoAsync(site.Address + path);
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        }

        public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
    }

    /// <summary>One preview for all of them.</summary>
    public sealed class Preview : IAsyncLifetime
    {
        public PreviewedSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await PreviewedSite.Start();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
