using System.Collections.Frozen;

namespace StaticGen.Languages;

/// <summary>A language and, where it is not the usual one, its script, as a BCP 47 tag: <c>ar</c>, <c>kk</c>, <c>kk-Arab</c>.</summary>
/// <param name="Code">The tag, in its canonical case.</param>
/// <param name="Name">What the language calls itself; for language switchers.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>.</param>
public sealed record Language(string Code, string Name, string Direction)
{
    private static readonly string[] RightToLeftScripts = ["Arab", "Hebr", "Thaa", "Nkoo", "Adlm", "Syrc"];

    private static readonly FrozenDictionary<string, Language> Known = new Language[]
    {
        new("ar", "العربية", "rtl"),
        new("ckb", "کوردیی ناوەندی", "rtl"),
        new("de", "Deutsch", "ltr"),
        new("dv", "ދިވެހިބަސް", "rtl"),
        new("en", "English", "ltr"),
        new("es", "español", "ltr"),
        new("fa", "فارسی", "rtl"),
        new("fr", "français", "ltr"),
        new("he", "עברית", "rtl"),
        new("hi", "हिन्दी", "ltr"),
        new("id", "Indonesia", "ltr"),
        new("it", "italiano", "ltr"),
        new("kk", "қазақ тілі", "ltr"),
        new("kk-Arab", "قازاق ٴتىلى", "rtl"),
        new("ky", "кыргызча", "ltr"),
        new("ms", "Melayu", "ltr"),
        new("ps", "پښتو", "rtl"),
        new("pt", "português", "ltr"),
        new("ru", "русский", "ltr"),
        new("sd", "سنڌي", "rtl"),
        new("so", "Soomaali", "ltr"),
        new("sw", "Kiswahili", "ltr"),
        new("tr", "Türkçe", "ltr"),
        new("ug", "ئۇيغۇرچە", "rtl"),
        new("ur", "اردو", "rtl"),
        new("uz", "o‘zbek", "ltr"),
        new("yi", "ייִדיש", "rtl"),
        new("zh", "中文", "ltr"),
    }.ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes that file names and the front matter may use.</summary>
    public static IEnumerable<string> Codes => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>
    /// The language of a tag such as <c>ar</c>, <c>ar-AE</c> or <c>ar-Latn</c>; <c>null</c> when the primary language is unknown. The
    /// direction comes from the script where the tag names one, else from the language.
    /// </summary>
    public static Language? Find(string tag)
    {
        if (Known.TryGetValue(tag, out var language)) return language;
        var parts = tag.Split('-');
        if (parts.Length is < 2 or > 3 || !Known.TryGetValue(parts[0], out var primary)) return null;
        var script = Array.Find(parts[1..], part => part.Length == 4 && part.All(char.IsAsciiLetter));
        var regionsAreValid = parts[1..].All(part => part == script || part.Length == 2 && part.All(char.IsAsciiLetter));
        if (!regionsAreValid) return null;
        var direction = script is null ? primary.Direction
            : RightToLeftScripts.Contains(script, StringComparer.OrdinalIgnoreCase) ? "rtl" : "ltr";
        return new Language(tag, primary.Name, direction);
    }
}
