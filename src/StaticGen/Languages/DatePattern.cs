using System.Globalization;
using System.Text;

namespace StaticGen.Languages;

/// <summary>A day of some calendar, and the time of day.</summary>
internal readonly record struct CalendarDay(int Year, int Month, int Day, DayOfWeek Weekday, TimeSpan Time);

/// <summary>
/// Patterns of UTS #35, part 4, "Date Format Patterns", with the fields that <see cref="CalendarText"/> has: era, year, month, day, weekday,
/// hour and minute. Digits are ASCII.
/// </summary>
internal static class DatePattern
{
    public static string Format(string pattern, CalendarText calendar, CalendarDay day) => Write(pattern, calendar, day, day, wideMonths: false);

    /// <summary>
    /// A pattern for two dates, in which the second begins where a field comes for the second time. Short months become whole ones: the
    /// patterns of CLDR are for both.
    /// </summary>
    public static string FormatRange(string pattern, CalendarText calendar, CalendarDay from, CalendarDay to) =>
        Write(pattern, calendar, from, to, wideMonths: true);

    /// <summary>The first part of a pattern that <see cref="Format"/> cannot write; <c>null</c>: it can write all.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="fields">Fields that may be in it, such as <c>HH</c>.</param>
    public static string? FaultIn(string pattern, IReadOnlyCollection<string> fields)
    {
        for (var i = 0; i < pattern.Length;)
        {
            var letter = pattern[i];
            var length = 1;
            if (letter == '\'')
            {
                var end = pattern.IndexOf('\'', i + 1);
                if (end < 0) return pattern[i..];
                length = end + 1 - i;
            }
            else if (char.IsAsciiLetter(letter))
            {
                while (i + length < pattern.Length && pattern[i + length] == letter) length++;
                if (!fields.Contains(pattern.Substring(i, length))) return pattern.Substring(i, length);
            }

            i += length;
        }

        return null;
    }

    private static string Write(string pattern, CalendarText calendar, CalendarDay day, CalendarDay second, bool wideMonths)
    {
        var text = new StringBuilder(32);
        var seen = "";
        for (var i = 0; i < pattern.Length;)
        {
            var letter = pattern[i];
            if (letter == '\'')
            {
                var end = pattern.IndexOf('\'', i + 1);
                // Two of them are an apostrophe.
                if (end == i + 1) text.Append(letter);
                else text.Append(pattern, i + 1, end - i - 1);
                i = end + 1;
                continue;
            }

            if (!char.IsAsciiLetter(letter))
            {
                text.Append(letter);
                i++;
                continue;
            }

            var count = 1;
            while (i + count < pattern.Length && pattern[i + count] == letter) count++;
            i += count;
            var field = letter == 'L' ? 'M' : letter;
            if (seen.Contains(field)) (day, seen) = (second, "");
            seen += field;
            text.Append(Field(letter, wideMonths && field == 'M' && count == 3 ? 4 : count, calendar, day));
        }

        return text.ToString();
    }

    private static string Field(char letter, int count, CalendarText calendar, CalendarDay day) => (letter, count) switch
    {
        ('G', _) => calendar.Era,
        ('y', _) => Number(day.Year, count),
        ('M', 4) => calendar.Months[day.Month - 1],
        ('L', 4) => calendar.StandaloneMonths[day.Month - 1],
        ('M', 3) => calendar.ShortMonths[day.Month - 1],
        ('M', _) => Number(day.Month, count),
        ('d', _) => Number(day.Day, count),
        ('E', _) => calendar.Weekdays[(int)day.Weekday],
        ('H', _) => Number(day.Time.Hours, count),
        ('m', _) => Number(day.Time.Minutes, count),
        _ => throw new ArgumentException($"no field `{letter}` of {count} letters"),
    };

    private static string Number(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
