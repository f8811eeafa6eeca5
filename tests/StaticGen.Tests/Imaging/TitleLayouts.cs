using StaticGen.Imaging;

namespace StaticGen.Tests.Imaging;

/// <summary>How titles are broken into lines. Every letter is half an em wide here, so that widths can be reckoned.</summary>
public class TitleLayouts
{
    private const double Width = 1000;
    private const double Height = 300;

    [Theory]
    // 5 em at 88 pixels.
    [InlineData("قمة المناخ", 88, "قمة المناخ")]
    // 12 em: one line of 88 pixels to the em is 11.4 em long, two are balanced.
    [InlineData("aaaaaaa bbbbbbb ccccccc", 88, "aaaaaaa bbbbbbb|ccccccc")]
    // Greedy lines would be 4 words and 1; of the two even ways the first line is the longer.
    [InlineData("aaaa bbbb cccc dddd eeee", 88, "aaaa bbbb cccc|dddd eeee")]
    [InlineData("aaaaaaaaaaaa bbb cccc dd", 88, "aaaaaaaaaaaa|bbb cccc dd")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六", 88, "一二三四五六七八九十一二三|四五六七八九十一二三四五六")]
    public void Lines_are_as_few_and_as_even_as_can_be(string title, int size, string lines)
    {
        var layout = Fit(title);

        Assert.Equal((size, lines), (layout.Size, string.Join('|', layout.Lines)));
    }

    [Fact]
    public void A_longer_title_is_smaller()
    {
        // 42 words of 2.5 em with their spaces: 105 em. Two lines of 88 pixels hold 22, six of 44 pixels 136.
        var sizes = Enumerable.Range(1, 42).Select(words => Fit(string.Join(' ', Enumerable.Repeat("كلمة", words)))).ToList();

        Assert.Equal(sizes.Select(layout => layout.Size).OrderDescending(), sizes.Select(layout => layout.Size));
        Assert.Equal((88, 44), (sizes[0].Size, sizes[^1].Size));
        Assert.All(sizes, layout => Assert.True(layout.Lines.Count * layout.Size * 1.1 <= Height));
        Assert.All(sizes, layout => Assert.All(layout.Lines, line => Assert.True(line.Length * 0.5 * layout.Size <= Width, line)));
        Assert.All(sizes, layout => Assert.DoesNotContain('…', string.Concat(layout.Lines)));
    }

    [Fact]
    public void What_fits_at_no_size_ends_with_an_ellipsis()
    {
        var layout = Fit(string.Join(' ', Enumerable.Range(1, 1000).Select(i => $"كلمة{i}،")));

        Assert.Equal(44, layout.Size);
        Assert.Equal(6, layout.Lines.Count);
        Assert.StartsWith("كلمة1، كلمة2،", layout.Lines[0], StringComparison.Ordinal);
        Assert.Matches("كلمة[0-9]+…$", layout.Lines[^1]);
        Assert.All(layout.Lines, line => Assert.True(line.Length * 0.5 * 44 <= Width));
    }

    [Fact]
    public void A_word_longer_than_a_line_is_cut_between_letters_with_their_marks()
    {
        var layout = Fit(string.Concat(Enumerable.Repeat("قَ", 200)));

        var line = Assert.Single(layout.Lines);
        Assert.EndsWith("قَ…", line, StringComparison.Ordinal);
        Assert.True(line.Length * 0.5 * 44 <= Width);
    }

    [Fact]
    public void Words_that_a_no_break_space_holds_together_stay_on_one_line()
    {
        var layout = Fit("aaaaaaaaaaaa bbbbb\u00A0cccccc");

        Assert.Equal(["aaaaaaaaaaaa", "bbbbb\u00A0cccccc"], layout.Lines);
    }

    private static TitleLayout Fit(string title) => TitleLayout.Fit(title, word => word.Length * 0.5, 1.1, Width, Height);
}
