namespace StaticGen.Languages;

/// <summary>The quotation marks of a language: around a quotation, and around one inside it.</summary>
public sealed record QuotationMarks(string Open, string Close, string InnerOpen, string InnerClose)
{
    private static readonly QuotationMarks Guillemets = new("«", "»", "‹", "›");
    private static readonly QuotationMarks Raised = new("“", "”", "‘", "’");
    private static readonly QuotationMarks Low = new("„", "“", "‚", "‘");

    /// <summary>An apostrophe in a word or at its end, as in <c>don't</c>; <c>null</c>: it stays as typed, as Latin names in Arabic text do.</summary>
    public char? Apostrophe { get; private init; }

    /// <summary>
    /// CLDR's marks, but «…» for Arabic and Kazakh in Arabic script: CLDR has ”…“ and »…«, which no newspaper prints. Inside «…» in a
    /// script from right to left stand ‹…›, since curly marks are not mirrored.
    /// </summary>
    public static QuotationMarks Of(string language) => language.Split('-') switch
    {
        ["kk", "Arab", ..] => Guillemets,
        ["kk", ..] => new("«", "»", "“", "”") { Apostrophe = '’' },
        ["ar" or "fa" or "ps" or "ckb" or "ug", ..] => Guillemets,
        ["ru" or "ky", ..] => new("«", "»", "„", "“") { Apostrophe = '’' },
        ["de", ..] => Low with { Apostrophe = '’' },
        ["fr", ..] => new("«\u00A0", "\u00A0»", "“", "”") { Apostrophe = '’' },
        ["es" or "it", ..] => new("«", "»", "“", "”") { Apostrophe = '’' },
        ["he", ..] => new("”", "”", "’", "’"),
        ["yi" or "ur" or "sd" or "dv" or "hi" or "zh", ..] => Raised,
        _ => Raised with { Apostrophe = '’' },
    };
}
