using System.Buffers;
using System.Text;
using System.Text.Unicode;
using StaticGen.Languages;

namespace StaticGen.Cli.Serve;

/// <summary>What a request asks for, as text: decided once, from the target as it came over the wire.</summary>
internal static class RequestPath
{
    /// <summary>
    /// The path of a request target in origin form (RFC 9112 §3.2.1): decoded once, as UTF-8, in normalization form C, as paths of outputs
    /// are. Nothing is resolved: <c>..</c> is a name like any other, and no output has it.
    /// </summary>
    /// <returns><c>null</c> when the target has another form, a fragment, a broken percent-encoding, or a control character.</returns>
    public static string? Of(string target)
    {
        if (target.Length == 0 || target[0] != '/') return null;
        var end = target.IndexOf('?', StringComparison.Ordinal);
        return Decode(end < 0 ? target : target.AsSpan(0, end), plusIsSpace: false);
    }

    /// <summary>The value of a parameter in the query of a target; <c>null</c> when it is missing or broken.</summary>
    public static string? Query(string target, string name)
    {
        var start = target.IndexOf('?', StringComparison.Ordinal);
        if (start < 0) return null;
        var query = target.AsSpan(start + 1);
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            if (pair.StartsWith(name, StringComparison.Ordinal) && pair.Length > name.Length && pair[name.Length] == '=') return Decode(pair[(name.Length + 1)..], plusIsSpace: true);
        }

        return null;
    }

    private static string? Decode(ReadOnlySpan<char> text, bool plusIsSpace)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c is '#' or > '\x7E') return null;
                if (c == '%')
                {
                    if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])) return null;
                    c = (char)Convert.ToByte(text.Slice(i + 1, 2).ToString(), 16);
                    i += 2;
                }
                else if (c == '+' && plusIsSpace)
                {
                    c = ' ';
                }

                if (c is < ' ' or '\x7F') return null;
                bytes[length++] = (byte)c;
            }

            return Utf8.IsValid(bytes.AsSpan(0, length)) ? UnicodeNormalization.ToNfc(Encoding.UTF8.GetString(bytes, 0, length)) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
