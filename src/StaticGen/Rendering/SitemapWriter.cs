using System.Globalization;
using System.Text;
using System.Xml;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>What search engines ask for first: sitemap.xml (sitemaps.org protocol 0.9) and robots.txt (RFC 9309).</summary>
internal static class SitemapWriter
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The pages of one part, in the order of the plan, with the date of their text where they have one.</summary>
    public static ReadOnlyMemory<byte> Sitemap(Site site, SitemapFile part) => Write("urlset", xml =>
    {
        if (site.Languages.Count > 1) xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        for (int i = part.First, left = part.Count; left > 0; i++)
        {
            var planned = site.Outputs[i];
            if (!Sitemaps.IsKept(planned, site.Config)) continue;
            left--;
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, site.Urls.Absolute(planned.Path));
            if (LastModified(planned) is { } date)
                xml.WriteElementString("lastmod", Namespace, date.ToString("yyyy-MM-dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture));
            WriteAlternates(xml, site, planned);
            xml.WriteEndElement();
        }
    });

    /// <summary>Where the parts are.</summary>
    public static ReadOnlyMemory<byte> Index(Site site, SitemapIndexFile index) => Write("sitemapindex", xml =>
    {
        foreach (var part in index.Parts)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, site.Urls.Absolute(part.Path));
            xml.WriteEndElement();
        }
    });

    /// <summary>Everybody may read everything; where the sitemap is.</summary>
    public static byte[] Robots(Site site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site.Urls.Absolute(new SitePath("sitemap.xml"))}\n");

    private static ReadOnlyMemory<byte> Write(string root, Action<XmlWriter> content)
    {
        var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(root, Namespace);
            content(xml);
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

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

    private static DateTimeOffset? LastModified(PlannedOutput planned) => planned switch
    {
        PostPage { Post.Article.FrontMatter: var matter } => matter.Updated ?? matter.Date,
        SectionPage { Post.Article.FrontMatter: var matter } => matter.Updated ?? matter.Date,
        _ => null,
    };
}
