using System.Globalization;

namespace StaticGen.Rendering;

/// <summary>
/// Where Markdown is printed: one buffer, used again for the next page. A <see cref="StringWriter"/> because the library's renderers are only
/// used again with one; a builder's chunks cost a quarter of the time of printing.
/// </summary>
internal sealed class PrintedText : StringWriter
{
    // Longer text gives its memory back, so that one huge page does not stay for the whole build.
    private const int Keep = 1 << 20;

    private char[] _buffer = new char[16 * 1024];
    private readonly List<(int At, bool IsLink)> _marks = [];
    private int _length;

    public PrintedText()
        : base(CultureInfo.InvariantCulture) => NewLine = "\n";

    public override void Write(char value)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_buffer.Length - _length < buffer.Length) Grow(buffer.Length);
        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void WriteLine() => Write('\n');

    /// <summary>Marks a part of a link that is left open.</summary>
    public void MarkLink() => _marks.Add((_length, true));

    /// <summary>Marks the beginning of a block, or the end of the last one.</summary>
    public void MarkBlock() => _marks.Add((_length, false));

    /// <summary>The places that were marked, in order.</summary>
    public IReadOnlyList<(int At, bool IsLink)> Marks => _marks;

    public ReadOnlySpan<char> Slice(int start, int end) => _buffer.AsSpan(start, end - start);

    public int Length => _length;

    public void Clear()
    {
        _length = 0;
        _marks.Clear();
        if (_buffer.Length > Keep) _buffer = new char[16 * 1024];
    }

    public override string ToString() => new(_buffer, 0, _length);

    private void Grow(int count) => Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
}
