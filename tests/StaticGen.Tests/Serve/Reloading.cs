using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticGen.Tests.Serve;

/// <summary>What browsers are told when files change, and what they then get.</summary>
public sealed class Reloading : IDisposable
{
    private const string Article = """
        ---
        title: خبر
        date: 2026-11-01
        slug: news
        ---
        نص.
        """;

    private readonly TestSite _site = TestSite.With($"""
        -- staticgen.yaml --
        base-url: https://example.org/paper/
        -- content/articles/a.md --
        {Article}
        -- content/articles/b.md --
        ---
        title: Draft
        date: 2026-11-02
        draft: true
        ---
        Text.
        -- content/articles/c.md --
        ---
        title: Later
        date: 2027-01-02
        ---
        Text.
        -- static/file.css --
        a {"{}"}
        """);

    [Fact]
    public async Task A_page_that_changed_is_loaded_again_and_no_other()
    {
        await using var served = await Served.Start(_site.Folder);
        using var changed = await BrowserTab.Open(served, "news/");
        using var other = await BrowserTab.Open(served, "b/");
        // What is not published is listed for every page.
        Assert.Equal("status", (await changed.Next()).Name);
        Assert.Equal("status", (await other.Next()).Name);

        _site.Write("content/articles/a.md", Article + "\nجديد.\n");

        Assert.Equal("reload", (await changed.Next()).Name);
        Assert.Contains("جديد", await served.Text("news/"), StringComparison.Ordinal);
        _site.Write("content/articles/b.md", "---\ntitle: Draft\ndraft: true\n---\nText, changed.\n");
        Assert.Equal("reload", (await other.Next()).Name);
    }

    [Fact]
    public async Task A_style_sheet_is_swapped()
    {
        await using var served = await Served.Start(_site.Folder);
        using var tab = await BrowserTab.Open(served, "news/");
        await tab.Next();

        _site.Write("templates/assets/css/site.css", "body { color: red }");

        var (name, data) = await tab.Next();
        Assert.Equal("style", name);
        Assert.Matches("""^\{"mark":"[0-9a-f]{32}\.[0-9a-f]{32}","styles":\["/paper/assets/css/article\.[0-9a-f]{8}\.css","/paper/assets/css/feed\.[0-9a-f]{8}\.css","/paper/assets/css/placeholders\.[0-9a-f]{8}\.css","/paper/assets/css/site\.[0-9a-f]{8}\.css"]}$""", data);
    }

    [Fact]
    public async Task A_copied_file_that_a_browser_has_is_named()
    {
        await using var served = await Served.Start(_site.Folder);
        using var tab = await BrowserTab.Open(served, "news/");
        await tab.Next();
        await served.Text("file.css");

        _site.Write("static/file.css", "a { color: red }");

        Assert.Equal(("files", """{"since":1,"files":["/paper/file.css"]}"""), await tab.Next());
    }

    [Fact]
    public async Task A_browser_goes_with_an_article_that_moves()
    {
        await using var served = await Served.Start(_site.Folder);
        using var tab = await BrowserTab.Open(served, "news/");
        await tab.Next();

        _site.Write("content/articles/a.md", Article.Replace("slug: news", "slug: elsewhere", StringComparison.Ordinal));

        Assert.Equal(("go", "/paper/elsewhere/"), await tab.Next());
    }

    [Fact]
    public async Task A_browser_that_was_not_connected_goes_with_it_too()
    {
        await using var served = await Served.Start(_site.Folder);
        using var other = await BrowserTab.Open(served, "news/");
        await other.Next();

        using var tab = await BrowserTab.Open(served, "news/", async () =>
        {
            _site.Write("content/articles/a.md", Article.Replace("slug: news", "slug: elsewhere", StringComparison.Ordinal));
            Assert.Equal("go", (await other.Next()).Name);
        });

        Assert.Equal(("go", "/paper/elsewhere/"), await tab.Next());
    }

    [Fact]
    public async Task An_error_is_shown_over_the_last_good_page_until_it_is_mended()
    {
        await using var served = await Served.Start(_site.Folder, "--no-drafts");
        using var tab = await BrowserTab.Open(served, "news/");

        _site.Write("content/articles/a.md", Article.Replace("slug:", "slgu:", StringComparison.Ordinal));

        Assert.Equal("status", (await tab.Next()).Name);
        var status = await Status(served, "news/");
        Assert.Equal("1 error", status.QuerySelector(".errors h1")!.TextContent);
        Assert.Equal("content/articles/a.md:4:1", status.QuerySelector(".place")!.TextContent);
        Assert.Equal("slgu", status.QuerySelector("pre mark")!.TextContent);
        Assert.Contains("did you mean `slug`?", status.QuerySelector(".help")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(tab.Text, await served.Text("news/"));

        _site.Write("content/articles/a.md", Article + "\nجديد.\n");

        Assert.Equal("reload", (await tab.Next()).Name);
        Assert.Equal("status", (await tab.Next()).Name);
        Assert.Equal("", (await Status(served, "news/")).Body!.TextContent.Trim());
    }

    [Fact]
    public async Task A_page_that_was_never_good_shows_what_is_wrong_and_then_itself()
    {
        using var empty = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/paper/\n");
        await using var served = await Served.Start(empty.Folder);
        using (var response = await served.Get("/"))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        }

        using var tab = await BrowserTab.Open(served, "/");
        Assert.Equal("status", (await tab.Next()).Name);
        Assert.Contains("there is no article and no page in `content`", await served.Text("/-staticgen/status?page=%2F"), StringComparison.Ordinal);
        Assert.Contains("SG0", served.Error, StringComparison.Ordinal);

        empty.Write("content/articles/a.md", Article);

        Assert.Equal("reload", (await tab.Next()).Name);
        using var home = await served.Get("/paper/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task What_is_not_published_is_shown_and_says_so()
    {
        await using var served = await Served.Start(_site.Folder);

        Assert.Equal("Draft", (await Status(served, "b/")).QuerySelector(".badge")!.TextContent);
        Assert.Equal("From 2027-01-02", (await Status(served, "c/")).QuerySelector(".badge")!.TextContent);
        using var published = await Status(served, "news/");
        Assert.Null(published.QuerySelector(".badge"));
        Assert.Equal([("/paper/c/", "From 2027-01-02"), ("/paper/b/", "Draft")], published.QuerySelectorAll(".unpublished a").Select(a => (a.GetAttribute("href")!, a.TextContent)));
    }

    [Fact]
    public async Task Drafts_can_be_left_out()
    {
        await using var served = await Served.Start(_site.Folder, "--no-drafts");

        Assert.Equal(HttpStatusCode.NotFound, (await served.Get("b/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Get("c/")).StatusCode);
    }

    [Fact]
    public async Task What_an_author_wrote_is_text_in_the_overlay()
    {
        _site.Write("content/articles/<img src=x onerror=alert(1)>.md", "---\ntitle: x\n\"<script>alert(2)</script>\": '\"><svg onload=alert(3)>'\n---\n");
        await using var served = await Served.Start(_site.Folder);

        var text = await served.Text("-staticgen/status?page=%2Fpaper%2F");
        using var status = new HtmlParser().ParseDocument(text);

        Assert.Empty(status.QuerySelectorAll("img, script, svg, [onerror], [onload]"));
        Assert.Contains("<script>alert(2)</script>", status.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>", status.QuerySelector(".place")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Folder, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sub_path_of_the_site_is_that_of_the_preview()
    {
        await using var served = await Served.Start(_site.Folder);

        Assert.EndsWith("/paper/", served.Home.AbsoluteUri, StringComparison.Ordinal);
        using var root = await served.Get("/");
        using var bare = await served.Get("/paper");
        using var below = await served.Get("/news/");
        Assert.Equal((HttpStatusCode.Found, "/paper/"), (root.StatusCode, root.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.Found, "/paper/"), (bare.StatusCode, bare.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, below.StatusCode);
    }

    [Fact]
    public async Task What_is_published_stays_as_it_was()
    {
        Assert.Equal(0, _site.Run("build").ExitCode);
        var before = Published();
        await using (var served = await Served.Start(_site.Folder))
        {
            using var tab = await BrowserTab.Open(served, "news/");
            Assert.Equal("status", (await tab.Next()).Name);
            foreach (var path in (string[])["", "b/", "file.css", "feed.xml", "nothing/"]) await served.Text(path);
            _site.Write("content/articles/a.md", Article + "\nجديد.\n");
            Assert.Equal("reload", (await tab.Next()).Name);
            await served.Text("news/");
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, Published());

        List<(string, DateTime, string)> Published() =>
        [
            .. Directory.GetFiles(Path.Combine(_site.Folder, "site"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => (file, File.GetLastWriteTimeUtc(file), Convert.ToHexString(File.ReadAllBytes(file)))),
        ];
    }

    [Fact]
    public async Task Nothing_of_the_text_goes_over_the_channel()
    {
        await using var served = await Served.Start(_site.Folder, "--no-drafts");
        using var tab = await BrowserTab.Open(served, "news/");

        _site.Write("content/articles/a.md", Article.Replace("slug:", "سر:", StringComparison.Ordinal));
        var broken = await tab.Next();
        _site.Write("content/articles/a.md", Article + "\nسر.\n");
        var mended = await tab.Next();

        Assert.Equal(("status", "reload"), (broken.Name, mended.Name));
        Assert.All([broken.Data, mended.Data], data => Assert.All(data, c => Assert.True(char.IsAsciiDigit(c))));
    }

    public void Dispose() => _site.Dispose();

    private static async Task<IHtmlDocument> Status(Served served, string path) =>
        new HtmlParser().ParseDocument(await served.Text($"-staticgen/status?page={Uri.EscapeDataString(served.At(path).AbsolutePath)}"));
}
