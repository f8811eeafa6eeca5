using System.Collections.Frozen;
using System.Text;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>Words of the user interface in one language: <c>templates/strings/ar.yaml</c> of the theme and of the site.</summary>
public sealed class UiStrings
{
    private readonly FrozenDictionary<string, UiString> _strings;

    internal UiStrings(IReadOnlyDictionary<string, UiString> strings) => _strings = strings.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No words at all.</summary>
    public static UiStrings Empty { get; } = new(FrozenDictionary<string, UiString>.Empty);

    public IReadOnlyList<string> Keys => _strings.Keys;

    public bool Has(string key) => _strings.ContainsKey(key);

    /// <summary>True when the words differ with a number, which <see cref="Text"/> then needs.</summary>
    public bool IsPlural(string key) => _strings.TryGetValue(key, out var entry) && entry.Forms is not null;

    /// <summary>Code of the language the words are in: another one than asked for where English stands in.</summary>
    public string LanguageOf(string key) => _strings[key].Language;

    internal UiString Find(string key) => _strings[key];

    /// <summary>The words for a key, in the plural form for a number.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="count">Decides on the form; only for plurals.</param>
    /// <param name="values">Values of the placeholders, by name, the number as readers see it among them: <c>count</c>.</param>
    /// <param name="until">The end of the range that begins with the count.</param>
    /// <returns>The words, and the name of a placeholder that has no value, if there is one.</returns>
    public (string Text, string? Missing) Text(
        string key,
        decimal? count = null,
        IReadOnlyDictionary<string, string>? values = null,
        decimal? until = null)
    {
        var entry = _strings[key];
        if (entry.Forms is not null && count is null) return (key, "count");
        var text = entry.Forms is null ? entry.Text
            : entry.Forms[until is { } end ? PluralRules.OfRange(entry.Language, count!.Value, end) : PluralRules.Of(entry.Language, count!.Value)];
        return text.Contains('{') ? Fill(text, values) : (text, null);
    }

    private static (string Text, string? Missing) Fill(string text, IReadOnlyDictionary<string, string>? values)
    {
        var filled = new StringBuilder(text.Length);
        string? missing = null;
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is > 0 and var length)
        {
            var name = rest.Slice(open + 1, length - 1).ToString();
            filled.Append(rest[..open]);
            rest = rest[(open + length + 1)..];
            if (values is not null && values.TryGetValue(name, out var value)) filled.Append(value);
            else filled.Append('{').Append(name).Append('}');
            if (IsName(name) && values?.ContainsKey(name) is not true) missing ??= name;
        }

        return (filled.Append(rest).ToString(), missing);
    }

    /// <summary>Braces around anything else are text.</summary>
    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}

/// <summary>One entry of a strings file: text, or a text for each plural form.</summary>
/// <param name="Language">The language whose rules choose the form.</param>
/// <param name="Text">The text; empty when there are forms.</param>
/// <param name="Forms">Every form the language has, or <c>null</c>.</param>
internal sealed record UiString(string Language, string Text, FrozenDictionary<PluralCategory, string>? Forms);
