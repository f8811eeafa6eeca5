using System.Globalization;
using System.Xml;

namespace StaticGen.Rendering;

/// <summary>A feed as RSS 2.0, where that leaves something open by the RSS Advisory Board's Best Practices Profile.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static ReadOnlyMemory<byte> Write(FeedText feed, string self) => XmlFile.Write(0, xml =>
    {
        FeedPage.WriteStyle(xml, feed);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        FeedPage.WriteRoot(xml, feed);
        xml.WriteStartElement("channel");
        WriteText(xml, "title", feed.Title);
        xml.WriteElementString("link", feed.Home);
        WriteText(xml, "description", feed.Description);
        xml.WriteElementString("language", feed.Language.Code);
        if (feed.Entries.Count > 0) xml.WriteElementString("lastBuildDate", Rfc822(feed.Updated));
        WriteLink(xml, "self", "application/rss+xml", self);
        foreach (var hub in feed.Hubs) WriteLink(xml, "hub", null, hub);
        FeedPage.WriteHead(xml, feed);
        foreach (var entry in feed.Entries) WriteItem(xml, feed, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, FeedText feed, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        FeedPage.WriteEntry(xml, feed, entry);
        WriteText(xml, "title", entry.Title);
        xml.WriteElementString("link", entry.Url);
        xml.WriteElementString("guid", entry.Url);
        xml.WriteElementString("pubDate", Rfc822(entry.Published));
        foreach (var author in entry.Authors) xml.WriteElementString("creator", DublinCore, author.Name);
        foreach (var category in entry.Categories) xml.WriteElementString("category", category);
        if (entry.Image is { } image)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", image.Url);
            // Profile, "enclosure": 0 where it cannot be told.
            xml.WriteAttributeString("length", (image.Length ?? 0).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", image.Type);
            xml.WriteEndElement();
        }

        // RSS 2.0, "Elements of <item>": a description is HTML.
        if (entry.Summary is { } summary)
            xml.WriteElementString("description", summary.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
        if (entry.Html is { } html) xml.WriteElementString("encoded", Content, html);
        xml.WriteEndElement();
    }

    // Profile, "Character Data": readers that take plain text for HTML leave these two alone when they are written as numbers.
    private static void WriteText(XmlWriter xml, string element, string text)
    {
        xml.WriteStartElement(element);
        var start = 0;
        for (int special; (special = text.AsSpan(start).IndexOfAny('&', '<')) >= 0; start += special + 1)
        {
            xml.WriteString(text.Substring(start, special));
            xml.WriteCharEntity(text[start + special]);
        }

        xml.WriteString(text[start..]);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string? type, string address)
    {
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // RSS 2.0: dates as in RFC 822, with years of four digits.
    private static string Rfc822(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
