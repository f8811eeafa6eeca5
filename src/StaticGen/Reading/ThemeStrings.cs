using System.Collections.Concurrent;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>The words of the user interface in the languages of a site. Where a language has none, English stands in.</summary>
public sealed class ThemeStrings
{
    private const string Fallback = "en";

    private readonly ConcurrentDictionary<string, (UiStrings Strings, IReadOnlyList<Diagnostic> Faults)> _languages = new(StringComparer.Ordinal);
    private readonly Theme _theme;

    /// <param name="theme">The theme with the site's own files.</param>
    public ThemeStrings(Theme theme) => _theme = theme;

    /// <param name="theme">The theme with the site's own files.</param>
    /// <param name="languages">Codes of the site's languages.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static ThemeStrings Load(Theme theme, IEnumerable<string> languages, DiagnosticBag diagnostics)
    {
        var strings = new ThemeStrings(theme);
        strings.Check(languages, diagnostics);
        return strings;
    }

    /// <summary>The words in a language, which are read when somebody asks for them.</summary>
    public UiStrings In(string language) => Of(language).Strings;

    /// <summary>Reports what is wrong with the words in some languages, and with the English ones.</summary>
    public void Check(IEnumerable<string> languages, DiagnosticBag diagnostics)
    {
        foreach (var language in languages.Prepend(Fallback).Distinct()) diagnostics.AddRange(Of(language).Faults);
    }

    private (UiStrings Strings, IReadOnlyList<Diagnostic> Faults) Of(string language)
    {
        if (_languages.TryGetValue(language, out var known)) return known;
        var diagnostics = new DiagnosticBag();
        var strings = Read(_theme, language, language == Fallback ? UiStrings.Empty : In(Fallback), diagnostics);
        return _languages.GetOrAdd(language, (strings, diagnostics.ToSorted()));
    }

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
