using System.Xml;

namespace StaticGen.Rendering;

/// <summary>
/// What makes a page of a feed that somebody opens in a browser: a style sheet (W3C, "Associating Style Sheets with XML documents 1.0") and, since
/// that cannot make links, titles and dates as XHTML. Programs pass over elements of a namespace that they do not know (RSS 2.0,
/// "Extending RSS"; RFC 4287 §6.3). XSLT would do it without them, but browsers are giving it up.
/// </summary>
internal static class FeedPage
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Names the style sheet, before the root element.</summary>
    public static void WriteStyle(XmlWriter xml, FeedText feed)
    {
        if (feed.StyleUrl is { } url) xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{HtmlText.Escape(url)}\"");
    }

    /// <summary>On the root element: its language, and for the style sheet its direction.</summary>
    public static void WriteRoot(XmlWriter xml, FeedText feed)
    {
        xml.WriteAttributeString("xml", "lang", null, feed.Language.Code);
        if (feed.StyleUrl is null) return;
        xml.WriteAttributeString("xmlns", "h", null, Xhtml);
        xml.WriteAttributeString("h", "dir", Xhtml, feed.Language.Direction);
    }

    /// <summary>The head of the page: what it is, and what to do with it.</summary>
    public static void WriteHead(XmlWriter xml, FeedText feed)
    {
        if (feed.StyleUrl is null) return;
        xml.WriteStartElement("h", "header", Xhtml);
        // Of the window, and of the width of telephones: browsers look for them anywhere.
        xml.WriteElementString("h", "title", Xhtml, feed.Title);
        xml.WriteStartElement("h", "meta", Xhtml);
        xml.WriteAttributeString("name", "viewport");
        xml.WriteAttributeString("content", "width=device-width, initial-scale=1");
        xml.WriteEndElement();
        WriteLink(xml, "h1", feed.Home, feed.Title);
        xml.WriteStartElement("h", "p", Xhtml);
        xml.WriteAttributeString("lang", feed.Note.Language);
        xml.WriteAttributeString("dir", "auto");
        xml.WriteString(feed.Note.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The head of an entry.</summary>
    public static void WriteEntry(XmlWriter xml, FeedText feed, FeedEntry entry)
    {
        if (feed.StyleUrl is null) return;
        xml.WriteStartElement("h", "header", Xhtml);
        WriteLink(xml, "h2", entry.Url, entry.Title);
        xml.WriteStartElement("h", "time", Xhtml);
        xml.WriteAttributeString("datetime", AtomFeed.Rfc3339(entry.Published));
        xml.WriteString(feed.Shown(entry.Published));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string heading, string url, string text)
    {
        xml.WriteStartElement("h", heading, Xhtml);
        xml.WriteStartElement("h", "a", Xhtml);
        xml.WriteAttributeString("href", url);
        xml.WriteAttributeString("dir", "auto");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
