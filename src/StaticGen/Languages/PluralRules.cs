namespace StaticGen.Languages;

/// <summary>The forms a counted text may need, in the order of CLDR.</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>Number → plural form: the cardinal, ordinal and range rules of CLDR 48, for every language of <see cref="Language"/>.</summary>
public static partial class PluralRules
{
    /// <summary>The forms a language has. A language without rules has <see cref="PluralCategory.Other"/> alone.</summary>
    public static IReadOnlyList<PluralCategory> Categories(string language) =>
        [.. Rules(Cardinals, language).Select(rule => rule.Category), PluralCategory.Other];

    /// <summary>The form for a number. Its decimal places count as written: 1.0 is not 1 in English.</summary>
    public static PluralCategory Of(string language, decimal number) => Find(Rules(Cardinals, language), number);

    /// <summary>The form for a place in a row: <see cref="PluralCategory.Few"/> for the English "3rd" and "23rd".</summary>
    public static PluralCategory OrdinalOf(string language, long number) => Find(Rules(Ordinals, language), number);

    /// <summary>
    /// The form for a range of numbers, the smaller one first: «3–5 أيام» has that of five, "0–1 days" that of neither. It is the form of the
    /// end, as UTS #35, part 3, "Plural Ranges" has it where CLDR has no other.
    /// </summary>
    public static PluralCategory OfRange(string language, decimal from, decimal to)
    {
        var (start, end) = (Of(language, from), Of(language, to));
        return (Primary(language), start, end) switch
        {
            ("ar", PluralCategory.Zero, PluralCategory.One or PluralCategory.Two) => PluralCategory.Zero,
            ("ar" or "he", _, PluralCategory.One or PluralCategory.Two) => PluralCategory.Other,
            ("ka", PluralCategory.One, PluralCategory.Other) => PluralCategory.One,
            ("lv", _, PluralCategory.Zero) => PluralCategory.Other,
            ("ro" or "sl", PluralCategory.Few, PluralCategory.One) => PluralCategory.Few,
            ("sl", _, PluralCategory.One) => PluralCategory.Few,
            ("ak" or "fa" or "mk" or "or" or "sd", PluralCategory.One, PluralCategory.One) => PluralCategory.Other,
            ("af" or "an" or "bg" or "ca" or "en" or "es" or "et" or "eu" or "fi" or "ia" or "io" or "ka" or "mk" or "nb" or "no" or "pcm" or "si" or "sv" or "ur",
                PluralCategory.Other, PluralCategory.One) => PluralCategory.Other,
            _ => end,
        };
    }

    private static PluralCategory Find(PluralRule[] rules, decimal number)
    {
        if (rules.Length == 0) return PluralCategory.Other;
        var operands = PluralOperands.Of(number);
        return Array.Find(rules, rule => rule.Holds(operands))?.Category ?? PluralCategory.Other;
    }

    // The Portuguese of Portugal counts otherwise than that of Brazil.
    private static PluralRule[] Rules(Dictionary<string, Lazy<PluralRule[]>> table, string language) =>
        (table.GetValueOrDefault(language) ?? table.GetValueOrDefault(Primary(language)))?.Value ?? [];

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();

    // A site needs the rules of a few languages; those of the others stay text.
    private static Dictionary<string, Lazy<PluralRule[]>> Read((string Languages, string Rules)[] table)
    {
        var rules = new Dictionary<string, Lazy<PluralRule[]>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (languages, text) in table)
        {
            var shared = new Lazy<PluralRule[]>(() => [.. text.Split("; ").Select(PluralRule.Parse)]);
            foreach (var language in languages.Split(' ')) rules.Add(language, shared);
        }

        return rules;
    }
}
