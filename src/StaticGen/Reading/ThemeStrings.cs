using System.Collections.Frozen;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>The words of the user interface in the languages of a site. Where a language has none, English stands in.</summary>
public sealed class ThemeStrings
{
    private const string Fallback = "en";

    private readonly FrozenDictionary<string, UiStrings> _languages;

    private ThemeStrings(IEnumerable<KeyValuePair<string, UiStrings>> languages) => _languages = languages.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="theme">The theme with the site's own files.</param>
    /// <param name="languages">Codes of the site's languages.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static ThemeStrings Load(Theme theme, IEnumerable<string> languages, DiagnosticBag diagnostics)
    {
        var english = Read(theme, Fallback, UiStrings.Empty, diagnostics);
        var read = new Dictionary<string, UiStrings>(StringComparer.Ordinal) { [Fallback] = english };
        foreach (var language in languages)
        {
            if (!read.ContainsKey(language)) read.Add(language, Read(theme, language, english, diagnostics));
        }

        return new ThemeStrings(read);
    }

    /// <summary>The words in one of the languages given to <see cref="Load"/>.</summary>
    public UiStrings In(string language) => _languages.GetValueOrDefault(language) ?? _languages[Fallback];

    private static UiStrings Read(Theme theme, string language, UiStrings fallback, DiagnosticBag diagnostics) => UiStringsReader.Read(
        language,
        Source(theme, "", language, diagnostics),
        Source(theme, Theme.OwnStringsPrefix, language, diagnostics),
        fallback,
        diagnostics);

    /// <summary>The file of a language, or of the language without its region.</summary>
    private static SourceText? Source(Theme theme, string prefix, string language, DiagnosticBag diagnostics)
    {
        foreach (var name in Language.WithAndWithoutRegion(language).Select(code => $"strings/{code}.yaml"))
        {
            if (theme.Find(prefix + name) is { } file) return SourceText.Decode("templates/" + name, file.Content.Span, diagnostics);
        }

        return null;
    }
}
