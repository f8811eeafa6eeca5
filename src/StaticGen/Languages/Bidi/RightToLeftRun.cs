namespace StaticGen.Languages;

/// <summary>How far a run of right-to-left letters goes in a left-to-right text.</summary>
internal static class RightToLeftRun
{
    /// <returns>Index after the run that begins at <paramref name="start"/>.</returns>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var at = start;
        while (at < text.Length)
        {
            switch (BidiStrengths.Of(text, at))
            {
                case BidiStrength.RightToLeft or BidiStrength.Mark or BidiStrength.ArabicDigit:
                    end = ++at;
                    continue;
                // A number belongs to the run when more of it follows.
                case BidiStrength.Digit:
                    at++;
                    continue;
            }

            // The question mark of Arabic has a direction of its own.
            if (text[at] == '؟' && at == end)
            {
                end = ++at;
                continue;
            }

            if (!Joins(text, at)) break;
            at++;
        }

        return end;
    }

    // The comma of the text around parts the items of a list; the Arabic comma is the phrase's own.
    private static bool Joins(ReadOnlySpan<char> text, int at) =>
        char.IsWhiteSpace(text[at]) || text[at] is '،' or '؛' or '&' or '–'
        || text[at] is '-' or '_' or '/' or '\'' or '’' or '.' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
}
