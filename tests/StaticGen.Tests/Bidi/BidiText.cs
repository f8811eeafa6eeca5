using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticGen.Tests.Bidi;

/// <summary>Texts and HTML as they are seen.</summary>
public static class BidiText
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';
    private const char LeftToRightOverride = '\u202D';
    private const char PopDirectionalFormatting = '\u202C';

    /// <summary>
    /// What an eye meets that goes over one line from left to right: brackets turned where they belong to text from right to left (L4),
    /// nothing that is not seen. Marks stand where L2 puts them, on the left of their Arabic letter.
    /// </summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="paragraphLevel">0 is left to right, 1 is right to left; <c>null</c> for the first strong character's.</param>
    public static string VisualText(string text, int? paragraphLevel)
    {
        var codes = CodePoints(text);
        var levels = UnicodeBidi.Levels(codes, paragraphLevel);
        var seen = new StringBuilder(text.Length);
        foreach (var i in UnicodeBidi.VisualOrder(levels))
        {
            if (IsSeen(codes[i])) seen.Append(new Rune(levels[i] % 2 == 1 ? BidiProperties.MirrorOf(codes[i]) : codes[i]).ToString());
        }

        return seen.ToString();
    }

    /// <summary><see cref="VisualText"/> of the inside of a block element.</summary>
    public static string VisualHtml(string html, int? paragraphLevel) => VisualText(FromHtml(html), paragraphLevel);

    /// <summary>
    /// The text of an HTML fragment with an isolate for each element that has <c>dir</c>, and for <c>bdi</c>: what
    /// <c>unicode-bidi: isolate</c> of the HTML Standard (§15.3.5 Bidirectional text) does.
    /// </summary>
    public static string FromHtml(string html)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body></body>").Body!;
        body.InnerHtml = html;
        var text = new StringBuilder();
        foreach (var node in body.ChildNodes) Append(node, text);
        return text.ToString();
    }

    public static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    private static void Append(INode node, StringBuilder text)
    {
        if (node is not IElement element)
        {
            if (node is IText) text.Append(node.TextContent);
            return;
        }

        char? isolate = element.GetAttribute("dir")?.ToLowerInvariant() switch
        {
            "ltr" => LeftToRightIsolate,
            "rtl" => RightToLeftIsolate,
            "auto" => FirstStrongIsolate,
            _ => element.LocalName == "bdi" ? FirstStrongIsolate : null,
        };
        var overrides = element.LocalName == "bdo";
        text.Append(isolate).Append(overrides ? LeftToRightOverride : null);
        foreach (var child in node.ChildNodes) Append(child, text);
        text.Append(overrides ? PopDirectionalFormatting : null);
        if (isolate is not null) text.Append(PopDirectionalIsolate);
    }

    /// <summary>False for isolates and marks of direction; X9 takes the other controls out.</summary>
    private static bool IsSeen(int code) => code is not (0x061C or 0x200E or 0x200F or (>= 0x2066 and <= 0x2069));
}
