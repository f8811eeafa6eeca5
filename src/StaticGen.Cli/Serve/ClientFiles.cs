namespace StaticGen.Cli.Serve;

/// <summary>Script and style sheets that the preview adds to pages in a browser: Client/, embedded.</summary>
internal static class ClientFiles
{
    private const string Prefix = "client/";

    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(() =>
    {
        var assembly = typeof(ClientFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }, StringComparer.Ordinal);
    });

    /// <summary>The file of that name, or <c>null</c>.</summary>
    public static byte[]? Find(string name) => Files.Value.GetValueOrDefault(name);
}
