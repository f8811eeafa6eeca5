using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace StaticGen.Tests.Serve;

/// <summary>
/// SRV-5: requests of chance, and connections that say nothing. <c>STATICGEN_SERVE_CASES</c> says how many requests; <c>.ci/run</c>
/// sends 100,000.
/// </summary>
public sealed class RequestsOfChance : IDisposable
{
    private const long MaxGrowth = 50_000_000;
    private const int Senders = 8;

    private static readonly string[] Methods = ["GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "get", "", "G\0T", "PRI", "CONNECT", "GETGETGETGETGETGETGETGETGETGETGETGETGETGETGETGETGETGETGET"];
    private static readonly string[] Versions = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/1.1 ", "http/1.1", "", "HTTP/1.99999"];
    private static readonly string[] Names = ["Host", "Host", "Origin", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Range", "If-None-Match", "Sec-Fetch-Site", "Cookie", "X-\0", "", "Expect", "Accept-Encoding"];
    private static readonly string[] Values =
        ["localhost:PORT", "localhost:PORT", "evil.com", "", "0", "5", "-1", "99999999999999999999", "chunked", "close", "keep-alive", "websocket", "h2c", "bytes=0-1", "bytes=5-", "bytes=-3", "*", "\"x\"", "cross-site", "null", "\u00ff\u00fe", "100-continue"];

    private readonly TestSite _site = TestSite.With("""
        -- content/articles/a.md --
        ---
        title: A
        date: 2026-11-01
        ---
        Text.
        -- static/file.txt --
        A file.
        """);

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("STATICGEN_SERVE_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 3_000;

    [Fact]
    public async Task No_request_ends_the_preview_or_fills_its_memory()
    {
        using var served = await ServedProcess.Start(_site.Folder);
        var warm = Cases / 3;
        await SendAll(served, warm, seed: 1);
        var before = served.Memory;

        await SendAll(served, Cases - warm, seed: 2);

        Assert.Contains("Text.", await served.Raw.Get("/a/"), StringComparison.Ordinal);
        Assert.True(served.Memory - before < MaxGrowth, $"{served.Memory - before:N0} bytes more than before");
    }

    [Fact]
    public async Task A_thousand_idle_connections_do_not_take_its_memory()
    {
        using var served = await ServedProcess.Start(_site.Folder);
        await served.Raw.Get("/a/");
        var before = served.Memory;
        var idle = new List<TcpClient>();
        for (var i = 0; i < 1000; i++) idle.Add(await served.Raw.Connect());

        Assert.True(served.Memory - before < MaxGrowth, $"{served.Memory - before:N0} bytes more than before");
        foreach (var client in idle) client.Dispose();
        // Those that were one too many are closed at once; the others have just been.
        var answer = "";
        while (answer.Length == 0 && served.IsAlive) answer = await served.Raw.Get("/a/");
        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static async Task SendAll(ServedProcess served, int count, int seed) => await Task.WhenAll(Enumerable.Range(0, Senders).Select(async sender =>
    {
        var random = new Random(seed * Senders + sender);
        for (var i = 0; i < count / Senders; i++)
        {
            var request = Request(random, served.Port);
            var answer = await served.Raw.Send(request, isEnd: true);
            // 505 is the answer to a version that is not known.
            Assert.False(answer.StartsWith("HTTP/1.1 50", StringComparison.Ordinal) && !answer.StartsWith("HTTP/1.1 505 ", StringComparison.Ordinal), $"{request}\n→ {answer}");
        }
    }));

    private static string Request(Random random, int port)
    {
        var text = new StringBuilder();
        if (random.Next(20) == 0)
        {
            for (var i = random.Next(300); i >= 0; i--) text.Append((char)random.Next(256));
            return text.ToString();
        }

        text.Append(Pick(random, Methods)).Append(' ').Append(Target(random)).Append(' ').Append(Pick(random, Versions)).Append("\r\n");
        if (random.Next(10) > 0) text.Append(CultureInfo.InvariantCulture, $"Host: localhost:{port}\r\n");
        for (var i = random.Next(4); i > 0; i--) text.Append(Pick(random, Names)).Append(random.Next(20) == 0 ? " " : ": ").Append(Pick(random, Values).Replace("PORT", $"{port}", StringComparison.Ordinal)).Append(random.Next(20) == 0 ? "\n" : "\r\n");
        if (random.Next(10) > 0) text.Append("\r\n");
        if (random.Next(5) == 0) text.Append('x', random.Next(2000));
        return text.ToString();
    }

    private static string Target(Random random)
    {
        switch (random.Next(5))
        {
            case 0: return Pick(random, TraversalVectors.All);
            // A stream of events goes on for as long as the client does; here that is not long.
            case 1: return Pick(random, ["/", "/a/", "/a", "/file.txt", "/feed.xml", "/-staticgen/status?page=%2F", "/-staticgen/events?page=/a/&since=x&mark=y", "/-staticgen/reload.js"]);
            default:
                var target = new StringBuilder("/");
                for (var i = random.Next(40); i > 0; i--) target.Append(random.Next(6) == 0 ? Pick(random, ["%", "..", "//", "%2", "%00", "?", "&page=", "%d9", "#", "%e2%80%8f"]) : ((char)random.Next(33, 127)).ToString());
                return target.ToString();
        }
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
