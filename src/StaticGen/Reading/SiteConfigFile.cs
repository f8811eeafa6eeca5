using System.IO.Hashing;
using StaticGen.Configuration;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>Finds and reads the site's staticgen.yaml.</summary>
public static class SiteConfigFile
{
    /// <summary>Where a fault of an address that the caller gives is found.</summary>
    public const string BaseUrlOption = "--base-url";

    private const string Name = "staticgen.yaml";
    private const long MaxSize = 1024 * 1024;

    /// <returns><c>null</c> when there is none.</returns>
    public static SourceFile? Find(string sourceFolder) => new SourceFile(Name, sourceFolder) is var file && File.Exists(file.FullPath) ? file : null;

    /// <summary>Tells one version of the file from another: by its content, and where there is none whether another name is there.</summary>
    internal static UInt128? VersionOf(string sourceFolder)
    {
        if (Find(sourceFolder) is not { } file) return File.Exists(Path.Combine(sourceFolder, "staticgen.yml")) ? UInt128.One : null;
        var version = UInt128.Zero;
        SourceFiles.ReadText(file, MaxSize, new DiagnosticBag(), bytes => version = XxHash128.HashToUInt128(bytes));
        return version;
    }

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
        var address = Addresses.BaseUrl(new Located<string>(baseUrl, SourcePosition.File(BaseUrlOption)), diagnostics);
        return address is null ? config : config with { BaseUrl = address, HasBaseUrl = true };
    }
}
