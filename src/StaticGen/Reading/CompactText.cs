namespace StaticGen.Reading;

/// <summary>
/// Text in half the bytes: one for each letter of ASCII and of one block of 128 others, such as Arabic, three for the rest; two before
/// it say which block.
/// </summary>
internal static class CompactText
{
    private const byte Escape = 0x1A;
    private const int BlockSize = 0x80;
    private const int HeadSize = 2;

    /// <summary>Bytes that a text of so many UTF-16 units takes at most.</summary>
    public static int MaxSize(int length) => HeadSize + 3 * length;

    /// <param name="text">What is written.</param>
    /// <param name="bytes">Where to; <see cref="MaxSize"/> of them are enough.</param>
    /// <returns>How many bytes it took.</returns>
    public static int Write(string text, Span<byte> bytes)
    {
        // The first letter beyond ASCII says what the text is written in.
        var block = 0;
        foreach (var c in text)
        {
            if (c < BlockSize || !char.IsLetter(c)) continue;
            block = c / BlockSize;
            break;
        }

        (bytes[0], bytes[1]) = ((byte)block, (byte)(block >> 8));
        var length = HeadSize;
        foreach (var c in text)
        {
            if (c < BlockSize && c != Escape) bytes[length++] = (byte)c;
            else if (block > 0 && c / BlockSize == block) bytes[length++] = (byte)(BlockSize | c);
            else (bytes[length], bytes[length + 1], bytes[length + 2], length) = (Escape, (byte)c, (byte)(c >> 8), length + 3);
        }

        return length;
    }

    /// <param name="bytes">All that <see cref="Write"/> has written.</param>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        var block = bytes[0] | bytes[1] << 8;
        Span<char> text = bytes.Length <= 512 ? stackalloc char[512] : new char[bytes.Length];
        var length = 0;
        for (var at = HeadSize; at < bytes.Length; at++)
        {
            int c = bytes[at];
            if (c >= BlockSize) c += (block - 1) * BlockSize;
            else if (c == Escape) c = bytes[++at] | bytes[++at] << 8;
            text[length++] = (char)c;
        }

        return text[..length].ToString();
    }
}
