using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

/// <summary>The direction of a language comes from the table of requirement D1, never from data of the machine.</summary>
public class Directions
{
    [Theory]
    [InlineData("ar fa ur ps ug he yi sd ckb dv", "rtl")]
    [InlineData("kk-Arab uz-Arab ky-Arab ms-Arab tr-Arab en-Hebr ar-Hebr en-Thaa so-Nkoo fr-Adlm ur-Aran ar-Syrc", "rtl")]
    [InlineData("ar-AE fa-AF kk-Arab-CN ar-Arab", "rtl")]
    [InlineData("en de fr es it pt ru kk ky tr uz id ms hi zh so sw", "ltr")]
    [InlineData("ar-Latn fa-Latn he-Latn ur-Latn ar-Cyrl fa-Cyrl ug-Cyrl ug-Latn kk-Latn uz-Cyrl ar-Latn-EG", "ltr")]
    public void Language_and_script_decide(string codes, string direction) =>
        Assert.All(codes.Split(' '), code => Assert.Equal((code, direction), (code, Language.Find(code)?.Direction)));

    [Theory]
    [InlineData("AR", "ar")]
    [InlineData("ar-ae", "ar-AE")]
    [InlineData("KK-arab", "kk-Arab")]
    [InlineData("kk-ARAB-cn", "kk-Arab-CN")]
    [InlineData("ar-latn", "ar-Latn")]
    public void A_tag_has_one_spelling(string written, string code) => Assert.Equal(code, Language.Find(written)?.Code);

    [Theory]
    [InlineData("xx")]
    [InlineData("v2")]
    [InlineData("")]
    [InlineData("ar-")]
    [InlineData("ar-Arabic")]
    [InlineData("ar-AE-Arab")]
    [InlineData("ar-AE-SA")]
    [InlineData("ar-1234")]
    [InlineData("ar-Arab-Latn")]
    public void What_is_no_tag_is_no_language(string tag) => Assert.Null(Language.Find(tag));

    [Theory]
    [InlineData("kz", "did you mean `kk`?")]
    [InlineData("iw", "did you mean `he`?")]
    [InlineData("eng", "did you mean `en`?")]
    [InlineData("kk-Arabic", "did you mean `kk-Arab`?")]
    [InlineData("xx", "use a code such as `ar`, `en`, `kk` or `ru`")]
    public void A_code_that_is_none_comes_with_advice(string tag, string advice) => Assert.Equal((null, advice), (Language.Find(tag), Language.Advice(tag)));

    [Fact]
    public void Kazakh_names_itself_in_each_of_its_scripts()
    {
        Assert.Equal("қазақ тілі", Language.Find("kk")!.Name);
        Assert.Equal("قازاق ٴتىلى", Language.Find("kk-Arab")!.Name);
        Assert.Equal("قازاق ٴتىلى", Language.Find("kk-Arab-CN")!.Name);
    }

    [Fact]
    public void A_name_is_in_letters_of_the_direction_it_is_shown_in()
    {
        foreach (var language in Language.Codes.Select(code => Language.Find(code)!))
            Assert.Equal((language.Code, language.Direction == "rtl"), (language.Code, language.Name.EnumerateRunes().Any(rune => rune.Value is >= 0x590 and <= 0x8FF or >= 0x1E900 and <= 0x1E95F)));
    }
}
