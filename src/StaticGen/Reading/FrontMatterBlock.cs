using System.Text;
using System.Text.RegularExpressions;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>Where the front matter stands in a file, and where the body begins.</summary>
/// <param name="Start">Offset of the line after the opening fence.</param>
/// <param name="Length">Up to the closing fence.</param>
/// <param name="BodyStart">Offset of the line after the closing fence.</param>
/// <param name="IsReadable">False when it cannot be read; the bag says why.</param>
internal sealed partial record FrontMatterBlock(int Start, int Length, int BodyStart, bool IsReadable)
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>
    /// The block opens with <c>---</c> on the first line and closes with a line <c>---</c> or <c>...</c>. A first line <c>---</c> that
    /// no key follows and no fence closes is a thematic break of the article.
    /// </summary>
    public static FrontMatterBlock Find(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var first = LineAt(text, 0);
        var opening = Visible(first);
        var next = Math.Min(first.Length + 1, text.Length);
        if (opening is "+++") return Toml(source, next, diagnostics);
        if (opening is not "---")
        {
            if (NamedFormat.Match(first.ToString()) is { Success: true } format) return Foreign(source, format.Groups["name"], next, diagnostics);
            if (FindMisplaced(text) is { } misplaced)
            {
                var (offset, length) = misplaced.GetOffsetAndLength(text.Length);
                diagnostics.Add(DiagnosticCodes.MisplacedFrontMatter, source.PositionOf(offset, length),
                    "front matter must begin with `---` on the first line", "let three hyphens be the whole first line of the file");
                return new FrontMatterBlock(0, 0, 0, IsReadable: false);
            }

            return new FrontMatterBlock(0, 0, 0, IsReadable: true);
        }

        var closing = FindClosing(text, next, "---", "...");
        if (closing is null) return Unclosed(source, next, diagnostics);
        var block = text.AsSpan(next, closing.Value.Start.Value - next);
        var bytes = Encoding.UTF8.GetByteCount(block);
        if (bytes > MaxBytes)
        {
            diagnostics.Add(DiagnosticCodes.FrontMatterTooLarge, source.PositionOf(0, opening.Length),
                $"the front matter has {bytes / 1024} KB; {MaxBytes / 1024} KB are allowed", "is a line `---` missing further up?");
        }

        CheckSecondBlock(source, closing.Value, diagnostics);
        return new FrontMatterBlock(next, block.Length, closing.Value.End.Value, bytes <= MaxBytes);
    }

    // Keys and one more fence right after the closing one: nobody means a heading there, and the keys would be printed as text.
    private static void CheckSecondBlock(SourceText source, Range closing, DiagnosticBag diagnostics)
    {
        var (offset, keys) = (closing.End.Value, 0);
        for (; LooksLikeKey(LineAt(source.Text, offset)); keys++) offset = Math.Min(offset + LineAt(source.Text, offset).Length + 1, source.Text.Length);
        if (keys == 0 || Visible(LineAt(source.Text, offset)) is not "---") return;
        diagnostics.Add(DiagnosticCodes.SeveralDocuments, source.PositionOf(closing.Start.Value, 3), "the front matter is closed twice",
            "delete this line, so that the keys below it belong to the front matter");
    }

    public static bool LooksLikeKey(ReadOnlySpan<char> line) => KeyLine.IsMatch(line);

    private static FrontMatterBlock Unclosed(SourceText source, int next, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        if (!FirstParagraph(text, next).Any(line => LooksLikeKey(text.AsSpan()[line]))) return new FrontMatterBlock(0, 0, 0, IsReadable: true);
        var almost = FirstParagraph(text, next).FirstOrDefault(line => IsAlmostFence(text.AsSpan()[line]));
        diagnostics.Add(DiagnosticCodes.UnclosedFrontMatter, source.PositionOf(0, 3), "the front matter is not closed",
            almost.Equals(default)
                ? "write a line `---` after the last key"
                : $"line {source.PositionOf(almost.Start.Value).Line} must be three hyphens `---`");
        return new FrontMatterBlock(0, 0, text.Length, IsReadable: false);
    }

    private static FrontMatterBlock Toml(SourceText source, int next, DiagnosticBag diagnostics)
    {
        diagnostics.Add(DiagnosticCodes.TomlFrontMatter, source.PositionOf(0, 3), "front matter between `+++` is TOML; staticgen reads YAML",
            "write `---` in place of `+++`, and `title: …` in place of `title = \"…\"`");
        return new FrontMatterBlock(0, 0, FindClosing(source.Text, next, "+++", "+++")?.End.Value ?? next, IsReadable: false);
    }

    private static FrontMatterBlock Foreign(SourceText source, Group name, int next, DiagnosticBag diagnostics)
    {
        diagnostics.Add(DiagnosticCodes.ForeignFrontMatter, source.PositionOf(name.Index, name.Length),
            $"front matter as `{name.Value}` is not supported", "write `---` alone on the first line, and `key: value` below it");
        return new FrontMatterBlock(0, 0, FindClosing(source.Text, next, "---", "...")?.End.Value ?? next, IsReadable: false);
    }

    /// <summary>The first line with text, when it is a fence but for a blank, an em dash or the like, and a key follows.</summary>
    private static Range? FindMisplaced(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(" \t\n\u00A0");
        if (start < 0) return null;
        var line = LineAt(text, start);
        if (!IsAlmostFence(line)) return null;
        var next = Math.Min(start + line.Length + 1, text.Length);
        return LooksLikeKey(LineAt(text, next)) ? start..(start + line.TrimEnd().Length) : null;
    }

    private static Range? FindClosing(string text, int offset, string fence, string otherFence)
    {
        while (offset < text.Length)
        {
            var line = LineAt(text, offset);
            var end = Math.Min(offset + line.Length + 1, text.Length);
            var visible = Visible(line);
            if (visible.SequenceEqual(fence) || visible.SequenceEqual(otherFence)) return offset..end;
            offset = end;
        }

        return null;
    }

    private static IEnumerable<Range> FirstParagraph(string text, int offset)
    {
        while (offset < text.Length)
        {
            var length = LineAt(text, offset).Length;
            if (text.AsSpan(offset, length).IsWhiteSpace()) yield break;
            yield return offset..(offset + length);
            offset += length + 1;
        }
    }

    private static bool IsAlmostFence(ReadOnlySpan<char> line)
    {
        var visible = InvisibleCharacters.Trim(line);
        return !visible.IsEmpty && visible.IndexOfAnyExcept('-', '\u2013', '\u2014') < 0;
    }

    /// <summary>The line without invisible characters around it and blanks after it; blanks before it count.</summary>
    private static ReadOnlySpan<char> Visible(ReadOnlySpan<char> line) => line is [' ' or '\t', ..] ? line : InvisibleCharacters.Trim(line);

    private static ReadOnlySpan<char> LineAt(string text, int offset)
    {
        var rest = text.AsSpan(offset);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    [GeneratedRegex(@"^---[ \t]*(?<name>[A-Za-z]+)[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFormat { get; }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_-]*[ \t]*:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyLine { get; }
}
