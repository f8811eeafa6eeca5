using System.Text.Json;

namespace StaticGen.Tests.Terminal;

/// <summary>Diagnostics as JSON and as GitHub's workflow commands.</summary>
public class DiagnosticsForPrograms
{
    private const string Faulty = """
        -- staticgen.yaml --
        base-url: https://example.org/
        -- content/articles/a.md --
        # أ
        [x](no.md) "q"
        -- content/articles/c, d: 100%.md --
        ---
        catgory: دفاع
        ---
        # ج
        -- templates/partials/byline.sbn-html --
        {{ article.tilte }}
        -- staticgen.yml --
        """;

    [Fact]
    public void Each_line_is_an_object_with_Arabic_as_it_is()
    {
        using var site = TestSite.With(Faulty).Write("staticgen.yaml", "titel: قمة\n");

        var result = site.Run("check", "--format", "json");

        Assert.Equal(
            """
            {"type":"diagnostic","severity":"warning","code":"SG0409","message":"the site's address is not set; feeds and the sitemap name http://localhost:4000/","help":"write `base-url:` in staticgen.yaml"}
            {"type":"diagnostic","severity":"error","code":"SG0401","message":"there is no file `no.md`","path":"content/articles/a.md","line":2,"column":5,"length":5,"help":"the path is relative to the folder of this file"}
            {"type":"diagnostic","severity":"error","code":"SG0104","message":"unknown front-matter key `catgory`","path":"content/articles/c, d: 100%.md","line":2,"column":1,"length":7,"help":"did you mean `category`?"}
            {"type":"diagnostic","severity":"error","code":"SG0201","message":"unknown setting `titel`","path":"staticgen.yaml","line":1,"column":1,"length":5,"help":"did you mean `title`?"}
            {"type":"diagnostic","severity":"error","code":"SG0504","message":"article has no member `tilte`","path":"templates/partials/byline.sbn-html","line":1,"column":12,"length":5,"help":"did you mean `title`?","pages":2,"trace":["included from templates/article.sbn-html:12:9","while writing /a/ (from content/articles/a.md)"]}

            """, result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        foreach (var line in result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)) JsonDocument.Parse(line).Dispose();
    }

    [Fact]
    public void GitHub_gets_commands_with_its_own_signs_escaped()
    {
        using var site = TestSite.With(Faulty);

        var result = site.Run("check", "--format", "github");

        Assert.Equal(
            """
            ::error file=content/articles/a.md,line=2,col=5,title=SG0401::there is no file `no.md`%0Athe path is relative to the folder of this file
            ::error file=content/articles/c%2C d%3A 100%25.md,line=2,col=1,title=SG0104::unknown front-matter key `catgory`%0Adid you mean `category`?
            ::error file=templates/partials/byline.sbn-html,line=1,col=12,title=SG0504::article has no member `tilte`%0Adid you mean `title`?%0Aincluded from templates/article.sbn-html:12:9%0Awhile writing /a/ (from content/articles/a.md)%0Aand 1 more page

            """, result.Error);
    }

    [Fact]
    public void GitHub_gets_paths_from_the_root_of_the_repository()
    {
        using var site = TestSite.With("-- www/content/articles/a.md --\n# أ\n[x](no.md)\n");

        Assert.Contains("::error file=www/content/articles/a.md,line=2,col=5,", site.Run("check", "--source", "www", "--format", "github").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_belongs_to_no_file_has_no_place()
    {
        using var site = TestSite.With("# أ\n");

        Assert.StartsWith("::warning title=SG0409::the site's address is not set; ", site.Run("check", "--format", "github").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_usage_is_told_in_the_same_form()
    {
        using var site = TestSite.With("# أ\n");

        Assert.Equal("{\"type\":\"usage\",\"message\":\"there is no diagnostic `SG9999`; `staticgen explain` lists all\"}\n", site.Run("explain", "SG9999", "--format", "json").Error);
        Assert.Equal("::error ::there is no diagnostic `100%25`; `staticgen explain` lists all\n", site.Run("explain", "100%", "--format", "github").Error);
    }
}
