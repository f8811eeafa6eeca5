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

    /// <summary>Every page that search engines should keep, in the order of the plan, with the date of its text where it has one.</summary>
    public static byte[] Sitemap(Site site)
    {
        var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("urlset", Namespace);
            foreach (var planned in site.Outputs)
            {
                if (!IsKept(planned, site.Config)) continue;
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Urls.Absolute(planned.Path));
                if (LastModified(planned) is { } date)
                    xml.WriteElementString("lastmod", Namespace, date.ToString("yyyy-MM-dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture));
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
