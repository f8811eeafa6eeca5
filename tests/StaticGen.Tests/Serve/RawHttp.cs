using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticGen.Tests.Serve;

/// <summary>Bytes to a port of this machine and back: what a client that keeps to the rules would not send.</summary>
public sealed class RawHttp(int port)
{
    /// <summary>Sends a request and reads until the server closes.</summary>
    /// <param name="request">One byte for each character.</param>
    /// <param name="isEnd">Nothing follows, also where the server expects more.</param>
    public async Task<string> Send(string request, bool isEnd = false)
    {
        using var client = await Connect();
        var stream = client.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
            if (isEnd) client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Closed before all was sent or read: what came is the answer.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>A GET of a target as it is.</summary>
    public Task<string> Get(string target) => Send($"GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");

    public async Task<TcpClient> Connect()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        return client;
    }
}
