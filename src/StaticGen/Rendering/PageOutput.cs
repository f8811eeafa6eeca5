using System.Text;
using Scriban.Runtime;

namespace StaticGen.Rendering;

/// <summary>What a page has written so far: one buffer, used again for the next page.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // A page larger than this gives its memory back, so that one huge page does not stay for the whole build.
    private const int Keep = 1 << 20;

    private char[] _buffer = new char[16 * 1024];
    private byte[] _bytes = [];
    private int _length;

    public int Length => _length;

    /// <summary>What has been written, until more is.</summary>
    public ReadOnlySpan<char> Text => _buffer.AsSpan(0, _length);

    public void Write(ReadOnlySpan<char> text)
    {
        if (_buffer.Length - _length < text.Length) Grow(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Clear()
    {
        _length = 0;
        if (_buffer.Length > Keep) _buffer = new char[16 * 1024];
    }

    public string TakeText()
    {
        var text = new string(_buffer, 0, _length);
        Clear();
        return text;
    }

    /// <summary>Takes back what was written from a place on.</summary>
    public string TakeFrom(int start)
    {
        var text = new string(_buffer, start, _length - start);
        _length = start;
        return text;
    }

    /// <summary>All of it in UTF-8, in memory that the next page overwrites.</summary>
    public ReadOnlyMemory<byte> TakeBytes()
    {
        var most = Encoding.UTF8.GetMaxByteCount(_length);
        if (_bytes.Length < most || _bytes.Length > Keep && most <= Keep) _bytes = new byte[most];
        var length = Encoding.UTF8.GetBytes(_buffer.AsSpan(0, _length), _bytes);
        Clear();
        return _bytes.AsMemory(0, length);
    }

    /// <summary>Empty: Scriban asks for the text after each template, when only the last one's is wanted.</summary>
    public override string ToString() => "";

    private void Grow(int count)
    {
        var larger = new char[Math.Max(_buffer.Length * 2, _length + count)];
        _buffer.AsSpan(0, _length).CopyTo(larger);
        _buffer = larger;
    }
}
