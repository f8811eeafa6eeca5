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
    /// <summary>The lines of tests/fixtures/isolation.tsv; browser tests look at the same in Chromium.</summary>
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(TestData.Root, "tests", "fixtures", "isolation.tsv")).Where(line => !line.StartsWith('#')))
            cases.Add(line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void In_an_arabic_paragraph(string text, string seen) => Assert.Equal(seen, Words(BidiText.VisualHtml(PrintedText.Paragraph(text), 1)));

    [Theory]
    [InlineData("The summit قمة المناخ opened.", "The summit A A opened.")]
    [InlineData("Papers (الحياة, الشرق) said", "Papers (A, A) said")]
    [InlineData("He asked «ماذا بعد؟» twice", "He asked «؟A A» twice")]
    [InlineData("He said «نعم!» twice", "He said «!A» twice")]
    [InlineData("Papers الحياة، الشرق said", "Papers A ،A said")]
    [InlineData("It was in القاهرة. القاهرة is old", "It was in A. A is old")]
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

    [Theory]
    [InlineData("بلغ -10\u00A0000 أمس", "A -10\u00A0000 A")]
    [InlineData("بلغ -10\u202F000 أمس", "A -10\u202F000 A")]
    [InlineData("بلغ -10\u2009000 أمس", "A -10\u2009000 A")]
    [InlineData("هاتف 04\u00A0123\u202F4567 أمس", "A 04\u00A0123\u202F4567 A")]
    public void Narrow_and_fixed_spaces_join_the_groups_of_a_number(string text, string seen) => Assert.Equal(seen, Words(BidiText.VisualHtml(PrintedText.Paragraph(text), 1)));

    [Theory]
    [InlineData(true, "\u061C10-12 דקות")]
    [InlineData(false, "10-12 דקות")]
    public void A_range_runs_from_left_to_right_in_hebrew(bool usesArabicScript, string printed) =>
        Assert.Equal(printed, PrintedText.Paragraph("10-12 דקות", new BidiStyle(new BidiContext(TextDirection.RightToLeft, UsesArabicScript: usesArabicScript))));

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

    [GeneratedRegex(@"[\p{IsArabic}-[٠-٩٪٫٬؟،؛]]+")]
    private static partial Regex ArabicWord { get; }
}
