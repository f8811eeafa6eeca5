using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticGen.Tests.Serve;

/// <summary>SRV-8: where a preview listens, and how it ends.</summary>
public sealed class Ending : IDisposable
{
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

        Assert.Equal(0, await served.End(signal));

        Assert.Equal(files, Directory.GetFileSystemEntries(_site.Folder, "*", SearchOption.AllDirectories));
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

    public void Dispose() => _site.Dispose();
}
