using System.Text;

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

    /// <summary>
    /// The text with every part that would be read in the wrong order isolated (UAX #9 §2.7), for programs that order it by themselves and take
    /// no markup.
    /// </summary>
    /// <param name="text">What people read.</param>
    /// <param name="context">What surrounds it.</param>
    public static string Isolate(string text, BidiContext context)
    {
        var direction = DirectionEstimate.Against(context.Base, text) ?? context.Base;
        if (!BidiRuns.MayHave(text, direction)) return text;
        var runs = new List<BidiRun>();
        BidiRuns.Find(text, context with { Base = direction }, afterArabic: false, runs);
        var isolated = new StringBuilder(text.Length + 2 * runs.Count);
        var at = 0;
        foreach (var run in runs)
        {
            var (open, close) = run.Kind switch
            {
                BidiRunKind.LeftToRight => ("\u2066", "\u2069"),
                BidiRunKind.RightToLeft => ("\u2067", "\u2069"),
                BidiRunKind.Override => ("\u2066\u202D", "\u202C\u2069"),
                _ => ("\u061C", ""),
            };
            isolated.Append(text, at, run.Start - at).Append(open).Append(text, run.Start, run.End - run.Start).Append(close);
            at = run.End;
        }

        return isolated.Append(text, at, text.Length - at).ToString();
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
