using System.Text;
using Scriban.Runtime;

namespace StaticGen.Rendering;

/// <summary>What a page has written so far, in UTF-8: one buffer, used again for the next page.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // A page larger than this gives its memory back, so that one huge page does not stay for the whole build.
    private const int Keep = 1 << 20;

    // What one UTF-16 unit becomes at most.
    private const int MostBytes = 3;

    private byte[] _buffer = new byte[32 * 1024];
    private int _length;

    /// <summary>Bytes.</summary>
    public int Length => _length;

    /// <summary>What has been written, until more is.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(MostBytes * text.Length);
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
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
        if (_buffer.Length > Keep) _buffer = new byte[32 * 1024];
    }

    public string TakeText()
    {
        var text = Encoding.UTF8.GetString(Bytes);
        Clear();
        return text;
    }

    /// <summary>Takes back what was written from a place on.</summary>
    public string TakeFrom(int start)
    {
        var text = Encoding.UTF8.GetString(Bytes[start..]);
        _length = start;
        return text;
    }

    /// <summary>All of it, in memory that the next page overwrites.</summary>
    public ReadOnlyMemory<byte> TakeBytes()
    {
        var bytes = _buffer.AsMemory(0, _length);
        Clear();
        return bytes;
    }

    /// <summary>Empty: Scriban asks for the text after each template, when only the last one's is wanted.</summary>
    public override string ToString() => "";

    private void Reserve(int count)
    {
        if (_buffer.Length - _length < count) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
    }
}
