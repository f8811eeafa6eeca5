using System.Globalization;
using System.Text;

namespace StaticGen.Benchmarks.Corpus;

/// <summary>
/// One invented article of about 5.6 kB: front matter that all three generators read, a lead and four sections under headings that
/// open a section by default. Its text depends on its number alone; its date also on how many articles the site has.
/// </summary>
internal static class ArticleText
{
    private static readonly DateTime First = new(2016, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    private const int SpanSeconds = 10 * 365 * 24 * 3600 - 30 * 24 * 3600;

    private static readonly string[] Sections = ["background", "meeting", "significance", "outlook"];

    /// <summary>The article's address and the name of its file: Arabic words and the number.</summary>
    public static string Slug(int number)
    {
        var seed = SeedOf(number, 1);
        return string.Create(CultureInfo.InvariantCulture, $"{seed.Of(Stock.Own["slug"])}-{seed.Of(Stock.Own["topic"]).Replace(' ', '-')}-{number}");
    }

    /// <summary>The Markdown file.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="count">Articles of the site; they are spread evenly over ten years, no two of one instant up to 300 million.</param>
    public static string Write(int number, int count)
    {
        var seed = SeedOf(number, 2);
        var stock = Stock.Own;
        var date = First.AddSeconds((long)SpanSeconds * number / count);
        var link = number == 0 ? "[أرشيف الموقع](/archive/)" : $"[تقرير سابق](/{Slug(seed.Next(number))}/)";
        var text = new StringBuilder(6000);
        text.Append("---\n");
        text.Append("title: \"").Append(stock.Fill(seed.Of(stock["title"]), seed)).Append("\"\n");
        text.Append("description: \"").Append(Plain(stock.Fill(seed.Of(stock["lead"]), seed))).Append("\"\n");
        text.Append(CultureInfo.InvariantCulture, $"date: {date:yyyy-MM-dd}T{date:HH:mm:ss}Z\n");
        text.Append("authors: [\"").Append(seed.Of(stock["author"])).Append("\"]\n");
        text.Append("tags: [").AppendJoin(", ", seed.Some(stock["tag"], seed.Between(1, 3)).Select(tag => $"\"{tag}\"")).Append("]\n");
        // For Hugo and Eleventy, which have no archive of their own.
        text.Append(CultureInfo.InvariantCulture, $"archive: [\"{date:yyyy}\"]\n");
        text.Append("---\n\n");

        Paragraphs(text, stock, seed, "lead", 3, link);
        foreach (var section in Sections)
        {
            text.Append("## ").Append(seed.Of(stock[section + "-heading"])).Append("\n\n");
            Paragraphs(text, stock, seed, section, 5, link);
            if (section is "meeting" or "outlook") List(text, stock, seed, isNumbered: section == "outlook");
        }

        return text.ToString();
    }

    // An odd factor other than the generator's own step, or an article would go on where the one before it began.
    private static Seed SeedOf(int number, ulong stream) => new((((ulong)number * 2) + stream) * 0xD1342543DE82EF95);

    private static void Paragraphs(StringBuilder text, Stock stock, Seed seed, string section, int sentences, string link)
    {
        var i = 0;
        foreach (var sentence in seed.Some(stock[section], sentences))
            text.Append(stock.Fill(sentence, seed, link)).Append(++i == sentences || i % 2 == 0 ? "\n\n" : " ");
    }

    private static void List(StringBuilder text, Stock stock, Seed seed, bool isNumbered)
    {
        var i = 0;
        foreach (var item in seed.Some(stock["item"], 3))
            text.Append(isNumbered ? $"{++i}. " : "- ").Append(stock.Fill(item, seed)).Append('\n');
        text.Append('\n');
    }

    private static string Plain(string text) => text.Replace("*", "", StringComparison.Ordinal);
}
