using System.Globalization;
using System.Text;
using System.Xml;

namespace StaticGen.Rendering;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static ReadOnlyMemory<byte> Write(FeedText feed, string self) => Document(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", Atom, self);
        xml.WriteElementString("title", Atom, feed.Title);
        xml.WriteElementString("subtitle", Atom, feed.Description);
        // §4.1.1 asks for an instant also of a feed without entries.
        xml.WriteElementString("updated", Atom, Rfc3339(feed.Updated ?? DateTimeOffset.UnixEpoch));
        WriteLink(xml, "self", "application/atom+xml", self);
        WriteLink(xml, "alternate", "text/html", feed.Home);
        // §4.1.1: for entries that have none of their own.
        WriteAuthor(xml, feed.Title);
        foreach (var article in feed.Articles) WriteEntry(xml, feed, article);
        xml.WriteEndElement();
    });

    /// <summary>An XML document in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Document(Action<XmlWriter> content)
    {
        var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartDocument();
            content(xml);
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>A date-time of RFC 3339 §5.6, with the offset that the author means.</summary>
    public static string Rfc3339(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture);

    private static void WriteEntry(XmlWriter xml, FeedText feed, ArticleView view)
    {
        var url = feed.UrlOf(view);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, url);
        xml.WriteElementString("title", Atom, feed.Words(view.Article.Title));
        WriteLink(xml, "alternate", "text/html", url);
        xml.WriteElementString("published", Atom, Rfc3339(FeedText.Published(view)));
        xml.WriteElementString("updated", Atom, Rfc3339(FeedText.Changed(view)));
        foreach (var author in ArticleModel.Authors(view)) WriteAuthor(xml, FeedText.Clean(author));
        foreach (var tag in view.Article.FrontMatter.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", FeedText.Clean(tag.Value));
            xml.WriteEndElement();
        }

        if (feed.SummaryOf(view) is { } summary) xml.WriteElementString("summary", Atom, summary);
        if (feed.HtmlOf(view) is { } html)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(html);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
