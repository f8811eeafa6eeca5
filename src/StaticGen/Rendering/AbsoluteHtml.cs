using System.Text;

namespace StaticGen.Rendering;

/// <summary>
/// HTML that stands on another page than its own: every address in it is whole. Feeds have no way to say what addresses are relative to
/// that all readers follow.
/// </summary>
internal static class AbsoluteHtml
{
    /// <param name="html">The text, as browsers read it.</param>
    /// <param name="page">The whole address of the page it stood on.</param>
    public static string Of(string html, string page)
    {
        var from = new Uri(page);
        StringBuilder? result = null;
        var (copied, position) = (0, 0);
        while ((position = html.IndexOf('<', position)) >= 0)
        {
            var name = position + 1;
            if (html.AsSpan(position).StartsWith("<!--"))
            {
                position = IndexAfter(html, "-->", position + 4);
                continue;
            }

            position = name;
            while (position < html.Length && !HtmlTokenizer.IsSpace(html[position]) && html[position] is not ('>' or '/')) position++;
            if (name == position || !char.IsAsciiLetter(html[name])) continue;
            var element = html[name..position];
            while (NextAttribute(html, ref position, out var attribute, out var value))
            {
                var old = html[value];
                var isList = attribute is "srcset" or "imagesrcset";
                if (!isList && !UrlText.HoldsAddress(attribute)) continue;
                var text = UrlText.Decode(old);
                var whole = isList ? Candidates(text, from) : Address(text, from);
                if (whole == text) continue;
                result ??= new StringBuilder(html.Length + 256);
                var isQuoted = html[value.Start.Value - 1] is '"' or '\'';
                result.Append(html, copied, value.Start.Value - copied - (isQuoted ? 1 : 0)).Append('"').Append(HtmlText.Escape(whole)).Append('"');
                copied = Math.Min(value.End.Value + (isQuoted ? 1 : 0), html.Length);
            }

            if (HtmlTokenizer.RawTextElements.Contains(element)) position = Math.Max(position, html.IndexOf("</" + element, position, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length);
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    // HTML §13.2.5.32 and the states after it. At the end of the tag the position is behind it.
    private static bool NextAttribute(string html, ref int position, out string attribute, out Range value)
    {
        (attribute, value) = ("", default);
        while (position < html.Length && (HtmlTokenizer.IsSpace(html[position]) || html[position] == '/')) position++;
        if (position >= html.Length) return false;
        if (html[position] == '>')
        {
            position++;
            return false;
        }

        var start = position++;
        while (position < html.Length && !HtmlTokenizer.IsSpace(html[position]) && html[position] is not ('=' or '>' or '/')) position++;
        attribute = html[start..position].ToLowerInvariant();
        var equals = position;
        while (equals < html.Length && HtmlTokenizer.IsSpace(html[equals])) equals++;
        // Without a value it is empty, and so no address.
        value = position..position;
        if (equals >= html.Length || html[equals] != '=')
        {
            attribute = "";
            return true;
        }

        position = equals + 1;
        while (position < html.Length && HtmlTokenizer.IsSpace(html[position])) position++;
        if (position < html.Length && html[position] is '"' or '\'')
        {
            var quote = html[position++];
            var end = html.IndexOf(quote, position);
            if (end < 0) end = html.Length;
            value = position..end;
            position = Math.Min(end + 1, html.Length);
            return true;
        }

        start = position;
        while (position < html.Length && !HtmlTokenizer.IsSpace(html[position]) && html[position] != '>') position++;
        value = start..position;
        return true;
    }

    // HTML §4.8.4.2.1: addresses end at a space, descriptors at a comma outside of parentheses.
    private static string Candidates(string text, Uri from)
    {
        var result = new StringBuilder(text.Length + 64);
        var position = 0;
        while (position < text.Length)
        {
            if (HtmlTokenizer.IsSpace(text[position]) || text[position] == ',')
            {
                result.Append(text[position++]);
                continue;
            }

            var start = position;
            while (position < text.Length && !HtmlTokenizer.IsSpace(text[position])) position++;
            var address = text[start..position].TrimEnd(',');
            result.Append(Address(address, from)).Append(text, start + address.Length, position - start - address.Length);
            if (address.Length < position - start) continue;
            for (var depth = 0; position < text.Length && (depth > 0 || text[position] != ','); position++)
            {
                depth += text[position] switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };
                result.Append(text[position]);
            }
        }

        return result.ToString();
    }

    private static string Address(string text, Uri from)
    {
        var address = text.AsSpan().Trim(" \t\n\f\r");
        var scheme = address.IndexOfAny(":/?#\\") is > 0 and var end && address[end] == ':';
        return !scheme && Uri.TryCreate(from, address.ToString(), out var whole) ? whole.AbsoluteUri : text;
    }

    private static int IndexAfter(string html, string text, int position) =>
        position <= html.Length && html.IndexOf(text, position, StringComparison.Ordinal) is >= 0 and var found ? found + text.Length : html.Length;
}
