using System.Net;

namespace StaticGen.Cli.Serve;

/// <summary>What a caller may ask of a preview.</summary>
internal sealed record ServeOptions
{
    public required BuildOptions Site { get; init; }

    /// <summary>The first port to try; 0 for any.</summary>
    public required int Port { get; init; }

    /// <summary>The address to listen on; <c>null</c>: only this machine sees the preview.</summary>
    public IPAddress? Host { get; init; }

    /// <summary>Names of this machine beside <c>localhost</c>, in lower case.</summary>
    public required IReadOnlySet<string> AllowedHosts { get; init; }

    /// <summary>The browser is shown the home page.</summary>
    public bool Open { get; init; }
}
