using System.Buffers;

namespace StaticGen.Languages;

/// <summary>
/// How far a run of left-to-right letters goes: a name or phrase with the signs that belong to it (<c>C++</c>, <c>#COP30</c>, <c>U.S.</c>,
/// <c>iPhone 15 Pro</c>), up to the punctuation that belongs to the sentence around it.
/// </summary>
internal static class LeftToRightRun
{
    // No name is longer; these keep the time for a hostile text in proportion.
    private const int MaxSigns = 3;
    private const int MaxBrackets = 40;
    private const int MaxNumber = 64;
    private const int MaxPath = 250;

    private static readonly SearchValues<char> EndOfAddress = SearchValues.Create(" \t\n\r\u00A0«»“”\"<>،؛؟");

    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t\n\u00A0،؛؟.,:!)»");

    private static readonly string[] Particles = ["في", "من", "على", "إلى", "عن", "مع", "أو", "او", "ثم", "و", "بين", "حتى", "منذ", "عند", "هو", "هي", "لا", "لم", "لن", "قد", "إن", "أن", "كان", "كانت",
        "بعد", "قبل", "خلال", "ضد", "عبر", "حول", "نحو", "أمام", "تحت", "فوق", "دون", "لدى", "بنسبة", "بنحو", "هذا", "هذه", "حيث", "لكن", "كما", "أمس", "غدا", "غدًا", "هنا", "هناك"];

    private static readonly string[] Abbreviations = ["Dr", "Mr", "Mrs", "Ms", "St", "Jr", "Sr", "vs", "No", "Prof", "Gen", "Col", "Sen", "Gov", "Mt", "Ft"];

    /// <summary>True at a sign or digit that a letter follows in the same word; a letter itself is plain to see.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, int at)
    {
        var strength = BidiStrengths.Of(text, at);
        if (strength == BidiStrength.Digit) return DigitsLeadToLetter(text, at);
        if (strength == BidiStrength.ArabicDigit) return EndOfArabicDigits(text, at) is var letter && letter < text.Length && BidiStrengths.Of(text, letter) == BidiStrength.LeftToRight;
        if (!IsPrefix(text[at]) || !BidiRuns.IsBoundary(text, at)) return false;
        var word = at + 1;
        while (word < text.Length && word < at + MaxSigns && IsPrefix(text[word])) word++;
        if (word == text.Length) return false;
        return BidiStrengths.Of(text, word) switch
        {
            BidiStrength.LeftToRight => true,
            BidiStrength.Digit => DigitsLeadToLetter(text, word),
            _ => false,
        };
    }

    /// <returns>Index after the run that begins at <paramref name="start"/>.</returns>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        if (EndOfUrl(text, start) is > 0 and var url) return url;
        var at = start;
        while (at < text.Length && IsPrefix(text[at])) at++;
        at = EndOfArabicDigits(text, at);
        while (true)
        {
            var word = at;
            at = EndOfWord(text, at);
            var next = NextWord(text, word, at);
            if (next < 0) break;
            at = next;
        }

        return EndOfPath(text, start, at);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (IsInWord(text, at)) at++;
            else if (EndOfBrackets(text, at) is > 0 and var afterBrackets) at = afterBrackets;
            else if (AfterJoiners(text, at) is > 0 and var joined) at = joined;
            else break;
        }

        if (IsGrade(text, start, at)) at++;
        while (at < text.Length && IsSuffix(text[at])) at++;
        return at;
    }

    // The credit rating AA-, the blood group O-; «A- نعم» opens a list, and the hyphen of «CNN- قصف» is a dash.
    private static bool IsGrade(ReadOnlySpan<char> text, int start, int at)
    {
        if (start == 0 || at >= text.Length || text[at] != '-' || at - start is < 1 or > 3) return false;
        var letters = text[start..at];
        return char.IsAsciiLetterUpper(letters[0]) && (letters.IndexOfAnyExcept(letters[0]) < 0 || letters is "AB")
            && (at + 1 == text.Length || BidiStrengths.Of(text, at + 1) == BidiStrength.Neutral);
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int at) => BidiStrengths.Of(text, at) switch
    {
        BidiStrength.LeftToRight or BidiStrength.Digit or BidiStrength.Mark => true,
        // One group of them keeps its place (COP٣٠); several would change theirs.
        BidiStrength.ArabicDigit => at > 0 && BidiStrengths.Of(text, at - 1) is BidiStrength.LeftToRight or BidiStrength.ArabicDigit,
        _ => false,
    };

    private static int AfterJoiners(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        while (i < text.Length && i < at + MaxSigns && IsJoiner(text[i])) i++;
        // 1,000 within a word
        if (i == at && text[i] == ',' && i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) i++;
        return i > at && i < text.Length && BidiStrengths.Of(text, i) is BidiStrength.LeftToRight or BidiStrength.Digit ? i : 0;
    }

    // f(x), print(): brackets that follow a letter at once and hold one word.
    private static int EndOfBrackets(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('(' or '[')) return 0;
        var close = text[at] == '(' ? ')' : ']';
        for (var i = at + 1; i < text.Length && i < at + MaxBrackets; i++)
        {
            if (text[i] == close) return i + 1;
            if (BidiStrengths.Of(text, i) is BidiStrength.RightToLeft or BidiStrength.ArabicDigit || char.IsWhiteSpace(text[i])) return 0;
        }

        return 0;
    }

    /// <returns>Where the next word of the same phrase begins, or -1.</returns>
    private static int NextWord(ReadOnlySpan<char> text, int wordStart, int at)
    {
        var dotted = at < text.Length && text[at] == '.' && IsAbbreviation(text[wordStart..at]);
        var space = dotted ? at + 1 : at;
        var next = SkipSpace(text, space);
        if (next == space || next == text.Length) return dotted && IsInitials(text[wordStart..at]) ? at + 1 : -1;
        // Johnson & Johnson, C++ & C#, E = mc²
        if (text[next] is '&' or '+' or '=' && next + 1 < text.Length && SkipSpace(text, next + 1) is var operand && operand > next + 1 && operand < text.Length
            && BidiStrengths.Of(text, operand) == BidiStrength.LeftToRight)
            return operand;
        var follows = BidiStrengths.Of(text, next) switch
        {
            BidiStrength.LeftToRight => true,
            BidiStrength.Digit => NumberBelongs(text, next) || IsInGroups(text[wordStart..at], text[next..]),
            _ => text[next] == '#' && next + 1 < text.Length && BidiStrengths.Of(text, next + 1) == BidiStrength.Digit && NumberBelongs(text, next),
        };
        return follows ? next : dotted && IsInitials(text[wordStart..at]) ? at + 1 : -1;
    }

    // AE07 0331 2345 6789 0123 456: an account number, printed in groups of four (ISO 13616-1).
    private static bool IsInGroups(ReadOnlySpan<char> before, ReadOnlySpan<char> text)
    {
        if (before.Length != 4 || !char.IsAsciiDigit(before[3]) && !char.IsAsciiLetterUpper(before[3])) return false;
        var digits = 0;
        while (digits < text.Length && digits < 5 && BidiStrengths.Of(text, digits) == BidiStrength.Digit) digits++;
        return digits == 4 && text.Length > 5 && char.IsWhiteSpace(text[4]) && BidiStrengths.Of(text, 5) == BidiStrength.Digit
            || digits < 5 && !before.ContainsAnyExceptInRange('0', '9');
    }

    // «ISO 8601» and «Boeing 737 MAX» are names; in «Boeing 20 طائرة» the number counts what follows.
    private static bool NumberBelongs(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '#') at++;
        if (DigitsLeadToLetter(text, at)) return true;
        var start = at;
        while (at < text.Length && (BidiStrengths.Of(text, at) == BidiStrength.Digit
            || at + 1 < text.Length && text[at] is '.' or ',' or ':' or '-' or '–' or '/' && BidiStrengths.Of(text, at + 1) == BidiStrength.Digit)) at++;
        if (IsRange(text[start..at])) return false;
        // 17.4.1 counts nothing.
        if (text[start..at].Count('.') > 1) return true;
        var next = SkipSpace(text, at);
        if (next == text.Length) return true;
        return BidiStrengths.Of(text, next) switch
        {
            BidiStrength.RightToLeft => next > at && !MayBeCounted(text[next..]),
            BidiStrength.Digit or BidiStrength.ArabicDigit => false,
            _ => text[next] is not ('%' or '٪' or '‰' or '$' or '€' or '£' or '°' or BidiControls.ArabicLetterMark),
        };
    }

    // Scores (3-1), years (2024-2026, 2023-24) and what a dash joins are the sentence's; in «Boeing 737-800» the hyphen is the name's.
    private static bool IsRange(ReadOnlySpan<char> number)
    {
        var dash = number.IndexOfAny('-', '–');
        if (dash < 0) return false;
        if (number[dash] == '–') return true;
        var second = number[(dash + 1)..];
        return number[..dash].IndexOfAny('.', ':', '/') < 0 && second.IndexOfAny("-.:/–") < 0 && (dash <= 2 || dash == 4) && (second.Length <= 2 || second.Length == 4 && dash == 4);
    }

    // In Arabic what is counted follows its number, and is indefinite: never a preposition, never with the article.
    private static bool MayBeCounted(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(EndsOfWord);
        var word = end < 0 ? text : text[..end];
        if (word.StartsWith("ال") || word.StartsWith("وال") || word.StartsWith("بال") || word.StartsWith("لل")) return false;
        if (word.Length > 1 && word[0] == 'و' && BidiStrengths.Of(word, 1) != BidiStrength.RightToLeft) return false;
        foreach (var particle in Particles)
            if (word.SequenceEqual(particle)) return false;
        return true;
    }

    private static bool DigitsLeadToLetter(ReadOnlySpan<char> text, int at)
    {
        for (var end = Math.Min(text.Length, at + MaxNumber); at < end; at++)
        {
            switch (BidiStrengths.Of(text, at))
            {
                case BidiStrength.LeftToRight: return true;
                case BidiStrength.Digit: continue;
            }

            if (at + 1 == text.Length) return false;
            var next = BidiStrengths.Of(text, at + 1);
            if (text[at] is '.' or '-' or '‐' or '‑' or '_' or '/' or '°' or '′' or '″' or '\'' or '’' or '+' && next is BidiStrength.LeftToRight or BidiStrength.Digit) continue;
            if (text[at] is ':' or ',' && next == BidiStrength.Digit) continue;
            return false;
        }

        return false;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (IsInitials(word) || word.Length == 1 && char.IsUpper(word[0])) return true;
        foreach (var abbreviation in Abbreviations)
            if (word.SequenceEqual(abbreviation)) return true;
        return false;
    }

    // U.S, a.m: single letters with dots between
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0) return false;
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        return true;
    }

    private static int EndOfUrl(ReadOnlySpan<char> text, int start)
    {
        var letters = start;
        while (letters < text.Length && (char.IsAsciiLetterOrDigit(text[letters]) || text[letters] is '+' or '.' or '-')) letters++;
        if (!text[letters..].StartsWith("://") && !text[start..].StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return 0;
        var length = text[start..].IndexOfAny(EndOfAddress);
        var address = length < 0 ? text[start..] : text.Slice(start, length);
        var end = start + address.Length;
        while (end > start && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' || text[end - 1] == ')' && !address.Contains('('))) end--;
        return end;
    }

    // src/تقارير/الأول.md: a path goes on to its extension, whatever its names are written in.
    private static int EndOfPath(ReadOnlySpan<char> text, int start, int end)
    {
        var isAddress = end < text.Length && text[end] == '/' && BeginsWithHost(text[start..end]);
        if (end >= text.Length || text[end] is not ('/' or '\\') && !text[start..end].ContainsAny('/', '\\')) return end;
        var last = end;
        while (last < text.Length && last < end + MaxPath && !EndOfAddress.Contains(text[last])) last++;
        while (last > end && text[last - 1] is '.' or ',' or ':' or ')' or '!') last--;
        if (isAddress) return last;
        var dot = text[start..last].LastIndexOf('.');
        if (dot < 0 || start + dot < end || last - start - dot - 1 is < 1 or > 5) return end;
        foreach (var c in text[(start + dot + 1)..last])
            if (!char.IsAsciiLetterOrDigit(c)) return end;
        return last;
    }

    // wam.ae/…: an address without https
    private static bool BeginsWithHost(ReadOnlySpan<char> run)
    {
        run = run[(run.LastIndexOf(' ') + 1)..];
        var host = run.IndexOf('/') is >= 0 and var slash ? run[..slash] : run;
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || host.Length - dot < 3 || host[(dot + 1)..].ContainsAnyExceptInRange('a', 'z')) return false;
        foreach (var c in host[..dot])
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-')) return false;
        return true;
    }

    private static int EndOfArabicDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && BidiStrengths.Of(text, at) == BidiStrength.ArabicDigit) at++;
        return at;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    // Before a word.
    private static bool IsPrefix(char c) =>
        c is '#' or '@' or '+' or '-' or '$' or '€' or '£' or '¥' or '₽' or '₸' or '₺' or '₹' or '~' or '_' or '.' or '/' or '\\' or '°';

    // Between two letters or digits of a word.
    private static bool IsJoiner(char c) =>
        c is '.' or '-' or '‐' or '‑' or '_' or '/' or '\\' or '&' or '\'' or '’' or '+' or '#' or '@' or ':' or '=' or '~' or '?' or '%' or '*' or '^' or '|' or '!'
            or '–' or '°' or '′' or '″' or '·' or '$' or '€' or '£' or '¥' or '⁺' or '⁻';

    // After a word.
    private static bool IsSuffix(char c) =>
        c is '+' or '#' or '%' or '*' or '°' or '™' or '®' or '©' or '℠' or '$' or '€' or '£' or '¥' or '⁺' or '⁻' or '−';
}
