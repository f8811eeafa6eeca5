using System.Buffers;

namespace StaticGen.Languages;

/// <summary>
/// Phone numbers: <c>+</c>, <c>00</c> or <c>0</c> and seven to fifteen digits (ITU-T E.164 §6) in groups, with spaces, hyphens or brackets
/// between them, which a right-to-left line would show in reverse.
/// </summary>
internal static class PhoneNumber
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" -‑.()\u00A0\u202F");

    /// <returns>Index after the number that begins at <paramref name="start"/>; 0 when none does.</returns>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (text[at] == '(') at++;
        var isInternational = at < text.Length && text[at] == '+';
        if (isInternational) at++;
        if (at >= text.Length || !NumberRun.IsDigit(text, at) || !isInternational && text[at] is not ('0' or '٠' or '۰')) return 0;

        var (digits, groups, first, longest, end) = (0, 0, 0, 0, start);
        var system = BidiStrengths.Of(text, at);
        while (at < text.Length)
        {
            var group = at;
            while (at < text.Length && at - group <= MaxDigits && BidiStrengths.Of(text, at) == system) at++;
            if (at == group || digits + at - group > MaxDigits) break;
            groups++;
            if (groups == 1) first = at - group;
            longest = Math.Max(longest, at - group);
            digits += at - group;
            end = at;
            var gap = at;
            while (at < text.Length && at < gap + 2 && Gaps.Contains(text[at]) && (text[at] != '.' || isInternational)) at++;
            // Past a letter or sign it is no phone number but something longer.
            if (at == gap) break;
        }

        if (text[start] == '(' && !text[start..end].Contains(')')) return 0;
        if (digits < MinDigits || groups == 1 && !isInternational) return 0;
        // 0800-1000 are two hours; «0 1000000» is a number and another.
        var isRange = groups == 2 && first == 4 && longest == 4 && !isInternational;
        return first < 2 && !isInternational || isRange ? 0 : end;
    }
}
