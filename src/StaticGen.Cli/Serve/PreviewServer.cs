using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StaticGen.Cli.Serve;

/// <summary>Kestrel without anything around it: no configuration, no services, no log. One function answers every request.</summary>
internal sealed class PreviewServer : IDisposable
{
    /// <summary>Ports that are tried when the first is taken, itself included.</summary>
    public const int MaxTries = 10;

    private const int MaxConnections = 200;
    private const int MaxHeaderSize = 16 * 1024;
    private static readonly TimeSpan HeaderTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMilliseconds(200);

    private readonly KestrelServer _server;

    private PreviewServer(KestrelServer server, int port)
    {
        _server = server;
        Port = port;
    }

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>Listens on an address at the first port that is free.</summary>
    /// <param name="host">The address; <c>null</c> for the two of this machine alone, 127.0.0.1 and ::1.</param>
    /// <param name="port">The first port to try; 0 for any.</param>
    /// <param name="answer">Answers a request. Its exceptions are bugs and end the connection.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="IOException">No port is free, or the address is not one of this machine; the message says it.</exception>
    public static async Task<PreviewServer> Start(IPAddress? host, int port, RequestDelegate answer, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var server = Create(host, port);
            try
            {
                await server.StartAsync(new Application(answer), cancellation);
                return new PreviewServer(server, PortOf(server));
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                server.Dispose();
                if (!IsTaken(e)) throw new IOException(host is null ? e.Message : $"`{host}` is not an address of this machine", e);
                if (attempt == MaxTries || port is 0 or IPEndPoint.MaxPort)
                    throw new IOException(attempt == 1 ? $"port {port} is taken" : $"the ports from {port - attempt + 1} to {port} are taken", e);
                port++;
            }
        }
    }

    /// <summary>Ends all connections: those that are in the middle of an answer have a moment.</summary>
    public async Task Stop()
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _server.StopAsync(timeout.Token);
    }

    public void Dispose() => _server.Dispose();

    private static KestrelServer Create(IPAddress? host, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxConcurrentConnections = MaxConnections;
        options.Limits.MaxConcurrentUpgradedConnections = 0;
        options.Limits.MaxRequestHeadersTotalSize = MaxHeaderSize;
        options.Limits.RequestHeadersTimeout = HeaderTimeout;
        options.Limits.KeepAliveTimeout = IdleTimeout;
        options.Limits.MaxRequestBodySize = 0;
        // Any port of two addresses would be two ports.
        if (host is null && port == 0) host = IPAddress.Loopback;
        if (host is null) options.ListenLocalhost(port, OnlyHttp1);
        else options.Listen(host, port, OnlyHttp1);
        var log = NullLoggerFactory.Instance;
        return new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), log), log);
    }

    private static void OnlyHttp1(ListenOptions listen) => listen.Protocols = HttpProtocols.Http1;

    private static int PortOf(KestrelServer server) => BindingAddress.Parse(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;

    private static bool IsTaken(Exception e) =>
        e is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied }
        || (e.InnerException is { } inner && IsTaken(inner));

    private sealed class Application(RequestDelegate answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
