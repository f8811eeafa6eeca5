using System.Text.RegularExpressions;
using StaticGen.Diagnostics;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>docs/templates.md names what templates can use: all of it, and nothing else.</summary>
public partial class TemplateReference
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(TestData.Root, "docs", "templates.md")).ReplaceLineEndings("\n");

    private static readonly Dictionary<string, IReadOnlyList<string>> Types = new()
    {
        ["site"] = SiteModel.Site.MemberNames,
        ["page"] = PageModel.Page.MemberNames,
        ["article"] = ArticleModel.Article.MemberNames,
        ["article.image"] = ArticleModel.Image.MemberNames,
        ["section"] = ArticleModel.Section.MemberNames,
    };

    // Members that are objects of their own or lists of them, with what the reference writes between braces.
    private static readonly Dictionary<string, IReadOnlyList<string>> Parts = new()
    {
        ["site.languages"] = PageModel.Language.MemberNames,
        ["site.menu"] = PageModel.Link.MemberNames,
        ["site.hubs"] = SiteModel.Hub.MemberNames,
        ["site.tags"] = ArticleModel.Term.MemberNames,
        ["page.translations"] = PageModel.Language.MemberNames,
        ["page.feeds"] = PageModel.Feed.MemberNames,
        ["page.breadcrumbs"] = PageModel.Link.MemberNames,
        ["page.card"] = PageModel.Card.MemberNames,
        ["page.pagination"] = PageModel.Pagination.MemberNames,
        ["page.pagination.pages"] = PageModel.Number.MemberNames,
        ["article.corrections"] = ArticleModel.Correction.MemberNames,
        ["article.authors"] = ArticleModel.Term.MemberNames,
        ["article.image"] = ArticleModel.Image.MemberNames,
        ["article.image.sources"] = ArticleModel.ImageSource.MemberNames,
        ["article.image.wide"] = ArticleModel.ImageCut.MemberNames,
        ["article.toc"] = ArticleModel.Toc.MemberNames,
        ["article.comments"] = ArticleModel.Comment.MemberNames,
        ["Lists.terms"] = ArticleModel.Term.MemberNames,
        ["Lists.term"] = ArticleModel.Term.MemberNames,
        ["Lists.hub"] = SiteModel.Hub.MemberNames,
    };

    public static TheoryData<string> TypeNames => [.. Types.Keys];

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Every_member_is_described_and_no_other(string type) =>
        Assert.Equal(Types[type].Order(StringComparer.Ordinal), Rows($"### `{type}`").SelectMany(row => row.Names).Order(StringComparer.Ordinal));

    [Fact]
    public void The_members_of_members_stand_in_braces()
    {
        var described = (string[])[.. Types.Keys, "Lists"];
        var found = described.SelectMany(type => Rows(type == "Lists" ? "### Lists" : $"### `{type}`")
            .SelectMany(row => Braces.Matches(row.Text).Select((match, i) => (
                Name: $"{type}.{row.Names[0]}{(i == 0 ? "" : ".pages")}",
                Members: match.Groups["members"].Value.Split(", ")))));

        Assert.Equal(
            Parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {{ {string.Join(", ", part.Value)} }}"),
            found.OrderBy(part => part.Name, StringComparer.Ordinal).Select(part => $"{part.Name} {{ {string.Join(", ", part.Members)} }}"));
    }

    [Fact]
    public void Every_variable_of_a_page_is_described_and_no_other()
    {
        var described = Rows("## Variables on every page").Concat(Rows("### Lists")).SelectMany(row => row.Names)
            .Concat(((string[])["article", "section"]).Where(name => Reference.Contains($"\n### `{name}`\n", StringComparison.Ordinal)));

        Assert.Equal(((string[])["site", "page", "content", .. PageModel.OwnVariables]).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_function_is_described_and_no_other()
    {
        using var site = TestSite.With("# أ\n");
        var options = new BuildOptions { Source = site.Folder, Output = site.Folder + "/site", Now = TestSite.Now };
        var offered = Generator.Load(options, new DiagnosticBag(), new BuildProfile())!.Templates.Builtins.GetMembers().ToList();
        string[] values = ["empty", "blank"];
        string[] spaces = ["array", "math", "object", "string"];

        Assert.All(values, name => Assert.Contains($"`{name}`", Reference.Replace("value == ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(spaces, name => Assert.Contains($"\n- `{name}.`: ", Reference, StringComparison.Ordinal));
        Assert.Equal(
            offered.Except([.. values, .. spaces]).Order(StringComparer.Ordinal),
            Rows("## Functions").Select(row => row.Names[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_template_and_kind_of_page_is_in_the_list()
    {
        var list = Reference.Split("    templates/\n")[1].Split("\n\n")[0].Split('\n');
        var templates = list.Select(line => Regex.Match(line, @"^      ([a-z-]+)\.sbn-html").Groups[1].Value).Where(name => name.Length > 0);
        var kinds = list.SelectMany(line => Regex.Matches(line, "\"([a-z-]+)\"").Select(m => m.Groups[1].Value));
        var theme = Directory.EnumerateFiles(Path.Combine(TestData.Root, "templates"), "*.sbn-html").Select(file => Path.GetFileNameWithoutExtension(file));
        using var site = TestSite.With("""
            -- content/articles/a.md --
            ---
            title: أ
            date: 2026-11-01
            tags: [ت]
            author: ك
            aliases: /old/
            ---
            ## الخلفية
            -- content/pages/about.md --
            # عن
            -- templates/layouts/base.sbn-html --
            <p class="kind">{{ page.kind }}</p>
            -- templates/redirect.sbn-html --
            <p class="kind">{{ page.kind }}</p>
            """).Build();

        var written = site.Outputs().Where(output => output.EndsWith(".html", StringComparison.Ordinal)).Select(output => site.Page(output).QuerySelector(".kind")!.TextContent);

        Assert.Equal(theme.Order(StringComparer.Ordinal), templates.Order(StringComparer.Ordinal));
        Assert.Equal(written.Distinct().Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
    }

    // The rows of the table below a heading: the names in the first cell, and the text of the others.
    private static List<(List<string> Names, string Text)> Rows(string heading)
    {
        var start = Reference.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"no heading {heading}");
        var lines = Reference[(start + heading.Length + 2)..].Split('\n').SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2).ToList();
        Assert.NotEmpty(lines);
        return [.. lines.Select(line => line.Trim('|').Split('|', 2)).Select(cells => (Names.Matches(cells[0]).Select(m => m.Value).ToList(), cells[1]))];
    }

    [GeneratedRegex("(?<=^ `|, `)[a-z_]+")]
    private static partial Regex Names { get; }

    [GeneratedRegex(@"\{ (?<members>[a-z_]+(, [a-z_]+)*) \}")]
    private static partial Regex Braces { get; }
}
