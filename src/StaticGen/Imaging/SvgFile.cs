using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace StaticGen.Imaging;

/// <summary>
/// SVG (SVG 2, W3C). An image of this kind is a document: opened by itself it runs what is in it. Only one that draws and does nothing else
/// may be published.
/// </summary>
public static partial class SvgFile
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly string[] Active = ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener"];

    private static readonly string[] Pictures = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];

    // A value that is set later, and could be any.
    private static readonly string[] Animations = ["set", "animate", "animateTransform", "animateMotion"];

    /// <param name="file">The whole content of a file.</param>
    /// <returns>Its size, 0 where it has none, and the first thing in it that may not be published.</returns>
    public static (int Width, int Height, SvgFault? Fault) Read(byte[] file)
    {
        var (width, height) = (0, 0);
        using var stream = new MemoryStream(file, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            for (var isRoot = true; reader.Read();)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (isRoot) (width, height) = SizeOf(reader);
                    if (isRoot && reader.LocalName != "svg") return (0, 0, Fault(reader, "it is no SVG document") with { IsBroken = true });
                    isRoot = false;
                    if (FaultOf(reader) is { } fault) return (width, height, Fault(reader, fault));
                }
                else if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                {
                    return (width, height, Fault(reader, $"it has the instruction `{reader.Name}`"));
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && ForeignStyle(reader.Value) is { } style)
                {
                    return (width, height, Fault(reader, style));
                }
            }
        }
        catch (XmlException e)
        {
            return (0, 0, new SvgFault(e.LineNumber, e.LinePosition, "it is not well-formed XML") { IsBroken = true });
        }

        return (width, height, null);
    }

    private static SvgFault Fault(XmlReader reader, string what) => new(((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition, what);

    private static string? FaultOf(XmlReader reader)
    {
        var (element, isOurs) = (reader.LocalName, reader.NamespaceURI is Svg or "");
        if (reader.NamespaceURI == Xhtml || isOurs && Active.Contains(element, StringComparer.OrdinalIgnoreCase)) return $"it has the element `{reader.Name}`";
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (FaultOfAttribute(reader, element) is { } fault) return fault;
        }

        reader.MoveToElement();
        return null;
    }

    private static string? FaultOfAttribute(XmlReader reader, string element)
    {
        var (name, value) = (reader.LocalName, reader.Value);
        if (reader.NamespaceURI is not ("" or XLink)) return reader.Name == "xml:base" ? "it has the attribute `xml:base`" : null;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return $"it has the event handler `{reader.Name}`";
        if (name == "attributeName" && Animations.Contains(element) && (value.Contains("href", StringComparison.OrdinalIgnoreCase) || value.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
            return $"it has an animation of `{value}`";
        if (name is "href" or "src" && !IsInside(value)) return $"it has the reference to `{(value.Length > 40 ? value[..40] + "…" : value)}`";
        return ForeignStyle(value);
    }

    // A part of this file, or a picture that is written in it.
    private static bool IsInside(string address) =>
        address.Trim() is var trimmed && (trimmed.Length == 0 || trimmed[0] == '#' || Pictures.Any(type => trimmed.StartsWith(type, StringComparison.OrdinalIgnoreCase)));

    private static string? ForeignStyle(string text)
    {
        // A backslash could spell any of this otherwise (CSS Syntax 3 §4.3.7).
        if (!text.Contains('(') && !text.Contains('@')) return null;
        if (text.Contains('\\')) return text.Contains("url", StringComparison.OrdinalIgnoreCase) || text.Contains('@') ? "it has an escape in a style" : null;
        if (text.Contains("@import", StringComparison.OrdinalIgnoreCase)) return "it has `@import` in a style";
        foreach (Match match in StyleAddress.Matches(text))
            if (!IsInside(match.Groups["url"].Value)) return $"it has the reference `{match.Value}`";
        return null;
    }

    // CSS pixels; other units and percentages say nothing here. Without them the view box has the shape.
    private static (int Width, int Height) SizeOf(XmlReader root)
    {
        if (Length(root.GetAttribute("width")) is { } width && Length(root.GetAttribute("height")) is { } height) return (width, height);
        var box = (root.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Length(box[2]) is { } w && Length(box[3]) is { } h ? (w, h) : (0, 0);
    }

    private static int? Length(string? text)
    {
        if (text is null) return null;
        var number = text.Trim();
        if (number.EndsWith("px", StringComparison.Ordinal)) number = number[..^2];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 100_000 ? (int)Math.Round(value) : null;
    }

    [GeneratedRegex("""url\(\s*["']?(?<url>[^"')]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StyleAddress { get; }
}

/// <summary>What keeps an SVG file from being published.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="What">A clause.</param>
public sealed record SvgFault(int Line, int Column, string What)
{
    /// <summary>Nobody could draw it.</summary>
    public bool IsBroken { get; init; }
}
