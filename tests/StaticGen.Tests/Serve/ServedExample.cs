using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticGen.Tests.Serve;

/// <summary>The example site over HTTP: what a browser gets is what <c>build</c> writes.</summary>
public sealed partial class ServedExample(ServedExample.Preview preview) : IClassFixture<ServedExample.Preview>
{
    private static readonly string Committed = Path.Combine(TestData.Root, "site");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Committed, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Committed, file).Replace('\\', '/')).Where(file => !file.StartsWith(".staticgen", StringComparison.Ordinal));

    [Fact]
    public async Task Every_file_has_the_bytes_of_the_build_and_pages_one_script_more()
    {
        var count = 0;
        foreach (var file in Files)
        {
            using var response = await preview.Served.Get(Address(file));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var (built, got) = (Built(file), await Bytes(response));
            if (file.EndsWith(".html", StringComparison.Ordinal))
            {
                var text = Encoding.UTF8.GetString(got);
                Assert.Single(Script.Matches(text));
                got = Encoding.UTF8.GetBytes(Script.Replace(text, ""));
            }

            Assert.True(built.AsSpan().SequenceEqual(got), $"{file} is not as it is built");
            count++;
        }

        Assert.True(count > 100);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("404.html", "text/html; charset=utf-8")]
    [InlineData("feed.xml", "application/xml; charset=utf-8")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    [InlineData("-staticgen/reload.js", "text/javascript; charset=utf-8")]
    [InlineData("-staticgen/overlay.css", "text/css; charset=utf-8")]
    public async Task A_file_has_the_type_of_its_kind(string path, string type)
    {
        using var response = await preview.Served.Get(path);

        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData(".woff2", "font/woff2")]
    [InlineData(".svg", "image/svg+xml")]
    [InlineData(".css", "text/css; charset=utf-8")]
    public async Task An_asset_has_the_type_of_its_kind(string extension, string type)
    {
        using var response = await preview.Served.Get(Address(Files.First(file => file.StartsWith("assets/", StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal))));

        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_head_says_what_a_get_says_and_no_more()
    {
        foreach (var path in (string[])["", "feed.xml", "nothing/", "-staticgen/status"])
        {
            using var get = await preview.Served.Get(path);
            using var head = await preview.Served.Send(HttpMethod.Head, path);

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal((await Bytes(get)).Length, head.Content.Headers.ContentLength);
            Assert.Empty(await Bytes(head));
        }
    }

    [Fact]
    public async Task Who_has_the_page_gets_it_not_again()
    {
        using var first = await preview.Served.Get("");
        var tag = first.Headers.ETag!.ToString();

        foreach (var known in (string[])[tag, $"W/{tag}", $"\"other\", {tag}", "*"])
        {
            using var again = await preview.Served.Send(HttpMethod.Get, "", ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await Bytes(again));
        }

        using var other = await preview.Served.Send(HttpMethod.Get, "", ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("nothing/")]
    [InlineData("en/nothing")]
    [InlineData("site.css")]
    public async Task What_is_not_there_is_the_page_for_missing_pages(string path)
    {
        using var response = await preview.Served.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(Encoding.UTF8.GetString(Built("404.html")), Script.Replace(Encoding.UTF8.GetString(await Bytes(response)), ""));
    }

    [Fact]
    public async Task A_page_without_its_slash_is_sent_to_its_address()
    {
        using var latin = await preview.Served.Get("en?a=1");
        using var arabic = await preview.Served.Get(Uri.EscapeDataString("فن-الخط"));

        Assert.Equal((HttpStatusCode.Found, "/en/?a=1"), (latin.StatusCode, latin.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.Found, $"/{Uri.EscapeDataString("فن-الخط")}/"), (arabic.StatusCode, arabic.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task An_index_file_is_the_page_of_its_folder() =>
        Assert.Equal(await preview.Served.Text("en/"), await preview.Served.Text("en/index.html"));

    [Fact]
    public async Task Nothing_is_written()
    {
        await preview.Served.Text("");

        Assert.StartsWith("Serving 9 articles and 1 page at http://localhost:", preview.Served.Out, StringComparison.Ordinal);
        Assert.Equal("", preview.Served.Error);
    }

    [Fact]
    public void The_script_is_in_no_built_page() =>
        Assert.All(Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file => Assert.DoesNotContain("-staticgen", File.ReadAllText(Path.Combine(Committed, file)), StringComparison.Ordinal));

    private static byte[] Built(string file) => File.ReadAllBytes(Path.Combine(Committed, file));

    private static Task<byte[]> Bytes(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static string Address(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex("<script src=\"/-staticgen/reload.js\" data-mark=\"[0-9a-f]{32}\\.[0-9a-f]{32}\" data-since=\"0\" defer></script>\n")]
    private static partial Regex Script { get; }

    /// <summary>The repository's site, served once for all tests.</summary>
    public sealed class Preview : IAsyncLifetime
    {
        public Served Served { get; private set; } = null!;

        // As the committed site was built: drafts and what is to come are left out.
        public async ValueTask InitializeAsync() => Served = await Served.Start(TestData.Root, "--no-drafts");

        public ValueTask DisposeAsync() => Served.DisposeAsync();
    }
}
