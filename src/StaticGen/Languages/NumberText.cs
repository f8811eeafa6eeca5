using System.Globalization;

namespace StaticGen.Languages;

/// <summary>
/// Numbers as readers see them, from own tables of CLDR 48. The text has no invisible signs for direction: what prints it sets numbers
/// apart as a whole. Languages without a table get the digits alone, with a decimal point.
/// </summary>
public static class NumberText
{
    private const int MaxDecimals = 3;

    /// <summary>The decimal and the group separator of a language.</summary>
    internal static (string Decimal, string Group) Separators(TextConventions conventions) => conventions.Tables?.Separators ?? CalendarText.Variant(conventions.Language) switch
    {
        "ar" when conventions.Digits == DigitSystem.Arabic => ("٫", "٬"),
        "ar" => conventions.Country is "DZ" or "LB" or "LY" or "MA" or "MR" or "TN" ? (",", ".") : (".", ","),
        "en" or "kk-Arab" => (".", ","),
        "kk" or "ru" => (",", "\u00A0"),
        _ => (".", ""),
    };

    /// <summary>The number with separators, rounded half to even to three decimals, or to as many as are given and then with all of them.</summary>
    public static string Format(decimal number, TextConventions conventions, int? decimals = null)
    {
        var (point, group) = Separators(conventions);
        var rounded = decimal.Round(number, decimals ?? MaxDecimals, MidpointRounding.ToEven);
        var text = rounded.ToString(decimals is { } places ? $"#,##0.{new string('0', places)}" : "#,##0.###", CultureInfo.InvariantCulture);
        if (!text.AsSpan().ContainsAny('.', ',')) return InDigits(text, conventions);
        return InDigits(string.Concat(text.Select(c => c switch { '.' => point, ',' => group, _ => c.ToString() })), conventions);
    }

    /// <summary>A whole number without separators, as years and phone extensions are written.</summary>
    public static string Plain(long number, TextConventions conventions) => InDigits(number.ToString(CultureInfo.InvariantCulture), conventions);

    /// <summary>A share in percent: 12.5 is 12.5%.</summary>
    public static string Percent(decimal percent, TextConventions conventions, int? decimals = null)
    {
        var number = Format(percent, conventions, decimals);
        if (conventions.Tables?.Percent is { } pattern) return pattern.Replace("{number}", number, StringComparison.Ordinal);
        return CalendarText.Variant(conventions.Language) switch
        {
            "ar" when conventions.Digits == DigitSystem.Arabic => number + "٪",
            "ru" => number + "\u00A0%",
            _ => number + "%",
        };
    }

    /// <summary>From one number to another.</summary>
    public static string Range(decimal from, decimal to, TextConventions conventions) => $"{Format(from, conventions)}–{Format(to, conventions)}";

    /// <summary>The text with its ASCII digits in the digits of the language.</summary>
    public static string InDigits(string text, TextConventions conventions)
    {
        if (conventions.Digits == DigitSystem.Latin || !text.AsSpan().ContainsAnyInRange('0', '9')) return text;
        return string.Create(text.Length, text, static (digits, source) =>
        {
            for (var i = 0; i < digits.Length; i++) digits[i] = char.IsAsciiDigit(source[i]) ? (char)('٠' + (source[i] - '0')) : source[i];
        });
    }
}
