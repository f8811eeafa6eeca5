using System.Buffers;

namespace StaticGen.Languages;

/// <summary>
/// Finds the parts of a text that would be read in the wrong order or spill over into their neighbours: names and phrases of the other
/// direction, and in a right-to-left text phone numbers, ISO dates, money, signed numbers, identifiers and percentages. Ranges are left
/// to the paragraph, in which they are read like everything else (docs/markdown.md).
/// </summary>
public static class BidiRuns
{
    private const int QuoteKinds = 5;

    private static readonly SearchValues<char> PlainArabic = SearchValues.Create(
        string.Concat(Enumerable.Range('\u0621', '\u064A' - '\u0621' + 1).Select(c => (char)c)) + "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652 \n،؛؟,:!)»›”");

    /// <summary>True when the text may need help; false, at next to no cost, for most text there is.</summary>
    public static bool MayHave(ReadOnlySpan<char> text, TextDirection around) =>
        around == TextDirection.RightToLeft ? BidiStrengths.MayHaveLeftToRight(text) || NumberRun.MayHaveGroups(text) : BidiStrengths.MayHaveRightToLeft(text);

    /// <summary>Adds the runs of a text, in order; they do not overlap.</summary>
    /// <param name="text">The text between two elements.</param>
    /// <param name="context">What surrounds it.</param>
    /// <param name="afterArabic">True when an Arabic letter stands before it in the paragraph.</param>
    /// <param name="runs">Where the runs go.</param>
    /// <returns><paramref name="afterArabic"/> for what follows.</returns>
    public static bool Find(ReadOnlySpan<char> text, BidiContext context, bool afterArabic, List<BidiRun> runs)
    {
        Span<int> searched = stackalloc int[QuoteKinds];
        var foreign = context.Base == TextDirection.RightToLeft ? BidiStrength.LeftToRight : BidiStrength.RightToLeft;
        var isPlain = !text.ContainsAnyInRange('\u0653', '\u066F') && !text.ContainsAnyInRange('\u06F0', '\uFFFF') && !text.Contains(BidiControls.ArabicLetterMark);
        for (var at = 0; at < text.Length;)
        {
            if (foreign == BidiStrength.LeftToRight && LengthOfPlainArabic(text[at..], isPlain) is > 0 and var plain)
            {
                afterArabic = afterArabic || text.Slice(at, plain).ContainsAnyInRange('\u0621', '\u06EF');
                at += plain;
                continue;
            }

            var c = text[at];
            if (BidiControls.EndOfExplicit(text, at) is > 0 and var afterControls)
            {
                // The author isolates by hand.
                at = afterControls;
                continue;
            }

            if (EndOfQuotation(text, at, foreign, searched) is > 0 and var quotationEnd)
            {
                runs.Add(new BidiRun(at + 1, quotationEnd, KindOf(text[(at + 1)..quotationEnd], foreign)));
                at = quotationEnd + 1;
                continue;
            }

            var strength = BidiStrengths.Of(text, at);
            if (strength == foreign || foreign == BidiStrength.LeftToRight && LeftToRightRun.BeginsAt(text, at))
            {
                var end = foreign == BidiStrength.LeftToRight ? LeftToRightRun.End(text, at) : RightToLeftRun.End(text, at);
                runs.Add(new BidiRun(at, end, KindOf(text[at..end], foreign)));
                at = end;
            }
            else if (foreign == BidiStrength.LeftToRight && NumberRun.BeginsAt(text, at))
            {
                at = NumberRun.Find(text, at, context, afterArabic, runs);
            }
            else
            {
                if (c == BidiControls.ArabicLetterMark) afterArabic = true;
                else if (strength == BidiStrength.RightToLeft) afterArabic = BidiStrengths.IsArabicLetter(c);
                at++;
            }
        }

        return afterArabic;
    }

    // Most of an Arabic text is words that need nothing: they are passed over in long steps, longest where no rare character is about.
    private static int LengthOfPlainArabic(ReadOnlySpan<char> text, bool isPlain)
    {
        var length = isPlain ? text.IndexOfAnyInRange('!', '\u060B') : text.IndexOfAnyExcept(PlainArabic);
        return length < 0 ? text.Length : length;
    }

    /// <summary>
    /// True where a sign may open a run: not inside a word. The particles و ف ب ل ك are written together with what follows («و$12»), but a
    /// hyphen after a letter joins: «كوفيد-19». It is a minus in «و-5» and «بـ-5».
    /// </summary>
    internal static bool IsBoundary(ReadOnlySpan<char> text, int at)
    {
        if (at == 0) return true;
        return BidiStrengths.Of(text, at - 1) switch
        {
            BidiStrength.Neutral => text[at - 1] is not ('-' or '_' or '/'),
            BidiStrength.RightToLeft => text[at] is '#' or '@' or '+' or '±' or '$' or '€' or '£' or '¥' or '₽' or '₸' or '₺' or '₹' or '−' or '(' || text[at] == '-' && IsMinus(text, at),
            _ => false,
        };
    }

    // After a particle and before a digit.
    private static bool IsMinus(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 == text.Length || !NumberRun.IsDigit(text, at + 1)) return false;
        var letter = text[at - 1] == 'ـ' ? at - 2 : at - 1;
        return letter >= 0 && (text[letter] == 'و' || letter < at - 1 && text[letter] is 'ف' or 'ب' or 'ل' or 'ك')
            && (letter == 0 || BidiStrengths.Of(text, letter - 1) == BidiStrength.Neutral);
    }

    // «Who are we?»: what fills a pair of quotation marks stays together with its punctuation.
    private static int EndOfQuotation(ReadOnlySpan<char> text, int at, BidiStrength wanted, Span<int> searched)
    {
        var (kind, close) = text[at] switch
        {
            '«' => (0, '»'),
            '‹' => (1, '›'),
            '“' => (2, '”'),
            '„' => (3, '“'),
            '"' => (4, '"'),
            _ => (-1, '\0'),
        };
        if (kind < 0 || at < searched[kind]) return 0;
        var unwanted = wanted == BidiStrength.LeftToRight ? BidiStrength.RightToLeft : BidiStrength.LeftToRight;
        var found = false;
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == close) return found ? i : 0;
            var strength = BidiStrengths.Of(text, i);
            if (strength == unwanted)
            {
                searched[kind] = i;
                return 0;
            }

            found |= strength == wanted;
        }

        searched[kind] = text.Length;
        return 0;
    }

    // Two groups of Arabic-Indic digits with no letter between them would change places.
    private static BidiRunKind KindOf(ReadOnlySpan<char> text, BidiStrength strength)
    {
        if (strength == BidiStrength.RightToLeft) return BidiRunKind.RightToLeft;
        var last = text.LastIndexOfAnyInRange('٠', '٩');
        var isApart = last >= 0 && text[text.IndexOfAnyInRange('٠', '٩')..last].IndexOfAnyExceptInRange('٠', '٩') >= 0;
        // An address may hold Arabic words, which an override would spell backwards.
        return isApart && !text.ContainsAnyInRange('\u0620', '\u064A') ? BidiRunKind.Override : BidiRunKind.LeftToRight;
    }
}
