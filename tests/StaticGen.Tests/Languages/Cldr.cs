using System.Text.Json;

namespace StaticGen.Tests.Languages;

/// <summary>The data of CLDR 48 as the npm packages have it, which eng/install-tools.sh installs.</summary>
internal static class Cldr
{
    private static readonly string Folder = Path.Combine(TestData.Root, "artifacts", "tools", "node_modules");

    /// <summary>Skips the test where a package is missing or of another version.</summary>
    public static void Require()
    {
        string[] packages = ["cldr-core", "cldr-dates-full", "cldr-cal-islamic-full", "cldr-numbers-full", "cldr-misc-full", "cldr-localenames-full"];
        foreach (var package in packages)
        {
            var file = Path.Combine(Folder, package, "package.json");
            Assert.SkipUnless(File.Exists(file), $"NO CLDR: {package} is not installed, so the tables were not compared with it. eng/install-tools.sh installs it.");
            Assert.StartsWith("48.", Parse(file).GetProperty("version").GetString(), StringComparison.Ordinal);
        }
    }

    /// <summary>The locales of Arabic that name a country.</summary>
    public static IEnumerable<string> ArabicCountries() => Directory.EnumerateDirectories(Path.Combine(Folder, "cldr-dates-full", "main"), "ar-*")
        .Select(folder => Path.GetFileName(folder)![3..]).Order(StringComparer.Ordinal);

    public static JsonElement Gregorian(string locale) =>
        Locale("cldr-dates-full", locale, "ca-gregorian").GetProperty("dates").GetProperty("calendars").GetProperty("gregorian");

    public static JsonElement Hijri(string locale) =>
        Locale("cldr-cal-islamic-full", locale, "ca-islamic-umalqura").GetProperty("dates").GetProperty("calendars").GetProperty("islamic-umalqura");

    public static JsonElement Numbers(string locale) => Locale("cldr-numbers-full", locale, "numbers").GetProperty("numbers");

    public static JsonElement Currency(string locale, string code) =>
        Locale("cldr-numbers-full", locale, "currencies").GetProperty("numbers").GetProperty("currencies").GetProperty(code);

    public static JsonElement Lists(string locale) => Locale("cldr-misc-full", locale, "listPatterns").GetProperty("listPatterns");

    public static JsonElement Supplemental(string file) => Parse(Path.Combine(Folder, "cldr-core", "supplemental", $"{file}.json")).GetProperty("supplemental");

    /// <summary>What a language is called in itself and its script, whole and, of a tag with a script, without it; none when CLDR has no such locale.</summary>
    public static IReadOnlyList<string> OwnNames(string code)
    {
        if (!File.Exists(Path.Combine(Folder, "cldr-localenames-full", "main", code, "languages.json"))) return [];
        var names = Locale("cldr-localenames-full", code, "languages").GetProperty("localeDisplayNames").GetProperty("languages");
        return [.. new[] { code, code.Split('-')[0] }.Where(key => names.TryGetProperty(key, out _)).Select(key => names.Text(key)).Distinct()];
    }

    /// <summary>What CLDR knows of each script, by ISO 15924 code.</summary>
    public static IEnumerable<JsonProperty> Scripts() =>
        Parse(Path.Combine(Folder, "cldr-core", "scriptMetadata.json")).GetProperty("scriptMetadata").EnumerateObject();

    /// <summary>The text at a path of keys.</summary>
    public static string Text(this JsonElement element, params string[] path)
    {
        foreach (var key in path) element = element.GetProperty(key);
        return element.GetString()!;
    }

    /// <summary>The values of an object, in its order.</summary>
    public static string[] Values(this JsonElement element, params string[] path)
    {
        foreach (var key in path) element = element.GetProperty(key);
        return [.. element.EnumerateObject().Select(entry => entry.Value.GetString()!)];
    }

    private static JsonElement Locale(string package, string locale, string file) =>
        Parse(Path.Combine(Folder, package, "main", locale, $"{file}.json")).GetProperty("main").GetProperty(locale);

    private static JsonElement Parse(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}
