using System.Globalization;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>Flags, numbers, words of a fixed set, dates: text that must have one of a few forms.</summary>
public sealed partial class MappingReader
{
    /// <summary><c>true</c> or <c>false</c>, without quotes: <c>yes</c> and <c>"false"</c> mean different things to different programs.</summary>
    public bool? Flag(string key)
    {
        if (Entry(key) is not { } entry) return null;
        if (entry.Value is not YamlScalar scalar)
        {
            Report(entry, DiagnosticCodes.WrongType, "`true` or `false`", $"write `{key}: true` or `{key}: false`");
            return null;
        }

        var word = InvisibleCharacters.Remove(scalar.Value).Trim();
        if (scalar.IsPlain && word is "true" or "false") return word == "true";
        bool? meaning = word.ToLowerInvariant() switch
        {
            "true" or "yes" or "y" or "on" or "1" or "نعم" => true,
            "false" or "no" or "n" or "off" or "0" or "لا" => false,
            _ => null,
        };
        var help = meaning is { } flag ? $"write `{key}: {(flag ? "true" : "false")}`" : $"write `{key}: true` or `{key}: false`";
        Report(entry, DiagnosticCodes.WrongType, "`true` or `false`", scalar.IsPlain ? help : $"{help}, without quotes");
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int? Number(string key, int min, int max)
    {
        if (Entry(key) is not { } entry) return null;
        var word = entry.Value is YamlScalar { IsPlain: true } scalar ? InvisibleCharacters.Remove(scalar.Value).Trim() : "";
        var digits = string.Concat(word.Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
        // 010 is eight in YAML 1.1 and ten in YAML 1.2.
        var isNumber = digits.TrimStart('-') is { Length: > 0 } magnitude && magnitude.All(char.IsAsciiDigit)
            && digits.Length - magnitude.Length <= 1 && (magnitude.Length == 1 || magnitude[0] != '0');
        if (!isNumber)
        {
            Report(entry, DiagnosticCodes.WrongType, "a whole number",
                $"write a number from {min} to {max}, such as `{key}: {Math.Clamp(10, min, max)}`");
            return null;
        }

        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return (int)number;
        Report(entry, new Diagnostic(DiagnosticCodes.NumberOutOfRange, $"`{path}{key}` must be from {min} to {max}, not {digits}")
        {
            Position = entry.Value.Position,
            Help = $"write a number from {min} to {max}",
        });
        return null;
    }

    /// <summary>A list of whole numbers within bounds.</summary>
    /// <returns>Each once, from small to large; <c>null</c> when the key is missing.</returns>
    public IReadOnlyList<int>? Numbers(string key, int min, int max)
    {
        if (Entry(key) is null) return null;
        var numbers = new SortedSet<int>();
        foreach (var text in Texts(key))
        {
            if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) numbers.Add(number);
            else diagnostics.Add(DiagnosticCodes.NumberOutOfRange, text.Position, $"an item of `{path}{key}` must be a whole number from {min} to {max}, not `{text.Value}`",
                $"write `{key}: [{min}, {max}]` or other numbers between them");
        }

        return [.. numbers];
    }

    /// <summary>One of a few words.</summary>
    /// <returns>Its place among the words.</returns>
    public int? Choice(string key, params IReadOnlyList<string> words)
    {
        if (Entry(key) is not { } entry) return null;
        var all = string.Join(" or ", words.Select(word => $"`{word}`"));
        if (entry.Value is not YamlScalar scalar)
        {
            Report(entry, DiagnosticCodes.WrongType, all, $"write `{key}: {words[0]}`");
            return null;
        }

        var found = InvisibleCharacters.Remove(scalar.Value).Trim();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == found) return i;
        }

        Report(entry, DiagnosticCodes.UnknownChoice, all, Suggestion.DidYouMean(found, words, $"write {all}"));
        return null;
    }

    /// <summary>A list of some of a few words.</summary>
    /// <returns>Their places among the words, each once; <c>null</c> when the key is missing.</returns>
    public IReadOnlyList<int>? Choices(string key, params IReadOnlyList<string> words)
    {
        if (Entry(key) is null) return null;
        var chosen = new SortedSet<int>();
        foreach (var text in Texts(key))
        {
            var found = words.TakeWhile(word => word != text.Value).Count();
            if (found < words.Count) chosen.Add(found);
            else diagnostics.Add(DiagnosticCodes.UnknownChoice, text.Position, $"an item of `{path}{key}` must be {string.Join(" or ", words.Select(word => $"`{word}`"))}, not `{text.Value}`",
                Suggestion.DidYouMean(text.Value, words, $"write `{key}: [{string.Join(", ", words)}]` or some of them"));
        }

        return [.. chosen];
    }

    /// <summary>A date that must be there.</summary>
    public DateTimeOffset? RequiredDate(string key, TimeZoneInfo zone)
    {
        if (Entry(key) is null) ReportMissing(key);
        return Date(key, zone);
    }

    /// <summary>A date, as <see cref="Timestamp"/> reads it.</summary>
    public DateTimeOffset? Date(string key, TimeZoneInfo zone)
    {
        if (Entry(key) is not { } entry) return null;
        if (entry.Value is not YamlScalar scalar)
        {
            Report(entry, DiagnosticCodes.InvalidDate, "a date", $"write `{key}: 2026-11-20`");
            return null;
        }

        if (Timestamp.TryParse(scalar.Value, zone, out var date, out var impossible)) return date;
        if (impossible is null)
        {
            Report(entry, DiagnosticCodes.InvalidDate, "a date", Timestamp.Advice(scalar.Value));
        }
        else
        {
            // In the right form, so it is no other generator's way of writing but a slip.
            diagnostics.Add(DiagnosticCodes.InvalidDate, scalar.Position, $"`{path}{key}`: there is no such date or time", impossible);
        }

        return null;
    }
}
