using System.Collections.Frozen;

namespace StaticGen.Languages;

/// <summary>A language and, where it is not the usual one, its script, as a BCP 47 tag: <c>ar</c>, <c>kk</c>, <c>kk-Arab</c>.</summary>
/// <param name="Code">The tag, in its canonical case.</param>
/// <param name="Name">What the language calls itself; for language switchers.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>.</param>
public sealed record Language(string Code, string Name, string Direction)
{
    // ISO 15924 codes. Every other script is written from left to right, or may be.
    private static readonly string[] RightToLeftScripts = ["Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Syrc", "Thaa"];

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
    /// The language of a tag such as <c>ar</c>, <c>ar-AE</c>, <c>kk-Arab</c> or <c>kk-Arab-CN</c>; <c>null</c> when the primary language is
    /// unknown. The direction comes from the script where the tag names one, else from the language: never from data of the machine.
    /// </summary>
    public static Language? Find(string tag)
    {
        if (Known.TryGetValue(tag, out var language)) return language;
        var parts = tag.Split('-');
        if (parts.Length is < 2 or > 3 || !Known.TryGetValue(parts[0], out var named)) return null;
        var (script, region) = (parts[1].Length == 4 ? parts[1] : null, parts[^1].Length == 2 ? parts[^1] : null);
        if ((script is null ? 0 : 1) + (region is null ? 0 : 1) != parts.Length - 1 || !parts[1..].All(part => part.All(char.IsAsciiLetter))) return null;

        // RFC 5646 §2.1.1: the language in small letters, the script with a capital, the region in capitals.
        var code = named.Code;
        if (script is not null)
        {
            code += $"-{char.ToUpperInvariant(script[0])}{script[1..].ToLowerInvariant()}";
            var direction = RightToLeftScripts.Contains(code[^4..]) ? "rtl" : "ltr";
            named = Known.GetValueOrDefault(code) ?? named with { Direction = direction };
        }

        return named with { Code = region is null ? code : $"{code}-{region.ToUpperInvariant()}" };
    }

    /// <summary>
    /// The tags whose words fit a language, best first: itself, and without its region. Never without its script: readers of
    /// <c>kk-Arab</c> may not read <c>kk</c>.
    /// </summary>
    public static IEnumerable<string> WithAndWithoutRegion(string code)
    {
        yield return code;
        if (code.LastIndexOf('-') is > 0 and var dash && code.Length - dash == 3) yield return code[..dash];
    }
}
