using System.Globalization;

namespace StaticGen.Languages;

/// <summary>How much of a date is written.</summary>
public enum DateStyle
{
    /// <summary>Month and year.</summary>
    Month,

    /// <summary>Day, month and year.</summary>
    Day,

    /// <summary>Weekday, day, month and year.</summary>
    Weekday,

    /// <summary>Day, month, year and time of day; midnight, which is how a day without a time is kept, is not written.</summary>
    Time,
}

/// <summary>
/// Gregorian dates in words, from an own table: the same text on every machine, whatever language data it has. Month names, patterns and
/// joining words are those of CLDR 48 (ar, en-GB); other languages get the numbers alone, year first.
/// </summary>
public static class DateText
{
    private sealed record Names(string[] Months, string[] StandaloneMonths, string[] Weekdays, string Long, string Full, string Month, string TimeGlue);

    private static readonly string[] ArabicMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    private static readonly Names Arabic = new(ArabicMonths, ArabicMonths,
        ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"], "{d} {m} {y}", "{w}، {d} {m} {y}", "{m} {y}", "{0} في {1}");

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Names English = new(EnglishMonths, EnglishMonths,
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], "{d} {m} {y}", "{w}, {d} {m} {y}", "{m} {y}", "{0} at {1}");

    /// <summary>The date as its own offset tells it, with ASCII digits.</summary>
    public static string Format(DateTimeOffset date, DateStyle style, string language)
    {
        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        var time = date.ToString("HH':'mm", CultureInfo.InvariantCulture);
        var names = language.Split('-')[0] switch { "ar" => Arabic, "en" => English, _ => null };
        if (names is null)
        {
            return date.ToString(style switch { DateStyle.Month => "yyyy-MM", DateStyle.Time => "yyyy-MM-dd HH':'mm", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
        }

        return style switch
        {
            DateStyle.Month => Fill(names.Month, names.StandaloneMonths),
            DateStyle.Weekday => Fill(names.Full, names.Months),
            DateStyle.Time when date.TimeOfDay == TimeSpan.Zero => Fill(names.Long, names.Months),
            DateStyle.Time => names.TimeGlue.Replace("{0}", Fill(names.Long, names.Months), StringComparison.Ordinal).Replace("{1}", time, StringComparison.Ordinal),
            _ => Fill(names.Long, names.Months),
        };

        string Fill(string pattern, string[] months) => pattern
            .Replace("{w}", names.Weekdays[(int)date.DayOfWeek], StringComparison.Ordinal)
            .Replace("{d}", day, StringComparison.Ordinal)
            .Replace("{m}", months[date.Month - 1], StringComparison.Ordinal)
            .Replace("{y}", year, StringComparison.Ordinal);
    }
}
