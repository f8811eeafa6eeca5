using System.Text.Json;

namespace StaticGen.Tests.Metadata;

/// <summary>schema.org's released vocabulary, and what of a JSON-LD document does not fit it.</summary>
internal static class SchemaVocabulary
{
    private static readonly Dictionary<string, string[]> Parents;
    private static readonly Dictionary<string, (string[] Domains, string[] Ranges)> Properties;

    static SchemaVocabulary()
    {
        var lines = File.ReadAllLines(TestData.PathOf("schemaorg-30.0.txt")).Select(line => line.Split(' ', 2)).ToLookup(line => line[0], line => line[1].Split(": "));
        Parents = lines["class"].ToDictionary(f => f[0].TrimEnd(':'), f => Words(f.ElementAtOrDefault(1)));
        Properties = lines["property"].ToDictionary(f => f[0], f => (Words(f[1]), Words(f.ElementAtOrDefault(2))));
    }

    /// <summary>What is wrong, with the way to it; empty of a right document.</summary>
    public static IReadOnlyList<string> Faults(JsonElement document)
    {
        var faults = new List<string>();
        if (document.GetProperty("@context").GetString() != "https://schema.org") faults.Add("@context");
        foreach (var thing in document.GetProperty("@graph").EnumerateArray()) Check(thing, "", faults);
        return faults;
    }

    private static void Check(JsonElement thing, string path, List<string> faults)
    {
        var type = thing.GetProperty("@type").GetString()!;
        path += "/" + type;
        if (!Parents.ContainsKey(type)) faults.Add($"{path}: no such type");
        foreach (var member in thing.EnumerateObject().Where(m => m.Name[0] != '@'))
        {
            var here = $"{path}.{member.Name}";
            if (!Properties.TryGetValue(member.Name, out var property))
            {
                faults.Add($"{here}: no such property");
                continue;
            }

            if (!property.Domains.Any(domain => Is(type, domain))) faults.Add($"{here}: not a property of it");
            foreach (var value in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToList() : [member.Value])
            {
                if (!Fits(value, property.Ranges)) faults.Add($"{here}: {value.GetRawText()} is none of {string.Join(", ", property.Ranges)}");
                if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@type", out _)) Check(value, here, faults);
            }
        }
    }

    private static bool Fits(JsonElement value, string[] ranges) => value.ValueKind switch
    {
        // Without a type it only refers to something else.
        JsonValueKind.Object => value.TryGetProperty("@type", out var type)
            ? ranges.Any(range => Is(type.GetString()!, range))
            : value.EnumerateObject().All(m => m.Name == "@id") && Uri.IsWellFormedUriString(value.GetProperty("@id").GetString(), UriKind.Absolute),
        JsonValueKind.Number => ranges.Contains("Integer") && value.TryGetInt64(out _) || ranges.Contains("Number"),
        JsonValueKind.String => ranges.Any(range => range switch
        {
            "Text" => true,
            "URL" => Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute),
            "DateTime" => JsonLd.IsInstant(value.GetString()!),
            _ => false,
        }),
        _ => false,
    };

    private static bool Is(string type, string ancestor) =>
        type == ancestor || Parents.TryGetValue(type, out var parents) && parents.Any(parent => Is(parent, ancestor));

    private static string[] Words(string? text) => text is null ? [] : text.TrimEnd(':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
