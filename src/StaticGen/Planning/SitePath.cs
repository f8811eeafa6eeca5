using System.Buffers;
using System.Text;

namespace StaticGen.Planning;

/// <summary>
/// The place of one output in the site: decoded path segments below the site's root, without a leading slash. A page's path is empty
/// or ends with <c>/</c> and is written to an index.html there; any other path is a file.
/// </summary>
public readonly record struct SitePath(string Value)
{
    /// <summary>The file of a page, in the folder that is its path.</summary>
    public const string PageFile = "index.html";

    // RFC 3986 §2.3.
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private const char FirstOfTwoBytes = '\u0080';
    private const char FirstOfThreeBytes = '\u0800';

    public bool IsPage => Value.Length == 0 || Value[^1] == '/';

    /// <summary>Path of the file in the output folder, with <c>/</c>.</summary>
    public string OutputFile => IsPage ? Value + PageFile : Value;

    /// <summary>Characters of <see cref="OutputFile"/>.</summary>
    public int OutputFileLength => IsPage ? Value.Length + PageFile.Length : Value.Length;

    /// <summary>
    /// The path as it stands in every URL: UTF-8, percent-encoded but for RFC 3986 unreserved characters and the slash, hex digits in
    /// upper case.
    /// </summary>
    public string Encoded => Encode(Value);

    /// <summary>Characters, and bytes, of <see cref="Encoded"/>.</summary>
    public int EncodedLength => EncodedLengthOf(Value);

    public override string ToString() => "/" + Value;

    /// <summary>Percent-encodes a path; <c>/</c> stays.</summary>
    /// <param name="path">The path.</param>
    /// <param name="before">What is put before it as it is.</param>
    public static string Encode(string path, string before = "")
    {
        var plain = path.AsSpan().IndexOfAnyExcept(Unreserved);
        if (plain < 0) return before.Length == 0 ? path : before + path;
        return string.Create(before.Length + EncodedLengthOf(path), (before, path, plain), static (text, parts) =>
        {
            var (before, path, plain) = parts;
            before.CopyTo(text);
            path.AsSpan(0, plain).CopyTo(text[before.Length..]);
            var at = before.Length + plain;
            Span<byte> utf8 = stackalloc byte[4];
            for (var i = plain; i < path.Length;)
            {
                var c = path[i];
                if (c is >= FirstOfTwoBytes and < FirstOfThreeBytes)
                {
                    // Arabic, and most of what else a path is written in, by itself: a third of the time, and a list prints more of addresses than of words.
                    WriteByte(text[at..], 0xC0 | c >> 6);
                    WriteByte(text[(at + 3)..], 0x80 | c & 0x3F);
                    (at, i) = (at + 6, i + 1);
                    continue;
                }

                if (Unreserved.Contains(c))
                {
                    text[at++] = c;
                    i++;
                    continue;
                }

                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var units);
                foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    WriteByte(text[at..], b);
                    at += 3;
                }

                i += units;
            }
        });
    }

    private static void WriteByte(Span<char> text, int value)
    {
        const string digits = "0123456789ABCDEF";
        (text[2], text[1], text[0]) = (digits[value & 15], digits[value >> 4 & 15], '%');
    }

    // Three for each byte of UTF-8.
    private static int EncodedLengthOf(ReadOnlySpan<char> path)
    {
        var length = path.Length;
        for (var i = path.IndexOfAnyExcept(Unreserved); (uint)i < (uint)path.Length;)
        {
            if (path[i] is >= FirstOfTwoBytes and < FirstOfThreeBytes)
            {
                length += 5;
                i++;
                continue;
            }

            if (Unreserved.Contains(path[i]))
            {
                i++;
                continue;
            }

            Rune.DecodeFromUtf16(path[i..], out var rune, out var units);
            length += 3 * rune.Utf8SequenceLength - units;
            i += units;
        }

        return length;
    }
}
