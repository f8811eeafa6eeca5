using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace StaticGen.Tests.Sitemaps;

/// <summary>Sitemaps of a site, read and held against the schemas of the protocol.</summary>
internal static class Sitemap
{
    public static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    public static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly XmlSchemaSet UrlSet = SchemasOf("sitemap-0.9.xsd", "sitemap-image.xsd", "sitemap-news.xsd", "sitemap-alternate.xsd");
    private static readonly XmlSchemaSet Index = SchemasOf("siteindex-0.9.xsd");

    public static XElement Read(TestSite site, string file) => XDocument.Parse(site.Read(file)).Root!;

    /// <summary>The entries of a sitemap, of all its parts where it has several.</summary>
    public static IReadOnlyList<XElement> Urls(TestSite site, string file = "sitemap.xml")
    {
        var root = Read(site, file);
        return root.Name == Namespace + "urlset" ? [.. root.Elements(Namespace + "url")]
            : [.. root.Elements(Namespace + "sitemap").SelectMany(part => Urls(site, new Uri(Location(part)).Segments[^1]))];
    }

    public static string Location(XElement entry) => entry.Element(Namespace + "loc")!.Value;

    /// <summary>What is wrong with a sitemap or index by its schema.</summary>
    public static IReadOnlyList<string> Faults(TestSite site, string file)
    {
        var document = XDocument.Parse(site.Read(file));
        var faults = new List<string>();
        document.Validate(document.Root!.Name == Namespace + "sitemapindex" ? Index : UrlSet, (_, e) => faults.Add($"{file}: {e.Message}"));
        return faults;
    }

    private static XmlSchemaSet SchemasOf(params string[] files)
    {
        var schemas = new XmlSchemaSet();
        foreach (var file in files)
        {
            using var reader = XmlReader.Create(TestData.PathOf(file));
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
