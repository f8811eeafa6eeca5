using System.Collections.Frozen;

namespace StaticGen.Languages;

/// <summary>
/// Sums of money, by CLDR 48: decimals, symbols and their place. Symbols are those of the standard width, without the marks for direction
/// that CLDR puts into Arabic ones. A currency without a symbol has its code.
/// </summary>
public static class Currency
{
    private sealed record Symbols(int Decimals, string Arabic, string English, string Kazakh, string KazakhArabic, string Russian);

    private static readonly FrozenDictionary<string, Symbols> Known = new Dictionary<string, Symbols>
    {
        ["AED"] = new(2, "د.إ.", "AED", "AED", "AED", "AED"),
        ["BHD"] = new(3, "د.ب.", "BHD", "BHD", "BHD", "BHD"),
        ["CHF"] = new(2, "CHF", "CHF", "CHF", "CHF", "CHF"),
        ["CNY"] = new(2, "CN¥", "CN¥", "CN¥", "CN¥", "CN¥"),
        ["DJF"] = new(0, "DJF", "DJF", "DJF", "DJF", "DJF"),
        ["DZD"] = new(2, "د.ج.", "DZD", "DZD", "DZD", "DZD"),
        ["EGP"] = new(2, "ج.م.", "EGP", "EGP", "EGP", "EGP"),
        ["EUR"] = new(2, "€", "€", "€", "€", "€"),
        ["GBP"] = new(2, "UK£", "£", "£", "£", "£"),
        ["ILS"] = new(2, "₪", "₪", "₪", "₪", "₪"),
        ["INR"] = new(2, "₹", "₹", "₹", "₹", "₹"),
        ["IQD"] = new(0, "د.ع.", "IQD", "IQD", "IQD", "IQD"),
        ["IRR"] = new(0, "ر.إ.", "IRR", "IRR", "IRR", "IRR"),
        ["JOD"] = new(3, "د.أ.", "JOD", "JOD", "JOD", "JOD"),
        ["JPY"] = new(0, "JP¥", "JP¥", "JP¥", "JP¥", "¥"),
        ["KMF"] = new(0, "KMF", "KMF", "KMF", "KMF", "KMF"),
        ["KWD"] = new(3, "د.ك.", "KWD", "KWD", "KWD", "KWD"),
        ["KZT"] = new(2, "KZT", "KZT", "₸", "₸", "KZT"),
        ["LBP"] = new(0, "ل.ل.", "LBP", "LBP", "LBP", "LBP"),
        ["LYD"] = new(3, "د.ل.", "LYD", "LYD", "LYD", "LYD"),
        ["MAD"] = new(2, "د.م.", "MAD", "MAD", "MAD", "MAD"),
        ["MRU"] = new(2, "أ.م.", "MRU", "MRU", "MRU", "MRU"),
        ["OMR"] = new(3, "ر.ع.", "OMR", "OMR", "OMR", "OMR"),
        ["QAR"] = new(2, "ر.ق.", "QAR", "QAR", "QAR", "QAR"),
        ["RUB"] = new(2, "RUB", "RUB", "₽", "RUB", "₽"),
        ["SAR"] = new(2, "ر.س.", "SAR", "SAR", "SAR", "SAR"),
        ["SDG"] = new(2, "ج.س.", "SDG", "SDG", "SDG", "SDG"),
        ["SOS"] = new(0, "SOS", "SOS", "SOS", "SOS", "SOS"),
        ["SYP"] = new(0, "ل.س.", "SYP", "SYP", "SYP", "SYP"),
        ["TND"] = new(3, "د.ت.", "TND", "TND", "TND", "TND"),
        ["TRY"] = new(2, "TRY", "TRY", "TRY", "TRY", "TRY"),
        ["USD"] = new(2, "US$", "US$", "$", "US$", "$"),
        ["YER"] = new(0, "ر.ي.", "YER", "YER", "YER", "YER"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes with a symbol or decimals of their own here.</summary>
    public static IEnumerable<string> Codes => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether it has the form of ISO 4217: three capital letters.</summary>
    public static bool IsCode(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);

    /// <summary>The sum with its currency. Whole sums have no decimals, others as many as the currency has: 12 $, 12.50 $, 1.250 KWD.</summary>
    /// <param name="amount">The sum.</param>
    /// <param name="code">ISO 4217.</param>
    /// <param name="conventions">How the language writes numbers.</param>
    public static string Format(decimal amount, string code, TextConventions conventions)
    {
        var (symbol, decimals) = SymbolOf(code, conventions.Language);
        var rounded = decimal.Round(amount, decimals, MidpointRounding.ToEven);
        var sign = rounded < 0 ? "-" : "";
        var number = NumberText.Format(Math.Abs(rounded), conventions, rounded == decimal.Truncate(rounded) ? 0 : decimals);
        return sign + CalendarText.Variant(conventions.Language) switch
        {
            "en" => symbol + (char.IsLetter(symbol[^1]) ? "\u00A0" : "") + number,
            "ar" or "kk" or "ru" => $"{number}\u00A0{symbol}",
            // As kk-Arab and CLDR's root.
            _ => $"{symbol}\u00A0{number}",
        };
    }

    internal static (string Symbol, int Decimals) SymbolOf(string code, string language)
    {
        if (!Known.TryGetValue(code, out var known)) return (code, 2);
        return (CalendarText.Variant(language) switch
        {
            "ar" => known.Arabic,
            "en" => known.English,
            "kk" => known.Kazakh,
            "kk-Arab" => known.KazakhArabic,
            "ru" => known.Russian,
            _ => code,
        }, known.Decimals);
    }
}
