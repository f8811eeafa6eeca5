using System.Text;
using System.Xml;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>What search engines ask for first: sitemap.xml (sitemaps.org protocol 0.9) and robots.txt (RFC 9309).</summary>
internal static class SitemapWriter
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>The pages of one part, in the order of the plan, with the date of their text where they have one.</summary>
    public static ReadOnlyMemory<byte> Sitemap(Site site, SitemapFile part) => Write("urlset", part.Size, xml =>
    {
        if (site.Languages.Count > 1) xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        xml.WriteAttributeString("xmlns", "image", null, Image);
        foreach (var output in OutputsOf(site, part))
        {
            var entry = SitemapEntry.Of(site, output);
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, site.Urls.Absolute(entry.Path));
            WriteLastModified(xml, SitemapEntry.ChangeOf(output, site.Config.PageSize));
            WriteAlternates(xml, site, entry);
            foreach (var image in entry.Images)
            {
                xml.WriteStartElement("image", "image", Image);
                xml.WriteElementString("loc", Image, image);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    });

    /// <summary>Where the parts are, and when the newest text in each was written or changed.</summary>
    public static ReadOnlyMemory<byte> Index(Site site, SitemapIndexFile index) => Write("sitemapindex", 0, xml =>
    {
        foreach (var part in index.Parts)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, site.Urls.Absolute(part.Path));
            WriteLastModified(xml, part switch
            {
                SitemapFile file => OutputsOf(site, file).Max(output => SitemapEntry.ChangeOf(output, site.Config.PageSize)),
                NewsSitemapFile file => file.Posts.Max(post => post.Changed),
                _ => null,
            });
            xml.WriteEndElement();
        }
    });

    /// <summary>The articles of the last two days (Google Search Central, "News sitemaps").</summary>
    public static ReadOnlyMemory<byte> NewsSitemap(Site site, NewsSitemapFile file) => Write("urlset", 0, xml =>
    {
        xml.WriteAttributeString("xmlns", "news", null, News);
        foreach (var post in file.Posts)
        {
            var language = site.In(post.Article.Language);
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, site.Urls.Absolute(post.Path));
            xml.WriteStartElement("news", "news", News);
            xml.WriteStartElement("publication", News);
            xml.WriteElementString("name", News, FeedText.Clean(site.Config.Publisher.Name ?? language.Title.Text));
            xml.WriteElementString("language", News, NewsLanguage(language.Language.Code));
            xml.WriteEndElement();
            xml.WriteElementString("publication_date", News, AtomFeed.Rfc3339(post.Article.FrontMatter.Date!.Value));
            xml.WriteElementString("title", News, FeedText.Clean(post.Article.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    });

    /// <summary>Everybody may read everything; where the sitemaps are.</summary>
    public static byte[] Robots(Site site)
    {
        var robots = $"User-agent: *\nAllow: /\n\nSitemap: {site.Urls.Absolute(SiteUrls.Sitemap)}\n";
        if (site.Config.Sitemap.News) robots += $"Sitemap: {site.Urls.Absolute(SiteUrls.NewsSitemap)}\n";
        return Encoding.UTF8.GetBytes(robots);
    }

    private static ReadOnlyMemory<byte> Write(string root, int size, Action<XmlWriter> content) => XmlFile.Write(size, xml =>
    {
        xml.WriteStartElement(root, Namespace);
        content(xml);
        xml.WriteEndElement();
    });

    private static IEnumerable<PlannedOutput> OutputsOf(Site site, SitemapFile part)
    {
        for (int i = part.First, left = part.Count; left > 0; i++)
        {
            if (!Sitemaps.IsKept(site.Outputs[i], site.Config)) continue;
            left--;
            yield return site.Outputs[i];
        }
    }

    private static void WriteLastModified(XmlWriter xml, DateTimeOffset? date)
    {
        if (date is { } changed) xml.WriteElementString("lastmod", Namespace, AtomFeed.Rfc3339(changed));
    }

    // As in the head of the page: every language, itself included, and the site's own for readers of all others.
    private static void WriteAlternates(XmlWriter xml, Site site, SitemapEntry entry)
    {
        foreach (var (language, path) in entry.Alternates)
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

    // ISO 639, which knows no scripts and regions; the two exceptions are Google's.
    private static string NewsLanguage(string code) => code switch
    {
        "zh-Hans" or "zh-CN" or "zh-Hans-CN" => "zh-cn",
        "zh-Hant" or "zh-TW" or "zh-Hant-TW" => "zh-tw",
        _ => code.Split('-')[0],
    };
}
