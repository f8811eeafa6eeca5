using System.Globalization;
using System.Text;
using System.Xml;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>The RSS 2.0 feed of one language: the newest articles in full.</summary>
/// <param name="site">The snapshot.</param>
/// <param name="contentOf">The whole text of an article as HTML with absolute addresses.</param>
internal sealed class FeedWriter(Site site, Func<Post, string> contentOf)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public byte[] Write(LanguageSite language)
    {
        // Undated articles stay out: readers sort by date.
        var posts = language.Articles.Where(p => p.Article.FrontMatter.Date is not null).Take(site.Config.Feed.Items).ToList();
        var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", Words(language.Title.Text, language));
            xml.WriteElementString("link", site.Urls.Absolute(site.Urls.Home(language.Language)));
            xml.WriteElementString("description", Words(language.Description ?? language.Title.Text, language));
            xml.WriteElementString("language", language.Language.Code);
            if (posts.Count > 0) xml.WriteElementString("lastBuildDate", Rfc822(posts.Max(p => p.Article.FrontMatter.Updated ?? p.Article.FrontMatter.Date!.Value)));
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteAttributeString("href", site.Urls.Absolute(site.Urls.Feed(language.Language)));
            xml.WriteEndElement();
            foreach (var post in posts) WriteItem(xml, language, post);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private void WriteItem(XmlWriter xml, LanguageSite language, Post post)
    {
        var article = post.Article;
        var view = new ArticleView(site, language, post);
        var url = site.Urls.Absolute(post.Path);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", Words(article.Title, language));
        xml.WriteElementString("link", url);
        xml.WriteElementString("guid", url);
        xml.WriteElementString("pubDate", Rfc822(article.FrontMatter.Date!.Value));
        foreach (var author in ArticleModel.Authors(view)) xml.WriteElementString("creator", DublinCore, Clean(author));
        foreach (var tag in article.FrontMatter.Tags) xml.WriteElementString("category", Clean(tag.Value));
        if (ArticleModel.Description(view) is { } description) xml.WriteElementString("description", Words(description, language));
        // RSS has no direction: the text carries its own, because the reader's page is not ours.
        var html = $"<div dir=\"{article.Language.Direction}\" lang=\"{article.Language.Code}\">\n{contentOf(post)}</div>";
        xml.WriteElementString("encoded", Content, Clean(html));
        xml.WriteEndElement();
    }

    // RSS 2.0: dates as in RFC 822, with years of four digits.
    private static string Rfc822(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    // RSS says nothing of direction, so readers go by the first letter.
    private string Words(string text, LanguageSite language) =>
        Clean(BidiStyle.Of(site, language.Language).Mark(text, Wording.Whole));

    // XML 1.0 §2.2 cannot hold most control characters at all, not even escaped.
    private static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
