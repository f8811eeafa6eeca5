using System.Net;
using System.Text;

namespace StaticGen.Reading;

/// <summary>What an address is for, seen from its scheme alone.</summary>
public enum UrlKind
{
    /// <summary>No scheme: a path, a query or a fragment inside the site.</summary>
    Internal,

    /// <summary>http, https, mailto, tel, or <c>//host</c>.</summary>
    External,

    /// <summary>Any scheme that could run or load something: javascript, data (but for raster images), file …</summary>
    Forbidden,
}

/// <summary>Decides on the address as a browser would see it: after entities, percent signs, white space and letter case.</summary>
public static class UrlSafety
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];
    private static readonly string[] ImageTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

    public static UrlKind KindOf(string url, bool isImage = false)
    {
        var kind = Classify(Canonical(url), isImage);
        if (kind == UrlKind.Forbidden || !url.Contains('%') && !url.Contains('&')) return kind;
        // What a second decoding would reveal is not allowed either: somebody downstream may decode once more.
        var decoded = Classify(Canonical(WebUtility.HtmlDecode(Uri.UnescapeDataString(url))), isImage);
        return decoded == UrlKind.Forbidden ? UrlKind.Forbidden : kind;
    }

    private static UrlKind Classify(string url, bool isImage)
    {
        if (url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith("/\\", StringComparison.Ordinal)
            || url.StartsWith('\\')) return UrlKind.External;
        var colon = url.IndexOf(':');
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0) return UrlKind.Internal;
        var scheme = url[..colon].ToLowerInvariant();
        // WHATWG URL §4.4: a scheme is ASCII; anything else before a colon is part of a relative path.
        if (scheme.Length == 0 || !char.IsAsciiLetter(scheme[0])
            || scheme.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))) return UrlKind.Internal;
        if (Schemes.Contains(scheme)) return UrlKind.External;
        return isImage && scheme == "data" && IsRasterImage(url[(colon + 1)..]) ? UrlKind.External : UrlKind.Forbidden;
    }

    private static bool IsRasterImage(string data)
    {
        var end = data.AsSpan().IndexOfAny(';', ',');
        return end > 0 && ImageTypes.Contains(data[..end].ToLowerInvariant());
    }

    // WHATWG URL §4.1: browsers drop tabs and line ends anywhere, and control characters and spaces at the ends.
    private static string Canonical(string url)
    {
        var trimmed = url.AsSpan().Trim().TrimStart("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F ");
        if (trimmed.IndexOfAny('\t', '\n', '\r') < 0 && trimmed.IndexOfAnyInRange('\0', '\u001F') < 0) return trimmed.Length == url.Length ? url : trimmed.ToString();
        var kept = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
            if (c > '\u001F') kept.Append(c);
        return kept.ToString();
    }
}
