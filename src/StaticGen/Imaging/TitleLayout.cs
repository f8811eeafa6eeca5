using System.Globalization;
using System.Text;

namespace StaticGen.Imaging;

/// <summary>A title in lines of much the same length, as large as its place allows.</summary>
/// <param name="Size">Pixels to the em.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Pitch">Pixels from line to line.</param>
internal sealed record TitleLayout(int Size, IReadOnlyList<string> Lines, int Pitch)
{
    private const char Ellipsis = '…';

    // More than fit at any size.
    private const int MostWords = 200;

    private static readonly int[] Sizes = [88, 80, 72, 64, 56, 50, 44];

    /// <summary>A part of a title that is not broken, with its width.</summary>
    private readonly record struct Word(string Text, bool HasSpace, double Advance);

    /// <summary>Finds the lines. What fits at no size is cut, and ends with <c>…</c>.</summary>
    /// <param name="title">Words; not empty.</param>
    /// <param name="advance">The width of a word, in ems.</param>
    /// <param name="lineHeight">From line to line, in ems.</param>
    /// <param name="width">Pixels there are for a line.</param>
    /// <param name="height">Pixels there are for all lines.</param>
    public static TitleLayout Fit(string title, Func<string, double> advance, double lineHeight, double width, double height)
    {
        var words = Words(title).Take(MostWords).Select(word => new Word(word.Text, word.HasSpace, advance(word.Text))).ToList();
        var space = advance(" ");
        foreach (var size in Sizes)
            if (Break(words, space, width / size, MostLines(size)) is { } lines) return At(size, lines);

        var (smallest, most) = (Sizes[^1], MostLines(Sizes[^1]));
        words = [.. words.Select(word => Shorten(word, advance, width / smallest))];
        for (var count = words.Count; count > 1; count--)
        {
            var kept = words[..count];
            if (count < words.Count) kept[^1] = Cut(kept[^1], advance);
            if (Break(kept, space, width / smallest, most) is { } lines) return At(smallest, lines);
        }

        return At(smallest, [words[0].Text]);

        TitleLayout At(int size, IReadOnlyList<string> lines) => new(size, lines, (int)Math.Round(size * lineHeight));

        // The ink of a line may be a little higher than it is far to the next.
        int MostLines(int size) => Math.Max(1, (int)(height / (size * lineHeight) - 0.05));
    }

    // Chinese and Japanese have no spaces between words: a line may end after every character.
    private static IEnumerable<(string Text, bool HasSpace)> Words(string title)
    {
        foreach (var part in title.Split([' ', '\t', '\u2028'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isFirst = true;
            var start = 0;
            for (var at = 0; at < part.Length; at += char.IsSurrogatePair(part, at) ? 2 : 1)
            {
                if (at == start || !IsIdeograph(part[at])) continue;
                yield return (part[start..at], isFirst);
                (start, isFirst) = (at, false);
            }

            yield return (part[start..], isFirst);
        }
    }

    private static bool IsIdeograph(char c) => c is >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static Word Shorten(Word word, Func<string, double> advance, double room)
    {
        if (word.Advance <= room) return word;
        var clusters = StringInfo.ParseCombiningCharacters(word.Text);
        var (fits, tooMany) = (1, clusters.Length);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (advance(word.Text[..clusters[middle]] + Ellipsis) <= room) fits = middle;
            else tooMany = middle;
        }

        var text = word.Text[..(fits < clusters.Length ? clusters[fits] : word.Text.Length)] + Ellipsis;
        return word with { Text = text, Advance = advance(text) };
    }

    private static Word Cut(Word word, Func<string, double> advance)
    {
        var text = word.Text.TrimEnd(',', '.', ';', ':', '،', '؛', '-', '–', '—', Ellipsis) + Ellipsis;
        return word with { Text = text, Advance = advance(text) };
    }

    /// <summary>The fewest lines that will do, and of these the most even ones: the sum of the squares of their widths is the least.</summary>
    private static List<string>? Break(List<Word> words, double space, double room, int most)
    {
        var least = FewestLines(words, space, room);
        if (least == 0 || least > most) return null;
        // best[k][i]: the words before i in k lines.
        var best = new double[least + 1][];
        var from = new int[least + 1][];
        for (var line = 0; line <= least; line++)
        {
            (best[line], from[line]) = (new double[words.Count + 1], new int[words.Count + 1]);
            Array.Fill(best[line], double.PositiveInfinity);
        }

        best[0][0] = 0;
        for (var line = 1; line <= least; line++)
        {
            for (var start = 0; start < words.Count; start++)
            {
                if (double.IsPositiveInfinity(best[line - 1][start])) continue;
                var width = 0.0;
                for (var end = start + 1; end <= words.Count; end++)
                {
                    var word = words[end - 1];
                    width += word.Advance + (word.HasSpace && end - 1 > start ? space : 0);
                    if (width > room) break;
                    var sum = best[line - 1][start] + width * width;
                    if (sum <= best[line][end]) (best[line][end], from[line][end]) = (sum, start);
                }
            }
        }

        var lines = new List<string>();
        for (var (line, end) = (least, words.Count); line > 0; end = from[line][end], line--) lines.Insert(0, Join(words[from[line][end]..end]));
        return lines;
    }

    private static int FewestLines(List<Word> words, double space, double room)
    {
        var (lines, width) = (1, 0.0);
        foreach (var word in words)
        {
            if (word.Advance > room) return 0;
            var longer = width == 0 ? word.Advance : width + word.Advance + (word.HasSpace ? space : 0);
            if (longer <= room)
            {
                width = longer;
                continue;
            }

            lines++;
            width = word.Advance;
        }

        return lines;
    }

    private static string Join(List<Word> words)
    {
        var line = new StringBuilder();
        foreach (var word in words)
        {
            if (line.Length > 0 && word.HasSpace) line.Append(' ');
            line.Append(word.Text);
        }

        return line.ToString();
    }
}
