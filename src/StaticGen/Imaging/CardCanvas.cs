namespace StaticGen.Imaging;

/// <summary>What a card is drawn on.</summary>
internal abstract class CardCanvas
{
    /// <summary>Lays ink on it; what lies outside is left out.</summary>
    /// <param name="mask">Where the ink goes.</param>
    /// <param name="x">The left edge of the ink.</param>
    /// <param name="y">The top edge of the ink.</param>
    /// <param name="ink">The number of the colour.</param>
    public void Lay(TextMask mask, int x, int y, int ink)
    {
        var (left, right) = (Math.Max(0, x), Math.Min(CardPainter.Width, x + mask.Width));
        if (left >= right) return;
        for (var row = Math.Max(0, y); row < Math.Min(CardPainter.Height, y + mask.Height); row++)
            LayRow(mask.Ink.AsSpan((row - y) * mask.Width + left - x, right - left), row * CardPainter.Width + left, ink);
    }

    /// <summary>The file.</summary>
    public abstract byte[] Encode();

    /// <param name="shares">How much of each pixel is ink.</param>
    /// <param name="at">The first pixel, counted row by row.</param>
    /// <param name="ink">The number of the colour.</param>
    protected abstract void LayRow(ReadOnlySpan<byte> shares, int at, int ink);
}
