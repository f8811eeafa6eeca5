using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticGen.Languages;

/// <summary>
/// Normalization Form C (UAX #15). Ours, because <see cref="string.Normalize()"/> leaves all but ASCII as it is, without a word, where
/// the machine's language data is switched off, as it is here.
/// </summary>
public static partial class UnicodeNormalization
{
    // Hangul, The Unicode Standard §3.12.
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7;
    private const int LCount = 19, VCount = 21, TCount = 28, SCount = LCount * VCount * TCount;

    /// <summary>The text in NFC; the same instance when it is so already. Halves of surrogate pairs stay.</summary>
    public static string ToNfc(string text)
    {
        // Below U+0300 nothing changes and nothing combines.
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\uFFFF') || !text.AsSpan().ContainsAny(Tables.Suspects)) return text;
        if (IsNfc(text)) return text;
        var composed = Compose(Decompose(CodesOf(text)));
        var result = new StringBuilder(text.Length);
        foreach (var code in composed)
        {
            if (code > 0xFFFF) result.Append(char.ConvertFromUtf32(code));
            else result.Append((char)code);
        }

        // Characters that may combine, but had nothing to combine with.
        return result.Equals(text) ? text : result.ToString();
    }

    /// <summary>The letter without the marks it is composed with: é → e.</summary>
    public static char BaseOf(char letter)
    {
        int code = letter;
        while (Tables.Decompositions.TryGetValue(code, out var pair)) code = pair.First;
        return (char)code;
    }

    /// <summary>The quick check of UAX #15 §9; its "maybe" counts as no.</summary>
    private static bool IsNfc(string text)
    {
        var lastClass = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // What is not suspect combines with nothing.
            var plain = text.AsSpan(i).IndexOfAny(Tables.Suspects);
            if (plain < 0) return true;
            if (plain > 0) lastClass = 0;
            i += plain;
            var code = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            var combiningClass = ClassOf(code);
            if (combiningClass != 0 && combiningClass < lastClass || Tables.Unstable.Contains(code)) return false;
            lastClass = combiningClass;
        }

        return true;
    }

    private static List<int> Decompose(List<int> codes)
    {
        var result = new List<int>(codes.Count + 8);
        foreach (var code in codes) Decompose(code, result);
        for (var i = 0; i < result.Count;)
        {
            var start = i;
            while (i < result.Count && ClassOf(result[i]) != 0) i++;
            if (i - start > 1) Order(result, start, i);
            if (i == start) i++;
        }

        return result;
    }

    private static void Decompose(int code, List<int> result)
    {
        if (code is >= SBase and < SBase + SCount)
        {
            var syllable = code - SBase;
            result.Add(LBase + syllable / (VCount * TCount));
            result.Add(VBase + syllable % (VCount * TCount) / TCount);
            if (syllable % TCount != 0) result.Add(TBase + syllable % TCount);
        }
        else if (Tables.Decompositions.TryGetValue(code, out var pair))
        {
            Decompose(pair.First, result);
            if (pair.Second != 0) result.Add(pair.Second);
        }
        else
        {
            result.Add(code);
        }
    }

    /// <summary>Canonical ordering: marks by class, those of one class as they stand.</summary>
    private static void Order(List<int> codes, int start, int end)
    {
        var ordered = codes[start..end].OrderBy(ClassOf).ToList();
        for (var i = start; i < end; i++) codes[i] = ordered[i - start];
    }

    private static List<int> Compose(List<int> codes)
    {
        var result = new List<int>(codes.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var code in codes)
        {
            var combiningClass = ClassOf(code);
            // A mark combines with the last starter unless one of the same or a higher class stands between them.
            var isBlocked = starter < 0 || starter < result.Count - 1 && lastClass >= combiningClass;
            if (!isBlocked && Compose(result[starter], code) is { } composed)
            {
                result[starter] = composed;
                continue;
            }

            if (combiningClass == 0) starter = result.Count;
            lastClass = combiningClass;
            result.Add(code);
        }

        return result;
    }

    private static int? Compose(int first, int second)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
            return SBase + ((first - LBase) * VCount + second - VBase) * TCount;
        if (first is >= SBase and < SBase + SCount && (first - SBase) % TCount == 0 && second is > TBase and < TBase + TCount)
            return first + second - TBase;
        return Tables.Compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static int ClassOf(int code) => code < 0x300 ? 0 : Tables.Classes.GetValueOrDefault(code);

    private static List<int> CodesOf(string text)
    {
        var codes = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
            codes.Add(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        return codes;
    }

    /// <summary>The tables as they are used; made when the first text needs them.</summary>
    private static class Tables
    {
        private const string Spaces = " \n\r";

        public static readonly Dictionary<int, byte> Classes = [];

        /// <summary>Second is 0 where there is one character only.</summary>
        public static readonly Dictionary<int, (int First, int Second)> Decompositions = [];

        public static readonly Dictionary<(int First, int Second), int> Compositions = [];

        /// <summary>Characters that NFC replaces, or that combine with the one before them: NFC_QC=No or Maybe.</summary>
        public static readonly HashSet<int> Unstable = [];

        /// <summary>UTF-16 units that an unusual text has: marks, unstable characters, any surrogate.</summary>
        public static readonly SearchValues<char> Suspects;

        static Tables()
        {
            // The tables are read without a string for each part: it is done in every process that meets a tashkeel.
            foreach (var range in CombiningClasses.AsSpan().SplitAny(Spaces))
            {
                if (CombiningClasses.AsSpan(range) is not { IsEmpty: false } token) continue;
                var colon = token.IndexOf(':');
                var codes = token[..colon];
                var combiningClass = byte.Parse(token[(colon + 1)..], CultureInfo.InvariantCulture);
                var hyphen = codes.IndexOf('-');
                var last = Hex(codes[(hyphen + 1)..]);
                for (var code = hyphen < 0 ? last : Hex(codes[..hyphen]); code <= last; code++) Classes.Add(code, combiningClass);
            }

            foreach (var range in UnicodeNormalization.Decompositions.AsSpan().SplitAny(Spaces))
            {
                if (UnicodeNormalization.Decompositions.AsSpan(range) is not { IsEmpty: false } token) continue;
                var sign = token.IndexOfAny('=', '>');
                var code = Hex(token[..sign]);
                var parts = token[(sign + 1)..];
                var plus = parts.IndexOf('+');
                var pair = plus < 0 ? (Hex(parts), 0) : (Hex(parts[..plus]), Hex(parts[(plus + 1)..]));
                Decompositions.Add(code, pair);
                if (token[sign] == '>')
                {
                    Unstable.Add(code);
                    continue;
                }

                Compositions.Add(pair, code);
                Unstable.Add(pair.Item2);
            }

            for (var vowel = 0; vowel < VCount; vowel++) Unstable.Add(VBase + vowel);
            for (var trailing = 1; trailing < TCount; trailing++) Unstable.Add(TBase + trailing);
            var suspects = Classes.Keys.Concat(Unstable).Where(code => code <= 0xFFFF).Concat(Enumerable.Range(0xD800, 0x800));
            Suspects = SearchValues.Create([.. suspects.Select(code => (char)code)]);
        }

        private static int Hex(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
