using System.Text.RegularExpressions;

namespace StaticGen.Tests.Bidi;

/// <summary>
/// Mixed texts in a paragraph from right to left, as they are seen from left to right without isolation and with it. Each Arabic word
/// is written as <c>A</c> in what is expected. The fixtures of every rule on direction.
/// </summary>
public partial class MeasuredMatrix
{
    [Theory]
    [InlineData("هاتف: +971 4 123 4567", "4567 123 4 971+ :A")]
    [InlineData("04-123-4567", "04-123-4567")]
    [InlineData("هاتف 04-123-4567", "4567-123-04 A")]
    [InlineData("في 2026-03-05", "05-03-2026 A")]
    [InlineData("في 05/03/2026", "05/03/2026 A")]
    [InlineData("في 5\u200F/3\u200F/2026", "2026/3/5 A")]
    [InlineData("بين 10-12 يوما", "A 12-10 A")]
    [InlineData("10-12 يوما", "A 10-12")]
    [InlineData("2024–2026", "2026–2024")]
    [InlineData("بين 2024–2026", "2026–2024 A")]
    [InlineData("نسبة 12%", "%12 A")]
    [InlineData("12% من", "A 12%")]
    [InlineData("بلغ -5", "5- A")]
    [InlineData("بسعر $12.5", "12.5$ A")]
    [InlineData("لغة C++ سهلة", "A ++C A")]
    [InlineData("وسم #COP30", "COP30# A")]
    [InlineData("حساب @wam_news", "wam_news@ A")]
    [InlineData("كتاب Who are we?", "?Who are we A")]
    [InlineData("Apple, Google, Meta.", ".Apple, Google, Meta")]
    [InlineData("شركة Boeing, 20 طائرة", "A Boeing, 20 A")]
    [InlineData("قمة COP30 (2025) في", "A COP30 (2025) A")]
    [InlineData("اتفاقية (UNFCCC)", "(UNFCCC) A")]
    [InlineData("الرئيس Қасым-Жомарт Тоқаев (Kazakhstan)", "Қасым-Жомарт Тоқаев (Kazakhstan) A")]
    [InlineData("https://ex.com/تحليل/قمة", "A/A/https://ex.com")]
    [InlineData("src/app/تقرير.md", "md.A/src/app")]
    [InlineData("في 10:30", "10:30 A")]
    [InlineData("إصدار 10.0.401", "10.0.401 A")]
    [InlineData("نحو 3.5", "3.5 A")]
    [InlineData("في ٠٥/٠٣/٢٠٢٦", "٠٥/٠٣/٢٠٢٦ A")]
    [InlineData("COP30: ماذا بعد؟ (تحليل)", "(A) ؟A A :COP30")]
    public void Without_isolation(string text, string seen) => Assert.Equal(seen, Words(BidiText.VisualText(text, 1)));

    [Theory]
    [InlineData("هاتف: <bdi dir=ltr>+971 4 123 4567</bdi>", "+971 4 123 4567 :A")]
    [InlineData("هاتف <bdi dir=ltr>04-123-4567</bdi>", "04-123-4567 A")]
    [InlineData("في <bdi dir=ltr>2026-03-05</bdi>", "2026-03-05 A")]
    [InlineData("بين <bdi>10-12</bdi> يوما", "A 10-12 A")] // why ranges are never isolated
    [InlineData("&#x61C;10-12 يوما", "A 12-10")]
    [InlineData("&#x61C;12% من", "A %12")]
    [InlineData("نسبة <bdi dir=ltr>12%</bdi>", "12% A")]
    [InlineData("نسبة 12&lrm;%&lrm;", "12% A")]
    [InlineData("بلغ &lrm;-5", "-5 A")]
    [InlineData("بلغ <bdi dir=ltr>-5</bdi>", "-5 A")]
    [InlineData("بسعر <bdi dir=ltr>$12.5</bdi>", "$12.5 A")]
    [InlineData("لغة <bdi dir=ltr>C++</bdi> سهلة", "A C++ A")]
    [InlineData("وسم <a dir=ltr href=/>#COP30</a>", "#COP30 A")]
    [InlineData("كتاب «<em dir=ltr>Who are we?</em>»", "«Who are we?» A")]
    [InlineData("<bdi dir=ltr>Apple</bdi>, <bdi dir=ltr>Google</bdi>, <bdi dir=ltr>Meta</bdi>.", ".Meta ,Google ,Apple")]
    [InlineData("شركة <bdi dir=ltr>Boeing</bdi>, 20 طائرة", "A 20 ,Boeing A")]
    [InlineData("قمة <bdi dir=ltr>COP30</bdi> (2025) في", "A (2025) COP30 A")]
    [InlineData("الرئيس <bdi dir=ltr>Қасым-Жомарт Тоқаев</bdi> (<bdi dir=ltr>Kazakhstan</bdi>)", "(Kazakhstan) Қасым-Жомарт Тоқаев A")]
    [InlineData("انظر <a dir=ltr href=/>https://ex.com/تحليل/قمة</a>", "https://ex.com/A/A A")]
    [InlineData("ملف <code dir=ltr>src/app/تقرير.md</code>", "src/app/A.md A")]
    public void With_isolation(string html, string seen) => Assert.Equal(seen, Words(BidiText.VisualHtml(html, 1)));

    /// <summary>Why no rule takes the direction of the first strong character.</summary>
    [Theory]
    [InlineData("COP30: ماذا بعد؟ (تحليل)", "COP30: (A) ؟A A")]
    [InlineData("\u200FCOP30: ماذا بعد؟ (تحليل)", "(A) ؟A A :COP30")] // what plain-text places get
    public void With_the_direction_of_the_first_strong_character(string text, string seen) => Assert.Equal(seen, Words(BidiText.VisualText(text, null)));

    [Fact]
    public void Html_nests_isolates_as_its_elements_nest()
    {
        Assert.Equal("\u2066a\u2067ب\u2069\u2069", BidiText.FromHtml("<span dir=LTR>a<b><bdi dir=rtl>ب</bdi></b></span>"));
        Assert.Equal("\u2068a\u2069&", BidiText.FromHtml("<bdi>a</bdi><!-- no -->&amp;"));
    }

    private static string Words(string text) => ArabicWord().Replace(text, "A");

    [GeneratedRegex("[\u0621-\u064A]+")]
    private static partial Regex ArabicWord();
}
