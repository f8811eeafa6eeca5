using System.Globalization;
using System.Text;

namespace StaticGen.Languages;

/// <summary>
/// Turns straight quotes into the quotation marks of a language. What stands around a quote says whether it opens or closes; where that
/// leaves one without its partner, all double quotes of the text stay as they are, since any choice would be a guess.
/// </summary>
public static class StraightQuotes
{
    /// <summary>Stands for what is no text, such as a piece of code: a quote may stand before it and behind it.</summary>
    internal const char Word = '\uFFFC';

    private enum Side
    {
        None,
        Opens,
        Closes,
        Either,
    }

    private readonly record struct OpenQuote(int At, char Sign, bool IsInner);

    /// <summary>The text with the marks of a language.</summary>
    public static string Replace(string text, QuotationMarks marks)
    {
        if (!text.AsSpan().ContainsAny('"', '\'')) return text;
        var replaced = new StringBuilder(text.Length + 8);
        var at = 0;
        foreach (var (position, mark) in Find(text, marks))
        {
            replaced.Append(text, at, position - at).Append(mark);
            at = position + 1;
        }

        return replaced.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Places of straight quotes in a text, in order, with the marks to put there.</summary>
    internal static List<(int Position, string Mark)> Find(ReadOnlySpan<char> text, QuotationMarks marks)
    {
        var (doubles, singles) = (new List<(int Position, string Mark)>(), new List<(int Position, string Mark)>());
        var open = new Stack<OpenQuote>();
        var openDoubles = 0;
        var isBalanced = true;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign is not ('"' or '\'')) continue;
            if (IsInWord(text, at))
            {
                if (sign == '\'') AddApostrophe(at);
                continue;
            }

            var hasOpen = sign == '"' ? openDoubles > 0 : open.TryPeek(out var last) && last.Sign == '\'';
            // 5'10" and 27": feet, inches, minutes, seconds.
            var isPrime = !hasOpen && at > 0 && char.IsDigit(text[at - 1]);
            if (isPrime) continue;
            var side = SideOf(text, at);
            if (side == Side.Closes || side == Side.Either && hasOpen)
            {
                if (hasOpen)
                {
                    // A single quote that nothing closed was an apostrophe.
                    while (open.Peek().Sign != sign) open.Pop();
                    var opening = open.Pop();
                    if (sign == '"') openDoubles--;
                    var pairs = sign == '"' ? doubles : singles;
                    pairs.Add((opening.At, opening.IsInner ? marks.InnerOpen : marks.Open));
                    pairs.Add((at, opening.IsInner ? marks.InnerClose : marks.Close));
                }
                else if (sign == '"')
                {
                    isBalanced = false;
                }
                else if (char.IsLetter(text[at - 1]))
                {
                    AddApostrophe(at);
                }
            }
            else if (side == Side.None)
            {
                isBalanced &= sign != '"';
            }
            else
            {
                // Double quotes are the outer marks and single ones the inner, but for a quotation in one of the same marks.
                var isInner = open.TryPeek(out var around) ? !around.IsInner : sign == '\'';
                open.Push(new OpenQuote(at, sign, isInner));
                if (sign == '"') openDoubles++;
            }
        }

        if (isBalanced && openDoubles == 0) singles.AddRange(doubles);
        singles.Sort((one, other) => one.Position.CompareTo(other.Position));
        return singles;

        void AddApostrophe(int at)
        {
            if (marks.Apostrophe is { } apostrophe) singles.Add((at, apostrophe.ToString()));
        }
    }

    // don't, l'homme, and צה"ל with the Hebrew sign of abbreviations; no Arabic word has one.
    private static bool IsInWord(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && !IsArabic(text[at - 1]) && !IsArabic(text[at + 1]);

    // As a run of stars is left- or right-flanking in CommonMark §6.2. Beside an Arabic letter, which may be a particle that is written
    // attached, a quote may do both.
    private static Side SideOf(ReadOnlySpan<char> text, int at)
    {
        var (before, after) = (at == 0 ? ' ' : text[at - 1], at + 1 == text.Length ? ' ' : text[at + 1]);
        var (spaceBefore, spaceAfter) = (char.IsWhiteSpace(before), char.IsWhiteSpace(after));
        var (signBefore, signAfter) = (IsSign(before), IsSign(after));
        var opens = !spaceAfter && (!signAfter || spaceBefore || signBefore || IsArabic(before));
        var closes = !spaceBefore && (!signBefore || spaceAfter || signAfter || IsArabic(after));
        return (opens, closes) switch
        {
            (true, true) => Side.Either,
            (true, false) => Side.Opens,
            (false, true) => Side.Closes,
            _ => Side.None,
        };
    }

    private static bool IsSign(char c) => c != Word && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static bool IsArabic(char c) => BidiStrengths.IsArabicLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark;
}
