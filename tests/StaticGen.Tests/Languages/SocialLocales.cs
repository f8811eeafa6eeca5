using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

/// <summary>The values of og:locale: those of Facebook's list, FacebookLocales.xml, in the form of ogp.me.</summary>
public class SocialLocales
{
    [Theory]
    [InlineData("ar", "ar_AR")]
    [InlineData("ar-EG", "ar_AR")]
    [InlineData("en", "en_US")]
    [InlineData("en-GB", "en_GB")]
    [InlineData("kk", "kk_KZ")]
    [InlineData("kk-Arab-CN", "kk_KZ")]
    [InlineData("ru", "ru_RU")]
    [InlineData("fa", "fa_IR")]
    [InlineData("pt-BR", "pt_BR")]
    [InlineData("zh-Hant", "zh_TW")]
    [InlineData("no", "nb_NO")]
    [InlineData("fil", "tl_PH")]
    [InlineData("ckb", null)]
    [InlineData("dv", null)]
    public void A_language_has_the_locale_of_the_list_or_none(string code, string? locale) => Assert.Equal(locale, SocialLocale.Of(code));

    [Fact]
    public void Every_locale_is_a_language_and_a_territory() =>
        Assert.All(Language.Codes.Select(SocialLocale.Of).OfType<string>(), locale => Assert.Matches("^[a-z]{2}_[A-Z]{2}$", locale));
}
