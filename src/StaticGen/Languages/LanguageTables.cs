namespace StaticGen.Languages;

/// <summary>
/// How a language writes dates, numbers, lists and quotations, as its strings file says: what staticgen's own tables have for the languages
/// of the theme. <c>null</c> where the file says nothing, and then the own tables hold, or what languages without a table get.
/// </summary>
public sealed record LanguageTables
{
    internal CalendarText? Gregorian { get; init; }

    /// <summary>The decimal and the group separator.</summary>
    public (string Decimal, string Group)? Separators { get; init; }

    /// <summary>A share in percent, with <c>{number}</c> in it.</summary>
    public string? Percent { get; init; }

    /// <summary>Between items of a list, and before the last where all of them or one of them are meant.</summary>
    public (string Middle, string And, string Or)? Lists { get; init; }

    public QuotationMarks? Quotes { get; init; }
}
