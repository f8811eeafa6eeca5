using StaticGen.Configuration;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>Finds and reads the site's staticgen.yaml.</summary>
public static class SiteConfigFile
{
    private const string Name = "staticgen.yaml";
    private const long MaxSize = 1024 * 1024;

    /// <returns><c>null</c> when there is none.</returns>
    public static SourceFile? Find(string sourceFolder) => new SourceFile(Name, sourceFolder) is var file && File.Exists(file.FullPath) ? file : null;

    /// <param name="sourceFolder">The site's folder.</param>
    /// <param name="baseUrl">Takes the place of the file's base-url; <c>null</c>: the file's counts.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <returns><c>null</c> when the file is there and cannot be read. Without a file every setting has its default.</returns>
    public static SiteConfig? Read(string sourceFolder, string? baseUrl, DiagnosticBag diagnostics)
    {
        var config = new SiteConfig();
        if (Find(sourceFolder) is { } file)
        {
            if (SourceFiles.ReadText(file, MaxSize, diagnostics) is not { } source) return null;
            config = SiteConfigReader.Read(source, diagnostics);
        }
        else if (File.Exists(Path.Combine(sourceFolder, "staticgen.yml")))
        {
            diagnostics.Add(DiagnosticCodes.UnexpectedFile, SourcePosition.File("staticgen.yml"), "the configuration is not read", $"rename it to {Name}");
        }

        if (baseUrl is null) return config;
        var address = Addresses.BaseUrl(new Located<string>(baseUrl, SourcePosition.File("--base-url")), diagnostics);
        return address is null ? config : config with { BaseUrl = address, HasBaseUrl = true };
    }
}
