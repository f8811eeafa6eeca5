using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using StaticGen.Cli;
using StaticGen.Cli.Terminal;

namespace StaticGen.Tests.Serve;

/// <summary>SRV-8: where a preview listens, and how it ends.</summary>
public sealed class Ending : IDisposable
{
    // On a machine so busy that 0.7 s are not enough the process is ended from within, with 128 and the signal's number, as shells count.
    private static readonly int[] Ended = [0, 128 + 2, 128 + 15];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestSite _site = TestSite.With("""
        ---
        title: A
        date: 2026-11-01
        ---
        Text.
        """);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_with_browsers_connected_and_leaves_the_folder_as_it_was(string signal)
    {
        var files = Directory.GetFileSystemEntries(_site.Folder, "*", SearchOption.AllDirectories);
        using var served = await ServedProcess.Start(_site.Folder);
        using var browser = await served.Raw.Connect();
        browser.GetStream().Write(Encoding.ASCII.GetBytes($"GET /-staticgen/events?page=/a/ HTTP/1.1\r\nHost: localhost:{served.Port}\r\n\r\n"));
        Assert.Equal('H', browser.GetStream().ReadByte());

        Assert.Contains(await served.End(signal), Ended);

        Assert.Equal(files, Directory.GetFileSystemEntries(_site.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_second_signal_ends_it_too()
    {
        using var served = await ServedProcess.Start(_site.Folder);

        served.Send("INT");
        served.Send("INT");

        Assert.Contains(await served.End("INT"), Ended);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_followed_by_the_next()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using var served = await Served.Start(_site.Folder, "--port", $"{port}");

        Assert.InRange(served.Port, port + 1, port + 9);
        Assert.StartsWith($"Port {port} is taken.\nServing 1 article and 0 pages at http://localhost:{served.Port}/ after ", served.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_are_being_answered_hold_up_no_end()
    {
        // More than the system buffers for a client that does not read.
        using (var film = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(_site.Folder, "static")).FullName, "film.mp4"))) film.SetLength(256 << 20);
        using var served = await ServedProcess.Start(_site.Folder);
        using var slow = await served.Raw.Connect();
        slow.GetStream().Write(Encoding.ASCII.GetBytes($"GET /film.mp4 HTTP/1.1\r\nHost: localhost:{served.Port}\r\n\r\n"));
        Assert.Equal('H', slow.GetStream().ReadByte());
        using var unfinished = await served.Raw.Connect();
        unfinished.GetStream().Write("GET / HTTP/1.1\r\nHost: "u8);

        Assert.Contains(await served.End("INT"), Ended);
    }

    [Fact]
    public async Task Other_machines_are_answered_when_they_may_look()
    {
        var own = NetworkInterface.GetAllNetworkInterfaces().Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "NO NETWORK: this machine has no address that others could reach");

        await using var served = await Served.Start(_site.Folder, "--host", "0.0.0.0");

        using var there = await served.Client.GetAsync(new Uri($"http://{own}:{served.Port}/a/"), TestContext.Current.CancellationToken);
        using var here = await served.Get("a/");
        using var byName = await Get("evil.com");
        // Another address than the one that was reached is a name like any other.
        using var elsewhere = await Get("198.51.100.7");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden],
            [there.StatusCode, here.StatusCode, byName.StatusCode, elsewhere.StatusCode]);
        Assert.StartsWith("warning: everybody in this network can read the site, drafts too, at\n", served.Error, StringComparison.Ordinal);
        Assert.Contains($"\n  http://{own}:{served.Port}/\n", served.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", served.Error, StringComparison.Ordinal);

        async Task<HttpResponseMessage> Get(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{own}:{served.Port}/a/");
            request.Headers.Host = $"{host}:{served.Port}";
            return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task An_address_that_only_this_machine_has_is_no_reason_to_warn()
    {
        await using var served = await Served.Start(_site.Folder, "--host", "127.0.0.1");

        Assert.Equal(("", $"http://127.0.0.1:{served.Port}/"), (served.Error, served.Home.AbsoluteUri));
    }

    [Fact]
    public void Without_a_free_port_it_says_so()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 65535);
        try
        {
            taken.Start();
        }
        catch (SocketException)
        {
            // Somebody else has it, which is as good.
        }

        var result = _site.Run("serve", "--port", "65535");

        Assert.Equal((4, "", "error: port 65535 is taken\n"), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public void An_address_of_another_machine_cannot_be_listened_to()
    {
        // TEST-NET-1, RFC 5737.
        var result = _site.Run("serve", "--port", "0", "--host", "192.0.2.1", "--base-url", "https://example.org/");

        Assert.Equal((4, "error: `192.0.2.1` is not an address of this machine\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Whoever_ends_it_does_not_wait_until_the_site_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes with names in folders there");
        // Reading a pipe waits for whoever writes: an article that takes for ever, as if there were very many. Two, one for each of the threads that read.
        var pipes = new[] { "endless-1.md", "endless-2.md" }.Select(name => Path.Combine(_site.Folder, "content", "articles", name)).ToArray();
        using (var mkfifo = Process.Start("mkfifo", pipes)) await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var ctrlC = new CancellationTokenSource();
        var terminal = new SystemTerminal { Out = output, Error = output, Now = TestSite.Now, WorkingFolder = _site.Folder };

        var serving = Task.Run(() => CommandLine.Run(["serve", "--port", "0"], terminal, ctrlC.Token));
        // Opened when it is read; the other is not, so that reading cannot end.
        await using (await Write(pipes[0])) await ctrlC.CancelAsync();

        Assert.Equal((0, ""), (await serving.WaitAsync(Patience, TestContext.Current.CancellationToken), output.ToString()));
        // Lets the thread go that waits for it.
        await using var last = await Write(pipes[1]);

        static Task<FileStream> Write(string pipe) =>
            Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write)).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_base_url_that_is_none_is_not_waited_for()
    {
        const string error = "error SG0202: `example.org` is not an http or https address\n  ┌─ --base-url\n  = help: write `https://example.org/`\n\n1 error.\n`staticgen explain SG0202` says more.\n";

        var result = _site.Run("serve", "--port", "0", "--base-url", "example.org");

        Assert.Equal((2, "", error), (result.ExitCode, result.Out, result.Error));
    }

    public void Dispose() => _site.Dispose();
}
