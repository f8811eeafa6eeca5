using System.Collections.Frozen;

namespace StaticGen.Languages;

/// <summary>Countries, and what Arabic is written like in them: CLDR 48's month names, digits and separators.</summary>
public static class Countries
{
    private const string All =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD "
        + "CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF "
        + "GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
        + "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
        + "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI "
        + "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
        + "VN VU WF WS YE YT ZA ZM ZW";

    private static readonly FrozenSet<string> Codes = All.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithArabicDigits =
        "BH DJ EG ER IL IQ JO KM KW LB MR OM PS QA SA SD SO SS SY TD YE".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is an ISO 3166-1 alpha-2 code, in upper case.</summary>
    public static bool IsCode(string code) => Codes.Contains(code);

    /// <summary>The code in the form of ISO 3166 of what looks like one: <c>ae</c>, <c>UK</c>, <c>UAE</c>, <c>KSA</c>; else <c>null</c>.</summary>
    public static string? Guess(string text)
    {
        var upper = text.ToUpperInvariant();
        return Codes.Contains(upper) ? upper : upper switch
        {
            "UK" => "GB",
            "UAE" or "ARE" => "AE",
            "KSA" or "SAU" => "SA",
            "USA" => "US",
            "EGY" => "EG",
            "KAZ" => "KZ",
            "MAR" => "MA",
            "QAT" => "QA",
            "RUS" => "RU",
            _ => null,
        };
    }

    /// <summary>The region of a language tag: <c>EG</c> of <c>ar-EG</c>; <c>null</c> when it names none.</summary>
    public static string? OfTag(string tag) => Array.Find(tag.Split('-')[1..], part => part.Length == 2)?.ToUpperInvariant();

    /// <summary>The Arabic names of the months in a country.</summary>
    public static MonthNames MonthsOf(string? country) => country switch
    {
        "IQ" or "JO" or "LB" or "PS" or "SY" => MonthNames.Levant,
        "DZ" or "TN" => MonthNames.Maghreb,
        "MA" => MonthNames.Morocco,
        "MR" => MonthNames.Mauritania,
        _ => MonthNames.Gulf,
    };

    /// <summary>The digits of Arabic text in a country.</summary>
    public static DigitSystem DigitsOf(string? country) =>
        country is not null && WithArabicDigits.Contains(country) ? DigitSystem.Arabic : DigitSystem.Latin;
}
