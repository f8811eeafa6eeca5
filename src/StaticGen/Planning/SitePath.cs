using System.Buffers;
using System.Text;

namespace StaticGen.Planning;

/// <summary>
/// The place of one output in the site: decoded path segments below the site's root, without a leading slash. A page's path is empty
/// or ends with <c>/</c> and is written to an index.html there; any other path is a file.
/// </summary>
public readonly record struct SitePath(string Value)
{
    // RFC 3986 §2.3.
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    public bool IsPage => Value.Length == 0 || Value[^1] == '/';

    /// <summary>Path of the file in the output folder, with <c>/</c>.</summary>
    public string OutputFile => IsPage ? Value + "index.html" : Value;

    /// <summary>
    /// The path as it stands in every URL: UTF-8, percent-encoded but for RFC 3986 unreserved characters and the slash, hex digits in
    /// upper case.
    /// </summary>
    public string Encoded => Encode(Value);

    /// <summary>Characters, and bytes, of <see cref="Encoded"/>.</summary>
    public int EncodedLength
    {
        get
        {
            var path = Value.AsSpan();
            var length = path.Length;
            // Three for each byte of UTF-8; a surrogate stands for two of four.
            for (var i = path.IndexOfAnyExcept(Unreserved); (uint)i < (uint)path.Length; i++)
                if (!Unreserved.Contains(path[i])) length += (path[i] < 0x80 ? 3 : path[i] < 0x800 || char.IsSurrogate(path[i]) ? 6 : 9) - 1;
            return length;
        }
    }

    public override string ToString() => "/" + Value;

    /// <summary>Percent-encodes a path; <c>/</c> stays.</summary>
    public static string Encode(string path)
    {
        if (!path.AsSpan().ContainsAnyExcept(Unreserved)) return path;
        var length = 0;
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(path.Length));
        var bytes = utf8.AsMemory(0, Encoding.UTF8.GetBytes(path, utf8));
        foreach (var b in bytes.Span) length += Unreserved.Contains((char)b) ? 1 : 3;
        var encoded = string.Create(length, bytes, static (text, bytes) =>
        {
            const string digits = "0123456789ABCDEF";
            var at = 0;
            foreach (var b in bytes.Span)
            {
                if (Unreserved.Contains((char)b))
                {
                    text[at++] = (char)b;
                    continue;
                }

                (text[at], text[at + 1], text[at + 2]) = ('%', digits[b >> 4], digits[b & 15]);
                at += 3;
            }
        });
        ArrayPool<byte>.Shared.Return(utf8);
        return encoded;
    }
}
