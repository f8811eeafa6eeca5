using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace StaticGen.Tests.Metadata;

/// <summary>The structured data of a page, read back.</summary>
internal static partial class JsonLd
{
    /// <summary>The one document of the page; it stands in the head.</summary>
    public static JsonElement Of(IHtmlDocument page)
    {
        var script = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Equal(page.Head, script.ParentElement);
        return JsonDocument.Parse(script.TextContent).RootElement;
    }

    public static IReadOnlyList<JsonElement> Graph(IHtmlDocument page) => [.. Of(page).GetProperty("@graph").EnumerateArray()];

    /// <summary>What the page is about: all that is no path to it.</summary>
    public static JsonElement Subject(IHtmlDocument page) => Graph(page).Single(thing => Text(thing, "@type") != "BreadcrumbList");

    public static string? Text(JsonElement thing, string name) => thing.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>Spec E1: seconds and an offset, in ASCII digits.</summary>
    public static bool IsInstant(string text) => Instant.IsMatch(text);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Instant { get; }
}
