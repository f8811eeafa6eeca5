using StaticGen.Languages;

namespace StaticGen.Tests.Languages;

/// <summary>Texts that nobody wrote: whatever they hold, only straight quotes change, and what opens is closed.</summary>
public class StraightQuotesOfChance
{
    private static readonly string[] Pieces = ["\"", "\"", "'", " ", " ", "و", "نعم", "a", "s", "7", "٧", ".", "،", "(", ")", "—", "\uFFFC", "\n", "َ", "ה", "😀"];

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("fr")]
    public void Only_quotes_change(string language)
    {
        var marks = QuotationMarks.Of(language);
        var random = new Random(9);
        for (var n = 0; n < 20_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var replaced = StraightQuotes.Replace(text, marks);

            Assert.Equal(text.Replace('\'', '"'), Straightened(replaced, marks));
            var found = StraightQuotes.Find(text, marks).Where(quote => text[quote.Position] == '"').Select(quote => quote.Mark).ToList();
            Assert.Equal(found.Count(mark => mark == marks.Open || mark == marks.InnerOpen), found.Count(mark => mark == marks.Close || mark == marks.InnerClose));
            Assert.True(found.Count % 2 == 0, text);
        }
    }

    private static string Straightened(string text, QuotationMarks marks)
    {
        foreach (var mark in (string[])[marks.Open, marks.Close, marks.InnerOpen, marks.InnerClose, "’", "'"]) text = text.Replace(mark, "\"", StringComparison.Ordinal);
        return text;
    }
}
