using System.Text;

namespace StaticGen.Planning;

/// <summary>
/// The place of one output in the site: decoded path segments below the site's root, without a leading slash. A page's path is empty
/// or ends with <c>/</c> and is written to an index.html there; any other path is a file.
/// </summary>
public readonly record struct SitePath(string Value)
{
    public bool IsPage => Value.Length == 0 || Value[^1] == '/';

    /// <summary>Path of the file in the output folder, with <c>/</c>.</summary>
    public string OutputFile => IsPage ? Value + "index.html" : Value;

    /// <summary>
    /// The path as it stands in every URL: UTF-8, percent-encoded but for RFC 3986 unreserved characters and the slash, hex digits in
    /// upper case.
    /// </summary>
    public string Encoded => Encode(Value);

    public override string ToString() => "/" + Value;

    /// <summary>Percent-encodes a path; <c>/</c> stays.</summary>
    public static string Encode(string path)
    {
        if (IsUnreserved(path)) return path;
        var encoded = new StringBuilder(path.Length * 3);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii && IsUnreserved((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            var length = rune.EncodeToUtf8(utf8);
            foreach (var b in utf8[..length]) encoded.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }

        return encoded.ToString();
    }

    private static bool IsUnreserved(string path)
    {
        foreach (var c in path)
            if (!IsUnreserved(c)) return false;
        return true;
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '~';
}
