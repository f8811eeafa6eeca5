using System.Net;

namespace StaticGen.Rendering;

/// <summary>Addresses in attributes: which attributes hold one, and which addresses are code.</summary>
internal static class UrlText
{
    // HTML §3 "Index of attributes", those of type URL, with those of older documents and of SVG that browsers follow.
    private static readonly HashSet<string> Attributes =
    [
        "action", "background", "cite", "codebase", "data", "formaction", "href", "longdesc", "manifest", "poster", "src", "xlink:href",
    ];

    // Several addresses, with spaces or commas between them.
    private static readonly HashSet<string> ListAttributes = ["archive", "imagesrcset", "ping", "srcset"];

    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif"];

    /// <summary>Whether an attribute has one address, whatever element it is of.</summary>
    public static bool HoldsAddress(string attribute) => Attributes.Contains(attribute);

    /// <summary>What the value of an attribute begins with.</summary>
    public static UrlPart KindOf(string element, string attribute) =>
        Attributes.Contains(attribute) || ListAttributes.Contains(attribute) ? UrlPart.Start
        : element == "meta" && attribute == "content" ? UrlPart.Before
        // SVG's animations can set a link.
        : element is "animate" or "set" && attribute is "to" or "from" or "by" or "values" ? UrlPart.Start
        : UrlPart.None;

    /// <summary>One more literal character of a value.</summary>
    public static HtmlState Advance(HtmlState state, char c)
    {
        switch (state.Url)
        {
            case UrlPart.Before:
                if (c <= ' ') return state;
                var seen = state.Literal + char.ToLowerInvariant(c);
                return seen.EndsWith("url=", StringComparison.Ordinal)
                    ? state with { Url = UrlPart.Start, Literal = "" }
                    : state with { Literal = seen.Length > 4 ? seen[^4..] : seen };
            case not UrlPart.None when (c <= ' ' || c == ',') && ListAttributes.Contains(state.Attribute):
                return state with { Url = UrlPart.Start, Literal = "" };
            case UrlPart.Start or UrlPart.Unsure when c is '/' or '?' or '#':
                return state with { Url = UrlPart.Rest, Literal = "" };
            case UrlPart.Start when c == ':':
                return state with { Url = state.Literal is "javascript" or "vbscript" or "data" ? UrlPart.Code : UrlPart.Rest, Literal = "" };
            case UrlPart.Unsure when c == ':':
                // What stands before the colon is a value: it may say `javascript`.
                return state with { Url = UrlPart.Code, Literal = "" };
            // Browsers leave out spaces; quotes may stand around the address of a refresh.
            case UrlPart.Start when c > ' ' && c is not ('\'' or '"'):
                return state with { Literal = state.Literal + char.ToLowerInvariant(c) };
            default:
                return state;
        }
    }

    /// <summary>The address, or <c>#</c> when following it would run code or show a page of somebody else's making.</summary>
    /// <param name="address">The value, unescaped.</param>
    /// <param name="isBeginning">Nothing stands before it; else any scheme would be composed with what does.</param>
    /// <param name="attribute">The attribute it is the value of, which may hold several.</param>
    public static bool IsSafe(string address, bool isBeginning, string attribute)
    {
        if (!ListAttributes.Contains(attribute)) return IsSafe(address, isBeginning);
        var start = 0;
        while (start < address.Length)
        {
            var end = address.AsSpan(start).IndexOfAny(' ', ',');
            end = end < 0 ? address.Length : start + end;
            if (!IsSafe(address.AsSpan(start), isBeginning || start > 0)) return false;
            start = end + 1;
        }

        return true;
    }

    /// <summary>The address of a value that is HTML, where <c>&amp;colon;</c> is a colon and <c>&amp;Tab;</c> is left out.</summary>
    public static string Decode(string html) => WebUtility.HtmlDecode(html)
        .Replace("&colon;", ":", StringComparison.Ordinal)
        .Replace("&Tab;", "", StringComparison.Ordinal)
        .Replace("&NewLine;", "", StringComparison.Ordinal);

    // WHATWG URL §4.4: controls and spaces before it and tabs and line ends anywhere in it are left out.
    private static bool IsSafe(ReadOnlySpan<char> address, bool isBeginning)
    {
        Span<char> scheme = stackalloc char[16];
        var length = 0;
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            if (c <= ' ') continue;
            if (c is '/' or '?' or '#' or '\\') return true;
            if (c == ':') return isBeginning && IsSafeScheme(scheme[..length], address[(i + 1)..]);
            if (length == scheme.Length) length = 0;
            scheme[length++] = char.ToLowerInvariant(c);
        }

        return true;
    }

    private static bool IsSafeScheme(ReadOnlySpan<char> scheme, ReadOnlySpan<char> rest)
    {
        if (scheme.SequenceEqual("javascript") || scheme.SequenceEqual("vbscript")) return false;
        if (!scheme.SequenceEqual("data")) return true;
        foreach (var picture in Pictures)
        {
            if (rest.StartsWith(picture, StringComparison.OrdinalIgnoreCase) && rest.Length > picture.Length && rest[picture.Length] is ';' or ',') return true;
        }

        return false;
    }
}
