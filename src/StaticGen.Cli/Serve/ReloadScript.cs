using System.Globalization;
using System.Net;
using System.Text;

namespace StaticGen.Cli.Serve;

/// <summary>The one thing that a page of the preview has more than a page of <c>build</c>: an element at the end of its body.</summary>
internal static class ReloadScript
{
    private static ReadOnlySpan<byte> End => "</body>"u8;

    /// <summary>The page with the script, which knows what it belongs to.</summary>
    /// <param name="page">The page as it is built.</param>
    /// <param name="basePath">The encoded path of the home page.</param>
    /// <param name="since">The last change of a copied file that the page has seen.</param>
    public static byte[] Into(RenderedPage page, string basePath, int since)
    {
        var bytes = page.Bytes.Span;
        var end = bytes.LastIndexOf(End);
        if (end < 0) end = bytes.Length;
        return [.. bytes[..end], .. Encoding.UTF8.GetBytes(Element(basePath, page.Mark, since)), .. bytes[end..]];
    }

    /// <summary>A page with nothing but the script, where there is nothing else to show.</summary>
    public static byte[] Alone(string basePath, int since) =>
        Encoding.UTF8.GetBytes($"<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>staticgen</title></head>\n<body>\n{Element(basePath, "", since)}</body>\n</html>\n");

    private static string Element(string basePath, string mark, int since) => string.Create(CultureInfo.InvariantCulture,
        $"<script src=\"{WebUtility.HtmlEncode(basePath + Preview.OwnFolder)}reload.js\" data-mark=\"{mark}\" data-since=\"{since}\" defer></script>\n");
}
