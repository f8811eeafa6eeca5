using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using StaticGen.Languages;
using StaticGen.Rendering;

namespace StaticGen.Tests.Bidi;

/// <summary>
/// What holds for every text, tried on texts of chance and on every paragraph of the example site. <c>STATICGEN_BIDI_CASES</c> says on how
/// many; the nightly run tries 100,000.
/// </summary>
public partial class IsolationProperties
{
    private static readonly string[] Arabic = ["قمة", "الطاقة", "المُستقبَل", "وقالت", "في", "مجلس", "الأمن", "كـــتاب", "إِدٍّخٍ", "لغة", "نحو", "٢٦", "ۇلت", "و", "بـ"];

    private static readonly string[] Foreign =
        ["COP30", "Boeing", "Who are we", "C++", "C#", "#COP30", "@wam_news", ".NET", "AT&T", "New York", "U.S.", "Dr. Smith", "Johnson & Johnson", "info@wam.ae", "f(x)",
            "iPhone 15 Pro", "5G", "10.1000/xyz123", "Қасым-Жомарт", "Тоқаев", "Ελλάδα", "中国", "e-mail", "https://ex.com/a?b=c", "v2.1", "D'Arcy", "O’Brien", "COP٣٠", "𝐀𝐁"];

    private static readonly string[] Numbers =
        ["5", "2026", "1,000.5", "-5", "−5", "+18", "18+", "12%", "12.5 %", "%7", "$12.5", "12€", "+971 4 123 4567", "04-123-4567", "2026-03-05", "05/03/2026", "10-12", "2024–2026",
            "10:30", "3/4", "978-3-16-148410-0", "١٢٣", "١٢٪", "٠٤-١٢٣-٤٥٦٧", "5+3=8", "25°", "-5°C", "0.5", "(04) 123 4567", "۱۲۳"];

    private static readonly string[] Signs = ["،", "؛", "؟", ".", ",", ":", "!", "–", "—", "-", "/", "…", "&", "|", "*", "#", "'", "~"];

    private static readonly (string Open, string Close)[] Pairs = [("(", ")"), ("«", "»"), ("“", "”"), ("\"", "\""), ("[", "]"), ("‹", "›")];

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("STATICGEN_BIDI_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 4_000;

    [Fact]
    public void Texts_of_chance()
    {
        var random = new Random(20261123);
        for (var i = 0; i < Cases; i++) Check(Paragraph(random), i % 4 == 0 ? PrintedText.English : PrintedText.Arabic);
    }

    [Fact]
    public void Texts_of_one_direction_stay_as_they_are()
    {
        var random = new Random(7);
        // Four groups of digits in a row are a number of a card or an account, which is isolated.
        var words = Arabic.Where(word => !char.IsDigit(word[0])).Append("عام ٢٠٢٦").ToArray();
        for (var i = 0; i < Cases / 4; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pick(random, words) + (random.Next(4) == 0 ? Pick(random, ["،", "؛", "؟", ".", ":"]) : "")));
            Assert.Equal(text, PrintedText.Paragraph(text));
        }
    }

    [Fact]
    public void Every_paragraph_of_the_example_site()
    {
        var paragraphs = Directory.EnumerateFiles(Path.Combine(TestData.Root, "content"), "*.md", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file)).Select(line => line.Trim()).Where(line => line.Length > 0 && line.Any(char.IsLetter)).ToList();
        Assert.True(paragraphs.Count > 200);

        foreach (var paragraph in paragraphs) Check(paragraph, PrintedText.Arabic);
    }

    [Fact]
    public void A_text_without_end_takes_time_in_proportion()
    {
        // Each of these once made a search of its own to the end of the text.
        foreach (var part in new[] { "«", "\"a", "(0", "a.", "https://", "0 ", "5-", "$", "A & ", "a/", "f(" })
        {
            var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
            BidiRuns.Find(text, PrintedText.Arabic.Context, false, []);
        }
    }

    private static string Paragraph(Random random)
    {
        var text = new StringBuilder();
        for (var words = random.Next(1, 14); words > 0; words--)
        {
            var word = random.Next(10) switch
            {
                < 5 => Pick(random, Arabic),
                < 8 => Pick(random, Foreign),
                _ => Pick(random, Numbers),
            };
            if (random.Next(6) == 0)
            {
                var (open, close) = Pairs[random.Next(Pairs.Length)];
                word = open + word + close;
            }

            text.Append(word);
            if (random.Next(4) == 0) text.Append(Pick(random, Signs));
            if (random.Next(12) != 0) text.Append(' ');
        }

        return text.ToString().Trim();
    }

    private static void Check(string text, BidiStyle style)
    {
        var html = PrintedText.Paragraph(text, style);
        var read = new HtmlParser().ParseDocument($"<p>{html}</p>").QuerySelector("p")!;
        var shown = read.TextContent;

        // Nothing is lost, and nothing added but the mark of a range.
        Assert.Equal(text.Replace("\u061C", "", StringComparison.Ordinal), shown.Replace("\u061C", "", StringComparison.Ordinal));
        // What was done is enough: done again, it changes nothing.
        Assert.Equal(html, PrintedText.Paragraph(shown, style));
        Assert.True(IsBalanced(html), html);
        foreach (var run in read.QuerySelectorAll("bdi,bdo"))
        {
            var inside = run.TextContent;
            // An address may hold Arabic words; they have their own order.
            if (run.GetAttribute("dir") != "ltr" || inside.EnumerateRunes().Any(IsArabicLetter)) continue;
            Assert.Equal(inside, BidiText.VisualHtml(run.OuterHtml, 0));
            Assert.Contains(inside, BidiText.VisualHtml(html, style.Base == TextDirection.RightToLeft ? 1 : 0), StringComparison.Ordinal);
        }
    }

    private static bool IsArabicLetter(Rune rune) => BidiProperties.ClassOf(rune.Value) is BidiClass.AL or BidiClass.R;

    private static bool IsBalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag.Matches(html))
        {
            if (tag.Value[1] != '/') open.Push(tag.Groups["name"].Value);
            else if (!open.TryPop(out var name) || name != tag.Groups["name"].Value) return false;
        }

        return open.Count == 0;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    [GeneratedRegex("</?(?<name>[a-z]+)[^>]*>")]
    private static partial Regex Tag { get; }
}
