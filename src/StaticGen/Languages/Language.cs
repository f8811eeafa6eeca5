using StaticGen.Diagnostics;

namespace StaticGen.Languages;

/// <summary>A language and, where it is not the usual one, its script, as a BCP 47 tag: <c>ar</c>, <c>kk</c>, <c>kk-Arab</c>.</summary>
/// <param name="Code">The tag, in its canonical case.</param>
/// <param name="Name">What the language calls itself; for language switchers.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>.</param>
public sealed partial record Language(string Code, string Name, string Direction)
{
    // ISO 15924 codes. Every other script is written from left to right, or may be.
    private static readonly string[] RightToLeftScripts =
    [
        "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand", "Mani", "Mend",
        "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sidt", "Sogd",
        "Sogo", "Syrc", "Thaa", "Yezi",
    ];

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

    /// <summary>What to write in place of a tag that is not known, as help for its author.</summary>
    public static string Advice(string tag)
    {
        // Codes of countries, codes that ISO has withdrawn, and those of three letters where there is one of two. Any two letters are near to
        // some code, so that nearness says nothing of them.
        var meant = tag.ToLowerInvariant() switch
        {
            "ae" or "ara" or "arb" or "eg" or "sa" => "ar",
            "cz" => "cs",
            "dk" => "da",
            "gr" => "el",
            "eng" or "gb" or "us" => "en",
            "fas" or "ir" or "per" => "fa",
            "il" or "iw" => "he",
            "in" => "id",
            "jp" => "ja",
            "jw" => "jv",
            "kaz" or "kz" => "kk",
            "kr" => "ko",
            "kg" => "ky",
            "mo" => "ro",
            "rus" => "ru",
            "sh" => "sr-Latn",
            "ua" => "uk",
            "pk" or "urd" => "ur",
            "ji" => "yi",
            "cn" or "tw" => "zh",
            _ => tag.Length > 2 ? Suggestion.Nearest(tag, Codes) : null,
        };
        return meant is null ? "use a code such as `ar`, `en`, `kk` or `ru`" : $"did you mean `{meant}`?";
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
