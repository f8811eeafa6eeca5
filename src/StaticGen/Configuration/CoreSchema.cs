using System.Buffers;
using System.Globalization;

namespace StaticGen.Configuration;

/// <summary>
/// What a scalar means by the core schema (YAML 1.2.2 §10.3.2). Only what is written without quotes means anything but text; <c>no</c> and
/// <c>1:30</c> are text.
/// </summary>
internal static class CoreSchema
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.eE+-");

    /// <returns><c>null</c>, a <see cref="bool"/>, a <see cref="long"/>, a <see cref="double"/> or text.</returns>
    public static object? ValueOf(YamlScalar scalar)
    {
        if (!scalar.IsPlain) return scalar.Value;
        if (scalar.IsNull) return null;
        var text = scalar.Value;
        switch (text)
        {
            case "true" or "True" or "TRUE": return true;
            case "false" or "False" or "FALSE": return false;
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF": return double.PositiveInfinity;
            case "-.inf" or "-.Inf" or "-.INF": return double.NegativeInfinity;
            case ".nan" or ".NaN" or ".NAN": return double.NaN;
        }

        return char.IsAsciiDigit(text[^1]) || char.IsAsciiHexDigit(text[^1]) || text[^1] == '.' ? Number(text) ?? text : text;
    }

    private static object? Number(string text)
    {
        var digits = text.AsSpan();
        if (digits.StartsWith("0x")) return long.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        if (digits.StartsWith("0o")) return Octal(digits[2..]);
        if (digits[0] is '+' or '-') digits = digits[1..];
        if (digits.IsEmpty || digits.ContainsAnyExcept(OfNumbers) || !(char.IsAsciiDigit(digits[0]) || digits[0] == '.')) return null;
        if (!digits.ContainsAnyExceptInRange('0', '9') && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        const NumberStyles floating = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, floating, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static long? Octal(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || digits.Length > 20 || digits.ContainsAnyExceptInRange('0', '7')) return null;
        var value = 0L;
        foreach (var digit in digits) value = value * 8 + (digit - '0');
        return value;
    }
}
