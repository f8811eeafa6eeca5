using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Tests.Configuration;

/// <summary>Which of a site's settings hold for a language.</summary>
public class ConventionsOfLanguages
{
    [Theory]
    [InlineData("", "ar", "- Latin Gulf None After")]
    [InlineData("", "ar-EG", "EG Latin Gulf None After")]
    [InlineData("", "ar-Arab-IQ", "IQ Latin Levant None After")]
    [InlineData("country: MA", "ar", "MA Latin Morocco None After")]
    [InlineData("country: MA", "ar-TN", "TN Latin Maghreb None After")]
    [InlineData("country: MA\nlanguages: {ar-TN: {country: MR}}", "ar-TN", "MR Latin Mauritania None After")]
    [InlineData("digits: auto", "AR-eg", "EG Arabic Gulf None After")]
    [InlineData("digits: auto\ncountry: EG", "ar", "EG Arabic Gulf None After")]
    [InlineData("digits: auto\ncountry: AE", "ar", "AE Latin Gulf None After")]
    [InlineData("digits: auto", "ar-MR", "MR Arabic Mauritania None After")]
    [InlineData("digits: auto", "ar-MA", "MA Latin Morocco None After")]
    [InlineData("digits: auto", "ar", "- Latin Gulf None After")]
    [InlineData("digits: arab", "ar", "- Arabic Gulf None After")]
    [InlineData("digits: arab", "en", "- Latin Gulf None After")]
    [InlineData("languages: {kk-Arab: {digits: arab}}", "kk-Arab", "- Arabic Gulf None After")]
    [InlineData("country: EG\nlanguages: {en: {digits: auto}}", "en", "EG Latin Gulf None After")]
    [InlineData("digits: arab\nlanguages: {ar: {digits: latn}}", "ar", "- Latin Gulf None After")]
    [InlineData("months: dual\ncountry: EG", "ar", "EG Latin Dual None After")]
    [InlineData("months: maghreb", "ar", "- Latin Maghreb None After")]
    [InlineData("months: dual\nlanguages: {ar: {months: auto, country: SY}}", "ar", "SY Latin Levant None After")]
    [InlineData("hijri: beside\npercent: before", "en", "- Latin Gulf Beside Before")]
    [InlineData("hijri: instead\nlanguages: {en: {hijri: none}}", "en", "- Latin Gulf None After")]
    public void Nearest_setting_holds(string yaml, string language, string expected)
    {
        var diagnostics = new DiagnosticBag();
        var conventions = SiteConfigReader.Read(SourceText.FromString("staticgen.yaml", yaml), diagnostics).ConventionsOf(language);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(language, conventions.Language);
        Assert.Equal(expected, $"{conventions.Country ?? "-"} {conventions.Digits} {conventions.Months} {conventions.Hijri} {conventions.Percent}");
    }

    [Fact]
    public void Language_alone_is_a_site_without_settings()
    {
        foreach (var code in (string[])["ar", "ar-IQ", "en", "kk-Arab"]) Assert.Equal(new SiteConfig().ConventionsOf(code), TextConventions.Of(code));
    }
}
