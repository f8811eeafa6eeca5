using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(StaticGen.BrowserTests.Browser))]

namespace StaticGen.BrowserTests;

/// <summary>
/// One Chromium for all tests, and a site at the address of the example: requests are answered from its folder, nothing goes out.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Address = "https://marsad.example/";

    /// <summary>Every shift of the layout so far, with what moved: what Chromium counts as CLS (W3C, Layout Instability).</summary>
    public const string Shifts = """
        new Promise(resolve => {
          const shifts = [];
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) shifts.push(entry.value + ' ' + entry.sources.map(s => s.node && s.node.nodeName).join(' '));
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifts.join('\n')))));
        })
        """;

    private static readonly string[] Executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".avif"] = "image/avif",
        [".webp"] = "image/webp",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain",
    };

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var executable = Array.Find(Executables, File.Exists);
        if (executable is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of that size on the committed example site, or on the site in a folder. Without a browser on the machine the test is skipped, unless the environment asks for it.</summary>
    public async Task<IPage> OpenAsync(int width, bool dark = false, bool scripts = true, string? site = null)
    {
        var page = await OpenLiveAsync(width, dark, scripts);
        await page.RouteAsync("**/*", route => AnswerAsync(route, site ?? ExampleSite.Folder));
        return page;
    }

    /// <summary>A window whose requests go to whom they are addressed.</summary>
    public async Task<IPage> OpenLiveAsync(int width, bool dark = false, bool scripts = true)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("STATICGEN_REQUIRE_BROWSER") == "1",
                "NO BROWSER: Chromium is not installed, so pages were not looked at. eng/install-tools.sh installs it.");
            Assert.Fail("Chromium is not installed");
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static async Task AnswerAsync(IRoute route, string site)
    {
        var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath)[1..];
        var file = Path.Combine(site, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        if (!route.Request.Url.StartsWith(Address, StringComparison.Ordinal) || !File.Exists(file)) await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
        else await route.FulfillAsync(new RouteFulfillOptions { BodyBytes = await File.ReadAllBytesAsync(file), ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream") });
    }
}
