using System.Net;
using System.Text.RegularExpressions;

namespace StaticGen.Benchmarks.Measuring;

/// <summary>
/// Whether two generators made the same pages of the same articles: the same set of addresses, and on each page, inside
/// <c>main</c>, the same text and the same links in the same order. Spaces and line breaks do not count, nor do the links to
/// themselves that staticgen gives to headings. Lists of all tags, authors or years may be in any order: each generator has its own.
/// </summary>
internal static partial class PageComparison
{
    private const int Shown = 10;

    private static readonly string[] ListsOfTerms = ["tags/index.html", "authors/index.html", "archive/index.html"];

    /// <summary>The first differences, as sentences; none when the sites are the same.</summary>
    /// <param name="expected">Output folder of one generator.</param>
    /// <param name="actual">Output folder of another.</param>
    public static List<string> Differences(string expected, string actual)
    {
        var pages = Pages(expected);
        var others = Pages(actual);
        var differences = pages.Except(others).Select(page => $"{page} is missing in {actual}")
            .Concat(others.Except(pages).Select(page => $"{page} is missing in {expected}")).Take(Shown).ToList();
        if (differences.Count > 0) return differences;
        return [.. pages.AsParallel().Select(page => Difference(page, expected, actual)).OfType<string>().Take(Shown)];
    }

    /// <summary>Pages a reader can reach, by path; without Hugo's redirects from /page/1/ to the first page of a list.</summary>
    public static HashSet<string> Pages(string output) =>
        [.. Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(output, file))
            .Where(path => !path.EndsWith("page/1/index.html", StringComparison.Ordinal))];

    private static string? Difference(string page, string expected, string actual)
    {
        var first = Body(Path.Combine(expected, page));
        var second = Body(Path.Combine(actual, page));
        if (ListsOfTerms.Contains(page)) (first, second) = (InOrder(first), InOrder(second));
        if (Text(first) != Text(second)) return $"{page} has another text in {actual}";
        return Links(first).SequenceEqual(Links(second)) ? null : $"{page} has other links in {actual}";
    }

    private static string Body(string file)
    {
        var html = File.ReadAllText(file);
        var start = html.IndexOf("<main>", StringComparison.Ordinal);
        var end = html.LastIndexOf("</main>", StringComparison.Ordinal);
        return start < 0 || end < start ? throw new InvalidDataException($"{file} has no main") : HeadingLink.Replace(html[start..end], "");
    }

    private static string InOrder(string html) => string.Concat(html.Split("<li>").Order(StringComparer.Ordinal));

    private static string Text(string html) => WhiteSpace.Replace(WebUtility.HtmlDecode(Tag.Replace(html, "")), "");

    private static IEnumerable<string> Links(string html) =>
        Href.Matches(html).Select(m => Uri.UnescapeDataString(WebUtility.HtmlDecode(m.Groups["url"].Value)));

    [GeneratedRegex("""<a class="anchor"[^>]*>#</a>""")]
    private static partial Regex HeadingLink { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }

    [GeneratedRegex("""href="(?<url>[^"]*)["]""")]
    private static partial Regex Href { get; }
}
