using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>
/// What the site, or one of its languages, says about how dates and numbers are written; <c>null</c> where it says nothing, and then the
/// site's word holds for the language.
/// </summary>
public sealed record ConventionSettings
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public DigitChoice? Digits { get; init; }

    public MonthChoice? Months { get; init; }

    public HijriDates? Hijri { get; init; }

    public PercentSign? Percent { get; init; }

    /// <summary>Reads the settings of the site, or those below <c>languages.en</c>.</summary>
    public static ConventionSettings Read(MappingReader reader, DiagnosticBag diagnostics) => new()
    {
        Country = ReadCountry(reader.LocatedText("country"), diagnostics),
        Digits = (DigitChoice?)reader.Choice("digits", "latn", "arab", "auto"),
        Months = (MonthChoice?)reader.Choice("months", "auto", "gulf", "levant", "maghreb", "morocco", "mauritania", "dual"),
        Hijri = (HijriDates?)reader.Choice("hijri", "none", "beside", "instead"),
        Percent = (PercentSign?)reader.Choice("percent", "after", "before"),
    };

    /// <summary>
    /// How a language is written. What the site says of digits is about languages that have them; a language that asks for them itself
    /// gets them.
    /// </summary>
    /// <param name="language">Code of the language; the region in it stands for <c>country</c>.</param>
    /// <param name="own">What the language says.</param>
    /// <param name="site">What the site says.</param>
    public static TextConventions Resolve(string language, ConventionSettings? own, ConventionSettings site)
    {
        var country = own?.Country ?? Countries.OfTag(language) ?? site.Country;
        var isArabic = language.Split('-')[0].Equals("ar", StringComparison.OrdinalIgnoreCase);
        var digits = own?.Digits ?? (isArabic ? site.Digits : null) ?? DigitChoice.Latin;
        var months = own?.Months ?? site.Months ?? MonthChoice.Auto;
        return new TextConventions(
            language,
            country,
            digits switch
            {
                DigitChoice.Latin => DigitSystem.Latin,
                DigitChoice.Arabic => DigitSystem.Arabic,
                _ => isArabic ? Countries.DigitsOf(country) : DigitSystem.Latin,
            },
            months == MonthChoice.Auto ? Countries.MonthsOf(country) : (MonthNames)(months - MonthChoice.Gulf),
            own?.Hijri ?? site.Hijri ?? HijriDates.None,
            own?.Percent ?? site.Percent ?? PercentSign.After);
    }

    private static string? ReadCountry(Located<string>? country, DiagnosticBag diagnostics)
    {
        if (country is not { } code) return null;
        if (Countries.IsCode(code.Value)) return code.Value;
        var help = Countries.Guess(code.Value) is { } guess ? $"write `{guess}`" : "use a code of ISO 3166 in capital letters, such as `AE`, `EG` or `MA`";
        diagnostics.Add(DiagnosticCodes.UnknownCountry, code.Position, $"`{code.Value}` is not a country code", help);
        return null;
    }
}

/// <summary>The words of the setting <c>digits</c>, in their order.</summary>
public enum DigitChoice
{
    Latin,
    Arabic,

    /// <summary>Those of the country.</summary>
    Auto,
}

/// <summary>The words of the setting <c>months</c>: <see cref="Auto"/>, those of the country, and then as <see cref="MonthNames"/>.</summary>
public enum MonthChoice
{
    Auto,
    Gulf,
    Levant,
    Maghreb,
    Morocco,
    Mauritania,
    Dual,
}
