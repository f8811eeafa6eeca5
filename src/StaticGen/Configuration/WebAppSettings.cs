using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>How the site looks as an app on a reader's device: members of its manifest (W3C Web Application Manifest §1).</summary>
public sealed record WebAppSettings
{
    public static readonly IReadOnlyList<string> Displays = ["browser", "minimal-ui", "standalone", "fullscreen"];

    /// <summary>The name where there is little room; <c>null</c>: the site's name.</summary>
    public string? ShortName { get; init; }

    /// <summary>One of <see cref="Displays"/>.</summary>
    public string Display { get; init; } = Displays[0];

    /// <summary><c>#rgb</c> or <c>#rrggbb</c>.</summary>
    public string? ThemeColor { get; init; }

    /// <summary><c>#rgb</c> or <c>#rrggbb</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <returns><c>null</c> when the site is to have no manifest.</returns>
    public static WebAppSettings? Read(MappingReader site, DiagnosticBag diagnostics)
    {
        if (site.Entry("web-app") is null) return null;
        var reader = site.Nested("web-app");
        var settings = new WebAppSettings
        {
            ShortName = reader.Text("short-name"),
            Display = Displays[reader.Choice("display", Displays) ?? 0],
            ThemeColor = HexColor.Read(reader, "theme-color", diagnostics),
            BackgroundColor = HexColor.Read(reader, "background-color", diagnostics),
        };
        reader.RejectUnknown(DiagnosticCodes.UnknownSetting, "setting");
        return settings;
    }
}
