using System.Globalization;
using System.Xml;

namespace StaticGen.Rendering;

/// <summary>A feed as RSS 2.0.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static ReadOnlyMemory<byte> Write(FeedText feed, string self) => AtomFeed.Document(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.Home);
        xml.WriteElementString("description", feed.Description);
        xml.WriteElementString("language", feed.Language);
        if (feed.Updated is { } updated) xml.WriteElementString("lastBuildDate", Rfc822(updated));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", self);
        xml.WriteEndElement();
        foreach (var article in feed.Articles) WriteItem(xml, feed, article);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, FeedText feed, ArticleView view)
    {
        var url = feed.UrlOf(view);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", feed.Words(view.Article.Title));
        xml.WriteElementString("link", url);
        xml.WriteElementString("guid", url);
        xml.WriteElementString("pubDate", Rfc822(FeedText.Published(view)));
        foreach (var author in ArticleModel.Authors(view)) xml.WriteElementString("creator", DublinCore, FeedText.Clean(author));
        foreach (var tag in view.Article.FrontMatter.Tags) xml.WriteElementString("category", FeedText.Clean(tag.Value));
        if (feed.SummaryOf(view) is { } summary) xml.WriteElementString("description", summary);
        if (feed.HtmlOf(view) is { } html) xml.WriteElementString("encoded", Content, html);
        xml.WriteEndElement();
    }

    // RSS 2.0: dates as in RFC 822, with years of four digits.
    private static string Rfc822(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
