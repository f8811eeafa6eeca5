namespace StaticGen.Tests.Rendering;

/// <summary>What CommonMark's rules, made for Latin scripts, get wrong in Arabic.</summary>
public class MarkdownForArabic
{
    private static string Html(string markdown)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nmarkdown: {{html: trusted}}\n-- content/articles/a.md --\n---\ntitle: عنوان\nisolate: false\n---\n\n{markdown}\n").Build();
        return site.Page("a/index.html").QuerySelector(".prose")!.InnerHtml.Trim();
    }

    [Theory]
    [InlineData("و**«الأمن»** مهم", "و<strong>«الأمن»</strong> مهم")]
    [InlineData("بـ**«الناتو»**", "بـ<strong>«الناتو»</strong>")]
    [InlineData("**(مجلس الأمن)**الدولي", "<strong>(مجلس الأمن)</strong>الدولي")]
    [InlineData("و*«الأمن»*و*«السلم»*معا", "و<em>«الأمن»</em>و<em>«السلم»</em>معا")]
    [InlineData("و__«الأمن»__ مهم", "و<strong>«الأمن»</strong> مهم")]
    [InlineData("و_«الأمن»_ا", "و<em>«الأمن»</em>ا")]
    [InlineData("و~~«الأمن»~~ا", "و<del>«الأمن»</del>ا")]
    [InlineData("وَ**‹الأمن›**ا", "وَ<strong>‹الأمن›</strong>ا")]
    [InlineData("و**“الأمن”**ا", "و<strong>“الأمن”</strong>ا")]
    [InlineData("و**[الأمن](https://example.org/)**ا", "و<strong><a href=\"https://example.org/\">الأمن</a></strong>ا")]
    [InlineData("بـ**`x`**ا", "بـ<strong><code dir=\"ltr\">x</code></strong>ا")]
    [InlineData("و**_«الأمن»_** مهم", "و<strong><em>«الأمن»</em></strong> مهم")]
    [InlineData("و***«الأمن»***مهم", "و<em><strong>«الأمن»</strong></em>مهم")]
    [InlineData("**الأمن**«القومي»", "<strong>الأمن</strong>«القومي»")]
    [InlineData("**الأمن** و**«السلم»**، **(ثم)**ا", "<strong>الأمن</strong> و<strong>«السلم»</strong>، <strong>(ثم)</strong>ا")]
    [InlineData("ו**«שלום»**ה", "ו<strong>«שלום»</strong>ה")] // Hebrew
    [InlineData("ܘ**(ܫܠܡܐ)**", "ܘ<strong>(ܫܠܡܐ)</strong>")] // Syriac
    [InlineData("𞤀**«𞤁»**𞤂", "𞤀<strong>«𞤁»</strong>𞤂")] // Adlam
    [InlineData("وقال**:** نعم", "وقال**:** نعم")]
    [InlineData("ثم a**«b»**c هنا", "ثم a**«b»**c هنا")]
    public void Emphasis_opens_and_closes_beside_an_attached_particle(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Html(markdown));
}
