using System.Globalization;
using System.Xml;

namespace StaticGen.Rendering;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static ReadOnlyMemory<byte> Write(FeedText feed, string self) => XmlFile.Write(0, xml =>
    {
        FeedPage.WriteStyle(xml, feed);
        xml.WriteStartElement("feed", Atom);
        FeedPage.WriteRoot(xml, feed);
        xml.WriteElementString("id", Atom, self);
        xml.WriteElementString("title", Atom, feed.Title);
        xml.WriteElementString("subtitle", Atom, feed.Description);
        xml.WriteElementString("updated", Atom, Rfc3339(feed.Updated));
        WriteLink(xml, "self", "application/atom+xml", self);
        WriteLink(xml, "alternate", "text/html", feed.Home);
        foreach (var hub in feed.Hubs) WriteLink(xml, "hub", null, hub);
        // §4.1.1: for entries that have none of their own.
        WriteAuthor(xml, new FeedAuthor(feed.SiteTitle, null));
        FeedPage.WriteHead(xml, feed);
        foreach (var entry in feed.Entries) WriteEntry(xml, feed, entry);
        xml.WriteEndElement();
    });

    /// <summary>A date-time of RFC 3339 §5.6, with the offset that the author means.</summary>
    public static string Rfc3339(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture);

    private static void WriteEntry(XmlWriter xml, FeedText feed, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        FeedPage.WriteEntry(xml, feed, entry);
        xml.WriteElementString("id", Atom, entry.Url);
        xml.WriteElementString("title", Atom, entry.Title);
        WriteLink(xml, "alternate", "text/html", entry.Url);
        if (entry.Image is { } image) WriteLink(xml, "enclosure", image.Type, image.Url, image.Length);
        xml.WriteElementString("published", Atom, Rfc3339(entry.Published));
        xml.WriteElementString("updated", Atom, Rfc3339(entry.Changed));
        foreach (var author in entry.Authors) WriteAuthor(xml, author);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }

        if (entry.Summary is { } summary) xml.WriteElementString("summary", Atom, summary);
        if (entry.Html is { } html)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(html);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, author.Name);
        if (author.Url is not null) xml.WriteElementString("uri", Atom, author.Url);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string? type, string address, long? length = null)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null) xml.WriteAttributeString("type", type);
        if (length is { } bytes) xml.WriteAttributeString("length", bytes.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
