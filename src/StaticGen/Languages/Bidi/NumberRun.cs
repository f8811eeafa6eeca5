using System.Buffers;

namespace StaticGen.Languages;

/// <summary>
/// Numbers in a right-to-left text whose signs would change places: <c>-5</c> would be seen as 5-, <c>$12.5</c> as 12.5$,
/// <c>2026-03-05</c> as 05-03-2026 (UAX #9, rules W2, W4 and W5). Plain numbers, times, fractions and dates with slashes keep their order.
/// </summary>
internal static class NumberRun
{
    private const int MaxPrefixes = 2;

    private static readonly SearchValues<char> PercentSigns = SearchValues.Create("%٪‰");

    private static readonly SearchValues<char> GroupSigns = SearchValues.Create("+-‐‑−= ");

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \u00A0\u2009\u202F");

    /// <summary>True when there may be Arabic-Indic digits in groups: a phone number or a date.</summary>
    public static bool MayHaveGroups(ReadOnlySpan<char> text) => text.ContainsAnyInRange('٠', '٩') && text.ContainsAny(GroupSigns);

    /// <summary>True at a digit, and at a sign that belongs to the digits after it.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, int at) =>
        IsDigit(text, at) || (IsPrefix(text[at]) || text[at] == '(') && BidiRuns.IsBoundary(text, at) && DigitFollows(text, at);

    /// <summary>Adds what a number or a range that begins here needs, which may be nothing.</summary>
    /// <returns>Index after it.</returns>
    public static int Find(ReadOnlySpan<char> text, int start, BidiContext context, bool afterArabic, List<BidiRun> runs)
    {
        if (PhoneNumber.End(text, start) is > 0 and var phone)
        {
            runs.Add(Whole(text, start, phone));
            return phone;
        }

        if (text[start] == '(') return start + 1;
        var first = Read(text, start);
        if (first.End < text.Length - 1 && IsOperator(text[first.End]) && first.NumberEnd == first.End && (IsDigit(text, first.End + 1) || text[first.End + 1] == '='))
        {
            var formula = EndOfFormula(text, first.End);
            runs.Add(Whole(text, start, formula));
            return formula;
        }

        var (items, plain, hyphens) = (1, !first.HasSign, true);
        var end = first.End;
        if (first.HasSign) Add(first, context, runs);
        while (end + 1 < text.Length && IsDash(text[end]) && (IsDigit(text, end + 1) || IsPrefix(text[end + 1]) && end + 2 < text.Length && IsDigit(text, end + 2)))
        {
            hyphens &= text[end] is not ('–' or '—');
            var item = Read(text, end + 1);
            if (item.HasSign) Add(item, context, runs);
            plain &= !item.HasSign;
            items++;
            end = item.End;
        }

        // 2026-03-05 and 978-3-16-148410-0 name something; 10-12 is read in the direction of the text.
        if (items >= 3 && plain && hyphens) runs.Add(Whole(text, start, end));
        else if (items == 2 && plain && !afterArabic && context.UsesArabicScript && IsEuropeanSeparator(text, first.End)) runs.Add(new BidiRun(start, start, BidiRunKind.ArabicMark));
        return end;
    }

    internal static bool IsDigit(ReadOnlySpan<char> text, int at) => BidiStrengths.Of(text, at) is BidiStrength.Digit or BidiStrength.ArabicDigit;

    private static bool DigitFollows(ReadOnlySpan<char> text, int at)
    {
        for (var i = at + 1; i < text.Length && i <= at + MaxPrefixes; i++)
        {
            if (IsDigit(text, i)) return true;
            if (!IsPrefix(text[i])) return false;
        }

        return false;
    }

    private static void Add(Number number, BidiContext context, List<BidiRun> runs)
    {
        if (number.IsArabic)
        {
            // ١٢٪ and -٥ look the same everywhere, and as they are written in Arabic-Indic digits.
            if (number.IsGrouped) runs.Add(new BidiRun(number.NumberStart, number.NumberEnd, BidiRunKind.Override));
            return;
        }

        var (start, end) = (number.Start, number.End);
        if (number.PercentAfter && context.Percent == PercentSign.Before) end = number.NumberEnd;
        if (number.PercentBefore && context.Percent == PercentSign.After) start = number.NumberStart;
        runs.Add(new BidiRun(start, end, BidiRunKind.LeftToRight));
    }

    private static BidiRun Whole(ReadOnlySpan<char> text, int start, int end)
    {
        var kind = BidiRunKind.LeftToRight;
        for (var i = start; i < end; i++)
            if (BidiStrengths.Of(text, i) == BidiStrength.ArabicDigit) kind = BidiRunKind.Override;
        return new BidiRun(start, end, kind);
    }

    private static Number Read(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var percentBefore = false;
        while (at < text.Length && at < start + MaxPrefixes && IsPrefix(text[at])) percentBefore |= PercentSigns.Contains(text[at++]);
        var numberStart = at;
        var system = at < text.Length ? BidiStrengths.Of(text, at) : BidiStrength.Neutral;
        while (at < text.Length && (BidiStrengths.Of(text, at) == system || IsSeparator(text[at]) && at + 1 < text.Length && BidiStrengths.Of(text, at + 1) == system)) at++;
        var isGrouped = EndOfGroups(text, numberStart, at) is var groups && groups > at;
        at = groups;
        var numberEnd = at;
        var percentAfter = false;
        if (EndOfPercent(text, at) is > 0 and var afterPercent) (at, percentAfter) = (afterPercent, true);
        else if (at < text.Length && IsSuffix(text[at])) at++;
        else if (at < text.Length && text[at] == '+' && (at + 1 == text.Length || BidiStrengths.Of(text, at + 1) == BidiStrength.Neutral)) at++;
        return new Number(start, numberStart, numberEnd, at, percentBefore, percentAfter, isGrouped, system == BidiStrength.ArabicDigit);
    }

    // 10 000 and 1 250 000,5, as the Maghreb writes them, and the numbers of cards: four groups of four.
    private static int EndOfGroups(ReadOnlySpan<char> text, int start, int end)
    {
        var size = Math.Max(3, end - start);
        if (size > 4) return end;
        var system = BidiStrengths.Of(text, start);
        var (at, groups) = (end, 1);
        for (var i = start; i < end; i++)
            if (BidiStrengths.Of(text, i) != system) return end;
        while (at < text.Length && Spaces.Contains(text[at]))
        {
            var next = at + 1;
            while (next < text.Length && next - at <= size + 1 && BidiStrengths.Of(text, next) == system) next++;
            if (next - at != size + 1) break;
            (at, groups) = (next, groups + 1);
        }

        if (groups < (size == 3 ? 2 : 4)) return end;
        if (size == 3 && at + 1 < text.Length && text[at] is ',' or '.' or '٫' && BidiStrengths.Of(text, at + 1) == system)
            for (at++; at < text.Length && BidiStrengths.Of(text, at) == system;) at++;
        return at;
    }

    private static int EndOfPercent(ReadOnlySpan<char> text, int at)
    {
        var sign = at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' ? at + 1 : at;
        if (sign >= text.Length || !PercentSigns.Contains(text[sign])) return 0;
        return sign + 1 < text.Length && IsDigit(text, sign + 1) ? 0 : sign + 1;
    }

    // 5+3=8
    private static int EndOfFormula(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsDigit(text, at)
            || at + 1 < text.Length && (IsOperator(text[at]) || IsSeparator(text[at]) || text[at] is '-' or '−') && (IsDigit(text, at + 1) || IsOperator(text[at + 1]))))
            at++;
        return at < text.Length && IsSuffix(text[at]) ? at + 1 : at;
    }

    // UAX #9, rule W4: a hyphen between European digits joins them to one number, which no dash does.
    private static bool IsEuropeanSeparator(ReadOnlySpan<char> text, int dash) => text[dash] is '-' or '−' && BidiStrengths.Of(text, dash + 1) == BidiStrength.Digit;

    // Patterns, not SearchValues: those ask a filter first when they hold more than ASCII, which takes four times as long for one character.
    private static bool IsPrefix(char c) =>
        c is '#' or '@' or '+' or '-' or '−' or '±' or '$' or '€' or '£' or '¥' or '₽' or '₸' or '₺' or '₹' or '.' or '%' or '٪';

    private static bool IsSuffix(char c) =>
        c is '$' or '€' or '£' or '¥' or '₽' or '₸' or '₺' or '₹' or '°' or '′' or '″' or '¼' or '½' or '¾' or '⅓' or '⅔' or '⅛' or '⅜' or '⅝' or '⅞';

    private static bool IsSeparator(char c) => c is '.' or ',' or ':' or '/' or '٫' or '٬' or '’' or '°' or '′';

    private static bool IsDash(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '−';

    private static bool IsOperator(char c) => c is '+' or '=' or '×' or '*' or '÷' or '^' or '<' or '>' or '≤' or '≥' or '⁺' or '⁻';

    private readonly record struct Number(int Start, int NumberStart, int NumberEnd, int End, bool PercentBefore, bool PercentAfter, bool IsGrouped, bool IsArabic)
    {
        /// <summary>Something stands before, after or between the digits that would change its place.</summary>
        public bool HasSign => NumberStart > Start || End > NumberEnd || IsGrouped;
    }
}
