namespace StaticGen.Languages;

/// <summary>
/// The names and patterns of a calendar in one language, as CLDR 48 has them. A pattern is one of UTS #35, part 4, "Date Format
/// Patterns", read by <see cref="DatePattern"/>.
/// </summary>
internal sealed partial record CalendarText
{
    private readonly string[]? _standaloneMonths;
    private readonly string[]? _shortMonths;

    /// <summary>In a date with a day: Russian has its genitive here.</summary>
    public required string[] Months { get; init; }

    /// <summary>Without a day.</summary>
    public string[] StandaloneMonths { get => _standaloneMonths ?? Months; init => _standaloneMonths = value; }

    public string[] ShortMonths { get => _shortMonths ?? Months; init => _shortMonths = value; }

    /// <summary>From Sunday.</summary>
    public required string[] Weekdays { get; init; }

    public string Era { get; init; } = "";

    /// <summary>With the weekday.</summary>
    public required string Full { get; init; }

    public required string Long { get; init; }

    public required string Medium { get; init; }

    /// <summary>Month and year.</summary>
    public required string Month { get; init; }

    public required string Year { get; init; }

    public string Time { get; init; } = "";

    /// <summary>How a date <c>{1}</c> and a time of day <c>{0}</c> are joined.</summary>
    public string AtTime { get; init; } = "";

    /// <summary>From day to day: within a month, within a year, from year to year.</summary>
    public required (string SameMonth, string SameYear, string Other) DayRange { get; init; }

    /// <summary>From month to month: within a year, from year to year.</summary>
    public required (string SameYear, string Other) MonthRange { get; init; }

    public required string YearRange { get; init; }

    public static CalendarText Gregorian(TextConventions conventions) => conventions.Tables?.Gregorian ?? Variant(conventions.Language) switch
    {
        "ar" => conventions.Months switch
        {
            MonthNames.Levant => ArabicLevant,
            MonthNames.Maghreb => ArabicMaghreb,
            MonthNames.Morocco => ArabicMorocco,
            MonthNames.Mauritania => ArabicMauritania,
            MonthNames.Dual => ArabicDual,
            _ => Arabic,
        },
        "en" => English,
        "kk" => Kazakh,
        "kk-Arab" => KazakhArabic,
        "ru" => Russian,
        _ => Iso,
    };

    /// <summary><c>null</c> for a language without names for the months of the Islamic calendar.</summary>
    public static CalendarText? Hijri(string language) => Variant(language) switch
    {
        "ar" => Islamic.Arabic,
        "en" => Islamic.English,
        "kk" => Islamic.Kazakh,
        "ru" => Islamic.Russian,
        _ => null,
    };

    /// <summary>The language of a tag and, in the case of Kazakh, its script: <c>ar</c> of <c>ar-EG</c>, <c>kk-Arab</c> of <c>kk-Arab-CN</c>.</summary>
    internal static string Variant(string language)
    {
        // Most codes have no second part, and are asked for with every number printed.
        if (!language.Contains('-')) return language.ToLowerInvariant();
        var parts = language.ToLowerInvariant().Split('-');
        return parts[0] == "kk" && parts.Contains("arab") ? "kk-Arab" : parts[0];
    }
}
