using System.Globalization;

namespace StaticGen.Languages;

/// <summary>How much of a date is written.</summary>
public enum DateStyle
{
    /// <summary>Day, month and year.</summary>
    Day,

    /// <summary>Weekday, day, month and year.</summary>
    Weekday,

    /// <summary>As <see cref="Day"/>, the month shortened or as a number.</summary>
    Medium,

    /// <summary>Month and year.</summary>
    Month,

    Year,

    /// <summary>Day, month, year and time of day; midnight, which is how a day without a time is kept, is not written.</summary>
    Time,
}

/// <summary>
/// Dates in words, from own tables of CLDR 48: the same text on every machine, whatever language data it has. A date is the day that its
/// own offset tells. A strings file may have a table for any language; one without gets the numbers alone, year first.
/// </summary>
public static class DateText
{
    // The arithmetic is .NET's and needs no language data; only setting it as a culture's calendar would.
    private static readonly UmAlQuraCalendar UmmAlQura = new();

    /// <summary>Whether the calendar of Umm al-Qura is published for a day: from 1900-04-30 to 2077-11-16.</summary>
    public static bool HasHijri(DateTimeOffset date) => date.DateTime >= UmmAlQura.MinSupportedDateTime && date.DateTime <= UmmAlQura.MaxSupportedDateTime;

    /// <summary>
    /// The date as the site shows it: Gregorian, Islamic, or both. A date or language without Islamic dates has the Gregorian one alone, and so
    /// have months and years beside, since those of the two calendars are not the same.
    /// </summary>
    public static string Format(DateTimeOffset date, DateStyle style, TextConventions conventions)
    {
        var day = style == DateStyle.Time ? DateStyle.Day : style;
        return WithTime(date, style, conventions, conventions.Hijri switch
        {
            HijriDates.Instead => Hijri(date, day, conventions) ?? Gregorian(date, day, conventions),
            HijriDates.Beside when day is DateStyle.Day or DateStyle.Weekday or DateStyle.Medium =>
                Beside(Gregorian(date, day, conventions), Hijri(date, day == DateStyle.Weekday ? DateStyle.Day : day, conventions)),
            _ => Gregorian(date, day, conventions),
        });
    }

    /// <summary>The date in the Gregorian calendar, whatever the site shows.</summary>
    public static string Gregorian(DateTimeOffset date, DateStyle style, TextConventions conventions)
    {
        var calendar = CalendarText.Gregorian(conventions);
        return WithTime(date, style, conventions, NumberText.InDigits(DatePattern.Format(PatternOf(calendar, style), calendar, DayOf(date)), conventions));
    }

    /// <summary>The date in the Islamic calendar of Umm al-Qura, whatever the site shows.</summary>
    /// <returns><c>null</c> for a date outside of it, and for a language without names for its months.</returns>
    public static string? Hijri(DateTimeOffset date, DateStyle style, TextConventions conventions)
    {
        if (!HasHijri(date) || CalendarText.Hijri(conventions.Language) is not { } calendar) return null;
        return WithTime(date, style, conventions, NumberText.InDigits(DatePattern.Format(PatternOf(calendar, style), calendar, HijriDayOf(date)), conventions));
    }

    /// <summary>From one date to another, the earlier first, with what they share written once; in the calendar the site shows.</summary>
    /// <param name="from">One date.</param>
    /// <param name="to">The other.</param>
    /// <param name="style"><see cref="DateStyle.Month"/> or <see cref="DateStyle.Year"/>; any other is <see cref="DateStyle.Day"/>.</param>
    /// <param name="conventions">How the language writes dates.</param>
    public static string Range(DateTimeOffset from, DateTimeOffset to, DateStyle style, TextConventions conventions)
    {
        if (from > to) (from, to) = (to, from);
        if (style is not (DateStyle.Month or DateStyle.Year)) style = DateStyle.Day;
        var gregorian = Range(DayOf(from), DayOf(to), style, CalendarText.Gregorian(conventions), conventions);
        if (conventions.Hijri == HijriDates.None || CalendarText.Hijri(conventions.Language) is not { } calendar || !HasHijri(from) || !HasHijri(to)) return gregorian;
        if (conventions.Hijri == HijriDates.Beside && style != DateStyle.Day) return gregorian;
        var hijri = Range(HijriDayOf(from), HijriDayOf(to), style, calendar, conventions);
        return conventions.Hijri == HijriDates.Instead ? hijri : Beside(gregorian, hijri);
    }

    private static string Range(CalendarDay from, CalendarDay to, DateStyle style, CalendarText calendar, TextConventions conventions)
    {
        var sameYear = from.Year == to.Year;
        var sameMonth = sameYear && from.Month == to.Month;
        var pattern = style switch
        {
            DateStyle.Year => sameYear ? null : calendar.YearRange,
            DateStyle.Month => sameMonth ? null : sameYear ? calendar.MonthRange.SameYear : calendar.MonthRange.Other,
            _ when sameMonth => from.Day == to.Day ? null : calendar.DayRange.SameMonth,
            _ => sameYear ? calendar.DayRange.SameYear : calendar.DayRange.Other,
        };
        var text = pattern is null ? DatePattern.Format(PatternOf(calendar, style), calendar, from) : DatePattern.FormatRange(pattern, calendar, from, to);
        return NumberText.InDigits(text, conventions);
    }

    private static string Beside(string gregorian, string? hijri) => hijri is null ? gregorian : $"{gregorian} ({hijri})";

    private static string WithTime(DateTimeOffset date, DateStyle style, TextConventions conventions, string day)
    {
        if (style != DateStyle.Time || date.TimeOfDay == TimeSpan.Zero) return day;
        var calendar = CalendarText.Gregorian(conventions);
        var time = NumberText.InDigits(DatePattern.Format(calendar.Time, calendar, DayOf(date)), conventions);
        return calendar.AtTime.Replace("'", "", StringComparison.Ordinal).Replace("{0}", time, StringComparison.Ordinal).Replace("{1}", day, StringComparison.Ordinal);
    }

    private static string PatternOf(CalendarText calendar, DateStyle style) => style switch
    {
        DateStyle.Weekday => calendar.Full,
        DateStyle.Medium => calendar.Medium,
        DateStyle.Month => calendar.Month,
        DateStyle.Year => calendar.Year,
        _ => calendar.Long,
    };

    private static CalendarDay DayOf(DateTimeOffset date) => new(date.Year, date.Month, date.Day, date.DayOfWeek, date.TimeOfDay);

    private static CalendarDay HijriDayOf(DateTimeOffset date) => new(
        UmmAlQura.GetYear(date.DateTime), UmmAlQura.GetMonth(date.DateTime), UmmAlQura.GetDayOfMonth(date.DateTime), date.DayOfWeek, date.TimeOfDay);
}
