using System.Globalization;
using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

public class Plurals
{
    /// <summary>From the samples that CLDR 48 gives with its rules.</summary>
    [Theory]
    [InlineData("ar", "0 zero, 1 one, 2 two, 3 few, 10 few, 11 many, 26 many, 99 many, 100 other, 101 other, 102 other, 103 few, 110 few, 111 many, 200 other, 1000 other, 1003 few, 0.5 other, 1.0 one, 10.1 other, 11.0 many")]
    [InlineData("ar-AE", "2 two, 3 few")]
    [InlineData("en", "0 other, 1 one, 2 other, 11 other, 21 other, 0.5 other, 1.0 other")]
    [InlineData("kk", "0 other, 1 one, 2 other, 21 other, 1.0 one, 1.1 other")]
    [InlineData("kk-Arab", "1 one, 2 other")]
    [InlineData("ru", "0 many, 1 one, 2 few, 4 few, 5 many, 11 many, 12 many, 14 many, 19 many, 21 one, 22 few, 25 many, 101 one, 111 many, 112 many, 1000 many, 1.5 other, 1.0 other")]
    [InlineData("fa", "0 one, 1 one, 0.5 one, 2 other")]
    [InlineData("fr", "0 one, 1 one, 1.5 one, 2 other")]
    [InlineData("he", "0 other, 1 one, 2 two, 0.5 one, 3 other, 1.0 other")]
    [InlineData("pt", "0 one, 1 one, 1.5 one, 2 other")]
    [InlineData("pt-PT", "0 other, 1 one, 1.5 other, 2 other")]
    [InlineData("pl", "1 one, 2 few, 5 many, 12 many, 22 few, 21 many, 1.5 other")]
    [InlineData("lv", "0 zero, 1 one, 11 zero, 0.1 one, 0.12 zero, 1.5 other")]
    [InlineData("is", "1.10 one, 1.0 one, 1.2 other")]
    [InlineData("cy", "6 many, 3 few, 3.0 few, 3.5 other")]
    [InlineData("zh", "0 other, 1 other")]
    [InlineData("xx", "1 other")]
    [InlineData("en", "-1 one")]
    public void Number_has_its_form(string language, string samples)
    {
        foreach (var sample in samples.Split(", "))
        {
            var (number, form) = (sample.Split(' ')[0], sample.Split(' ')[1]);
            var category = PluralRules.Of(language, decimal.Parse(number, CultureInfo.InvariantCulture));
            Assert.Equal((number, form), (number, category.ToString().ToLowerInvariant()));
            Assert.Contains(category, PluralRules.Categories(language));
        }
    }

    [Fact]
    public void Every_language_uses_every_form_it_asks_for()
    {
        foreach (var code in Language.Codes)
        {
            var used = Enumerable.Range(0, 200).Select(n => (decimal)n).Concat([1.5m, 1_000_000m]).Select(n => PluralRules.Of(code, n)).Distinct().Order();
            Assert.Equal(PluralRules.Categories(code), used);
        }
    }
}
