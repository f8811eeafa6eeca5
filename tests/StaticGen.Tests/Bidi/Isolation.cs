using System.Text.RegularExpressions;
using StaticGen.Languages;
using StaticGen.Rendering;

namespace StaticGen.Tests.Bidi;

/// <summary>
/// What an author types in an Arabic article, and what is seen of it from left to right. Each Arabic word is written as <c>A</c> in what
/// is expected. <see cref="MeasuredMatrix"/> has the same texts without our help.
/// </summary>
public partial class Isolation
{
    [Theory]
    [InlineData("هاتف: +971 4 123 4567", "+971 4 123 4567 :A")]
    [InlineData("04-123-4567", "04-123-4567")]
    [InlineData("هاتف 04-123-4567", "04-123-4567 A")]
    [InlineData("هاتف (04) 123 4567 أو", "A (04) 123 4567 A")]
    [InlineData("هاتف ٠٤-١٢٣-٤٥٦٧", "٠٤-١٢٣-٤٥٦٧ A")]
    [InlineData("هاتف +٩٧١ ٤ ١٢٣ ٤٥٦٧", "+٩٧١ ٤ ١٢٣ ٤٥٦٧ A")]
    [InlineData("في 2026-03-05 عاد", "A 2026-03-05 A")]
    [InlineData("في 2026-03-05T10:30:00+04:00 عاد", "A 2026-03-05T10:30:00+04:00 A")]
    [InlineData("في 05/03/2026 عاد", "A 05/03/2026 A")]
    [InlineData("كتاب 978-3-16-148410-0 صدر", "A 978-3-16-148410-0 A")]
    [InlineData("بحث 10.1000/xyz123 صدر", "A 10.1000/xyz123 A")]
    [InlineData("إصدار 10.0.4-rc1 صدر", "A 10.0.4-rc1 A")]
    [InlineData("بين 10-12 يوما", "A 12-10 A")]
    [InlineData("10-12 يوما", "A 12-10")]
    [InlineData("2024–2026", "2026–2024")]
    [InlineData("بين 2024–2026", "2026–2024 A")]
    [InlineData("بين $10-$12 ثمنه", "A $12-$10 A")]
    [InlineData("ارتفع 10-12% أمس", "A 12%-10 A")]
    [InlineData("10-12% أمس", "A 12%-10")]
    [InlineData("نسبة 12%", "12% A")]
    [InlineData("12% من", "A 12%")]
    [InlineData("نسبة 12 % من", "A 12 % A")]
    [InlineData("نسبة ١٢٪ من", "A ٪١٢ A")]
    [InlineData("بلغ -5 أمس", "A -5 A")]
    [InlineData("-5 أمس", "A -5")]
    [InlineData("بلغ (−5) أمس", "A (−5) A")]
    [InlineData("عمر +18 فقط", "A +18 A")]
    [InlineData("عمر 18+ فقط", "A 18+ A")]
    [InlineData("بسعر $12.5 فقط", "A $12.5 A")]
    [InlineData("و$12.5 و€1,000 ثمنه", "A €1,000A $12.5A")]
    [InlineData("بسعر 12.5$ فقط", "A 12.5$ A")]
    [InlineData("بلغت 25° أمس", "A 25° A")]
    [InlineData("بلغت -5°C أمس", "A -5°C A")]
    [InlineData("معادلة 5+3=8 صحيحة", "A 5+3=8 A")]
    [InlineData("كوفيد-19 وسو-57", "57-A 19-A")]
    [InlineData("لغة C++ سهلة", "A C++ A")]
    [InlineData("لغة C# سهلة", "A C# A")]
    [InlineData("منصة .NET سهلة", "A .NET A")]
    [InlineData("دالة print(x) سهلة", "A print(x) A")]
    [InlineData("وسم #COP30", "#COP30 A")]
    [InlineData("وسم #قمة_المناخ هنا", "A A_A# A")]
    [InlineData("حساب @wam_news", "@wam_news A")]
    [InlineData("بريد info@wam.ae هنا", "A info@wam.ae A")]
    [InlineData("كتاب «Who are we?» مهم", "A «Who are we?» A")]
    [InlineData("كتاب \"Who are we?\" مهم", "A \"Who are we?\" A")]
    [InlineData("شركات Apple, Google, Meta.", ".Meta ,Google ,Apple A")]
    [InlineData("شركة Boeing, 20 طائرة", "A 20 ,Boeing A")]
    [InlineData("شركة Boeing 20 طائرة", "A 20 Boeing A")]
    [InlineData("طائرة Boeing 737 MAX جديدة", "A Boeing 737 MAX A")]
    [InlineData("قمة COP30 (2025) في", "A (2025) COP30 A")]
    [InlineData("اتفاقية (UNFCCC) هنا", "A (UNFCCC) A")]
    [InlineData("الرئيس Қасым-Жомарт Тоқаев (Kazakhstan) هنا", "A (Kazakhstan) Қасым-Жомарт Тоқаев A")]
    [InlineData("شركة Johnson & Johnson هنا", "A Johnson & Johnson A")]
    [InlineData("الجيش في U.S. أمس", "A U.S. A A")]
    [InlineData("قال Dr. Smith أمس", "A Dr. Smith A")]
    [InlineData("شبكة 5G جديدة", "A 5G A")]
    [InlineData("سعر US$5 فقط", "A US$5 A")]
    [InlineData("رابط https://ex.com/تحليل/قمة هنا", "A https://ex.com/A/A A")]
    [InlineData("رابط https://ex.com/a، ثم", "A ،https://ex.com/a A")]
    [InlineData("ملف src/app/تقرير.md هنا", "A src/app/A.md A")]
    [InlineData("في 10:30 ونحو 3.5 و10.0.401", "10.0.401A 3.5 A 10:30 A")]
    [InlineData("في ٠٥/٠٣/٢٠٢٦", "٠٥/٠٣/٢٠٢٦ A")]
    [InlineData("COP30: ماذا بعد؟ (تحليل)", "(A) ؟A A :COP30")]
    [InlineData("الـCOP30 هنا", "A COP30A")]
    public void In_an_arabic_paragraph(string text, string seen) => Assert.Equal(seen, Words(BidiText.VisualHtml(PrintedText.Paragraph(text), 1)));

    [Theory]
    [InlineData("The summit قمة المناخ opened.", "The summit A A opened.")]
    [InlineData("Papers (الحياة, الشرق) said", "Papers (A, A) said")]
    [InlineData("He asked «ماذا بعد؟» twice", "He asked «؟A A» twice")]
    public void In_an_english_paragraph(string text, string seen) => Assert.Equal(seen, Words(BidiText.VisualHtml(PrintedText.Paragraph(text, PrintedText.English), 0)));

    [Theory]
    [InlineData("12%", "12%", "%12")]
    [InlineData("12.5 %", "12.5 %", "% 12.5")]
    [InlineData("%12", "12%", "%12")]
    [InlineData("-5%", "-5%", "%-5")]
    public void The_percent_sign_stands_on_one_side_wherever_the_number_stands(string number, string after, string before)
    {
        var style = new BidiStyle(new BidiContext(TextDirection.RightToLeft, PercentSign.Before));

        Assert.Equal($"A {after}", Words(BidiText.VisualHtml(PrintedText.Paragraph($"{number} من"), 1)));
        Assert.Equal($"A {after} A", Words(BidiText.VisualHtml(PrintedText.Paragraph($"نسبة {number} من"), 1)));
        Assert.Equal($"A {before}", Words(BidiText.VisualHtml(PrintedText.Paragraph($"{number} من", style), 1)));
        Assert.Equal($"A {before} A", Words(BidiText.VisualHtml(PrintedText.Paragraph($"نسبة {number} من", style), 1)));
    }

    [Theory]
    [InlineData("كتاب *Who are we?* مهم", "<p>كتاب <em dir=\"ltr\">Who are we?</em> مهم</p>")]
    [InlineData("[C++](https://isocpp.org/) لغة", "<p><a href=\"https://isocpp.org/\" dir=\"ltr\">C++</a> لغة</p>")]
    [InlineData("اتصل على **+971 4 123 4567** الآن", "<p>اتصل على <strong dir=\"ltr\">+971 4 123 4567</strong> الآن</p>")]
    [InlineData("*كتاب COP30* مهم", "<p><em>كتاب <bdi dir=\"ltr\">COP30</bdi></em> مهم</p>")]
    [InlineData("مجلة [Foreign Affairs]{lang=en} هنا", "<p>مجلة <span dir=\"ltr\" lang=\"en\">Foreign Affairs</span> هنا</p>")]
    [InlineData("نص [ABC 12% دبي]{dir=ltr} هنا", "<p>نص <span dir=\"ltr\">ABC 12% <bdi dir=\"rtl\">دبي</bdi></span> هنا</p>")]
    [InlineData("من\nNew\nYork إلى هنا", "<p>من\n<bdi dir=\"ltr\">New\nYork</bdi> إلى هنا</p>")]
    [InlineData("AT&amp;T شركة", "<p><bdi dir=\"ltr\">AT&amp;T</bdi> شركة</p>")]
    [InlineData("ملف `a.md` هنا", "<p>ملف <code dir=\"ltr\">a.md</code> هنا</p>")]
    public void A_run_is_marked_on_the_element_that_holds_it(string markdown, string html) => Assert.Equal(html + "\n", PrintedText.Html(markdown));

    [Fact]
    public void A_text_of_one_direction_stays_as_it_is()
    {
        const string Arabic = "اجتمع الوزراء يوم ٥ مارس، وقالوا: «نعم» (مرة ثانية)؛ فماذا بعد؟";
        const string English = "The ministers met on 5 March, and said: “yes” (again); what next?";

        Assert.Equal($"<p>{Arabic}</p>\n", PrintedText.Html(Arabic));
        Assert.Equal($"<p>{English}</p>\n", PrintedText.Html(English, PrintedText.English));
    }

    [Fact]
    public void What_an_author_isolates_by_hand_is_left_alone() =>
        Assert.Equal("<p>هاتف \u2066+971 4 123 4567\u2069 هنا</p>\n", PrintedText.Html("هاتف \u2066+971 4 123 4567\u2069 هنا"));

    private static string Words(string seen) => ArabicWord.Replace(seen, "A");

    [GeneratedRegex(@"[\p{IsArabic}-[٠-٩٪؟،؛]]+")]
    private static partial Regex ArabicWord { get; }
}
