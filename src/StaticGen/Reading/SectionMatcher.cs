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
    private readonly Dictionary<string, List<Pattern>> _patterns = [];

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
            list.Sort((a, b) => a.HasGap != b.HasGap ? a.HasGap.CompareTo(b.HasGap)
                : a.Length != b.Length ? b.Length.CompareTo(a.Length)
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

        if (!_patterns.TryGetValue(language, out var patterns)
            && (Language.WithAndWithoutRegion(language).FirstOrDefault(_patterns.ContainsKey) is not { } known || !_patterns.TryGetValue(known, out patterns))) return -1;
        foreach (var pattern in patterns)
            if (pattern.Fits(folded)) return pattern.Section;
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
        var gap = folded.IndexOf('*');
        var added = gap < 0 ? new Pattern(folded, null, section) : new Pattern(folded[..gap], folded[(gap + 1)..], section);
        if (!list.Contains(added)) list.Add(added);
    }

    // What stands before the gap and after it; without a gap, the whole.
    private sealed record Pattern(string Before, string? After, int Section)
    {
        // The gap may be empty, and so the space beside it.
        private readonly string _closed = Before.TrimEnd() + After;
        private readonly string _open = Before + After?.TrimStart();
        private readonly string _before = Before.TrimEnd();
        private readonly string _after = After?.TrimStart() ?? "";

        public bool HasGap => After is not null;

        public int Length => Before.Length + (After?.Length + 1 ?? 0);

        public bool Fits(string heading) => After is null
            ? heading == Before
            : heading == _closed || heading == _open
                || heading.Length > Before.Length + After.Length && heading.StartsWith(_before, StringComparison.Ordinal) && heading.EndsWith(_after, StringComparison.Ordinal)
                    && (_before.Length == 0 || EndsWord(heading[_before.Length])) && (_after.Length == 0 || EndsWord(heading[^(_after.Length + 1)]));

        // «الخلفية: كيف بدأ الخلاف» is «الخلفية *»; "Background-check" is another word.
        private static bool EndsWord(char c) => char.IsWhiteSpace(c) || ":،,؛;.(–—/|؟?!".Contains(c);
    }
}
