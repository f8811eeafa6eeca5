using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Tests.Imaging;

/// <summary>Words as Pango draws them in the theme's fonts: joined, in order, whole (spec O1). Where a part stands is found by drawing it alone.</summary>
public class DrawnWords
{
    private const int Size = 64;
    private const int Pitch = 91;

    private static readonly BidiContext Arabic = BidiContext.Of(Language.Find("ar")!, PercentSign.After);

    private readonly PangoText _text;

    public DrawnWords()
    {
        Assert.True(ImageLibrary.IsAvailable);
        var cache = new ImageCache(Path.Combine(AppContext.BaseDirectory, "cards"), Environment.ProcessId);
        _text = new PangoText(ThemeFonts.Of(Theme.Default, [], new DiagnosticBag()).All, cache);
    }

    [Fact]
    public void A_Latin_name_that_opens_an_Arabic_title_stands_at_its_right_end()
    {
        var title = Draw("COP30: ماذا بعد القمة؟");

        var name = Find(title, Draw("COP30", TextDirection.LeftToRight));

        Assert.InRange(name.Right, title.Width - 2, title.Width);
        Assert.InRange(Find(title, Draw("القمة؟")).Left, 0, 2);
    }

    [Fact]
    public void Latin_names_and_numbers_follow_one_another_from_right_to_left()
    {
        var title = Draw("قمة COP30 في دبي (2025): ماذا بعد؟");

        // Beside Arabic letters the digits of the font are others.
        string[] parts = ["قمة", "COP30", "في", "دبي (2025)", "ماذا", "بعد؟"];
        var found = parts.Select(part => Find(title, Draw(part, part[0] < 'ء' ? TextDirection.LeftToRight : TextDirection.RightToLeft))).ToList();

        Assert.Equal(found.OrderByDescending(part => part.Left), found);
    }

    [Fact]
    public void A_percentage_keeps_its_sign_and_a_range_is_read_from_the_right()
    {
        var title = Draw("نسبة 12.5% بين 2024–2026");

        var (percentage, beginning) = (Find(title, Draw("نسبة 12.5%")), Find(title, Draw("بين 2024")));

        Assert.InRange(percentage.Right, title.Width - 2, title.Width);
        // The end of the range is on the left of its beginning.
        Assert.True(beginning.Right < percentage.Left && beginning.Left > Draw("2026").Width);
    }

    [Theory]
    // Letters that are joined are narrower than each by itself: لا becomes one shape.
    [InlineData("لا")]
    [InlineData("القمة")]
    [InlineData("كۇن")]
    [InlineData("تەڭىز")]
    public void Arabic_letters_are_joined(string word) =>
        Assert.True(_text.Advance(word, "ar") < 0.95 * word.Sum(letter => _text.Advance(letter.ToString(), "ar")));

    [Fact]
    public void Marks_above_and_below_are_whole_at_the_usual_pitch()
    {
        string[] lines = ["إِدٍّخٍ", "إِدٍّخٍ"];

        var (usual, far) = (Draw(lines, Pitch), Draw(lines, 3 * Pitch));

        Assert.Equal(far.Ink.Sum(ink => ink), usual.Ink.Sum(ink => ink));
        Assert.True(far.Height > usual.Height + Pitch);
    }

    [Fact]
    public void A_mark_moves_no_letter() => Assert.Equal(_text.Advance("الأمن", "ar"), _text.Advance("الأَمْنُ", "ar"), 0.03);

    [Fact]
    public void Markup_in_a_title_is_text() =>
        Assert.True(_text.Advance("<b>&amp;</b>", "en") > _text.Advance("<b>", "en") + _text.Advance("</b>", "en"));

    [Theory]
    [InlineData(TextSide.Right, TextDirection.RightToLeft, "قمة", "القمة المقبلة")]
    [InlineData(TextSide.Left, TextDirection.LeftToRight, "one", "two and three")]
    // An English title on an Arabic card.
    [InlineData(TextSide.Right, TextDirection.LeftToRight, "one", "two and three")]
    [InlineData(TextSide.Left, TextDirection.RightToLeft, "قمة", "القمة المقبلة")]
    internal void A_short_line_stands_on_the_side_asked_for(TextSide side, TextDirection direction, string first, string second)
    {
        var both = _text.Draw([first, second], Size, Pitch, "ar", direction, side);

        var alone = Find(both, _text.Draw([first], Size, Pitch, "ar", direction, side));

        if (side == TextSide.Right) Assert.InRange(alone.Right, both.Width - 6, both.Width);
        else Assert.InRange(alone.Left, 0, 6);
    }

    private TextMask Draw(string text, TextDirection direction = TextDirection.RightToLeft) =>
        _text.Draw([PlainTextMarks.Isolate(text, Arabic)], Size, Pitch, "ar", direction, TextSide.Right);

    private TextMask Draw(IReadOnlyList<string> lines, int pitch) => _text.Draw(lines, Size, pitch, "ar", TextDirection.RightToLeft, TextSide.Right);

    /// <summary>Where a part stands in the first line of a text; fails when it is not in it.</summary>
    private static (int Left, int Right) Find(TextMask whole, TextMask part)
    {
        var best = (Error: long.MaxValue, Left: 0);
        for (var left = 0; left <= whole.Width - part.Width; left++)
        {
            var error = 0L;
            for (var y = 0; y < part.Height && error < best.Error; y++)
            {
                var row = y + part.Top - whole.Top;
                for (var x = 0; x < part.Width; x++)
                {
                    var ink = row >= 0 && row < whole.Height ? whole.Ink[row * whole.Width + left + x] : 0;
                    error += Math.Abs(ink - part.Ink[y * part.Width + x]);
                }
            }

            if (error < best.Error) best = (error, left);
        }

        var ofInk = (double)best.Error / part.Ink.Sum(ink => ink);
        Assert.True(ofInk < 0.12, $"not found: {ofInk:P0} of its ink is elsewhere; {best.Left} of {whole.Width}, {part.Width} × {part.Height} at {part.Top}, {whole.Top}");
        return (best.Left, best.Left + part.Width);
    }
}
