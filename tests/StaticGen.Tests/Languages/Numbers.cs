using System.Globalization;
using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

/// <summary>Numbers, sums, lists and ordinals as readers see them (spec §3.3).</summary>
public class Numbers
{
    [Theory]
    [InlineData("ar", "1234567.891", "1,234,567.891")]
    [InlineData("ar-MA", "1234567.891", "1.234.567,891")]
    [InlineData("ar-TN", "1234.5", "1.234,5")]
    [InlineData("ar-LB", "1234.5", "1.234,5")]
    [InlineData("ar-AE", "1234.5", "1,234.5")]
    [InlineData("en", "1234.5", "1,234.5")]
    [InlineData("ru", "1234567.5", "1\u00A0234\u00A0567,5")]
    [InlineData("kk", "1234.5", "1\u00A0234,5")]
    [InlineData("kk-Arab", "1234.5", "1,234.5")]
    [InlineData("de", "1234.5", "1234.5")]
    [InlineData("en", "0", "0")]
    [InlineData("en", "-5", "-5")]
    [InlineData("en", "999", "999")]
    [InlineData("en", "1000", "1,000")]
    [InlineData("en", "1.0", "1")]
    [InlineData("en", "2.71828", "2.718")]
    // Half to even, as CLDR has it: away from zero would give .001 and .004.
    [InlineData("en", "0.0005", "0")]
    [InlineData("en", "0.0035", "0.004")]
    [InlineData("en", "-0.0004", "0")]
    public void Separators(string language, string number, string expected) =>
        Assert.Equal(expected, NumberText.Format(decimal.Parse(number, CultureInfo.InvariantCulture), TextConventions.Of(language)));

    [Fact]
    public void Arabic_digits_bring_their_own_separators()
    {
        var arabic = TextConventions.Of("ar-MA") with { Digits = DigitSystem.Arabic };
        Assert.Equal("١٬٢٣٤٬٥٦٧٫٨٩١", NumberText.Format(1234567.891m, arabic));
        Assert.Equal("١٢٫٥٪", NumberText.Percent(12.5m, arabic));
        Assert.Equal("١٠–١٢", NumberText.Range(10, 12, arabic));
        Assert.Equal("٢٠٢٦", NumberText.Plain(2026, arabic));
        Assert.Equal("COP٣٠", NumberText.InDigits("COP30", arabic));
        Assert.Equal("-٥", NumberText.Format(-5, arabic));
    }

    [Fact]
    public void Decimals_as_asked()
    {
        Assert.Equal("12.00", NumberText.Format(12, TextConventions.Of("en"), 2));
        Assert.Equal("1,235", NumberText.Format(1234.56m, TextConventions.Of("en"), 0));
        Assert.Equal("12.0%", NumberText.Percent(12, TextConventions.Of("en"), 1));
    }

    [Theory]
    [InlineData("ar", "12.5%")]
    [InlineData("ar-MA", "12,5%")]
    [InlineData("en", "12.5%")]
    [InlineData("ru", "12,5\u00A0%")]
    [InlineData("kk", "12,5%")]
    [InlineData("kk-Arab", "12.5%")]
    public void Percent(string language, string expected) => Assert.Equal(expected, NumberText.Percent(12.5m, TextConventions.Of(language)));

    [Theory]
    [InlineData("ar", "12.5", "AED", "12.50\u00A0د.إ.")]
    [InlineData("ar", "1250", "AED", "1,250\u00A0د.إ.")]
    [InlineData("ar", "12.5", "USD", "12.50\u00A0US$")]
    [InlineData("ar", "1.25", "KWD", "1.250\u00A0د.ك.")]
    [InlineData("ar", "1.25", "IQD", "1\u00A0د.ع.")]
    [InlineData("en", "12.5", "USD", "US$12.50")]
    [InlineData("en", "12.5", "GBP", "£12.50")]
    [InlineData("en", "12.5", "AED", "AED\u00A012.50")]
    [InlineData("en", "-12", "EUR", "-€12")]
    [InlineData("ru", "1234.5", "RUB", "1\u00A0234,50\u00A0₽")]
    [InlineData("kk", "1234", "KZT", "1\u00A0234\u00A0₸")]
    [InlineData("kk-Arab", "12", "KZT", "₸\u00A012")]
    [InlineData("de", "12.5", "EUR", "EUR\u00A012.50")]
    // Rounding may make a sum whole.
    [InlineData("en", "11.999", "EUR", "€12")]
    [InlineData("en", "-0.001", "EUR", "€0")]
    [InlineData("en", "7", "XAF", "XAF\u00A07")]
    public void Money(string language, string amount, string code, string expected) =>
        Assert.Equal(expected, Currency.Format(decimal.Parse(amount, CultureInfo.InvariantCulture), code, TextConventions.Of(language)));

    [Fact]
    public void Money_in_Arabic_digits() =>
        Assert.Equal("١٬٢٥٠٫٧٥\u00A0ج.م.", Currency.Format(1250.75m, "EGP", TextConventions.Of("ar-EG") with { Digits = DigitSystem.Arabic }));

    [Theory]
    [InlineData("ar", ListKind.And, "أ وب وج ود", "أ وب")]
    [InlineData("ar", ListKind.Or, "أ أو ب أو ج أو د", "أ أو ب")]
    [InlineData("en", ListKind.And, "أ, ب, ج and د", "أ and ب")]
    [InlineData("en", ListKind.Or, "أ, ب, ج or د", "أ or ب")]
    [InlineData("ru", ListKind.And, "أ, ب, ج и د", "أ и ب")]
    [InlineData("ru", ListKind.Or, "أ, ب, ج или د", "أ или ب")]
    [InlineData("kk", ListKind.And, "أ, ب, ج, د", "أ және ب")]
    [InlineData("kk-Arab", ListKind.And, "أ، ب، ج جانە د", "أ جانە ب")]
    public void Lists(string language, ListKind kind, string four, string two)
    {
        string[] items = ["أ", "ب", "ج", "د"];
        Assert.Equal(four, ListText.Join(items, TextConventions.Of(language), kind));
        Assert.Equal(two, ListText.Join(items[..2], TextConventions.Of(language), kind));
        Assert.Equal("أ", ListText.Join(items[..1], TextConventions.Of(language), kind));
        Assert.Equal("", ListText.Join([], TextConventions.Of(language), kind));
    }

    [Theory]
    [InlineData("ar", GrammaticalGender.Masculine, "1 الأول, 2 الثاني, 10 العاشر, 11 الحادي عشر, 12 الثاني عشر, 19 التاسع عشر, 20 العشرون, 21 الحادي والعشرون, 28 الثامن والعشرون, 99 التاسع والتسعون, 100 الـ100, 1000 الـ1,000")]
    [InlineData("ar", GrammaticalGender.Feminine, "1 الأولى, 2 الثانية, 10 العاشرة, 11 الحادية عشرة, 12 الثانية عشرة, 20 العشرون, 21 الحادية والعشرون, 28 الثامنة والعشرون, 101 الـ101")]
    [InlineData("en", GrammaticalGender.Masculine, "0 0th, 1 1st, 2 2nd, 3 3rd, 4 4th, 11 11th, 12 12th, 13 13th, 21 21st, 102 102nd, 111 111th, 1003 1,003rd")]
    [InlineData("ru", GrammaticalGender.Masculine, "1 1-й, 22 22-й")]
    [InlineData("ru", GrammaticalGender.Feminine, "1 1-я")]
    [InlineData("ru", GrammaticalGender.Neuter, "1 1-е")]
    // бірінші екінші алтыншы тоғызыншы оныншы он бірінші жиырмасыншы елуінші алпысыншы жетпісінші тоқсаныншы жүзінші мыңыншы
    [InlineData("kk", GrammaticalGender.Masculine, "1 1-ші, 2 2-ші, 6 6-шы, 9 9-шы, 10 10-шы, 11 11-ші, 20 20-шы, 50 50-ші, 60 60-шы, 70 70-ші, 80 80-ші, 90 90-шы, 100 100-ші, 1000 1\u00A0000-шы")]
    [InlineData("kk-Arab", GrammaticalGender.Masculine, "5 5-")]
    [InlineData("de", GrammaticalGender.Masculine, "5 5.")]
    public void Ordinals(string language, GrammaticalGender gender, string samples)
    {
        foreach (var sample in samples.Split(", "))
        {
            var (number, ordinal) = (sample[..sample.IndexOf(' ')], sample[(sample.IndexOf(' ') + 1)..]);
            Assert.Equal((number, ordinal), (number, OrdinalText.Format(long.Parse(number, CultureInfo.InvariantCulture), TextConventions.Of(language), gender)));
        }
    }

    [Theory]
    [InlineData("ar", 3, 5, "Few")]
    [InlineData("ar", 5, 11, "Many")]
    [InlineData("ar", 0, 1, "Zero")]
    [InlineData("ar", 1, 2, "Other")]
    [InlineData("ar", 2, 100, "Other")]
    [InlineData("ru", 1, 5, "Many")]
    [InlineData("ru", 5, 21, "One")]
    [InlineData("en", 0, 1, "Other")]
    public void Plural_form_of_a_range(string language, int from, int to, string expected) =>
        Assert.Equal(expected, PluralRules.OfRange(language, from, to).ToString());
}
