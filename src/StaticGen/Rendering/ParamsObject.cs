using System.Buffers;
using System.Globalization;
using StaticGen.Configuration;

namespace StaticGen.Rendering;

/// <summary>
/// The author's own values, from <c>params</c> in front matter or configuration. Any member may be asked for: one that is not there is
/// <c>null</c>, since each article has its own.
/// </summary>
public sealed class ParamsObject : ModelObject
{
    public static readonly ParamsObject Empty = new(null);

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.eE+-");

    private readonly YamlMapping? _mapping;

    public ParamsObject(YamlMapping? mapping) => _mapping = mapping;

    public override string TypeName => "params";

    public override int Count => _mapping?.Entries.Count ?? 0;

    public override IEnumerable<string> GetMembers() => _mapping?.Entries.Select(e => e.Key.Value) ?? [];

    public override bool Contains(string member) => _mapping?[member] is not null;

    public override bool TryGet(string member, out object? value)
    {
        value = ToValue(_mapping?[member]);
        return true;
    }

    public override bool Equals(object? obj) => obj is ParamsObject other && ReferenceEquals(_mapping, other._mapping);

    public override int GetHashCode() => _mapping?.GetHashCode() ?? 0;

    private static object? ToValue(YamlNode? node) => node switch
    {
        YamlMapping map => new ParamsObject(map),
        YamlSequence sequence => ModelList.Of(sequence.Items, ToValue),
        YamlScalar scalar => ToValue(scalar),
        _ => null,
    };

    // YAML 1.2.2 §10.3.2, core schema. Only what is written without quotes means anything but text; `no` and `1:30` are text.
    private static object? ToValue(YamlScalar scalar)
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
