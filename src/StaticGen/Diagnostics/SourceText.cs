using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StaticGen.Diagnostics;

/// <summary>
/// The text of one source file: UTF-8 decoded, without byte order mark, every line end a line feed, so that a file gives the same
/// site however an editor saved it.
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;
    // The line of the last position asked for, and where it begins: in one number, since several threads may ask.
    private long _last = Pack(line: 1, start: 0);

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    public string Path { get; }

    public string Text { get; }

    public static SourceText FromString(string path, string text) => new(path, Normalize(text));

    /// <summary>Decodes the bytes of a file.</summary>
    /// <returns><c>null</c> when they are not UTF-8; the bag then says where.</returns>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            diagnostics.Add(DiagnosticCodes.NotUtf8, SourcePosition.File(path), "the file is UTF-16, not UTF-8", "save it as UTF-8");
            return null;
        }

        // Once over the bytes: to decode into a string of its own the length must be counted first, which takes as long.
        var decoded = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            if (Utf8.ToUtf16(bytes, decoded, out var valid, out var length, replaceInvalidSequences: false) == OperationStatus.Done)
                return new SourceText(path, Normalize(new string(decoded, 0, length)));
            var before = Normalize(new string(decoded, 0, length));
            var line = before.Count(c => c == '\n') + 1;
            var column = before.Length - (before.LastIndexOf('\n') + 1) + 1;
            diagnostics.Add(new Diagnostic(DiagnosticCodes.NotUtf8, $"byte {valid} (0x{bytes[valid]:X2}) is not UTF-8")
            {
                Position = new SourcePosition(path, line, column),
                Help = "save the file as UTF-8",
                Excerpt = Encoding.UTF8.GetString(LineAround(bytes, valid)),
            });
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(decoded);
        }
    }

    /// <summary>The position of a range of <see cref="Text"/>.</summary>
    public SourcePosition PositionOf(int offset, int length = 0)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var last = Volatile.Read(ref _last);
        var (line, start) = ((int)(last >> 32), (int)last);
        if (offset >= start)
        {
            // Most often they are asked for in the order of the text, which is read only once then.
            var between = Text.AsSpan(start, offset - start);
            line += between.Count('\n');
            start += between.LastIndexOf('\n') + 1;
            Volatile.Write(ref _last, Pack(line, start));
        }
        else
        {
            var starts = _lineStarts ??= FindLineStarts(Text);
            line = Array.BinarySearch(starts, offset);
            line = line < 0 ? ~line : line + 1;
            start = starts[line - 1];
        }

        return new SourcePosition(Path, line, offset - start + 1, length);
    }

    private static long Pack(int line, int start) => (long)line << 32 | (uint)start;

    /// <summary>The text of a line, counted from 1, without its line end; <c>null</c> when there is no such line.</summary>
    public string? Line(int number)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        if (number < 1 || number > starts.Length) return null;
        var start = starts[number - 1];
        var end = number < starts.Length ? starts[number] - 1 : Text.Length;
        return Text[start..end];
    }

    private static string Normalize(string text)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        if (text.Contains('\r')) text = text.ReplaceLineEndings("\n");
        // CommonMark 0.31.2 §2.3: U+0000 is replaced by U+FFFD.
        return text.Contains('\0') ? text.Replace('\0', '\uFFFD') : text;
    }

    private static ReadOnlySpan<byte> LineAround(ReadOnlySpan<byte> bytes, int position)
    {
        var start = bytes[..position].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var length = bytes[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? bytes[start..] : bytes.Slice(start, length);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new int[text.AsSpan().Count('\n') + 1];
        for (var line = 1; line < starts.Length; line++) starts[line] = text.IndexOf('\n', starts[line - 1]) + 1;
        return starts;
    }
}
