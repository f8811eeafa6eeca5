using Microsoft.Playwright;

namespace StaticGen.BrowserTests;

/// <summary>Feeds that somebody opens in a browser.</summary>
public class FeedPages(Browser browser, BuiltSite site)
{
    [Theory]
    [InlineData("feed.xml", "rtl", "اختبار", "نص فيه *كل* شيء")]
    [InlineData("atom.xml", "rtl", "اختبار", "نص فيه *كل* شيء")]
    [InlineData("background/feed.xml", "rtl", "الخلفية | اختبار", "الخلفية – نص فيه *كل* شيء")]
    [InlineData("kk-Arab/atom.xml", "rtl", "اختبار", "ب ا ءا مەن قازاقستان اۋقىمدى ىنتىماقتاستىقتى تالقىلادى")]
    [InlineData("kk/feed.xml", "ltr", "اختبار", "Мәтін")]
    public async Task A_feed_is_a_page_of_titles_with_links(string path, string direction, string title, string entry)
    {
        foreach (var width in new[] { 320, 1280 })
        {
            var page = await browser.OpenAsync(width, dark: width == 320, site: site.Folder);
            // As on a telephone, where a page that says nothing of its width is taken for one of 980 pixels.
            var device = await page.Context.NewCDPSessionAsync(page);
            await device.SendAsync("Emulation.setDeviceMetricsOverride", new Dictionary<string, object> { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width == 320 });
            var complaints = new List<string>();
            page.Console += (_, message) => complaints.Add(message.Text);
            page.Response += (_, response) =>
            {
                if (response.Status >= 400) complaints.Add($"{response.Status} {response.Url}");
            };
            await page.GotoAsync(Browser.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

            Assert.Empty(complaints);
            Assert.Equal(title, await page.TitleAsync());
            Assert.Equal(direction, await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).direction"));
            Assert.Equal((width, width), (await Number("clientWidth"), await Number("scrollWidth")));
            var links = page.Locator("a");
            Assert.Equal(entry, (await links.Nth(1).InnerTextAsync()).Trim('\u200F', '\u200E'));
            Assert.True(await links.Nth(1).IsVisibleAsync());
            Assert.StartsWith(Browser.Address, await links.Nth(1).GetAttributeAsync("href"), StringComparison.Ordinal);
            // Nothing else of the feed is seen: no dates for machines, no addresses, no tags.
            var seen = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('*')].filter(e => e.children.length === 0 && e.getClientRects().length > 0).map(e => e.localName))]");
            Assert.Empty(seen.Except(["a", "p", "time", "description", "summary"]));
            // In the fonts of the site.
            Assert.True(await page.EvaluateAsync<bool>("document.fonts.ready.then(() => [...document.fonts].some(f => f.status === 'loaded'))"));
            await page.Context.CloseAsync();

            Task<int> Number(string member) => page.EvaluateAsync<int>($"document.documentElement.{member}");
        }
    }
}
