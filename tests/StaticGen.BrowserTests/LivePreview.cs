using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StaticGen.BrowserTests;

/// <summary>An author's afternoon before <c>staticgen serve</c>: whatever is saved, the page in the browser follows, and nobody reloads it.</summary>
public sealed class LivePreview(Browser browser) : IAsyncLifetime
{
    private const string Text = PreviewedSite.ArticleText;
    private PreviewedSite _site = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _page = await browser.OpenLiveAsync(900);
        _site = await PreviewedSite.Start();
        await Open("summit/");
    }

    public async ValueTask DisposeAsync()
    {
        await _page.Context.CloseAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_saved_text_is_shown()
    {
        await Save(Text.Replace("نص المقال الأول", "نص المقال بعد الحفظ", StringComparison.Ordinal));
        await Expect(_page.Locator("main")).ToContainTextAsync("نص المقال بعد الحفظ");
    }

    [Fact]
    public async Task A_new_title_is_shown_on_the_page_and_on_the_home_page()
    {
        var home = await _page.Context.NewPageAsync();
        await home.GotoAsync(_site.Address);
        await Save(Text.Replace("قمة المناخ", "قمة الطاقة", StringComparison.Ordinal));
        await Expect(_page.Locator("h1")).ToHaveTextAsync("قمة الطاقة");
        await Expect(home.Locator("main")).ToContainTextAsync("قمة الطاقة");
    }

    [Fact]
    public async Task Front_matter_makes_an_article_a_draft_with_a_badge()
    {
        await Save(Text.Replace("---\nنص", "draft: true\n---\nنص", StringComparison.Ordinal));
        await Expect(_page.Locator("staticgen-preview .badge")).ToBeVisibleAsync();
        await Save(Text);
        await Expect(_page.Locator("staticgen-preview .badge")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_new_address_takes_the_browser_along()
    {
        await Save(Text.Replace("---\nنص", "slug: climate\n---\nنص", StringComparison.Ordinal));
        await _page.WaitForURLAsync("**/climate/");
        await Expect(_page.Locator("h1")).ToHaveTextAsync("قمة المناخ");
    }

    [Fact]
    public async Task A_renamed_article_takes_the_browser_along()
    {
        _site.Rename(PreviewedSite.Article, "content/articles/climate-summit.md");
        await _page.WaitForURLAsync("**/climate-summit/");
        await Expect(_page.Locator("h1")).ToHaveTextAsync("قمة المناخ");
    }

    [Fact]
    public async Task A_deleted_article_is_gone_and_comes_back()
    {
        _site.Delete(PreviewedSite.Article);
        await Expect(_page.Locator("main")).Not.ToContainTextAsync("نص المقال الأول");
        await Save(Text);
        await Expect(_page.Locator("main")).ToContainTextAsync("نص المقال الأول");
    }

    [Fact]
    public async Task A_new_article_stands_on_the_home_page()
    {
        await Open("");
        _site.Write("content/articles/new.md", "---\ntitle: خبر عاجل\ndate: 2026-05-04\n---\nنص.\n");
        await Expect(_page.Locator("main")).ToContainTextAsync("خبر عاجل");
    }

    [Fact]
    public async Task A_template_is_used_as_soon_as_it_is_saved_broken_and_mended()
    {
        const string path = "templates/article.sbn-html";
        _site.Write(path, "<main><p id=\"own\">قالبي: {{ article.title }}</p></main>");
        await Expect(_page.Locator("#own")).ToHaveTextAsync("قالبي: قمة المناخ");
        _site.Write(path, "<main><p id=\"own\">{{ if }}</p></main>");
        await ErrorIsShown(path);
        await Expect(_page.Locator("#own")).ToHaveTextAsync("قالبي: قمة المناخ");
        _site.Write(path, "<main><p id=\"own\">قالبي الجديد</p></main>");
        await ErrorIsGone();
        await Expect(_page.Locator("#own")).ToHaveTextAsync("قالبي الجديد");
    }

    [Fact]
    public async Task A_style_sheet_is_swapped_without_a_reload()
    {
        _site.Write("templates/assets/css/site.css", "body { background: rgb(1, 2, 3) }");
        await Expect(_page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(1, 2, 3)");
        await _page.EvaluateAsync("window.kept = true");
        _site.Write("templates/assets/css/site.css", "body { background: rgb(4, 5, 6) }");
        await Expect(_page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(4, 5, 6)");
        _site.Write("templates/assets/css/site.css", "body { background: ");
        await Expect(_page.Locator("body")).Not.ToHaveCSSAsync("background-color", "rgb(4, 5, 6)");
        _site.Write("templates/assets/css/site.css", "body { background: rgb(7, 8, 9) }");
        await Expect(_page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(7, 8, 9)");
        Assert.True(await _page.EvaluateAsync<bool>("window.kept === true"));
    }

    [Theory]
    [InlineData("الأول.", "الأول [رابط](none.md).")]
    [InlineData("title: قمة المناخ", "title: قمة: المناخ: [")]
    [InlineData("date: 2026-05-01", "date: 2026-05-41")]
    [InlineData("tags: [مناخ]", "tgas: [مناخ]")]
    public async Task What_is_broken_in_an_article_stands_over_it_until_it_is_mended(string good, string broken)
    {
        await Save(Text.Replace(good, broken, StringComparison.Ordinal));
        await ErrorIsShown(PreviewedSite.Article);
        await Expect(_page.Locator("main")).ToContainTextAsync("نص المقال الأول");
        await Save(Text.Replace("الأول", "الثاني", StringComparison.Ordinal));
        await ErrorIsGone();
        await Expect(_page.Locator("main")).ToContainTextAsync("نص المقال الثاني");
    }

    [Fact]
    public async Task Pictures_and_comments_are_followed()
    {
        static string Picture(int width) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>";
        _site.Write("static/logo.svg", Picture(10));
        await Save(Text + "\n![شعار](/logo.svg)\n");
        var picture = _page.Locator("main img[src='/logo.svg']");
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 10);
        _site.Write("static/logo.svg", Picture(20));
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 20);
        _site.Write("content/articles/summit.comments.yaml", "- author: ليلى\n  date: 2026-05-03\n  text: تعليق أول\n");
        await Expect(_page.Locator("main")).ToContainTextAsync("تعليق أول");
        _site.Write("content/articles/summit.comments.yaml", "- author: [\n");
        await ErrorIsShown("content/articles/summit.comments.yaml");
        await Expect(_page.Locator("main")).ToContainTextAsync("تعليق أول");
        _site.Write("content/articles/summit.comments.yaml", "- author: ليلى\n  date: 2026-05-03\n  text: تعليق آخر\n");
        await ErrorIsGone();
        await Expect(_page.Locator("main")).ToContainTextAsync("تعليق آخر");
    }

    [Fact]
    public async Task Words_of_the_interface_and_the_configuration_are_followed_broken_and_mended()
    {
        _site.Write("staticgen.yaml", "title: مرصدي\nbase-url: https://marsad.example/\n");
        await Expect(_page.Locator("header").First).ToContainTextAsync("مرصدي");
        _site.Write("staticgen.yaml", "title: [\n");
        await ErrorIsShown("staticgen.yaml");
        _site.Write("staticgen.yaml", "title: مرصدكم\nbase-url: https://marsad.example/\n");
        await ErrorIsGone();
        await Expect(_page.Locator("header").First).ToContainTextAsync("مرصدكم");

        await Open("tags/");
        _site.Write("templates/strings/ar.yaml", "tags: الموضوعات\n");
        await Expect(_page.Locator("h1")).ToHaveTextAsync("الموضوعات");
        _site.Write("templates/strings/ar.yaml", "tags: [\n");
        await ErrorIsShown("templates/strings/ar.yaml");
        _site.Write("templates/strings/ar.yaml", "tags: المواضيع\n");
        await ErrorIsGone();
        await Expect(_page.Locator("h1")).ToHaveTextAsync("المواضيع");
    }

    [Fact]
    public async Task An_error_stands_over_the_last_good_page_is_announced_closed_and_mended()
    {
        await Save(Text.Replace("title:", "title: [", StringComparison.Ordinal));
        await ErrorIsShown(PreviewedSite.Article);
        await Expect(_page.Locator("main")).ToContainTextAsync("نص المقال الأول");
        var errors = _page.Locator("staticgen-preview .errors");
        await Expect(errors).ToHaveAttributeAsync("role", "alertdialog");
        await Expect(errors.Locator("mark").First).ToBeVisibleAsync();
        await _page.Keyboard.PressAsync("Escape");
        await Expect(errors).ToBeHiddenAsync();
        await Save(Text.Replace("الأول", "بعد الإصلاح", StringComparison.Ordinal));
        await Expect(_page.Locator("main")).ToContainTextAsync("بعد الإصلاح");
        await ErrorIsGone();
    }

    [Fact]
    public async Task The_place_of_an_error_is_copied_by_a_click()
    {
        await _page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Save(Text.Replace("title:", "title: [", StringComparison.Ordinal));
        var place = _page.Locator("staticgen-preview .errors .place").First;
        await place.ClickAsync();
        await Expect(place).ToHaveClassAsync("place copied");
        Assert.Equal(await place.TextContentAsync(), await _page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task What_an_error_quotes_is_text_and_not_markup()
    {
        await Save(Text.Replace("title: قمة المناخ", "title: [<img src=x onerror=window.hit=1>", StringComparison.Ordinal));
        await ErrorIsShown(PreviewedSite.Article);
        await Expect(_page.Locator("staticgen-preview img")).ToHaveCountAsync(0);
        Assert.False(await _page.EvaluateAsync<bool>("window.hit === 1"));
    }

    [Fact]
    public async Task A_reload_keeps_the_place_on_the_page()
    {
        await Open("tall/");
        await _page.EvaluateAsync("scrollTo(0, 1500)");
        _site.Write("content/articles/tall.md", $"---\ntitle: طويل\ndate: 2026-05-03\n---\n{string.Concat(Enumerable.Repeat("فقرة من نص آخر طويل.\n\n", 200))}");
        await Expect(_page.Locator("main")).ToContainTextAsync("فقرة من نص آخر طويل");
        // The page's policy forbids what Playwright's own waiting does between two looks, so the page waits for itself.
        await _page.EvaluateAsync("""
            () => new Promise((done, fail) => {
                setTimeout(() => fail(new Error(`the page stands at ${scrollY}`)), 10_000);
                const look = () => Math.abs(scrollY - 1500) < 5 ? done() : requestAnimationFrame(look);
                look();
            })
            """);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_left_alone()
    {
        await Open("other/");
        await _page.EvaluateAsync("window.kept = true");
        var other = await _page.Context.NewPageAsync();
        await other.GotoAsync(_site.Address + "summit/");
        await Save(Text.Replace("الأول", "الثاني", StringComparison.Ordinal));
        await Expect(other.Locator("main")).ToContainTextAsync("نص المقال الثاني");
        Assert.True(await _page.EvaluateAsync<bool>("window.kept === true"));
    }

    private async Task Open(string path) => await _page.GotoAsync(_site.Address + path);

    private Task Save(string text)
    {
        _site.Write(PreviewedSite.Article, text);
        return Task.CompletedTask;
    }

    private async Task ErrorIsShown(string place) => await Expect(_page.Locator("staticgen-preview .errors .place").First).ToContainTextAsync(place);

    private async Task ErrorIsGone() => await Expect(_page.Locator("staticgen-preview .errors")).ToHaveCountAsync(0);
}
