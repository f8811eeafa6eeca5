using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StaticGen.BrowserTests;

/// <summary>Every kind of page of the example site in a real browser.</summary>
public class Pages(Browser browser)
{
    [Theory]
    [MemberData(nameof(ExampleSite.Pages), MemberType = typeof(ExampleSite))]
    public async Task Nothing_is_wider_than_a_phone_a_tablet_or_a_desk(string path)
    {
        foreach (var width in new[] { 320, 390, 768, 1280 })
        {
            var page = await browser.OpenAsync(width);
            await page.GotoAsync(Browser.Address + path);

            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

            Assert.True(overflow <= 0, $"{path} is {overflow} px too wide at {width} px");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(ExampleSite.Pages), MemberType = typeof(ExampleSite))]
    public async Task The_browser_has_nothing_to_complain_of(string path)
    {
        var page = await browser.OpenAsync(1280);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) complaints.Add($"{response.Status} {response.Url}");
        };

        await page.GotoAsync(Browser.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(complaints);
        Assert.Equal(path.Split('/')[0] is "en" or "kk" or "ru" ? "ltr" : "rtl", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.ready.then(() => [...document.fonts].some(f => f.status === 'loaded'))"), "no font of the theme was loaded");
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(ExampleSite.Pages), MemberType = typeof(ExampleSite))]
    public async Task Axe_finds_no_barrier_in_light_and_dark(string path)
    {
        foreach (var (width, dark) in new[] { (390, false), (1280, true) })
        {
            var page = await browser.OpenAsync(width, dark);
            await page.GotoAsync(Browser.Address + path);

            var result = await page.RunAxe();

            Assert.True(result.Violations.Length == 0,
                string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_skip_link_comes_first_is_seen_on_focus_and_leads_to_the_text()
    {
        var page = await browser.OpenAsync(1280);
        await page.GotoAsync(Browser.Address + "uae-kazakhstan-defence/");

        await page.Keyboard.PressAsync("Tab");
        var box = await page.Locator(".skip-link:focus").BoundingBoxAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.NotNull(box);
        Assert.True(box.X >= 0 && box.Y >= 0 && box.Height > 20, $"the skip link is at {box.X},{box.Y}");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Links_lead_to_the_place_they_name()
    {
        var page = await browser.OpenAsync(1280, scripts: false);
        await page.GotoAsync(Browser.Address + "uae-kazakhstan-defence/");

        await page.Locator(".prose a[href='#background']").First.ClickAsync();

        await Assertions.Expect(page.Locator("#background")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Letters_with_marks_are_not_cut_off()
    {
        var page = await browser.OpenAsync(1280);
        await page.GotoAsync(Browser.Address + "uae-kazakhstan-defence/");

        // A line box must hold the ink of a fully vowelled word: it may not be lower than the word drawn alone.
        var (line, ink) = (await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.prose p')).lineHeight)"),
            await page.EvaluateAsync<double>("""
                (() => {
                    const context = document.createElement('canvas').getContext('2d');
                    const style = getComputedStyle(document.querySelector('.prose p'));
                    context.font = `${style.fontSize} ${style.fontFamily}`;
                    const box = context.measureText('إِدٍّخٍ');
                    return box.actualBoundingBoxAscent + box.actualBoundingBoxDescent;
                })()
                """));

        Assert.True(line >= ink, $"a line is {line} px high, the word {ink} px");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Lines_of_text_are_of_readable_length(int width)
    {
        var page = await browser.OpenAsync(width);
        await page.GotoAsync(Browser.Address + "uae-kazakhstan-defence/");

        // Characters that fit on a line, from the widths of the paragraph and of its own text.
        var characters = await page.EvaluateAsync<double>("""
            (() => {
                const p = [...document.querySelectorAll('.prose > p')].sort((a, b) => b.textContent.length - a.textContent.length)[0];
                const lines = Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
                return p.textContent.length / lines;
            })()
            """);

        Assert.InRange(characters, 30, 80);
    }
}
