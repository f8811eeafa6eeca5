using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private const int Step = 16;

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
        for (var at = 0; at < text.Length;)
        {
            var part = text.AsSpan(at, Math.Min(Step, text.Length - at));
            at += part.Length;
            if (part.Length == Step && TryWrite(part, block, bytes[length..])) length += Step;
            else length = WriteEach(part, block, bytes, length);
        }

        return length;
    }

    // Letter by letter it is a fiftieth of the time of reading an article.
    private static bool TryWrite(ReadOnlySpan<char> part, int block, Span<byte> bytes)
    {
        var units = MemoryMarshal.Cast<char, ushort>(part);
        return TryWrite(Vector128.Create(units), block, out var first) && TryWrite(Vector128.Create(units[Vector128<ushort>.Count..]), block, out var second)
            && Vector128.Narrow(first, second).TryCopyTo(bytes);
    }

    // False where a letter takes more than one byte.
    private static bool TryWrite(Vector128<ushort> units, int block, out Vector128<ushort> bytes)
    {
        var low = units & Vector128.Create((ushort)(BlockSize - 1));
        var isAscii = Vector128.Equals(low, units);
        var isInBlock = Vector128.Equals(units - low, Vector128.Create((ushort)(block * BlockSize)));
        bytes = low | Vector128.AndNot(Vector128.Create((ushort)BlockSize), isAscii);
        return Vector128.EqualsAll(Vector128.AndNot(isAscii | isInBlock, Vector128.Equals(units, Vector128.Create((ushort)Escape))), Vector128<ushort>.AllBitsSet);
    }

    private static int WriteEach(ReadOnlySpan<char> part, int block, Span<byte> bytes, int length)
    {
        foreach (var c in part)
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
        for (var at = HeadSize; at < bytes.Length;)
        {
            if (bytes.Length - at >= Step && TryRead(bytes.Slice(at, Step), block, text[length..]))
            {
                at += Step;
                length += Step;
                continue;
            }

            int c = bytes[at++];
            if (c >= BlockSize) c += (block - 1) * BlockSize;
            else if (c == Escape) c = bytes[at++] | bytes[at++] << 8;
            text[length++] = (char)c;
        }

        return text[..length].ToString();
    }

    // False where one of the letters takes more than one byte.
    private static bool TryRead(ReadOnlySpan<byte> bytes, int block, Span<char> text)
    {
        var part = Vector128.Create(bytes);
        if (Vector128.EqualsAny(part, Vector128.Create(Escape))) return false;
        var (first, second) = Vector128.Widen(part);
        var units = MemoryMarshal.Cast<char, ushort>(text);
        Letters(first, block).CopyTo(units);
        Letters(second, block).CopyTo(units[Vector128<ushort>.Count..]);
        return true;
    }

    private static Vector128<ushort> Letters(Vector128<ushort> bytes, int block) =>
        bytes + (Vector128.GreaterThanOrEqual(bytes, Vector128.Create((ushort)BlockSize)) & Vector128.Create((ushort)((block - 1) * BlockSize)));
}
