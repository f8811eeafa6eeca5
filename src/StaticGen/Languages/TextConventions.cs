namespace StaticGen.Languages;

/// <summary>Which digits a reader sees. Addresses, ids and what machines read have ASCII digits whatever is set.</summary>
public enum DigitSystem
{
    /// <summary>0123456789: CLDR's <c>latn</c>.</summary>
    Latin,

    /// <summary>٠١٢٣٤٥٦٧٨٩: CLDR's <c>arab</c>.</summary>
    Arabic,
}

/// <summary>Which Arabic names the Gregorian months have; they differ from country to country.</summary>
public enum MonthNames
{
    /// <summary>يناير فبراير مارس أبريل: the Gulf, Egypt, Libya, Sudan, Yemen and wherever no other is at home.</summary>
    Gulf,

    /// <summary>كانون الثاني شباط آذار نيسان: Iraq, Jordan, Lebanon, Palestine, Syria.</summary>
    Levant,

    /// <summary>جانفي فيفري مارس أفريل: Algeria, Tunisia.</summary>
    Maghreb,

    /// <summary>يناير فبراير مارس أبريل … غشت شتنبر: Morocco.</summary>
    Morocco,

    /// <summary>يناير فبراير مارس إبريل … أغشت شتمبر: Mauritania.</summary>
    Mauritania,

    /// <summary>آذار/مارس: the Levant's name and the Gulf's, as papers for all Arab countries write.</summary>
    Dual,
}

/// <summary>Whether readers see dates of the Islamic calendar. What machines read is Gregorian whatever is set.</summary>
public enum HijriDates
{
    None,

    /// <summary>After the Gregorian date.</summary>
    Beside,

    /// <summary>In place of the Gregorian date.</summary>
    Instead,
}

/// <summary>
/// On which side of a number in European digits readers of a right-to-left text see the percent sign. The text has the sign after the
/// number either way; where it is seen is a matter of direction. With Arabic-Indic digits it is always on the left: ٪١٢.
/// </summary>
public enum PercentSign
{
    /// <summary>On the right: <c>12%</c>.</summary>
    After,

    /// <summary>On the left: <c>%12</c>.</summary>
    Before,
}

/// <summary>How dates and numbers are written in one language of a site: all that the functions for them need to know.</summary>
/// <param name="Language">The language's code.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case, or <c>null</c>.</param>
/// <param name="Digits">Digits of what readers see.</param>
/// <param name="Months">Names of the months in Arabic; other languages have one set.</param>
/// <param name="Hijri">Whether dates of the Islamic calendar are shown.</param>
/// <param name="Percent">Where the percent sign is seen.</param>
public sealed record TextConventions(
    string Language,
    string? Country,
    DigitSystem Digits,
    MonthNames Months,
    HijriDates Hijri,
    PercentSign Percent)
{
    /// <summary>What the language's strings file says; <c>null</c>: nothing.</summary>
    public LanguageTables? Tables { get; init; }

    /// <summary>The language as it is without any setting, but for the region its code may name.</summary>
    public static TextConventions Of(string language)
    {
        var country = Countries.OfTag(language);
        return new TextConventions(language, country, DigitSystem.Latin, Countries.MonthsOf(country), HijriDates.None, PercentSign.After);
    }
}
