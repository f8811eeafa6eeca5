using System.Net;
using System.Text;

namespace StaticGen.Rendering;

/// <summary>The text of HTML, as a reader would copy it: on one line, without tags, with characters for entities.</summary>
internal static class PlainText
{
    // Elements inside a line; all others part words.
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
        "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            if (open < 0) open = html.Length;
            text.Append(html, position, open - position);
            if (open == html.Length) break;
            position = SkipTag(html, open, text);
        }

        return Collapse(WebUtility.HtmlDecode(text.ToString()));
    }

    private static int SkipTag(string html, int open, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            var end = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }

        var name = open + 1;
        var closing = name < html.Length && html[name] == '/';
        if (closing) name++;
        if (name >= html.Length || !(char.IsAsciiLetter(html[name]) || html[name] is '!' or '?'))
        {
            text.Append('<');
            return open + 1;
        }

        var afterName = name;
        while (afterName < html.Length && (char.IsAsciiLetterOrDigit(html[afterName]) || html[afterName] is '-' or '!')) afterName++;
        var element = html[name..afterName];
        var close = EndOfTag(html, afterName);
        if (!Inline.Contains(element)) text.Append(' ');
        if (closing || !(element.Equals("script", StringComparison.OrdinalIgnoreCase) || element.Equals("style", StringComparison.OrdinalIgnoreCase))) return close;
        var endOfText = html.IndexOf("</" + element, close, StringComparison.OrdinalIgnoreCase);
        return endOfText < 0 ? html.Length : endOfText;
    }

    // A `>` in a quoted attribute ends nothing.
    private static int EndOfTag(string html, int position)
    {
        var quote = '\0';
        for (; position < html.Length; position++)
        {
            var c = html[position];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return position + 1;
        }

        return html.Length;
    }

    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            // A no-break space holds two words together: it stays.
            if (c != '\u00A0' && char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && result.Length > 0) result.Append(' ');
            space = false;
            result.Append(c);
        }

        return result.ToString();
    }
}
