using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>
/// Dates as authors write them: <c>2026-11-20</c>, a time after a space or <c>T</c>, an offset after that; digits of any script.
/// </summary>
public static partial class Timestamp
{
    /// <summary>
    /// A date without time is midnight; without offset it is in <paramref name="zone"/>. A time that the zone's clocks skip moves
    /// forward by what they skip; of a time that they show twice, the first is meant.
    /// </summary>
    /// <param name="text">What the author wrote.</param>
    /// <param name="zone">The site's time zone.</param>
    /// <param name="value">The instant, with the offset it was written or is shown in.</param>
    /// <param name="impossible">When the form is right but no such day, time or offset exists: which one.</param>
    public static bool TryParse(string text, TimeZoneInfo zone, out DateTimeOffset value, out string? impossible)
    {
        value = default;
        impossible = null;
        // Nearly every date is a day, or an instant as other generators write it.
        if (text.Length == 10 && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return TryLocate(date, zone, out value, out impossible);
        if (text.Length == 20 && DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value)) return true;
        var match = Form.Match(Clean(text));
        if (!match.Success) return false;

        int Part(string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        var (hour, minute, second) = (Part("hour"), Part("minute"), Part("second"));
        impossible =
            year < 1 ? "there is no year 0" :
            month is < 1 or > 12 ? $"there is no month {month}" :
            day < 1 || day > DateTime.DaysInMonth(year, month) ? $"month {month} of {year} has {DateTime.DaysInMonth(year, month)} days" :
            hour > 23 || minute > 59 || second > 59 ? "the time of day goes from 00:00:00 to 23:59:59" :
            null;
        if (impossible is not null) return false;

        var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        var offset = match.Groups["offset"];
        if (!offset.Success) return TryLocate(local, zone, out value, out impossible);
        if (offset.ValueSpan is "Z" or "z") return TryCreate(local, TimeSpan.Zero, out value, out impossible);
        if (TryParseOffset(offset.Value, out var written)) return TryCreate(local, written, out value, out impossible);
        impossible = "offsets from UTC go from -14:00 to +14:00";
        return false;
    }

    /// <summary><c>+04:00</c>, <c>-0330</c>, <c>+04</c>.</summary>
    public static bool TryParseOffset(string text, out TimeSpan offset)
    {
        offset = default;
        var match = OffsetForm.Match(text);
        if (!match.Success) return false;
        var hours = int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (minutes > 59 || hours * 60 + minutes > 14 * 60) return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-') offset = -offset;
        return true;
    }

    /// <summary>How to write a date that was given in another form, for a diagnostic's help.</summary>
    public static string Advice(string text)
    {
        if (OtherForm.Match(Clean(text)) is { Success: true } match)
        {
            int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
            var (year, month, day) = (Part("year"), Part("month"), Part("day"));
            // 05/03 is the fifth of March or the third of May; only its author knows.
            var isSure = match.Groups["first"].Success || day > 12 || day == month;
            if (isSure && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                return string.Create(CultureInfo.InvariantCulture, $"write `{year:0000}-{month:00}-{day:00}`");
        }

        return "write year-month-day, such as `2026-11-20` or `2026-11-20 09:30`";
    }

    private static bool TryLocate(DateTime local, TimeZoneInfo zone, out DateTimeOffset value, out string? impossible)
    {
        if (zone.IsInvalidTime(local))
        {
            // The offset of the day before is the one in force until the clocks skip; no zone skips twice in two days.
            var before = zone.GetUtcOffset(new DateTimeOffset(local.AddDays(-1), TimeSpan.Zero));
            if (!TryCreate(local, before, out value, out impossible)) return false;
            value = TimeZoneInfo.ConvertTime(value, zone);
            return true;
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return TryCreate(local, offset, out value, out impossible);
    }

    private static bool TryCreate(DateTime local, TimeSpan offset, out DateTimeOffset value, out string? impossible)
    {
        var utc = local.Ticks - offset.Ticks;
        var exists = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        // Offsets of old local mean times have seconds, which DateTimeOffset cannot hold.
        var whole = TimeSpan.FromMinutes(Math.Round(offset.TotalMinutes));
        value = exists ? new DateTimeOffset(local, whole) : default;
        impossible = exists ? null : "dates go from year 1 to 9999";
        return exists;
    }

    /// <summary>Without invisible characters, with ASCII digits.</summary>
    private static string Clean(string text) => Ascii.IsValid(text) ? text.Trim() : string.Concat(InvisibleCharacters.Remove(text).Trim()
        .Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));

    [GeneratedRegex("""
        ^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
        (?: (?:[Tt]|\ +) (?<hour>[0-9]{2}):(?<minute>[0-9]{2}) (?: :(?<second>[0-9]{2}) (?:\.[0-9]{1,9})? )?
            \ * (?<offset> [Zz] | [+-][0-9]{2}(?::?[0-9]{2})? )? )?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    [GeneratedRegex("^[+-](?<hours>[0-9]{2})(?::?(?<minutes>[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm { get; }

    [GeneratedRegex("""
        ^(?: (?<first>)(?<year>[0-9]{4})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})
           | (?<day>[0-9]{1,2})[-./](?<month>[0-9]{1,2})[-./](?<year>[0-9]{4}) )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OtherForm { get; }
}
