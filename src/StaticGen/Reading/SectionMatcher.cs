using StaticGen.Configuration;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>
/// Which heading opens which section. First match wins: an explicit id (<c>{#background}</c>), the front matter's <c>sections:</c>,
/// the patterns of the configuration for the article's language.
/// </summary>
public sealed class SectionMatcher
{
    // «1. الخلفية» is «الخلفية».
    private static readonly char[] Numbering = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', '-', ' '];

    private readonly IReadOnlyList<SectionDefinition> _definitions;
    private readonly Dictionary<string, List<(string Pattern, int Section)>> _patterns = [];

    public SectionMatcher(IReadOnlyList<SectionDefinition> definitions)
    {
        _definitions = definitions;
        for (var section = 0; section < definitions.Count; section++)
        {
            foreach (var (language, title) in definitions[section].Titles) Add(language, title, section);
            foreach (var (language, patterns) in definitions[section].Patterns)
                foreach (var pattern in patterns) Add(language, pattern, section);
        }

        // An exact heading beats a pattern with a gap, and a longer pattern a shorter one; between equals the section defined first.
        foreach (var list in _patterns.Values)
            list.Sort((a, b) => a.Pattern.Contains('*') != b.Pattern.Contains('*') ? a.Pattern.Contains('*').CompareTo(b.Pattern.Contains('*'))
                : a.Pattern.Length != b.Pattern.Length ? b.Pattern.Length.CompareTo(a.Pattern.Length)
                : a.Section.CompareTo(b.Section));
    }

    /// <summary>Index of the section's definition, or -1 when the heading opens none.</summary>
    /// <param name="heading">The heading's text.</param>
    /// <param name="explicitId">The id its author gave it, or <c>null</c>.</param>
    /// <param name="frontMatter">Of the article; its <c>sections:</c> count.</param>
    /// <param name="language">Code of the article's language.</param>
    public int Match(string heading, string? explicitId, FrontMatter frontMatter, string language)
    {
        if (explicitId is not null && IndexOf(explicitId) is var byId and >= 0) return byId;

        var folded = TextFolding.Fold(heading).TrimStart(Numbering);
        foreach (var entry in frontMatter.Sections)
            if (TextFolding.Fold(entry.Heading.Value) == folded) return IndexOf(entry.Id.Value);

        if (Language.WithAndWithoutRegion(language).FirstOrDefault(_patterns.ContainsKey) is not { } known) return -1;
        foreach (var (pattern, section) in _patterns[known])
            if (Fits(pattern, folded)) return section;
        return -1;
    }

    /// <summary>Index of the definition with that id, or -1.</summary>
    public int IndexOf(string id)
    {
        for (var i = 0; i < _definitions.Count; i++)
            if (_definitions[i].Id == id) return i;
        return -1;
    }

    private void Add(string language, string pattern, int section)
    {
        if (!_patterns.TryGetValue(language, out var list)) _patterns.Add(language, list = []);
        // Folding strips punctuation at the ends, and a gap is punctuation.
        var folded = string.Join(" * ", pattern.Split('*').Select(TextFolding.Fold)).Trim();
        if (!list.Contains((folded, section))) list.Add((folded, section));
    }

    private static bool Fits(string pattern, string heading)
    {
        var gap = pattern.IndexOf('*');
        if (gap < 0) return pattern == heading;
        var (before, after) = (pattern[..gap], pattern[(gap + 1)..]);
        // The gap may be empty, and so the space beside it.
        if (heading == before.TrimEnd() + after || heading == before + after.TrimStart()) return true;
        return heading.Length > before.Length + after.Length
            && heading.StartsWith(before, StringComparison.Ordinal) && heading.EndsWith(after, StringComparison.Ordinal);
    }
}
