using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

/// <summary>Dates as readers see them: by language and country (spec §3.2), in both calendars (N5).</summary>
public class Dates
{
    private static readonly DateTimeOffset Day = new(2026, 3, 5, 9, 30, 0, TimeSpan.FromHours(4));

    [Theory]
    [InlineData("ar", DateStyle.Day, "5 مارس 2026")]
    [InlineData("ar", DateStyle.Weekday, "الخميس، 5 مارس 2026")]
    [InlineData("ar", DateStyle.Medium, "05\u200F/03\u200F/2026")]
    [InlineData("ar", DateStyle.Month, "مارس 2026")]
    [InlineData("ar", DateStyle.Year, "2026")]
    [InlineData("ar", DateStyle.Time, "5 مارس 2026 في 09:30")]
    [InlineData("en", DateStyle.Day, "5 March 2026")]
    [InlineData("en", DateStyle.Weekday, "Thursday, 5 March 2026")]
    [InlineData("en", DateStyle.Medium, "5 Mar 2026")]
    [InlineData("en", DateStyle.Time, "5 March 2026 at 09:30")]
    [InlineData("ru", DateStyle.Day, "5 марта 2026\u202Fг.")]
    [InlineData("ru", DateStyle.Weekday, "четверг, 5 марта 2026\u202Fг.")]
    [InlineData("ru", DateStyle.Month, "март 2026\u202Fг.")]
    [InlineData("ru", DateStyle.Medium, "5 мар. 2026\u202Fг.")]
    [InlineData("ru", DateStyle.Time, "5 марта 2026\u202Fг. в 09:30")]
    [InlineData("kk", DateStyle.Day, "2026\u202Fж. 5 наурыз")]
    [InlineData("kk", DateStyle.Weekday, "2026\u202Fж. 5 наурыз, бейсенбі")]
    [InlineData("kk", DateStyle.Medium, "2026\u202Fж. 05 нау.")]
    [InlineData("kk", DateStyle.Time, "2026\u202Fж. 5 наурыз, 09:30")]
    [InlineData("kk-Arab", DateStyle.Day, "2026، 5- ناۋرىز")]
    [InlineData("kk-Arab", DateStyle.Weekday, "2026، 5- ناۋرىز، بەيسەنبى")]
    [InlineData("kk-Arab", DateStyle.Month, "2026 ناۋرىز")]
    [InlineData("de", DateStyle.Day, "2026-03-05")]
    [InlineData("de", DateStyle.Month, "2026-03")]
    [InlineData("de", DateStyle.Time, "2026-03-05 09:30")]
    public void Style_of_a_language(string language, DateStyle style, string expected) =>
        Assert.Equal(expected, DateText.Format(Day, style, TextConventions.Of(language)));

    /// <summary>Spec §3.2.</summary>
    [Theory]
    [InlineData("ar", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")]
    [InlineData("ar-AE", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")]
    [InlineData("ar-EG", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")]
    [InlineData("ar-TN", "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر")]
    [InlineData("ar-DZ", "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر")]
    [InlineData("ar-SY", "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول")]
    [InlineData("ar-PS", "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول")]
    [InlineData("ar-MA", "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر")]
    [InlineData("ar-MR", "يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر")]
    public void Months_of_a_country(string language, string names)
    {
        var expected = names.Split(' ').Select(name => $"{name.Replace('_', ' ')} 2026");
        var months = Enumerable.Range(1, 12).Select(month => new DateTimeOffset(2026, month, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(expected, months.Select(date => DateText.Format(date, DateStyle.Month, TextConventions.Of(language))));
    }

    [Fact]
    public void Letter_case_of_a_code_does_not_matter()
    {
        Assert.Equal("5 آذار 2026", DateText.Format(Day, DateStyle.Day, TextConventions.Of("AR-iq")));
        Assert.Equal("2026، 5- ناۋرىز", DateText.Format(Day, DateStyle.Day, TextConventions.Of("KK-arab")));
    }

    /// <summary>Direction is the business of what prints the text; only the Arabic date in numbers has marks, CLDR's own.</summary>
    [Fact]
    public void Text_has_no_marks_of_direction()
    {
        foreach (var code in Language.Codes)
        {
            foreach (var digits in Enum.GetValues<DigitSystem>())
            {
                var conventions = TextConventions.Of(code) with { Digits = digits, Hijri = HijriDates.Beside };
                var texts = Enum.GetValues<DateStyle>().Where(style => style != DateStyle.Medium).Select(style => DateText.Format(Day, style, conventions))
                    .Append(DateText.Range(Day, Day.AddDays(100), DateStyle.Day, conventions)).Append(NumberText.Format(-1234.5m, conventions))
                    .Append(NumberText.Percent(-12.5m, conventions)).Append(OrdinalText.Format(128, conventions))
                    .Concat(Currency.Codes.Select(currency => Currency.Format(-1234.5m, currency, conventions)));
                Assert.All(texts, text => Assert.DoesNotMatch("[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]", text));
            }
        }
    }

    [Fact]
    public void Both_names_of_a_month()
    {
        var dual = TextConventions.Of("ar") with { Months = MonthNames.Dual };
        Assert.Equal("5 آذار/مارس 2026", DateText.Format(Day, DateStyle.Day, dual));
        Assert.Equal("كانون الثاني/يناير 2026", DateText.Format(Day.AddMonths(-2), DateStyle.Month, dual));
    }

    [Fact]
    public void Months_are_a_matter_of_Arabic() =>
        Assert.Equal("March 2026", DateText.Format(Day, DateStyle.Month, TextConventions.Of("en") with { Months = MonthNames.Levant }));

    [Fact]
    public void Every_digit_is_of_the_system()
    {
        var arabic = TextConventions.Of("ar") with { Digits = DigitSystem.Arabic };
        Assert.Equal("٥ مارس ٢٠٢٦ في ٠٩:٣٠", DateText.Format(Day, DateStyle.Time, arabic));
        Assert.Equal("٠٥\u200F/٠٣\u200F/٢٠٢٦", DateText.Format(Day, DateStyle.Medium, arabic));
        Assert.Equal("٥ مارس ٢٠٢٦ (١٦ رمضان ١٤٤٧ هـ)", DateText.Format(Day, DateStyle.Day, arabic with { Hijri = HijriDates.Beside }));
    }

    [Fact]
    public void A_day_without_a_time_has_none()
    {
        var midnight = new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.FromHours(4));
        Assert.Equal("5 مارس 2026", DateText.Format(midnight, DateStyle.Time, TextConventions.Of("ar")));
        Assert.Equal("16 رمضان 1447 هـ", DateText.Hijri(midnight, DateStyle.Time, TextConventions.Of("ar")));
    }

    /// <summary>A day is that of its own offset: the same instant is the fifth in Dubai and the fourth in New York.</summary>
    [Fact]
    public void Day_is_that_of_the_offset() =>
        Assert.Equal("4 March 2026 at 22:30", DateText.Format(new DateTimeOffset(2026, 3, 4, 22, 30, 0, TimeSpan.FromHours(-5)), DateStyle.Time, TextConventions.Of("en")));

    /// <summary>Days that the authorities of Saudi Arabia announced by the calendar: New Year 1446, 1 Ramadan 1445, the spec's own.</summary>
    [Theory]
    [InlineData("2026-03-05", "16 رمضان 1447 هـ")]
    [InlineData("2024-07-07", "1 محرم 1446 هـ")]
    [InlineData("2024-03-11", "1 رمضان 1445 هـ")]
    [InlineData("2024-03-10", "29 شعبان 1445 هـ")]
    [InlineData("2025-06-06", "10 ذو الحجة 1446 هـ")]
    [InlineData("1900-04-30", "1 محرم 1318 هـ")]
    public void Umm_al_Qura(string date, string expected) =>
        Assert.Equal(expected, DateText.Hijri(Parse(date), DateStyle.Day, TextConventions.Of("ar")));

    [Theory]
    [InlineData("1900-04-29", false)]
    [InlineData("1900-04-30", true)]
    [InlineData("2077-11-16T23:59", true)]
    [InlineData("2077-11-17", false)]
    public void Umm_al_Qura_ends(string date, bool inside)
    {
        var conventions = TextConventions.Of("en") with { Hijri = HijriDates.Instead };
        Assert.Equal(inside, DateText.HasHijri(Parse(date)));
        Assert.Equal(inside, DateText.Hijri(Parse(date), DateStyle.Day, conventions) is not null);
        Assert.Equal(inside, DateText.Format(Parse(date), DateStyle.Day, conventions).EndsWith(" AH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar", HijriDates.Beside, DateStyle.Day, "5 مارس 2026 (16 رمضان 1447 هـ)")]
    [InlineData("ar", HijriDates.Beside, DateStyle.Weekday, "الخميس، 5 مارس 2026 (16 رمضان 1447 هـ)")]
    [InlineData("ar", HijriDates.Beside, DateStyle.Time, "5 مارس 2026 (16 رمضان 1447 هـ) في 09:30")]
    [InlineData("ar", HijriDates.Beside, DateStyle.Month, "مارس 2026")]
    [InlineData("ar", HijriDates.Beside, DateStyle.Year, "2026")]
    [InlineData("ar", HijriDates.Instead, DateStyle.Day, "16 رمضان 1447 هـ")]
    [InlineData("ar", HijriDates.Instead, DateStyle.Weekday, "الخميس، 16 رمضان 1447 هـ")]
    [InlineData("ar", HijriDates.Instead, DateStyle.Time, "16 رمضان 1447 هـ في 09:30")]
    [InlineData("ar", HijriDates.Instead, DateStyle.Month, "رمضان 1447 هـ")]
    [InlineData("ar", HijriDates.Instead, DateStyle.Year, "1447 هـ")]
    [InlineData("en", HijriDates.Beside, DateStyle.Day, "5 March 2026 (16 Ramadan 1447 AH)")]
    [InlineData("en", HijriDates.Instead, DateStyle.Weekday, "Thursday, 16 Ramadan 1447 AH")]
    [InlineData("ru", HijriDates.Beside, DateStyle.Day, "5 марта 2026\u202Fг. (16 рамадан 1447\u202Fг. после хиджры)")]
    [InlineData("kk", HijriDates.Beside, DateStyle.Day, "2026\u202Fж. 5 наурыз (ХЖ 1447\u202Fж. 16 Рамазан)")]
    [InlineData("kk-Arab", HijriDates.Instead, DateStyle.Day, "2026، 5- ناۋرىز")]
    [InlineData("de", HijriDates.Beside, DateStyle.Day, "2026-03-05")]
    public void Beside_and_instead(string language, HijriDates hijri, DateStyle style, string expected) =>
        Assert.Equal(expected, DateText.Format(Day, style, TextConventions.Of(language) with { Hijri = hijri }));

    [Fact]
    public void Each_calendar_can_be_had_alone()
    {
        var conventions = TextConventions.Of("ar") with { Hijri = HijriDates.Beside };
        Assert.Equal("5 مارس 2026 في 09:30", DateText.Gregorian(Day, DateStyle.Time, conventions));
        Assert.Equal("الخميس، 16 رمضان 1447 هـ", DateText.Hijri(Day, DateStyle.Weekday, conventions));
    }

    [Theory]
    [InlineData("ar", "2026-03-03", "2026-03-05", DateStyle.Day, "3–5 مارس 2026")]
    [InlineData("ar", "2026-02-28", "2026-03-05", DateStyle.Day, "28 فبراير – 5 مارس 2026")]
    [InlineData("ar", "2025-12-30", "2026-01-02", DateStyle.Day, "30 ديسمبر 2025 – 2 يناير 2026")]
    [InlineData("ar", "2026-03-05", "2026-03-03", DateStyle.Day, "3–5 مارس 2026")]
    [InlineData("ar", "2026-03-05", "2026-03-05T12:00", DateStyle.Day, "5 مارس 2026")]
    [InlineData("ar", "2026-03-05", "2026-05-01", DateStyle.Month, "مارس – مايو 2026")]
    [InlineData("ar", "2026-03-05", "2026-03-30", DateStyle.Month, "مارس 2026")]
    [InlineData("ar", "2024-03-05", "2026-03-30", DateStyle.Year, "2024–2026")]
    [InlineData("en", "2026-03-03", "2026-03-05", DateStyle.Day, "3\u2009–\u20095 March 2026")]
    [InlineData("ru", "2026-03-03", "2026-03-05", DateStyle.Day, "3–5 марта 2026\u202Fг.")]
    [InlineData("ru", "2026-03-03", "2026-05-05", DateStyle.Month, "март – май 2026\u202Fг.")]
    [InlineData("kk", "2026-02-28", "2026-03-05", DateStyle.Day, "2026\u202Fж. 28 ақпан – 5 наурыз")]
    [InlineData("de", "2026-03-03", "2026-03-05", DateStyle.Day, "2026-03-03 – 2026-03-05")]
    public void From_day_to_day(string language, string from, string to, DateStyle style, string expected) =>
        Assert.Equal(expected, DateText.Range(Parse(from), Parse(to), style, TextConventions.Of(language)));

    [Fact]
    public void Ranges_of_the_Islamic_calendar()
    {
        var (from, to) = (Parse("2026-03-05"), Parse("2026-03-21"));
        Assert.Equal("16 رمضان – 2 شوال 1447 هـ", DateText.Range(from, to, DateStyle.Day, TextConventions.Of("ar") with { Hijri = HijriDates.Instead }));
        Assert.Equal("5–21 مارس 2026 (16 رمضان – 2 شوال 1447 هـ)", DateText.Range(from, to, DateStyle.Day, TextConventions.Of("ar") with { Hijri = HijriDates.Beside }));
    }

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text + (text.Contains('T') ? ":00Z" : "T00:00:00Z"), System.Globalization.CultureInfo.InvariantCulture);
}
