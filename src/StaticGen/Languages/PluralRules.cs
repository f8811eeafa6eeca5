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
/// Number → plural form: the cardinal, ordinal and range rules of CLDR 48 for the languages of <see cref="Language"/>. Left out is the form
/// that Spanish, French, Italian and Portuguese have for whole millions.
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

    /// <summary>The form for a range of numbers: «3–5 أيام» has that of five, "0–1 days" that of neither.</summary>
    public static PluralCategory OfRange(string language, decimal from, decimal to)
    {
        var (start, end) = (Of(language, from), Of(language, to));
        return Primary(language) switch
        {
            "ar" when end is PluralCategory.One or PluralCategory.Two => start == PluralCategory.Zero ? PluralCategory.Zero : PluralCategory.Other,
            "fa" or "sd" when (start, end) is (PluralCategory.One, PluralCategory.One) => PluralCategory.Other,
            "ar" or "de" or "fa" or "fr" or "hi" or "it" or "kk" or "ky" or "ps" or "pt" or "ru" or "sd" or "sw" or "tr" or "ug" or "uz" => end,
            _ => PluralCategory.Other,
        };
    }

    /// <summary>The form for a place in a row: <see cref="PluralCategory.Few"/> for the English "3rd" and "23rd".</summary>
    public static PluralCategory OrdinalOf(string language, long number)
    {
        var n = Math.Abs(number);
        return (Primary(language), n) switch
        {
            ("en", _) => (n % 10, n % 100) switch
            {
                (1, not 11) => PluralCategory.One,
                (2, not 12) => PluralCategory.Two,
                (3, not 13) => PluralCategory.Few,
                _ => PluralCategory.Other,
            },
            ("kk", _) when n % 10 is 6 or 9 || n % 10 == 0 && n != 0 => PluralCategory.Many,
            ("fr" or "ms" or "hi", 1) => PluralCategory.One,
            ("hi", 2 or 3) => PluralCategory.Two,
            ("hi", 4) => PluralCategory.Few,
            ("hi", 6) or ("it", 8 or 11 or 80 or 800) => PluralCategory.Many,
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
