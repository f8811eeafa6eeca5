using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace StaticGen.Cli.Serve;

/// <summary>The Range header (RFC 9110 §14.1.2), as far as players use it: one range of bytes.</summary>
internal static class ByteRange
{
    /// <returns>
    /// Where the part begins and how long it is, 0 when it begins behind the end; <c>null</c> when the header asks for nothing that is
    /// understood, and the whole is the answer.
    /// </returns>
    public static (long Start, long Length)? Of(StringValues header, long size)
    {
        const string unit = "bytes=";
        if (header is not [{ } text] || !text.StartsWith(unit, StringComparison.OrdinalIgnoreCase) || text.Split('-') is not [var head, var tail]) return null;
        var (hasFirst, hasLast) = (TryParse(head[unit.Length..], out var first), TryParse(tail, out var last));
        if (head.Length > unit.Length)
        {
            if (!hasFirst || (tail.Length > 0 && (!hasLast || last < first))) return null;
            return first >= size ? (0, 0) : (first, (hasLast ? Math.Min(last, size - 1) : size - 1) - first + 1);
        }

        return !hasLast ? null : (size - Math.Min(last, size), Math.Min(last, size));
    }

    private static bool TryParse(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
