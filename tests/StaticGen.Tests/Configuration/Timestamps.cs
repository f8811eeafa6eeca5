using System.Globalization;
using StaticGen.Configuration;

namespace StaticGen.Tests.Configuration;

public class Timestamps
{
    /// <summary>Summer time from the last Sunday of March, when 00:00 becomes 01:00, to that of October, when 00:00 becomes 23:00.</summary>
    private static readonly TimeZoneInfo Beirut = Zone(baseHours: 2, TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
        DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 0, 0, 0), 3, 5, DayOfWeek.Sunday),
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 0, 0, 0), 10, 5, DayOfWeek.Sunday)));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20T00:00:00+02:00")]
    [InlineData("2026-07-20", "2026-07-20T00:00:00+03:00")]
    [InlineData("2026-11-20 09:30", "2026-11-20T09:30:00+02:00")]
    [InlineData("2026-11-20T09:30", "2026-11-20T09:30:00+02:00")]
    [InlineData("2026-11-20t09:30:15", "2026-11-20T09:30:15+02:00")]
    [InlineData("2026-11-20T09:30:15.250", "2026-11-20T09:30:15+02:00")]
    [InlineData("2026-11-20T09:30Z", "2026-11-20T09:30:00+00:00")]
    [InlineData("2026-11-20T09:30:15+04:00", "2026-11-20T09:30:15+04:00")]
    [InlineData("2026-11-20 09:30:15 -0330", "2026-11-20T09:30:15-03:30")]
    [InlineData("2026-11-20 09:30:00 +0000", "2026-11-20T09:30:00+00:00")]
    [InlineData("٢٠٢٦-١١-٢٠", "2026-11-20T00:00:00+02:00")]
    [InlineData("۲۰۲۶-۱۱-۲۰ ۰۹:۳۰", "2026-11-20T09:30:00+02:00")]
    [InlineData("\u200F2026-11-20\u200F", "2026-11-20T00:00:00+02:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00+02:00")]
    [InlineData("9999-12-31", "9999-12-31T00:00:00+02:00")]
    public void Date_is_an_instant(string text, string expected) => Assert.Equal(expected, Parse(text, Beirut));

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T01:00:00+03:00")]
    [InlineData("2026-03-29 00:30", "2026-03-29T01:30:00+03:00")]
    [InlineData("2026-03-28 23:59", "2026-03-28T23:59:00+02:00")]
    [InlineData("2026-03-29 01:00", "2026-03-29T01:00:00+03:00")]
    public void A_time_that_clocks_skip_moves_forward(string text, string expected) => Assert.Equal(expected, Parse(text, Beirut));

    [Fact]
    public void Of_a_time_that_clocks_show_twice_the_first_is_meant() =>
        Assert.Equal("2026-10-24T23:30:00+03:00", Parse("2026-10-24 23:30", Beirut));

    [Theory]
    [InlineData("2026-02-29", "month 2 of 2026 has 28 days")]
    [InlineData("2026-11-00", "month 11 of 2026 has 30 days")]
    [InlineData("2026-00-01", "there is no month 0")]
    [InlineData("0000-01-01", "there is no year 0")]
    [InlineData("2026-11-20 12:60", "the time of day goes from 00:00:00 to 23:59:59")]
    [InlineData("0001-01-01", "dates go from year 1 to 9999")]
    [InlineData("2026-11-20T12:00+14:30", "offsets from UTC go from -14:00 to +14:00")]
    public void Impossible_date_says_why(string text, string why)
    {
        Assert.False(Timestamp.TryParse(text, Beirut, out _, out var impossible));
        Assert.Equal(why, impossible);
    }

    [Theory]
    [InlineData("20.11.2026", "write `2026-11-20`")]
    [InlineData("2026/11/20", "write `2026-11-20`")]
    [InlineData("2026-1-5", "write `2026-01-05`")]
    [InlineData("٢٠/١١/٢٠٢٦", "write `2026-11-20`")]
    [InlineData("5/5/2026", "write `2026-05-05`")]
    [InlineData("5/3/2026", "write year-month-day, such as `2026-11-20` or `2026-11-20 09:30`")]
    [InlineData("tomorrow", "write year-month-day, such as `2026-11-20` or `2026-11-20 09:30`")]
    public void Another_form_gets_advice(string text, string advice)
    {
        Assert.False(Timestamp.TryParse(text, Beirut, out _, out var impossible));
        Assert.Null(impossible);
        Assert.Equal(advice, Timestamp.Advice(text));
    }

    private static string Parse(string text, TimeZoneInfo zone)
    {
        Assert.True(Timestamp.TryParse(text, zone, out var value, out _));
        return value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static TimeZoneInfo Zone(int baseHours, TimeZoneInfo.AdjustmentRule rule) =>
        TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(baseHours), "test", "test", "test", [rule]);
}
