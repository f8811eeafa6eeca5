using System.Globalization;
using System.Text;
using System.Xml;
using StaticGen.Configuration;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>What search engines ask for first: sitemap.xml (sitemaps.org protocol 0.9) and robots.txt (RFC 9309).</summary>
internal static class SitemapWriter
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Every page that search engines should keep, in the order of the plan, with the date of its text where it has one.</summary>
    public static byte[] Sitemap(Site site)
    {
        var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("urlset", Namespace);
            if (site.Languages.Count > 1) xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var planned in site.Outputs)
            {
                if (!IsKept(planned, site.Config)) continue;
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Urls.Absolute(planned.Path));
                if (LastModified(planned) is { } date)
                    xml.WriteElementString("lastmod", Namespace, date.ToString("yyyy-MM-dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture));
                WriteAlternates(xml, site, planned);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>Everybody may read everything; where the sitemap is.</summary>
    public static byte[] Robots(Site site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site.Urls.Absolute(new SitePath("sitemap.xml"))}\n");

    // As in the head of the page: every language, itself included, and the site's own for readers of all others.
    private static void WriteAlternates(XmlWriter xml, Site site, PlannedOutput planned)
    {
        foreach (var (language, path) in Translations.Of(site, planned))
        {
            WriteAlternate(language.Code, path);
            if (language.Code == site.Config.Language) WriteAlternate("x-default", path);
        }

        void WriteAlternate(string hreflang, SitePath path)
        {
            xml.WriteStartElement("xhtml", "link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", hreflang);
            xml.WriteAttributeString("href", site.Urls.Absolute(path));
            xml.WriteEndElement();
        }
    }

    private static bool IsKept(PlannedOutput planned, SiteConfig config) => planned switch
    {
        PostPage or HomePage or HubPage or TermsPage or TermPage => true,
        // In full mode the article's page is the one to keep.
        SectionPage => config.Article.Page == ArticlePageMode.Overview,
        _ => false,
    };

    private static DateTimeOffset? LastModified(PlannedOutput planned) => planned switch
    {
        PostPage { Post.Article.FrontMatter: var matter } => matter.Updated ?? matter.Date,
        SectionPage { Post.Article.FrontMatter: var matter } => matter.Updated ?? matter.Date,
        _ => null,
    };
}
