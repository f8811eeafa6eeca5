namespace StaticGen.Languages;

/// <summary>
/// Direction for text where no markup can stand: titles, descriptions, labels. Such text is shown in the direction of its first letter
/// (UAX #9, rule P2), so a mark at its beginning says where that is wrong (W3C, "Structural markup and right-to-left text in HTML").
/// </summary>
public static class PlainTextMarks
{
    /// <summary>
    /// The text with U+200F or U+200E before it when its first letter misleads: «COP30: ماذا بعد؟» runs from right to left. Text of one
    /// direction stays as it is, and so does text that has a mark already.
    /// </summary>
    /// <param name="text">What people read.</param>
    /// <param name="page">The direction of the page it is about.</param>
    public static string Mark(string text, TextDirection page)
    {
        if (!BidiStrengths.MayHaveRightToLeft(text) || BidiStrengths.FirstStrong(text) is not { } first) return text;
        var direction = DirectionEstimate.Against(page, text) ?? page;
        return first == direction || !HasLetter(text, direction) ? text : MarkOf(direction) + text;
    }

    /// <summary>
    /// As <see cref="Mark"/>, for text that is joined with others in one line: a part of the other direction is isolated too, and the
    /// line begins with the direction of the page.
    /// </summary>
    public static string MarkPart(string text, TextDirection page)
    {
        if (DirectionEstimate.Against(page, text) is null) return Mark(text, page);
        return text[0] is BidiControls.LeftToRightMark or BidiControls.RightToLeftMark or BidiControls.FirstStrongIsolate
            ? text
            : $"{MarkOf(page)}{BidiControls.FirstStrongIsolate}{text}{BidiControls.PopDirectionalIsolate}";
    }

    private static char MarkOf(TextDirection direction) =>
        direction == TextDirection.RightToLeft ? BidiControls.RightToLeftMark : BidiControls.LeftToRightMark;

    private static bool HasLetter(ReadOnlySpan<char> text, TextDirection direction)
    {
        var wanted = direction == TextDirection.RightToLeft ? BidiStrength.RightToLeft : BidiStrength.LeftToRight;
        for (var i = 0; i < text.Length; i++)
            if (BidiStrengths.Of(text, i) == wanted) return true;
        return false;
    }
}
