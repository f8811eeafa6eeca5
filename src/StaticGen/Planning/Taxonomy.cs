using System.Globalization;
using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>A tag, an author or a year, with its articles.</summary>
/// <param name="Name">As most articles write it.</param>
/// <param name="Language">Code of the language of the name: that of the articles, but for an author who stands in for all languages.</param>
/// <param name="Path">The first page of its list.</param>
/// <param name="Posts">Its articles, newest first.</param>
public sealed record Term(string Name, string Language, SitePath Path, IReadOnlyList<Post> Posts)
{
    /// <summary>The name as readers see it: a year in the digits of the language.</summary>
    public string Label { get; init; } = Name;
}

/// <summary>All terms of one kind in one language.</summary>
public sealed class Taxonomy
{
    private readonly Dictionary<string, Term> _byKey = new(StringComparer.Ordinal);

    // Names as articles write them: folding one takes as long as rendering a small template.
    private readonly Dictionary<string, Term> _bySpelling = new(StringComparer.Ordinal);

    private readonly string? _defaultAuthor;

    private Taxonomy(TaxonomyKind kind, SitePath path, IReadOnlyList<Term> terms, Dictionary<string, string> keys, string? defaultAuthor)
    {
        _defaultAuthor = defaultAuthor;
        Kind = kind;
        Path = path;
        Terms = terms;
        foreach (var term in terms) _byKey[keys[term.Name]] = term;
        foreach (var (spelling, key) in keys)
            if (_byKey.TryGetValue(key, out var term)) _bySpelling[spelling] = term;
    }

    private Taxonomy(Taxonomy other, IReadOnlyDictionary<Term, Term> replaced)
    {
        _defaultAuthor = other._defaultAuthor;
        Kind = other.Kind;
        Path = other.Path;
        Terms = [.. other.Terms.Select(term => replaced.GetValueOrDefault(term, term))];
        foreach (var (key, term) in other._byKey) _byKey.Add(key, replaced.GetValueOrDefault(term, term));
        foreach (var (spelling, term) in other._bySpelling) _bySpelling.Add(spelling, replaced.GetValueOrDefault(term, term));
    }

    public TaxonomyKind Kind { get; }

    /// <summary>The page that lists the terms.</summary>
    public SitePath Path { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The term of a name as an article writes it; spellings that only differ in letter variants are one term.</summary>
    public Term? Find(string name) => _bySpelling.GetValueOrDefault(name) ?? _byKey.GetValueOrDefault(Key(name));

    /// <summary>The terms of an article.</summary>
    public IEnumerable<Term> Of(Article article) => NamesOf(Kind, article, _defaultAuthor).Select(Find).OfType<Term>();

    /// <summary>The same terms in the same order, some of them with other posts.</summary>
    internal Taxonomy With(IReadOnlyDictionary<Term, Term> replaced) => new(this, replaced);

    public static Taxonomy Create(
        TaxonomyKind kind,
        TextConventions conventions,
        SlugPolicy slugs,
        Language language,
        SiteUrls urls,
        IReadOnlyList<Post> articles,
        LanguageText? defaultAuthor = null)
    {
        var spellings = new Dictionary<string, Spelling>(StringComparer.Ordinal);
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var post in articles)
        {
            foreach (var name in NamesOf(kind, post.Article, defaultAuthor?.Text))
            {
                if (!spellings.TryGetValue(name, out var spelling)) spellings.Add(name, spelling = Spell(name, groups));
                if (spelling.Group is not { } group) continue;
                spelling.Count++;
                if (group.Posts.Count == 0 || group.Posts[^1] != post) group.Posts.Add(post);
            }
        }

        var terms = groups.Values.Select(group =>
        {
            var name = group.Spellings.OrderByDescending(s => s.Count).ThenBy(s => s.Name, StringComparer.Ordinal).First().Name;
            return new Term(name, name == defaultAuthor?.Text ? defaultAuthor.Language : language.Code, urls.Term(language, kind, Slug.From(name, slugs)), group.Posts)
            {
                Label = kind == TaxonomyKind.Years ? NumberText.InDigits(name, conventions) : name,
            };
        });
        return new Taxonomy(kind, urls.Terms(language, kind), [.. Order(kind, terms)], spellings.ToDictionary(s => s.Key, s => s.Value.Key, StringComparer.Ordinal), defaultAuthor?.Text);
    }

    private static Spelling Spell(string name, Dictionary<string, Group> groups)
    {
        var key = Key(name);
        if (key.Length == 0) return new Spelling(name, key, null);
        if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = new Group());
        var spelling = new Spelling(name, key, group);
        group.Spellings.Add(spelling);
        return spelling;
    }

    // A name as articles write it; without a group it has no letters.
    private sealed class Spelling(string name, string key, Group? group)
    {
        public string Name { get; } = name;

        public string Key { get; } = key;

        public Group? Group { get; } = group;

        public int Count { get; set; }
    }

    // What becomes one term.
    private sealed class Group
    {
        public List<Spelling> Spellings { get; } = [];

        public List<Post> Posts { get; } = [];
    }

    private static string Key(string name) => TextFolding.Fold(Slug.From(name));

    private static IEnumerable<string> NamesOf(TaxonomyKind kind, Article article, string? defaultAuthor) => kind switch
    {
        TaxonomyKind.Tags => article.FrontMatter.Tags.Select(tag => tag.Value),
        TaxonomyKind.Authors when article.FrontMatter.Authors.Count == 0 && defaultAuthor is not null => [defaultAuthor],
        TaxonomyKind.Authors => article.FrontMatter.Authors,
        _ => article.FrontMatter.Date is { } date ? [date.Year.ToString("0000", CultureInfo.InvariantCulture)] : [],
    };

    private static IEnumerable<Term> Order(TaxonomyKind kind, IEnumerable<Term> terms) => kind switch
    {
        TaxonomyKind.Tags => terms.OrderByDescending(t => t.Posts.Count).ThenBy(t => TextFolding.Fold(t.Name), StringComparer.Ordinal),
        TaxonomyKind.Authors => terms.OrderBy(t => TextFolding.Fold(t.Name), StringComparer.Ordinal),
        _ => terms.OrderByDescending(t => t.Name, StringComparer.Ordinal),
    };
}
