using System.Collections.Frozen;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>Files of UI strings → <see cref="UiStrings"/>.</summary>
public static class UiStringsReader
{
    /// <summary>The theme's strings of a language, each replaced where the site has its own.</summary>
    /// <param name="language">Code of the language.</param>
    /// <param name="theme">The theme's file, when it knows the language.</param>
    /// <param name="site">The site's file, when it has one.</param>
    /// <param name="fallback">Words of another language, for keys that neither file has.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static UiStrings Read(string language, SourceText? theme, SourceText? site, UiStrings fallback, DiagnosticBag diagnostics)
    {
        var strings = new Dictionary<string, UiString>(StringComparer.Ordinal);
        var keys = Add(strings, language, theme, diagnostics).Select(key => key.Value).ToHashSet(StringComparer.Ordinal);
        var known = keys.Concat(fallback.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var key in Add(strings, language, site, diagnostics))
        {
            keys.Add(key.Value);
            if (known.Contains(key.Value) || Suggestion.Nearest(key.Value, known) is not { } near) continue;
            diagnostics.Add(DiagnosticCodes.SimilarString, key.Position, $"`{key.Value}` is no string of the theme", $"did you mean `{near}`?");
        }

        // A key with a fault was reported; it is not missing.
        var missing = fallback.Keys.Where(key => !keys.Contains(key)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0) ReportMissing(language, missing, keys.Count > 0, site, diagnostics);
        foreach (var key in fallback.Keys) strings.TryAdd(key, fallback.Find(key));
        return new UiStrings(strings);
    }

    private static void ReportMissing(string language, List<string> missing, bool hasSome, SourceText? site, DiagnosticBag diagnostics)
    {
        var path = $"templates/strings/{language}.yaml";
        var position = site is null ? SourcePosition.File(path) : new SourcePosition(site.Path, 1, 1);
        if (!hasSome)
        {
            diagnostics.Add(DiagnosticCodes.MissingStrings, position, $"there are no words of the user interface in `{language}`; pages show English ones",
                $"write {path}; `staticgen templates eject strings/xx.yaml` brings a file with every key to start from");
            return;
        }

        diagnostics.Add(DiagnosticCodes.MissingStrings, position,
            $"there are no words in `{language}` for {Quote(missing.Take(3))}{(missing.Count > 3 ? $" and {missing.Count - 3} more" : "")}",
            $"add them to {path}");
    }

    private static List<YamlScalar> Add(Dictionary<string, UiString> strings, string language, SourceText? source, DiagnosticBag diagnostics)
    {
        var keys = new List<YamlScalar>();
        if (source is null || YamlReader.ReadMapping(source, diagnostics) is not { } mapping) return keys;
        var reader = new MappingReader(mapping, diagnostics);
        foreach (var (key, value) in mapping.Entries)
        {
            if (LanguageFileReader.Keys.Contains(key.Value)) continue;
            keys.Add(key);
            switch (value)
            {
                // Not trimmed: a separator ends with a blank.
                case YamlScalar { IsNull: false } text:
                    strings[key.Value] = new UiString(language, text.Value, null);
                    break;
                case YamlMapping forms:
                    if (ReadForms(key, forms, language, diagnostics) is { } read) strings[key.Value] = new UiString(language, "", read);
                    break;
                default:
                    // Neither: the reader says so.
                    reader.RequiredText(key.Value);
                    break;
            }
        }

        return keys;
    }

    private static FrozenDictionary<PluralCategory, string>? ReadForms(
        YamlScalar key,
        YamlMapping mapping,
        string language,
        DiagnosticBag diagnostics)
    {
        var categories = PluralRules.Categories(language);
        var names = categories.Select(Name).ToList();
        var reader = new MappingReader(mapping, diagnostics, $"{key.Value}.");
        var forms = new Dictionary<PluralCategory, string>();
        var missing = new List<string>();
        foreach (var (category, name) in categories.Zip(names))
        {
            if (reader.Entry(name) is null) missing.Add(name);
            else if (reader.Entry(name)!.Value is YamlScalar text) forms.Add(category, text.Value);
            else reader.RequiredText(name);
        }

        foreach (var entry in reader.Unread)
        {
            diagnostics.Add(DiagnosticCodes.UnknownPluralForm, entry.Key.Position, $"`{entry.Key.Value}` is no plural form in `{language}`",
                Suggestion.DidYouMean(entry.Key.Value, names, $"the forms are {Quote(names)}"));
        }

        if (missing.Count > 0)
        {
            diagnostics.Add(DiagnosticCodes.MissingPluralForm, key.Position,
                $"`{key.Value}` lacks the plural form{(missing.Count > 1 ? "s" : "")} {Quote(missing)}", $"add `{missing[0]}: …` below it");
        }

        return forms.Count == categories.Count ? forms.ToFrozenDictionary() : null;
    }

    private static string Name(PluralCategory category) => category switch
    {
        PluralCategory.Zero => "zero",
        PluralCategory.One => "one",
        PluralCategory.Two => "two",
        PluralCategory.Few => "few",
        PluralCategory.Many => "many",
        _ => "other",
    };

    private static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
