using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StaticGen.BrowserTests;

/// <summary>How text is set in each script, measured in a real browser.</summary>
public class Typography(Browser browser, BuiltSite site)
{
    private const string Example = "uae-kazakhstan-defence/";

    public static TheoryData<string> Pages => ["", "a/", "a/background/", "background/", "tags/", "kk-Arab/", "kk-Arab/a/", "kk-Arab/a/background/", "kk-Arab/background/", "kk-Arab/archive/", "kk/a/"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_in_any_script_fits_a_phone_and_has_no_barrier(string path)
    {
        foreach (var (width, dark) in new[] { (320, false), (1280, true) })
        {
            var page = await browser.OpenAsync(width, dark, site: site.Folder);
            await page.GotoAsync(Browser.Address + path);

            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            var result = await page.RunAxe();

            Assert.True(overflow <= 0, $"{path} is {overflow} px too wide at {width} px");
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Only_lists_written_in_Arabic_digits_are_numbered_so()
    {
        var page = await browser.OpenAsync(1280);
        await page.GotoAsync(Browser.Address + "code-and-names/");

        var styles = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('.prose ul > li')].map(li => getComputedStyle(li).listStyleType))]");

        Assert.NotEmpty(styles);
        Assert.DoesNotContain("arabic-indic", styles);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("a/")]
    [InlineData("kk-Arab/a/")]
    public async Task Arabic_letters_are_never_slanted_spaced_stretched_or_cut(string path)
    {
        var page = await browser.OpenAsync(1280, site: site.Folder);
        await page.GotoAsync(Browser.Address + path);

        var faults = await page.EvaluateAsync<JsonElement>("""
            [...document.querySelectorAll('body, body *')].flatMap(element => {
                const style = getComputedStyle(element);
                const faults = [];
                if (style.fontStyle !== 'normal') faults.push('slanted');
                if (!['normal', '0px'].includes(style.letterSpacing)) faults.push('spaced');
                if (style.textAlign === 'justify') faults.push('justified');
                if (style.hyphens !== 'manual') faults.push('hyphenated');
                if (style.fontSynthesisWeight !== 'none' || style.fontSynthesisStyle !== 'none') faults.push('made up');
                if (style.textTransform !== 'none') faults.push('capitals');
                return faults.map(fault => `${element.tagName}.${element.className}: ${fault}`);
            })
            """);

        Assert.Empty(faults.EnumerateArray().Select(fault => fault.GetString()));
    }

    [Theory]
    [InlineData("a/", "em, strong")]
    [InlineData("kk-Arab/a/", "em, strong")]
    [InlineData("kk/a/", "em, strong")]
    public async Task Emphasis_is_a_weight_that_the_theme_has_a_font_for(string path, string elements)
    {
        var page = await browser.OpenAsync(1280, site: site.Folder);
        await page.GotoAsync(Browser.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var (weights, drawn) = (await page.EvaluateAsync<string[]>($"[...document.querySelectorAll('.prose :is({elements})')].map(e => getComputedStyle(e).fontWeight)"),
            await page.EvaluateAsync<bool>("document.fonts.ready.then(() => [...document.fonts].some(f => f.status === 'loaded' && f.weight.startsWith('600')))"));

        Assert.Equal(["600", "600"], weights);
        Assert.True(drawn);
    }

    [Fact]
    public async Task Underlines_stand_clear_of_dots_below_the_letters()
    {
        var page = await browser.OpenAsync(1280, site: site.Folder);
        await page.GotoAsync(Browser.Address + "a/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        // The offset counts from the baseline; two dots of yeh end some .25 em below it.
        var (offset, dots) = (await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.prose a')).textUnderlineOffset)"),
            await page.EvaluateAsync<double>("""
                (() => {
                    const context = document.createElement('canvas').getContext('2d');
                    const style = getComputedStyle(document.querySelector('.prose a'));
                    context.font = `${style.fontSize} ${style.fontFamily}`;
                    return context.measureText('ـبـيـ').actualBoundingBoxDescent;
                })()
                """));

        Assert.True(offset >= dots * .95, $"the underline begins {offset} px below the baseline, the dots end at {dots} px");
    }

    // Requirement F3, and F1: nothing Arabic for readers of other scripts.
    [Theory]
    [InlineData(Example, "ibm-plex-sans-arabic-arabic-600 ibm-plex-sans-arabic-latin-600 noto-naskh-arabic-arabic-400 noto-naskh-arabic-latin-400", 150_000)]
    [InlineData("kk/" + Example, "ibm-plex-sans-arabic-latin-600 ibm-plex-sans-cyrillic-600 ibm-plex-sans-cyrillic-ext-600 noto-serif-cyrillic-400 noto-serif-cyrillic-ext-400 noto-serif-latin-400", 100_000)]
    [InlineData("ru/" + Example, "ibm-plex-sans-arabic-latin-600 ibm-plex-sans-cyrillic-600 noto-serif-cyrillic-400 noto-serif-latin-400", 60_000)]
    public async Task An_article_loads_the_fonts_of_its_script_alone(string path, string fonts, int budget)
    {
        var loaded = await FontsOf(path);

        Assert.Equal(fonts.Split(' '), loaded.Select(font => font.Name).Order(StringComparer.Ordinal));
        Assert.InRange(loaded.Sum(font => font.Bytes), 1, budget);
    }

    [Fact]
    public async Task An_English_article_loads_no_Arabic_and_no_Cyrillic_letters()
    {
        // For its text it takes a serif of the device, when there is one it knows.
        Assert.DoesNotContain(await FontsOf("en/" + Example), font => font.Name is not ("ibm-plex-sans-arabic-latin-600" or "noto-serif-latin-400"));
    }

    // What a browser makes of preloaded fonts that are not there yet is a matter of milliseconds, so here they always are.
    [Theory]
    [InlineData("")]
    [InlineData("desert-water/")]
    [InlineData("ru/" + Example)]
    [InlineData("kk/" + Example)]
    public async Task Text_does_not_move_when_the_fonts_that_the_page_asks_for_come_with_it(string path)
    {
        foreach (var width in new[] { 390, 1280 })
        {
            var page = await browser.OpenAsync(width);
            var asked = File.ReadAllText(Path.Combine(ExampleSite.Folder, path, "index.html")).Split("rel=\"preload\"").Length - 1;
            var come = new TaskCompletionSource();
            page.RequestFinished += (_, request) =>
            {
                if (request.Url.EndsWith(".woff2", StringComparison.Ordinal) && --asked == 0) come.SetResult();
            };
            await page.RouteAsync("**/*.css", async route =>
            {
                await come.Task;
                await route.FallbackAsync();
            });
            await page.GotoAsync(Browser.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

            Assert.Equal("", await page.EvaluateAsync<string>(Browser.Shifts));
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("a/", "«")]
    [InlineData("kk-Arab/a/", "«")]
    [InlineData("kk/a/", "«")]
    public async Task Quotation_marks_are_those_of_the_language(string path, string mark)
    {
        var page = await browser.OpenAsync(1280, site: site.Folder);
        await page.GotoAsync(Browser.Address + path);

        Assert.Equal(mark, (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.prose p')).quotes")).Trim('"')[..1]);
    }

    private async Task<List<(string Name, int Bytes)>> FontsOf(string path)
    {
        var page = await browser.OpenAsync(1280);
        var fonts = new List<Task<(string, int)>>();
        page.Response += (_, response) =>
        {
            if (response.Url.EndsWith(".woff2", StringComparison.Ordinal)) fonts.Add(Read(response));
        };
        await page.GotoAsync(Browser.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return [.. await Task.WhenAll(fonts)];

        static async Task<(string, int)> Read(IResponse response) =>
            (response.Url[(response.Url.LastIndexOf('/') + 1)..].Split('.')[0], (await response.BodyAsync()).Length);
    }
}
