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
            const string digits = "0123456789ABCDEF";
            parts.before.CopyTo(text);
            text = text[parts.before.Length..];
            parts.path.AsSpan(0, parts.plain).CopyTo(text);
            var at = parts.plain;
            Span<byte> utf8 = stackalloc byte[4];
            for (var rest = parts.path.AsSpan(parts.plain); !rest.IsEmpty;)
            {
                if (Unreserved.Contains(rest[0]))
                {
                    text[at++] = rest[0];
                    rest = rest[1..];
                    continue;
                }

                Rune.DecodeFromUtf16(rest, out var rune, out var units);
                foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    (text[at], text[at + 1], text[at + 2]) = ('%', digits[b >> 4], digits[b & 15]);
                    at += 3;
                }

                rest = rest[units..];
            }
        });
    }

    private static int EncodedLengthOf(ReadOnlySpan<char> path)
    {
        var length = path.Length;
        for (var i = path.IndexOfAnyExcept(Unreserved); (uint)i < (uint)path.Length;)
        {
            if (Unreserved.Contains(path[i]))
            {
                i++;
                continue;
            }

            // Three for each byte of UTF-8.
            Rune.DecodeFromUtf16(path[i..], out var rune, out var units);
            length += 3 * rune.Utf8SequenceLength - units;
            i += units;
        }

        return length;
    }
}
