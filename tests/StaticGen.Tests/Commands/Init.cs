namespace StaticGen.Tests.Commands;

/// <summary><c>staticgen init</c></summary>
public class Init
{
    private static readonly string[] Files =
        [".github/workflows/pages.yml", ".gitignore", "content/articles/أول-مقال.md", "content/pages/about.md", "staticgen.yaml"];

    [Fact]
    public void A_site_is_begun_that_builds()
    {
        using var site = TestSite.With("");
        File.Delete(site.Folder + "/content/articles/a.md");

        var result = site.Run("init");

        Assert.Equal(
            """
            created  .github/workflows/pages.yml
            created  content/articles/أول-مقال.md
            created  content/pages/about.md
            created  .gitignore
            created  staticgen.yaml

            Next: staticgen build

            """, result.Out);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Files, Written(site.Folder));

        var build = site.Run("build");
        Assert.Equal(0, build.ExitCode);
        Assert.Equal("SG0409", Assert.Single(PrintedDiagnostic.Of(site.Run("check", "--format", "json"))).Code);
        Assert.Equal("", site.Run("build", "--base-url", "https://example.org/").Error);
        LinkCrawler.AssertAllResolve(site.Folder + "/site", new Uri("https://example.org/"));
        Assert.True(site.Has("أول-مقال/background/index.html"));
    }

    [Theory]
    [InlineData("my-site", "cd my-site && ")]
    [InlineData("deep/er", "cd deep/er && ")]
    [InlineData("موقعي", "cd موقعي && ")]
    [InlineData("my site", "cd 'my site' && ")]
    [InlineData("it's; rm -rf", "cd 'it'\\''s; rm -rf' && ")]
    [InlineData(".", "")]
    public void The_next_step_can_be_pasted(string folder, string enter)
    {
        using var site = TestSite.With("");

        Assert.EndsWith($"\n\nNext: {enter}staticgen build\n", site.Run("init", folder).Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Folder, folder, "staticgen.yaml")));
    }

    [Fact]
    public void The_article_is_dated_today()
    {
        using var site = TestSite.With("");

        site.Run(new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero), "init", "x");

        Assert.Contains("\ndate: 2031-02-03\n", File.ReadAllText(site.Folder + "/x/content/articles/أول-مقال.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_there_are_kept()
    {
        using var site = TestSite.With("").Write("staticgen.yaml", "title: لي\n").Write(".github/workflows/pages.yml", "mine\n");

        var result = site.Run("init");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["kept     .github/workflows/pages.yml (it is there already)", "kept     staticgen.yaml (it is there already)"],
            result.Out.Split('\n').Where(line => line.StartsWith("kept", StringComparison.Ordinal)));
        Assert.Equal("title: لي\n", File.ReadAllText(site.Folder + "/staticgen.yaml"));
        Assert.Equal("mine\n", File.ReadAllText(site.Folder + "/.github/workflows/pages.yml"));
    }

    [Fact]
    public void A_link_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var site = TestSite.With("");
        File.CreateSymbolicLink(site.Folder + "/staticgen.yaml", site.Folder + "/elsewhere.yaml");

        Assert.Contains("kept     staticgen.yaml (it is there already)\n", site.Run("init").Out, StringComparison.Ordinal);
        Assert.False(File.Exists(site.Folder + "/elsewhere.yaml"));
    }

    [Fact]
    public void The_workflow_passes_the_address_of_the_pages()
    {
        using var site = TestSite.With("");
        site.Run("init");

        Assert.Contains(
            " staticgen build --format github --base-url \"${{ steps.pages.outputs.base_url }}/\" --output public --next \"$RUNNER_TEMP/next.txt\"\n",
            File.ReadAllText(site.Folder + "/.github/workflows/pages.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("[x](nowhere.md)", 1)]
    public void The_workflow_finds_faults_of_scheduled_articles_while_their_author_is_there(string text, int exitCode)
    {
        using var site = TestSite.With("# أ\n");
        site.Run("init");
        var workflow = File.ReadAllText(site.Folder + "/.github/workflows/pages.yml");
        var command = workflow.Split("if: github.event_name == 'push'\n        run: staticgen ")[1].Split('\n')[0].Split(' ');
        site.Write("content/articles/later.md", $"---\ntitle: غدا\ndate: 2027-01-01\n---\n{text}\n");

        // The build before that time does not look into it.
        Assert.Equal(0, site.Run("build").ExitCode);
        Assert.Equal(exitCode, site.Run(command).ExitCode);
        // It comes before the build.
        Assert.True(workflow.IndexOf("staticgen check", StringComparison.Ordinal) is > 0 and var check && check < workflow.IndexOf("staticgen build", StringComparison.Ordinal));
    }

    [Fact]
    public void Programs_are_told_each_file()
    {
        using var site = TestSite.With("-- staticgen.yaml --\ntitle: لي\n");

        var lines = site.Run("init", "--format", "json").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(5, lines.Length);
        Assert.Equal("{\"type\":\"file\",\"path\":\"staticgen.yaml\",\"created\":false}", lines[^1]);
        Assert.Equal("{\"type\":\"file\",\"path\":\"content/articles/أول-مقال.md\",\"created\":true}", lines[1]);
    }

    private static string[] Written(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
