using System.Globalization;
using System.Text;
using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// When the same files will make another site, as a file for what decides on the next build: one line, a date-time of RFC 3339 §5.6
/// in UTC to the second, <c>2026-12-01T06:00:00Z</c>; empty when there is no such instant. In this form a later instant is also the
/// greater text.
/// </summary>
internal static class NextChange
{
    public static readonly SideFileKind Kind = new("instant of the next change", DiagnosticCodes.NextChangeRefused, "next.txt", IsInstant);

    private const string Form = "yyyy-MM-dd'T'HH':'mm':'ss'Z'";

    // "2026-12-01T06:00:00Z" and the end of the line, which some editor may have written its own way.
    private const int Longest = 22;

    public static void Write(Stream stream, DateTimeOffset? instant)
    {
        if (instant is { } next) stream.Write(Encoding.ASCII.GetBytes(next.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) + "\n"));
    }

    private static bool IsInstant(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> bytes = stackalloc byte[Longest + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == 0 || (length <= Longest
            && DateTime.TryParseExact(Encoding.Latin1.GetString(bytes[..length]).TrimEnd('\r', '\n'), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }
}
