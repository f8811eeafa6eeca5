namespace StaticGen.Languages;

/// <summary>The forms a counted text may need, in the order of CLDR.</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>
/// Number → plural form: the cardinal rules of CLDR 48 for the languages of <see cref="Language"/>. Left out is the form that Spanish,
/// French, Italian and Portuguese have for whole millions.
/// </summary>
public static class PluralRules
{
    private static readonly PluralCategory[] OneOther = [PluralCategory.One, PluralCategory.Other];

    /// <summary>The forms a language has. A language without rules here has <see cref="PluralCategory.Other"/> alone.</summary>
    public static IReadOnlyList<PluralCategory> Categories(string language) => Primary(language) switch
    {
        "ar" => [PluralCategory.Zero, PluralCategory.One, PluralCategory.Two, PluralCategory.Few, PluralCategory.Many, PluralCategory.Other],
        "ru" => [PluralCategory.One, PluralCategory.Few, PluralCategory.Many, PluralCategory.Other],
        "he" => [PluralCategory.One, PluralCategory.Two, PluralCategory.Other],
        "ckb" or "de" or "dv" or "en" or "es" or "fa" or "fr" or "hi" or "it" or "kk" or "ky" or "ps" or "pt" or "sd" or "so" or "sw" or "tr"
            or "ug" or "ur" or "uz" or "yi" => OneOther,
        _ => [PluralCategory.Other],
    };

    /// <summary>The form for a number. Its decimal places count as written: 1.0 is not 1 in English.</summary>
    public static PluralCategory Of(string language, decimal number)
    {
        // The names are those of UTS #35, part 3, "Operands".
        var n = Math.Abs(number);
        var i = decimal.Truncate(n);
        var v = number.Scale;
        return Primary(language) switch
        {
            "ar" => Arabic(n),
            "ru" => Russian(i, v),
            "he" => i == 1 && v == 0 || i == 0 && v != 0 ? PluralCategory.One : i == 2 && v == 0 ? PluralCategory.Two : PluralCategory.Other,
            "ckb" or "dv" or "es" or "kk" or "ky" or "ps" or "sd" or "so" or "tr" or "ug" or "uz" => OneIf(n == 1),
            "de" or "en" or "it" or "sw" or "ur" or "yi" => OneIf(i == 1 && v == 0),
            "fa" or "hi" => OneIf(i == 0 || n == 1),
            "fr" or "pt" => OneIf(i is 0 or 1),
            _ => PluralCategory.Other,
        };
    }

    private static PluralCategory Arabic(decimal n) => n switch
    {
        0 => PluralCategory.Zero,
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        _ when decimal.Truncate(n) != n => PluralCategory.Other,
        _ => (n % 100) switch
        {
            >= 3 and <= 10 => PluralCategory.Few,
            >= 11 => PluralCategory.Many,
            _ => PluralCategory.Other,
        },
    };

    private static PluralCategory Russian(decimal i, int v) => (v, i % 10, i % 100) switch
    {
        (not 0, _, _) => PluralCategory.Other,
        (_, 1, not 11) => PluralCategory.One,
        (_, >= 2 and <= 4, < 12 or > 14) => PluralCategory.Few,
        _ => PluralCategory.Many,
    };

    private static PluralCategory OneIf(bool isOne) => isOne ? PluralCategory.One : PluralCategory.Other;

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();
}
