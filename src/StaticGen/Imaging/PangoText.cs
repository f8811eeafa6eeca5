using System.Globalization;
using System.Net;
using NetVips;
using StaticGen.Languages;

namespace StaticGen.Imaging;

/// <summary>On which side the lines of a text stand.</summary>
internal enum TextSide
{
    Left,
    Center,
    Right,
}

/// <summary>
/// Text drawn by Pango, which joins Arabic letters, places their marks and orders lines by UAX #9. It finds fonts through Fontconfig, which
/// is given a configuration without any folder: only the fonts handed in are known, on every machine the same. For one thread.
/// </summary>
/// <param name="fonts">The fonts, in the order in which they are tried.</param>
/// <param name="cache">Where their files are put.</param>
internal sealed class PangoText(IReadOnlyList<CardFont> fonts, ImageCache cache)
{
    // Words, names and dates come again and again; what comes once is no loss.
    private const int Kept = 20_000;
    private const int KeptMasks = 64;

    private readonly Dictionary<(string Text, string Language), double> _widths = [];
    private readonly Dictionary<(string Text, string Font, int Pitch, string Language, TextDirection, TextSide), TextMask> _masks = [];
    private int _bars;
    private readonly Lazy<string> _families = new(() => Fontconfig.Register(fonts, cache));

    /// <summary>Draws lines of text.</summary>
    /// <param name="lines">At least one; not empty.</param>
    /// <param name="size">Pixels to the em.</param>
    /// <param name="pitch">Pixels from line to line.</param>
    /// <param name="language">Code of the language.</param>
    /// <param name="direction">In which direction the text runs as a whole.</param>
    /// <param name="side">Where short lines stand.</param>
    /// <exception cref="VipsException">Nothing of the text is visible.</exception>
    public TextMask Draw(IReadOnlyList<string> lines, int size, int pitch, string language, TextDirection direction, TextSide side)
    {
        // U+2028 begins a line of the same paragraph, for which the order is worked out once. The mark gives it its direction.
        var text = (direction == TextDirection.RightToLeft ? '\u200F' : '\u200E') + string.Join('\u2028', lines);
        var font = Font(size);
        var key = (text, font, pitch, language, direction, side);
        if (_masks.TryGetValue(key, out var known)) return known;
        var markup = string.Create(CultureInfo.InvariantCulture, $"<span lang=\"{language}\" line_height=\"{pitch * 1024}\">{WebUtility.HtmlEncode(text)}</span>");
        // Pango's left is where a paragraph begins.
        var align = side == TextSide.Center ? Enums.Align.Centre : side == TextSide.Left == (direction == TextDirection.LeftToRight) ? Enums.Align.Low : Enums.Align.High;
        var mask = Draw(markup, font, align);
        if (_masks.Count >= KeptMasks) _masks.Clear();
        return _masks[key] = mask;
    }

    /// <summary>How far a word moves the pen, in ems. It has no ink at its sides, which says less than its letters do.</summary>
    public double Advance(string word, string language)
    {
        // Bars at both ends have ink where the word has none, and no letter joins them.
        const int size = 100;
        if (_widths.TryGetValue((word, language), out var known)) return known;
        if (_bars == 0) _bars = Width("||");
        if (_widths.Count >= Kept) _widths.Clear();
        return _widths[(word, language)] = (double)(Width($"|{word}|") - _bars) / size;

        int Width(string text) => Draw($"<span lang=\"{language}\">\u200E{WebUtility.HtmlEncode(text)}</span>", Font(size), Enums.Align.Low).Width;
    }

    private string Font(int size) => string.Create(CultureInfo.InvariantCulture, $"{_families.Value}, Bold {size}");

    private static TextMask Draw(string markup, string font, Enums.Align align)
    {
        using var image = Image.Text(markup, font: font, align: align, dpi: 72);
        return new TextMask(image.Width, image.Height, image.Yoffset, image.WriteToMemory<byte>());
    }
}
