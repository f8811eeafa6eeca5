using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace StaticGen.Cli.Serve;

/// <summary>Where the home page can be seen.</summary>
internal static class PreviewAddresses
{
    /// <param name="host">The address it listens on; <c>null</c> for this machine alone.</param>
    /// <param name="port">The port.</param>
    /// <param name="basePath">The encoded path of the home page.</param>
    /// <returns>At least one: for this machine first, then for others.</returns>
    public static IReadOnlyList<string> Of(IPAddress? host, int port, string basePath)
    {
        if (host is null || IPAddress.IsLoopback(host)) return [Address(host is null ? "localhost" : Literal(host), port, basePath)];
        if (!host.Equals(IPAddress.Any) && !host.Equals(IPAddress.IPv6Any)) return [Address(Literal(host), port, basePath)];
        return [Address("localhost", port, basePath), .. OwnAddresses().Select(own => Address(Literal(own), port, basePath))];
    }

    private static string Address(string host, int port, string basePath) => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}{basePath}");

    private static string Literal(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    // Of IPv6 there are several for each interface, and none that a person types.
    private static IEnumerable<IPAddress> OwnAddresses()
    {
        try
        {
            return
            [
                .. NetworkInterface.GetAllNetworkInterfaces()
                    .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
                    .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                    .Select(unicast => unicast.Address)
                    .Where(address => address.AddressFamily == AddressFamily.InterNetwork),
            ];
        }
        catch (NetworkInformationException)
        {
            return [];
        }
    }
}
