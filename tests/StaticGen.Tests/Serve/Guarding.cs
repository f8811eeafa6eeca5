using System.Net;
using System.Net.NetworkInformation;

namespace StaticGen.Tests.Serve;

/// <summary>SRV-1 to SRV-3: who is answered.</summary>
public sealed class Guarding(Guarding.Preview preview) : IClassFixture<Guarding.Preview>
{
    public static TheoryData<string> Paths => ["/", "/a/", "/nothing/", "/-staticgen/events", "/-staticgen/status", "/-staticgen/reload.js"];

    private Served Served => preview.Served;

    [Fact]
    public void Only_this_machine_is_listened_to()
    {
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == Served.Port).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, end => Assert.True(IPAddress.IsLoopback(end.Address), end.ToString()));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Another_name_is_not_answered(string path)
    {
        // DNS rebinding: the attacker's name resolves to this machine.
        string[] names =
        [
            "evil.com:PORT", "evil.com", "localhost.evil.com:PORT", "127.0.0.1.evil.com", "notlocalhost:PORT", "192.0.2.7:PORT", "0.0.0.0:PORT", "127.0.0.2:PORT", "[::2]:PORT", "localhost.",
        ];
        foreach (var name in names)
        {
            var answer = await Served.Raw.Send($"GET {path} HTTP/1.1\r\nHost: {name.Replace("PORT", $"{Served.Port}", StringComparison.Ordinal)}\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(name, answer, StringComparison.Ordinal);
        }

        Assert.StartsWith("HTTP/1.1 403 ", await Served.Raw.Send($"GET {path} HTTP/1.0\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("site.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("preview.example.org")]
    public async Task Names_of_this_machine_are_answered(string name)
    {
        var answer = await Served.Raw.Send($"GET /a/ HTTP/1.1\r\nHost: {name}:{Served.Port}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_elsewhere_gets_nothing(string path)
    {
        string[] origins =
        [
            "http://evil.com", "http://192.0.2.7:8080", "http://127.0.0.1.evil.com", "null", "file://", $"https://localhost:{Served.Port}", $"http://localhost:{Served.Port + 1}",
            "http://localhost", $"http://127.0.0.1:{Served.Port}", $"http://localhost:{Served.Port}.evil.com", "",
        ];
        foreach (var origin in origins)
        {
            using var response = await Served.Send(HttpMethod.Get, path, ("Origin", origin));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Its_own_pages_are_answered()
    {
        using var own = await Served.Send(HttpMethod.Get, "a/", ("Origin", $"http://localhost:{Served.Port}"), ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors"));
        using var typed = await Served.Send(HttpMethod.Get, "a/", ("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));
        using var followed = await Served.Send(HttpMethod.Get, "a/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));

        Assert.All([own, typed, followed], response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Theory]
    [InlineData("cross-site", "no-cors", "script")]
    [InlineData("cross-site", "no-cors", "image")]
    [InlineData("cross-site", "cors", "empty")]
    [InlineData("cross-site", "navigate", "iframe")]
    [InlineData("same-site", "no-cors", "script")]
    [InlineData("same-site", "navigate", "iframe")]
    public async Task Nothing_of_it_gets_into_a_page_elsewhere(string site, string mode, string destination)
    {
        using var response = await Served.Send(HttpMethod.Get, "-staticgen/reload.js", ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task It_is_only_looked_at(string method)
    {
        using var response = await Served.Send(new HttpMethod(method), "a/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("GET,HEAD", string.Concat(response.Content.Headers.Allow.Order(StringComparer.Ordinal).Select((name, i) => i == 0 ? name : "," + name)));
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\nhello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")]
    public async Task A_body_is_refused(string rest)
    {
        var answer = await Served.Raw.Send($"GET /a/ HTTP/1.1\r\nHost: localhost:{Served.Port}\r\n{rest}");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_of_more_than_16_KB_is_refused() =>
        Assert.StartsWith("HTTP/1.1 431 ", await Served.Raw.Send($"GET /a/ HTTP/1.1\r\nHost: localhost:{Served.Port}\r\nX: {new string('x', 17 * 1024)}\r\n\r\n"), StringComparison.Ordinal);

    public sealed class Preview : IAsyncLifetime
    {
        private readonly TestSite _site = TestSite.With("""
            ---
            title: A
            date: 2026-11-01
            ---
            Text.
            """);

        public Served Served { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Served = await Served.Start(_site.Folder, "--allow-host", "Preview.Example.org", "--allow-host", "other.example");

        public async ValueTask DisposeAsync()
        {
            await Served.DisposeAsync();
            _site.Dispose();
        }
    }
}
