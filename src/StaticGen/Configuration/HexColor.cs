using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>Colours in staticgen.yaml: <c>#rgb</c> or <c>#rrggbb</c>.</summary>
internal static partial class HexColor
{
    /// <returns>The colour in small letters; <c>null</c> when there is none or it cannot be read, which is reported.</returns>
    public static string? Read(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (reader.LocatedText(key) is not { } color) return null;
        if (Pattern.IsMatch(color.Value)) return color.Value.ToLowerInvariant();
        diagnostics.Add(DiagnosticCodes.InvalidColor, color.Position, $"`{color.Value}` is not a colour", "write red, green and blue in hex digits and in quotes, such as `\"#1a5c4c\"`");
        return null;
    }

    [GeneratedRegex("^#(?:[0-9a-f]{3}|[0-9a-f]{6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
