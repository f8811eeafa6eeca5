namespace StaticGen.Reading;

/// <summary>
/// Text kept in half the memory: one byte for each letter of ASCII and of one block of 128 others, such as Arabic, three for the rest. The
/// beginnings of its sections are most of what an article keeps: 0.9 kB of 1.9 are saved for one with four, and a million articles stay in memory.
/// </summary>
public readonly struct CompactText
{
    private const byte Escape = 0x1A;
    private const int BlockSize = 0x80;

    private readonly byte[]? _bytes;
    private readonly int _block;

    private CompactText(byte[]? bytes, int block) => (_bytes, _block) = (bytes, block);

    public bool IsEmpty => _bytes is null;

    public static CompactText Of(string text)
    {
        if (text.Length == 0) return default;
        // The first letter beyond ASCII says what the text is written in.
        var block = 0;
        foreach (var c in text)
        {
            if (c < BlockSize || !char.IsLetter(c)) continue;
            block = c / BlockSize;
            break;
        }

        Span<byte> bytes = text.Length <= 256 ? stackalloc byte[3 * 256] : new byte[3 * text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c < BlockSize && c != Escape) bytes[length++] = (byte)c;
            else if (block > 0 && c / BlockSize == block) bytes[length++] = (byte)(BlockSize | c);
            else (bytes[length], bytes[length + 1], bytes[length + 2], length) = (Escape, (byte)c, (byte)(c >> 8), length + 3);
        }

        return new CompactText(bytes[..length].ToArray(), block);
    }

    /// <summary>The text: a new string each time.</summary>
    public override string ToString()
    {
        if (_bytes is null) return "";
        Span<char> text = _bytes.Length <= 512 ? stackalloc char[512] : new char[_bytes.Length];
        var length = 0;
        for (var at = 0; at < _bytes.Length; at++)
        {
            int c = _bytes[at];
            if (c >= BlockSize) c += (_block - 1) * BlockSize;
            else if (c == Escape) c = _bytes[++at] | _bytes[++at] << 8;
            text[length++] = (char)c;
        }

        return text[..length].ToString();
    }
}
