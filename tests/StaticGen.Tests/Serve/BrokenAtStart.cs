using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticGen.Tests.Serve;

/// <summary>A site that has errors when the preview starts: it starts, shows them, and the site as soon as there is one (FT-19).</summary>
public sealed class BrokenAtStart
{
    private const string Config = "-- staticgen.yaml --\nbase-url: https://example.org/\n";
    private const string Good = "---\ntitle: خبر\ndate: 2026-11-01\nslug: news\n---\nنص.\n";
    private const string Other = "\n-- content/articles/b.md --\n---\ntitle: آخر\ndate: 2026-11-02\n---\nنص.\n";
    private const string Wait = "What has errors is shown as it was before, or left out. The page follows when this is mended.";
    private const string Nothing = "There is nothing to show here yet. The page follows when this is mended.";

    [Fact]
    public async Task An_article_is_on_its_page_and_in_lists_when_it_is_mended()
    {
        using var site = TestSite.With($"{Config}-- content/articles/a.md --\n{Good.Replace("title: خبر", "title: [", StringComparison.Ordinal)}{Other}");
        await using var served = await Served.Start(site.Folder);
        Assert.EndsWith("1 error. The site is shown as far as it has no errors.\n`staticgen explain SG0110` says more.\n", served.Error, StringComparison.Ordinal);
        Assert.StartsWith("Serving 1 article and 0 pages at ", served.Out, StringComparison.Ordinal);
        using var page = await BrowserTab.Open(served, "news/");
        using var list = await BrowserTab.Open(served, "");
        Assert.Equal("status", (await page.Next()).Name);
        Assert.Equal("status", (await list.Next()).Name);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Get("news/")).StatusCode);
        await IsShown(served, "/news/", "content/articles/a.md:2:8", Wait);
        await IsShown(served, "/", "content/articles/a.md:2:8", Wait);
        Assert.DoesNotContain("/news/", await served.Text(""), StringComparison.Ordinal);

        site.Write("content/articles/a.md", Good);

        Assert.Equal(["reload", "status"], [(await page.Next()).Name, (await page.Next()).Name]);
        Assert.Equal(["reload", "status"], [(await list.Next()).Name, (await list.Next()).Name]);
        await IsWell(served, "news/");
        Assert.Contains("/news/", await served.Text(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_leaves_its_pages_out_and_shows_the_others()
    {
        using var site = TestSite.With($"{Config}-- content/articles/a.md --\n{Good}\n-- templates/article.sbn-html --\n<main>{{{{ if }}}}</main>");
        await using var served = await Served.Start(site.Folder);
        using var page = await BrowserTab.Open(served, "news/");
        Assert.Equal("status", (await page.Next()).Name);
        Assert.Equal(HttpStatusCode.InternalServerError, (await served.Get("news/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await served.Get("")).StatusCode);
        await IsShown(served, "/news/", "templates/article.sbn-html:1:13", Nothing);

        site.Write("templates/article.sbn-html", "<main>{{ article.title }}</main>");

        Assert.Equal(["reload", "status"], [(await page.Next()).Name, (await page.Next()).Name]);
        await IsWell(served, "news/");
        Assert.Contains("<main>خبر</main>", await served.Text("news/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_of_all_pages_leaves_nothing_but_the_error()
    {
        using var site = TestSite.With($"{Config}-- content/articles/a.md --\n{Good}\n-- templates/layouts/base.sbn-html --\n{{{{ if }}}}");
        await using var served = await Served.Start(site.Folder);
        using var page = await BrowserTab.Open(served, "nothing/");
        Assert.Equal("status", (await page.Next()).Name);
        await IsShown(served, "/nothing/", "templates/layouts/base.sbn-html:1:7", Nothing);

        site.Write("templates/layouts/base.sbn-html", "<body>{{ content }}</body>");

        Assert.Equal(["reload", "status"], [(await page.Next()).Name, (await page.Next()).Name]);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Get("nothing/")).StatusCode);
        await IsWell(served, "news/");
    }

    [Fact]
    public async Task Of_a_configuration_what_can_be_read_counts()
    {
        using var site = TestSite.With($"-- staticgen.yaml --\ntitle: [\n-- content/articles/a.md --\n{Good}");
        await using var served = await Served.Start(site.Folder);
        using var page = await BrowserTab.Open(served, "news/");
        Assert.Equal("status", (await page.Next()).Name);
        await IsShown(served, "/news/", "staticgen.yaml:1:8", Wait);

        site.Write("staticgen.yaml", "title: مرصد\nbase-url: https://example.org/paper/\n");

        // The site has moved below another path, and the browser goes with it.
        Assert.Equal(("go", "/paper/news/"), await page.Next());
        Assert.Contains("مرصد", await served.Text("/paper/news/"), StringComparison.Ordinal);
        await IsWell(served, "/paper/news/");
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_leaves_nothing_but_the_error()
    {
        using var site = TestSite.With($"-- content/articles/a.md --\n{Good}");
        File.WriteAllBytes(Path.Combine(site.Folder, "staticgen.yaml"), [0x74, 0xFF, 0xFE, 0xFF]);
        await using var served = await Served.Start(site.Folder);
        Assert.StartsWith("Serving the errors at ", served.Out, StringComparison.Ordinal);
        Assert.Contains("1 error. The site will be shown when this is mended.\n", served.Error, StringComparison.Ordinal);
        using var page = await BrowserTab.Open(served, "news/");
        Assert.Equal("status", (await page.Next()).Name);
        await IsShown(served, "/news/", "staticgen.yaml:1:2", Nothing);

        site.Write("staticgen.yaml", "base-url: https://example.org/\n");

        Assert.Equal(["reload", "status"], [(await page.Next()).Name, (await page.Next()).Name]);
        await IsWell(served, "news/");
    }

    private static async Task IsShown(Served served, string path, string place, string then)
    {
        using var status = await Status(served, path);
        Assert.Equal("1 error", status.QuerySelector(".errors h1")!.TextContent);
        Assert.Equal(place, status.QuerySelector(".place")!.TextContent);
        Assert.Equal(then, status.QuerySelector("#then")!.TextContent);
    }

    private static async Task IsWell(Served served, string path)
    {
        using var response = await served.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var status = await Status(served, path);
        Assert.Null(status.QuerySelector(".errors"));
    }

    private static async Task<IHtmlDocument> Status(Served served, string path) =>
        new HtmlParser().ParseDocument(await served.Text($"/-staticgen/status?page={Uri.EscapeDataString(served.At(path).AbsolutePath)}"));
}
