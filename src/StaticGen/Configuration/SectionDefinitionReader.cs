using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>
/// The site's own list of sections. An id of the built-in four keeps its titles and patterns where the site gives no others, so that a
/// site may reorder them or leave one out by naming ids only.
/// </summary>
internal static partial class SectionDefinitionReader
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
    [
        "404", "archive", "articles", "assets", "atom", "authors", "feed", "index", "page", "pages", "robots", "rss", "search", "sitemap",
        "static", "tags",
        // Names that Windows gives to devices.
        "aux", "con", "nul", "prn",
    ]);

    /// <param name="reader">The whole configuration.</param>
    /// <param name="languages">The site's languages, its own first.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <returns><c>null</c> when the site has no list of its own.</returns>
    public static IReadOnlyList<SectionDefinition>? Read(MappingReader reader, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
    {
        if (reader.Mappings("sections") is not { } items) return null;
        var sections = new List<SectionDefinition>();
        foreach (var item in items)
        {
            var id = item.RequiredText("id");
            var titles = ReadTitles(item);
            var patterns = ReadPatterns(item, diagnostics);
            item.RejectUnknown(DiagnosticCodes.UnknownSetting, "setting");
            if (id is not { } located || !IsUsable(located, sections, languages, diagnostics)) continue;

            var builtIn = SectionDefinition.BuiltIn.FirstOrDefault(section => section.Id == located.Value);
            var section = new SectionDefinition(located.Value, Merge(builtIn?.Titles, titles), Merge(builtIn?.Patterns, patterns));
            // A language that staticgen has no titles for may bring those of the built-in sections in its strings file.
            if (builtIn is null && !section.Titles.ContainsKey(languages[0]))
            {
                diagnostics.Add(DiagnosticCodes.MissingValue, located.Position, $"section `{section.Id}` has no title in the site's language",
                    $"add `titles:` with `{languages[0]}: …` below it");
            }

            sections.Add(section);
        }

        return sections;
    }

    private static Dictionary<string, string> ReadTitles(MappingReader item) =>
        item.TextMap("titles").ToDictionary(pair => pair.Key.Value, pair => pair.Text.Value, StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> ReadPatterns(MappingReader item, DiagnosticBag diagnostics)
    {
        var patterns = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (item.Mapping("patterns") is not { } mapping) return patterns;
        var reader = new MappingReader(mapping, diagnostics, "sections.patterns.");
        foreach (var language in mapping.Entries.Select(entry => entry.Key.Value))
            patterns.Add(language, [.. reader.Texts(language).Select(text => text.Value)]);
        return patterns;
    }

    private static FrozenDictionary<string, T> Merge<T>(FrozenDictionary<string, T>? builtIn, Dictionary<string, T> own)
    {
        var merged = new Dictionary<string, T>(builtIn ?? FrozenDictionary<string, T>.Empty, StringComparer.Ordinal);
        foreach (var (language, value) in own) merged[language] = value;
        return merged.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsUsable(Located<string> id, List<SectionDefinition> earlier, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
    {
        var (message, help) =
            !Form.IsMatch(id.Value) ? ($"`{id.Value}` cannot be a section id", "use a to z, 0 to 9 and single hyphens, such as `key-points`") :
            Reserved.Contains(id.Value) ? ($"`{id.Value}` is a name that staticgen uses itself", "choose another id") :
            languages.Contains(id.Value) ? ($"`{id.Value}` is a language of the site", "choose another id") :
            earlier.Any(section => section.Id == id.Value) ? ($"section `{id.Value}` is defined twice", "keep one of them") :
            (null, null);
        if (message is null) return true;
        diagnostics.Add(DiagnosticCodes.InvalidSectionId, id.Position, message, help);
        return false;
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
