using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticGen.Reading;

/// <summary>
/// The characters that the fonts of a theme have: those of every <c>@font-face</c> in its style sheets, as far as its <c>unicode-range</c>
/// offers them. A character that none has is drawn in a font of the reader's device, or as an empty box.
/// <para>
/// A font is unpacked when a character is looked for that it offers and no font before it has: of the eight of the default theme, an article
/// needs one or two. Any thread may ask.
/// </para>
/// </summary>
public sealed partial class FontCoverage
{
    private const int CodePoints = 0x110000;
    private const int CodeUnits = 0x10000;

    private readonly List<Face> _unread = [];
    private readonly Lock _reading = new();
    private readonly ulong[] _covered = new ulong[CodePoints / 64];

    // Code units that need no second look, as far as they were met: those of characters that the fonts have, and of spaces, signs and
    // pictures, which nobody expects of them.
    private readonly ulong[] _fine = new ulong[CodeUnits / 64];

    // Runs of such code units around a letter of each script that the theme is for: most text is nothing else. Replaced as one.
    private volatile (Vector<ushort> First, Vector<ushort> Length)[] _runs = [];

    private FontCoverage()
    {
    }

    /// <summary>A font that was not unpacked yet, and the ranges of characters it is declared for.</summary>
    private sealed record Face(List<(int First, int Last)> Offered, ReadOnlyMemory<byte>? Font)
    {
        public bool Offers(int code) => Offered.Exists(range => range.First <= code && code <= range.Last);
    }

    /// <summary>Finds the theme's fonts.</summary>
    /// <returns><c>null</c> when the theme declares none: then nothing can be said.</returns>
    public static FontCoverage? Of(Theme theme)
    {
        FontCoverage? coverage = null;
        foreach (var face in FontFace.Of(theme)) (coverage ??= new FontCoverage()).Add(face);
        return coverage;
    }

    /// <summary>What the theme's style sheets say of fonts: with the files it names, all that decides what <see cref="Of"/> finds.</summary>
    public static IEnumerable<string> DeclaredIn(Theme theme) => FontFace.Of(theme).Select(face => $"{face.StyleSheet}: {face.Declaration}");

    /// <summary>Whether some font has the character.</summary>
    public bool Has(Rune character)
    {
        var code = character.Value;
        if (Get(_covered, code)) return true;
        lock (_reading)
        {
            while (!Get(_covered, code) && _unread.FindIndex(face => face.Offers(code)) is >= 0 and var next)
            {
                Read(_unread[next]);
                _unread.RemoveAt(next);
            }

            return Get(_covered, code);
        }
    }

    /// <summary>
    /// The letters, marks, digits and currency signs of a text that no font has, each once, where they stand first. A text that has none is
    /// passed over in long steps.
    /// </summary>
    public IReadOnlyList<(int Offset, Rune Character)> Missing(ReadOnlySpan<char> text)
    {
        List<(int, Rune)>? missing = null;
        for (var i = 0; i < text.Length; i++)
        {
            while (i + Vector<ushort>.Count <= text.Length && IsFine(text.Slice(i, Vector<ushort>.Count))) i += Vector<ushort>.Count;
            if (i == text.Length) break;
            if (Get(_fine, text[i]) || Rune.DecodeFromUtf16(text[i..], out var rune, out var length) != System.Buffers.OperationStatus.Done) continue;
            if (IsExpected(rune) && !Has(rune))
            {
                if (missing?.Exists(m => m.Item2 == rune) is not true) (missing ??= []).Add((i, rune));
            }
            else if (rune.IsBmp)
            {
                Interlocked.Or(ref _fine[rune.Value >> 6], 1UL << rune.Value);
            }

            i += length - 1;
        }

        return missing ?? (IReadOnlyList<(int, Rune)>)[];
    }

    // The block of currency signs has new ones more often than .NET has new tables: U+20C1, the riyal's, is of Unicode 17.
    private static bool IsExpected(Rune rune) => rune.Value is >= 0x20A0 and <= 0x20CF || Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.CurrencySymbol;

    // A font on another host is taken to have what it offers, and so is one in a form not read here.
    private void Add(FontFace face) => _unread.Add(new Face(
        UnicodeRange.Match(face.Declaration) is { Success: true } declared ? Ranges(declared.Groups["ranges"].Value) : [(0, CodePoints - 1)],
        face.File?.Content));

    private void Read(Face face)
    {
        var has = face.Font is { } font ? FontFile.CodePoints(font.Span) : null;
        foreach (var (first, last) in face.Offered)
            foreach (var (from, to) in has ?? [(first, last)])
                for (var c = Math.Max(first, from); c <= Math.Min(last, to); c++) _covered[c >> 6] |= 1UL << c;
        _runs = [RunAround('a'), RunAround('ا'), RunAround('а')];
    }

    private (Vector<ushort> First, Vector<ushort> Length) RunAround(int letter)
    {
        // Nothing is in a run that begins with U+FFFF and has no length.
        if (!IsFine(letter)) return (new Vector<ushort>(ushort.MaxValue), Vector<ushort>.Zero);
        var (first, last) = (letter, letter);
        while (first > 0 && IsFine(first - 1)) first--;
        while (last + 1 < CodeUnits && IsFine(last + 1)) last++;
        return (new Vector<ushort>((ushort)first), new Vector<ushort>((ushort)(last - first)));
    }

    private bool IsFine(int unit) => !char.IsSurrogate((char)unit) && (Get(_covered, unit) || !IsExpected(new Rune(unit)));

    private bool IsFine(ReadOnlySpan<char> text)
    {
        var units = new Vector<ushort>(MemoryMarshal.Cast<char, ushort>(text));
        var found = Vector<ushort>.Zero;
        foreach (var (first, length) in _runs) found |= Vector.LessThanOrEqual(units - first, length);
        return Vector.EqualsAll(found, Vector<ushort>.AllBitsSet);
    }

    private static bool Get(ulong[] set, int code) => (set[code >> 6] >> code & 1) != 0;

    // CSS Fonts 4 §4.5: U+416, U+0-7F, U+4??, separated by commas.
    private static List<(int First, int Last)> Ranges(string text)
    {
        var ranges = new List<(int, int)>();
        foreach (Match range in Range.Matches(text))
        {
            var first = range.Groups["first"].Value;
            var last = range.Groups["last"] is { Success: true } group ? group.Value : first.Replace('?', 'F');
            ranges.Add((Hex(first.Replace('?', '0')), Math.Min(Hex(last), CodePoints - 1)));
        }

        return ranges;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"unicode-range\s*:(?<ranges>[^;]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnicodeRange { get; }

    [GeneratedRegex(@"U\+(?<first>[0-9A-F?]{1,6})(-(?<last>[0-9A-F]{1,6}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range { get; }
}
