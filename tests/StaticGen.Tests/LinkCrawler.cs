using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace StaticGen.Tests;

/// <summary>Follows every address in every page and style sheet of a built site.</summary>
public static partial class LinkCrawler
{
    private static readonly (string Selector, string Attribute)[] Addresses =
    [
        ("a[href]", "href"), ("link[href]", "href"), ("img[src]", "src"), ("script[src]", "src"), ("source[srcset]", "srcset"), ("img[srcset]", "srcset"),
        ("meta[property='og:url']", "content"), ("meta[property='og:image']", "content"),
    ];

    /// <summary>Fails when an address under the base URL leads to no file, or its fragment to no element.</summary>
    public static void AssertAllResolve(string siteFolder, Uri baseUrl)
    {
        var parser = new HtmlParser();
        var pages = Directory.EnumerateFiles(siteFolder, "*.html", SearchOption.AllDirectories).ToDictionary(f => f, f => parser.ParseDocument(File.ReadAllText(f)));
        Assert.NotEmpty(pages);
        var dead = new List<string>();
        foreach (var (file, page) in pages)
        {
            foreach (var (selector, attribute) in Addresses)
                foreach (var element in page.QuerySelectorAll(selector))
                    foreach (var address in attribute == "srcset" ? Several(element.GetAttribute(attribute)!) : [element.GetAttribute(attribute)!]) Follow(file, address);
        }

        foreach (var file in Directory.EnumerateFiles(siteFolder, "*.css", SearchOption.AllDirectories))
            foreach (Match url in CssUrl.Matches(File.ReadAllText(file))) Follow(file, url.Groups["url"].Value);

        Assert.True(dead.Count == 0, string.Join('\n', dead.Distinct().Take(20)));

        void Follow(string file, string written)
        {
            var relative = Path.GetRelativePath(siteFolder, file).Replace('\\', '/');
            var target = new Uri(new Uri(baseUrl, string.Join('/', relative.Split('/').Select(Uri.EscapeDataString))), written);
            if (!target.AbsoluteUri.StartsWith(baseUrl.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal)) return;
            if (!baseUrl.IsBaseOf(target)) dead.Add($"{relative}: {target} is not under the base URL");
            else if (Fault(siteFolder, pages, PathOf(target, baseUrl), target) is { } fault) dead.Add($"{relative}: {written} {fault}");
        }
    }

    private static IEnumerable<string> Several(string srcset) => srcset.Split(", ").Select(candidate => candidate.Split(' ')[0]);

    /// <summary>The path of an address below the base URL, as the file system has it.</summary>
    public static string PathOf(Uri target, Uri baseUrl) => Uri.UnescapeDataString(baseUrl.MakeRelativeUri(new Uri(target.GetLeftPart(UriPartial.Path))).ToString());

    private static string? Fault(string siteFolder, Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument> pages, string path, Uri target)
    {
        var file = Path.Combine(siteFolder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        if (!File.Exists(file)) return "leads to no file";
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return fragment.Length == 0 || !pages.TryGetValue(file, out var page) || page.GetElementById(fragment) is not null ? null : "leads to no element";
    }

    [GeneratedRegex("url\\(['\"]?(?<url>[^)'\"]+)['\"]?\\)")]
    private static partial Regex CssUrl { get; }
}
