namespace StaticGen.Tests.Terminal;

/// <summary>The caret stands under the fault, however wide the characters before it are (DX-7).</summary>
public class Carets
{
    /// <param name="before">Text before a link that leads nowhere.</param>
    /// <param name="shown">The same as the terminal shows it.</param>
    /// <param name="width">Columns it takes.</param>
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc ", "abc ", 4)]
    [InlineData("نص ", "نص ", 3)]
    [InlineData("قِمَّة ", "قِمَّة ", 4)] // ق م ة and a space; four marks
    [InlineData("لا ", "لا ", 3)] // lam and alef, joined in one sign by most fonts, are two characters
    [InlineData("ـــ ", "ـــ ", 4)] // tatweel
    [InlineData("a\tb ", "a    b ", 7)] // a tab is four spaces
    [InlineData("漢字 ", "漢字 ", 5)]
    [InlineData("한글 ", "한글 ", 5)] // syllables
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF ", "\u1112\u1161\u11AB\u1100\u1173\u11AF ", 5)] // the same, in parts: the first consonant takes both columns
    [InlineData("ｆｕｌｌ ", "ｆｕｌｌ ", 9)]
    [InlineData("ﾊﾝ ", "ﾊﾝ ", 3)] // half-width
    [InlineData("e\u0301 ", "e\u0301 ", 2)]
    [InlineData("ב\u05BC\u05B8 ", "ב\u05BC\u05B8 ", 2)]
    [InlineData("क्षि ", "क्षि ", 4)] // ka, virama (no column), ssa, vowel sign i (a column of its own)
    [InlineData("😀 ", "😀 ", 3)]
    [InlineData("👍🏽 ", "👍🏽 ", 3)] // with the colour of its skin
    [InlineData("👨‍👩‍👧 ", "👨‍👩‍👧 ", 3)] // three people joined to one picture
    [InlineData("❤️ ", "❤️ ", 3)] // a narrow heart asked to be an emoji
    [InlineData("❤ ", "❤ ", 2)]
    [InlineData("☀️🌍 ", "☀️🌍 ", 5)]
    [InlineData("🇦🇪 ", "🇦🇪 ", 3)] // two regional indicators
    [InlineData("نه\u200Cی ", "نه\u200Cی ", 4)] // a zero-width non-joiner
    [InlineData("ه\u200Dم ", "ه\u200Dم ", 3)] // a joiner between letters joins no picture
    [InlineData("a\u200Fb ", "ab ", 3)] // a direction mark is not shown
    [InlineData("a\u200Bb ", "a\u200Bb ", 3)]
    [InlineData("“؟” ", "“؟” ", 4)]
    public void Characters_before_the_fault_are_counted_as_terminals_show_them(string before, string shown, int width)
    {
        using var site = TestSite.With($"# أ\n\n{before}[x](no.md)\n");

        AssertShown(site, $"""
              ┌─ content/articles/a.md:3:{before.Length + 5}
            3 │ {shown}[x](no.md)
              │ {new string(' ', width + 4)}^^^^^
            """);
    }

    [Theory]
    [InlineData("漢字.md", 7)]
    [InlineData("قِمَّة.md", 6)]
    [InlineData("😀.md", 5)]
    [InlineData("e\u0301.md", 4)]
    public void As_many_carets_as_the_fault_is_wide(string target, int carets)
    {
        using var site = TestSite.With($"# أ\n\n[x]({target})\n");

        AssertShown(site, $"3 │ [x]({target})\n  │     {new string('^', carets)} ");
    }

    [Fact]
    public void Without_help_nothing_stands_beside_the_caret()
    {
        using var site = TestSite.With("# أ\n").Write("templates/article.sbn-html", "{{ 'قمة' + }}\n");

        AssertShown(site, """
              ┌─ templates/article.sbn-html:1:12
            1 │ {{ 'قمة' + }}
              │            ^^
              = while writing /a/ (from content/articles/a.md)

            """);
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_fault_is_shown()
    {
        // 1,000 letters, the link, 1,000 letters: sixty columns before the fault and sixty from it on.
        using var site = TestSite.With($"# أ\n\n{new string('ق', 1000)}[x](no.md){new string('ف', 1000)}\n");

        AssertShown(site, $"""
              ┌─ content/articles/a.md:3:1005
            3 │ …{new string('ق', 56)}[x](no.md){new string('ف', 54)}…
              │ {new string(' ', 61)}^^^^^
            """);
    }

    [Fact]
    public void Of_a_long_line_of_wide_characters_half_as_many_are_shown()
    {
        using var site = TestSite.With($"# أ\n\n{string.Concat(Enumerable.Repeat("字", 200))}[x](no.md){string.Concat(Enumerable.Repeat("字", 200))}\n");

        // 28 × 2 + 4 columns before the fault; 5 for the fault, 1 for the bracket and 27 × 2 from it on.
        AssertShown(site, $"""
            3 │ …{new string('字', 28)}[x](no.md){new string('字', 27)}…
              │ {new string(' ', 61)}^^^^^
            """);
    }

    [Fact]
    public void A_long_line_is_not_cut_inside_a_character()
    {
        var letter = "👨‍👩‍👧";
        using var site = TestSite.With($"# أ\n\n{string.Concat(Enumerable.Repeat(letter, 200))}[x](no.md)\n");

        AssertShown(site, $"""
            3 │ …{string.Concat(Enumerable.Repeat(letter, 28))}[x](no.md)
              │ {new string(' ', 61)}^^^^^
            """);
    }

    [Fact]
    public void A_fault_at_the_beginning_of_a_long_line_has_nothing_before_it()
    {
        using var site = TestSite.With($"# أ\n\n[x](no.md){new string('ف', 1000)}\n");

        AssertShown(site, $"""
            3 │ [x](no.md){new string('ف', 110)}…
              │     ^^^^^
            """);
    }

    [Fact]
    public void A_fault_longer_than_the_window_ends_with_it()
    {
        using var site = TestSite.With($"# أ\n\n[x]({new string('n', 500)}.md)\n");

        AssertShown(site, $"""
            3 │ [x]({new string('n', 116)}…
              │     {new string('^', 116)} 
            """.TrimEnd('\n'));
    }

    private static void AssertShown(TestSite site, string expected)
    {
        var error = site.Run("check").Error;
        Assert.Contains('\n' + expected.ReplaceLineEndings("\n"), error, StringComparison.Ordinal);
    }
}
