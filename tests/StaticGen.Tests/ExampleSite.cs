using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticGen.Cli;
using StaticGen.Cli.Terminal;
using StaticGen.Languages;

namespace StaticGen.Tests;

/// <summary>The example site of the repository: what its content makes is what is committed, and all of it is in order.</summary>
public sealed class ExampleSite(ExampleSite.Built built) : IClassFixture<ExampleSite.Built>
{
    private static readonly string Committed = Path.Combine(TestData.Root, "site");
    private static readonly Uri BaseUrl = new("https://marsad.example/");

    public static TheoryData<string> Pages => [.. Files(Committed).Where(file => file.EndsWith(".html", StringComparison.Ordinal))];

    [Fact]
    public void It_builds_without_a_word()
    {
        Assert.Equal((0, ""), (built.Result.ExitCode, built.Result.Error));
        Assert.StartsWith("Built 9 articles and 1 page into ", built.Result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_site_is_rebuilt_byte_for_byte()
    {
        Assert.Equal(Files(Committed), Files(built.Folder.Path));
        Assert.Contains(".staticgen/manifest", Files(Committed));
        Assert.All(Files(Committed), file => Assert.True(
            File.ReadAllBytes(Path.Combine(Committed, file)).AsSpan().SequenceEqual(File.ReadAllBytes(built.Folder[file])), $"{file} is not as committed; build the site again"));
    }

    [Fact]
    public void Every_address_leads_to_a_file_and_every_fragment_to_an_element() => LinkCrawler.AssertAllResolve(Committed, BaseUrl);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_its_language_and_direction(string file)
    {
        var root = Page(file).DocumentElement;

        var language = file.Split('/')[0] is var folder && folder is "en" or "kk" or "ru" ? folder : "ar";
        Assert.Equal((language, language == "ar" ? "rtl" : "ltr"), (root.GetAttribute("lang"), root.GetAttribute("dir")));
        // Text in another language may stand in it, and then has both or neither.
        Assert.All(root.QuerySelectorAll("[dir]"), element => Assert.Contains(element.GetAttribute("dir"), (string[])["rtl", "ltr", "auto"]));
        Assert.All(root.QuerySelectorAll("[lang]"), element => Assert.NotNull(Language.Find(element.GetAttribute("lang")!)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_one_first_heading_and_no_level_is_left_out(string file)
    {
        var levels = Page(file).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_whole_for_readers_and_programs(string file)
    {
        var page = Page(file);

        Assert.All(page.QuerySelectorAll("img"), image => Assert.True(image.HasAttribute("alt"), image.OuterHtml));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("head > meta[charset]"));
        Assert.All(page.QuerySelectorAll("a[href]:not([aria-hidden=true]), button"), link => Assert.True(
            link.TextContent.Trim().Length > 0 || link.HasAttribute("aria-label") || link.QuerySelector("img[alt]:not([alt=''])") is not null, link.OuterHtml));
        Assert.All(page.QuerySelectorAll("a[aria-hidden=true]"), link => Assert.Equal("-1", link.GetAttribute("tabindex")));
        Assert.All(page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"), element => Assert.All(
            $"{element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries), id => Assert.Contains(id, ids)));
        Assert.All(page.QuerySelectorAll("label[for]"), label => Assert.Contains(label.GetAttribute("for"), ids));
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']")) System.Text.Json.JsonDocument.Parse(script.TextContent).Dispose();
    }

    [Fact]
    public void Nothing_of_the_machine_it_was_built_on_is_in_it()
    {
        var traces = new List<string> { "localhost", "127.0.0.1", TestData.Root, built.Folder.Path };
        if (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 1 } home) traces.Add(home);

        foreach (var file in Files(Committed).Where(file => !file.EndsWith(".woff2", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(Committed, file));
            Assert.All(traces, trace => Assert.False(text.Contains(trace, StringComparison.Ordinal), $"{file} has {trace}"));
        }
    }

    [Fact]
    public void The_sitemap_names_every_page_that_is_to_be_found_and_no_other()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var named = XDocument.Load(Path.Combine(Committed, "sitemap.xml")).Root!.Elements(ns + "url").Select(url => url.Element(ns + "loc")!.Value).ToList();
        var found = Pages.Select(row => row.Data).Select(Page).Where(page => page.QuerySelector("meta[name=robots][content*=noindex]") is null)
            .Select(page => page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).Distinct();

        Assert.Equal(found.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Equal($"{BaseUrl}sitemap.xml", File.ReadAllLines(Path.Combine(Committed, "robots.txt")).Single(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..]);
    }

    [Fact]
    public void The_feed_can_be_read_and_its_addresses_lead_to_pages()
    {
        using var reader = System.Xml.XmlReader.Create(Path.Combine(Committed, "feed.xml"));
        var feed = System.ServiceModel.Syndication.SyndicationFeed.Load(reader);

        Assert.Equal(("مرصد", 6), (feed.Title.Text, feed.Items.Count()));
        Assert.All(feed.Items, item => Assert.True(File.Exists(Path.Combine(Committed, LinkCrawler.PathOf(Assert.Single(item.Links, link => link.RelationshipType == "alternate").Uri, BaseUrl), "index.html")), item.Id));
        var dates = feed.Items.Select(item => item.PublishDate).ToList();
        Assert.Equal(dates.OrderDescending(), dates);
    }

    private static IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Committed, file)));

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The site built once into a folder of its own. The repository is only read.</summary>
    public sealed class Built : IDisposable
    {
        public Built()
        {
            var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
            var terminal = new SystemTerminal { Out = output, Error = error, Now = TestSite.Now, WorkingFolder = TestData.Root };
            var exitCode = CommandLine.Run(["build", "--output", Folder.Path], terminal).GetAwaiter().GetResult();
            Result = new CommandResult(exitCode, output.ToString(), error.ToString());
        }

        public TemporaryFolder Folder { get; } = new();

        public CommandResult Result { get; }

        public void Dispose() => Folder.Dispose();
    }
}
