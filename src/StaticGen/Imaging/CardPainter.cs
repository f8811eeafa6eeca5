using System.Globalization;
using NetVips;
using StaticGen.Languages;

namespace StaticGen.Imaging;

/// <summary>
/// Draws social cards: 1200×630 pixels, the size that networks show without cutting. A card is a function of its words, the style, the fonts and
/// the picture behind it. For one thread.
/// </summary>
public sealed class CardPainter
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Another number for each change that makes other cards of the same words.</summary>
    public const int Version = 1;

    internal const int Margin = 76;

    // From line to line, in ems: Arabic letters reach further up and down than Latin ones, and with all their marks further still.
    private const double LatinPitch = 1.24;
    private const double ArabicPitch = 1.42;
    private const double MarkedPitch = 1.75;

    private const int Text = 0;
    private const int Muted = 1;
    private const int Accent = 2;

    private const int SiteTop = 52;
    private const int SiteSize = 36;
    private const int LabelTop = 140;
    private const int LabelSize = 34;
    private const int TitleTop = 128;
    private const int TitleTopBelowLabel = 196;
    private const int TitleBottom = 506;
    private const int RuleTop = 518;
    private const int FootTop = 536;
    private const int FootSize = 30;
    private const int NuqtaRadius = 15;

    private readonly CardStyle _style;
    private readonly CardColor[] _inks;
    private readonly Lazy<PangoText> _text;
    private readonly byte[] _pixels = new byte[Width * Height];

    /// <param name="style">Colours and places.</param>
    /// <param name="fonts">Fonts of the words.</param>
    /// <param name="cache">Where font files are put for libvips to read.</param>
    public CardPainter(CardStyle style, CardFonts fonts, ImageCache cache)
    {
        _style = style;
        _inks = [style.Text, style.Muted, style.Accent];
        _text = new Lazy<PangoText>(() => new PangoText(fonts.All, cache));
    }

    /// <summary>Draws a card.</summary>
    /// <param name="card">Its words.</param>
    /// <param name="picture">What is behind them, from <see cref="CardPicture"/>, which is drawn over; <c>null</c>: the background colour.</param>
    /// <returns>A JPEG file when there is a picture, else a PNG file.</returns>
    public byte[] Draw(CardContent card, byte[]? picture)
    {
        CardCanvas canvas = picture is null ? new FlatCanvas(_pixels, _style.Background, _inks) : new PhotoCanvas(picture, _inks);
        DrawSite(canvas, card);
        if (card.Label is { } label && Row(label, LabelSize, card, Width - 2 * Margin) is { } labelMask)
            canvas.Lay(labelMask, Left(labelMask.Width, card), LabelTop + labelMask.Top, Accent);
        DrawTitle(canvas, card);
        DrawFoot(canvas, card);
        return canvas.Encode();
    }

    // The nuqta, the theme's mark, and the site's name after it.
    private void DrawSite(CardCanvas canvas, CardContent card)
    {
        const int step = 2 * NuqtaRadius + 16;
        if (Row(card.Site, SiteSize, card, Width - 2 * Margin - step) is not { } mask) return;
        var left = Left(mask.Width + step, card);
        var isRightToLeft = card.Direction == TextDirection.RightToLeft;
        var y = SiteTop + SiteSize * 3 / 4;
        canvas.Lay(Nuqta(), isRightToLeft ? left + mask.Width + step - 2 * NuqtaRadius : left, y - NuqtaRadius, Accent);
        canvas.Lay(mask, isRightToLeft ? left : left + step, SiteTop + mask.Top, Text);
    }

    private void DrawTitle(CardCanvas canvas, CardContent card)
    {
        if (card.Title.Length == 0) return;
        var top = card.Label is null ? TitleTop : TitleTopBelowLabel;
        var layout = TitleLayout.Fit(card.Title, word => _text.Value.Advance(word, card.Language),
            PitchOf(card), Width - 2 * Margin, TitleBottom - top);
        if (TryDraw(layout.Lines, layout.Size, layout.Pitch, card) is not { } mask) return;
        canvas.Lay(mask, Left(mask.Width, card), (top + TitleBottom - mask.Height) / 2, Text);
    }

    private static double PitchOf(CardContent card)
    {
        if (card.Direction == TextDirection.LeftToRight) return LatinPitch;
        var marks = card.Title.Count(c => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
        return 4 * marks > card.Title.Count(char.IsLetter) ? MarkedPitch : ArabicPitch;
    }

    // The author where lines begin, the date where they end.
    private void DrawFoot(CardCanvas canvas, CardContent card)
    {
        if (card.Author is null && card.Date is null) return;
        canvas.Lay(Box(Width - 2 * Margin, 2, 90), Margin, RuleTop, Muted);
        var isRightToLeft = card.Direction == TextDirection.RightToLeft;
        var room = Width - 2 * Margin;
        if (card.Date is { } date && Row(date, FootSize, card, room) is { } dateMask)
        {
            var isAlone = card.Author is null;
            canvas.Lay(dateMask, isRightToLeft == isAlone ? Width - Margin - dateMask.Width : Margin, FootTop + dateMask.Top, Muted);
            room -= dateMask.Width + 2 * FootSize;
        }

        if (card.Author is { } author && Row(author, FootSize, card, room) is { } authorMask)
            canvas.Lay(authorMask, isRightToLeft ? Width - Margin - authorMask.Width : Margin, FootTop + authorMask.Top, Muted);
    }

    /// <summary>One line, cut between words where it is longer than there is room for.</summary>
    private TextMask? Row(string text, int size, CardContent card, int room)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            var line = string.Join(' ', words[..count]) + (count < words.Length ? "…" : "");
            if (TryDraw([line], size, size * 3 / 2, card) is not { } mask) return null;
            if (mask.Width <= room || count == 1) return mask;
        }

        return null;
    }

    private TextMask? TryDraw(IReadOnlyList<string> lines, int size, int pitch, CardContent card)
    {
        var side = _style.IsCentered ? TextSide.Center : card.Direction == TextDirection.RightToLeft ? TextSide.Right : TextSide.Left;
        var text = string.Join(' ', lines);
        // A title all in the other script keeps its own order.
        var direction = DirectionEstimate.Against(card.Direction, text) ?? card.Direction;
        try
        {
            return _text.Value.Draw(lines, size, pitch, card.Language, direction, side);
        }
        catch (VipsException) when (text.All(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format))
        {
            // Nothing of it can be seen.
            return null;
        }
    }

    private int Left(int width, CardContent card) =>
        _style.IsCentered ? (Width - width) / 2 : card.Direction == TextDirection.RightToLeft ? Width - Margin - width : Margin;

    private static TextMask Box(int width, int height, byte share)
    {
        var ink = new byte[width * height];
        Array.Fill(ink, share);
        return new TextMask(width, height, 0, ink);
    }

    // A square that stands on its corner.
    private static TextMask Nuqta()
    {
        const int side = 2 * NuqtaRadius;
        var ink = new byte[side * side];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var distance = NuqtaRadius - Math.Abs(x + 0.5 - NuqtaRadius) - Math.Abs(y + 0.5 - NuqtaRadius);
                ink[y * side + x] = (byte)Math.Round(255 * Math.Clamp(distance + 0.5, 0, 1));
            }
        }

        return new TextMask(side, side, 0, ink);
    }
}
