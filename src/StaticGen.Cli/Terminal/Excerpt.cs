using System.Globalization;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Terminal;

/// <summary>A source line as the terminal shows it, and where the carets below it stand; of a long line, the part around the fault.</summary>
/// <param name="Line">The text, without anything that could move the cursor.</param>
/// <param name="Caret">Columns before the first caret.</param>
/// <param name="Length">Carets; at least one.</param>
internal readonly record struct Excerpt(string Line, int Caret, int Length)
{
    private const int MaxWidth = 120;
    private const int WidthBefore = MaxWidth / 2;

    // Enough for any window: no character of a window is further away, were it of one column and had two dozen marks on it.
    private const int Reach = 3000;

    public static Excerpt Of(string line, SourcePosition position)
    {
        var start = Math.Clamp(position.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(position.Length, 1), start, line.Length);
        var (from, to) = line.Length <= Reach && DisplayWidth.Of(line) <= MaxWidth ? (0, line.Length) : Window(line, start);
        end = Math.Min(end, to);
        // A fault of a mark is shown under the letter that carries it.
        if (start < end && char.GetUnicodeCategory(line, start) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) start = LetterOf(line, from, start);
        var before = line[from..start];
        var head = from > 0 ? "…" : "";
        var tail = to < line.Length ? "…" : "";
        return new Excerpt(
            head + DisplayWidth.Printable(line[from..to]) + tail,
            head.Length + DisplayWidth.Of(before),
            Math.Max(1, DisplayWidth.Of(line.AsSpan(from, end - from)) - DisplayWidth.Of(before)));
    }

    // From some columns before the fault to the width of a window, between characters as readers count them.
    private static (int From, int To) Window(string line, int start)
    {
        var (first, last) = (Math.Max(0, start - Reach), Math.Min(line.Length, start + Reach));
        if (first > 0 && char.IsLowSurrogate(line[first])) first++;
        var bounds = new List<int>();
        for (var at = first; at < last; at += StringInfo.GetNextTextElementLength(line, at)) bounds.Add(at);
        var own = bounds.FindLastIndex(bound => bound <= start);
        var (from, to) = (Math.Max(own, 0), Math.Max(own, 0));
        var width = 0;
        while (from > 0 && (width += Width(from - 1)) <= WidthBefore) from--;
        for (width = DisplayWidth.Of(line.AsSpan(At(from), At(to) - At(from))); to < bounds.Count && (width += Width(to)) <= MaxWidth;) to++;
        return (At(from), At(to));

        int At(int element) => element < bounds.Count ? bounds[element] : last;

        int Width(int element) => DisplayWidth.Of(line.AsSpan(At(element), At(element + 1) - At(element)));
    }

    private static int LetterOf(string line, int from, int mark)
    {
        var at = from;
        while (at + StringInfo.GetNextTextElementLength(line, at) is var next && next <= mark) at = next;
        return at;
    }
}
