using System.Text.Json;

namespace StaticGen.Tests.Terminal;

/// <summary>What a command without errors prints to stdout.</summary>
public class Results
{
    private const string Configured = "base-url: https://example.org/\n";

    [Fact]
    public void A_build_is_told_in_one_line()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", Configured);

        var result = site.Run("build");

        var files = site.Outputs().Count;
        Assert.Matches($@"^Built 1 article and 0 pages into {files} files in site/ in [0-9]+\.[0-9]{{2}} s \({files} written, 0 unchanged, 0 removed\)\.\n$", result.Out);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Two_articles_and_one_page_are_counted_in_words_that_fit()
    {
        using var site = TestSite.With("# أ\n").Write("content/articles/b.md", "# ب\n").Write("content/pages/about.md", "# عن\n").Write("staticgen.yaml", Configured);

        Assert.StartsWith("Built 2 articles and 1 page into ", site.Run("build").Out, StringComparison.Ordinal);
        Assert.Equal("Checked 2 articles and 1 page: no errors, 0 warnings.\n", site.Run("check").Out);
    }

    [Fact]
    public void Articles_left_out_are_counted()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", Configured)
            .Write("content/articles/draft.md", "---\ntitle: م\ndraft: true\n---\n")
            .Write("content/articles/later.md", "---\ntitle: م\ndate: 2026-11-21\n---\n")
            .Write("content/articles/later-still.md", "---\ntitle: م\ndate: 2027-01-01\n---\n")
            .Write("content/articles/over.md", "---\ntitle: م\ndate: 2026-11-01\nexpires: 2026-11-19\n---\n");

        Assert.EndsWith(" removed). Left out: 1 draft, 2 scheduled, 1 expired.\nNext change: 2026-11-21 00:00:00 +00:00.\n", site.Run("build").Out, StringComparison.Ordinal);
        Assert.EndsWith(" removed). Left out: 1 expired.\n", site.Run("build", "--drafts", "--future").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_says_what_it_changed()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", Configured).Write("static/old.txt", "1").Write("static/same.txt", "1").Build();
        var files = site.Outputs().Count;
        File.Delete(site.Folder + "/static/old.txt");

        Assert.Contains($"({0} written, {files - 1} unchanged, 1 removed)", site.Run("build").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_folder_is_named_as_the_user_sees_it()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", Configured);
        using var elsewhere = new TemporaryFolder();

        Assert.Contains(" files in out/site/ in ", site.Run("build", "--output", "out/site").Out, StringComparison.Ordinal);
        Assert.Contains($" files in {elsewhere.Path}/ in ", site.Run("build", "--output", elsewhere.Path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_counted_by_check_and_stops_nothing()
    {
        using var site = TestSite.With("# أ\n\n<b>\n").Write("staticgen.yaml", Configured);

        var result = site.Run("check");

        Assert.Equal((0, "Checked 1 article and 0 pages: no errors, 1 warning.\n"), (result.ExitCode, result.Out));
        Assert.False(Directory.Exists(site.Folder + "/site"));
    }

    [Fact]
    public void Quiet_commands_print_diagnostics_only()
    {
        using var site = TestSite.With("# أ\n\n<b>\n").Write("staticgen.yaml", Configured);

        foreach (var format in (string[])["text", "json", "github"])
        {
            foreach (var command in (string[])["build", "check"])
            {
                var result = site.Run(command, "--quiet", "--format", format);
                Assert.Equal("", result.Out);
                Assert.Contains("SG0303", result.Error, StringComparison.Ordinal);
            }
        }

        Assert.Equal("", site.Run("new", "article", "عنوان", "-q").Out);
        Assert.Equal("", site.Run("init", "other", "-q").Out);
    }

    [Fact]
    public void Verbose_commands_print_the_steps_and_the_slowest_templates()
    {
        using var site = TestSite.With("# أ\n").Write("content/articles/b.md", "# ب\n").Write("staticgen.yaml", Configured);

        var lines = site.Run("build", "--verbose").Out.Split('\n');

        Assert.StartsWith("Built 2 articles", lines[0], StringComparison.Ordinal);
        Assert.Equal(["", "  step          time    allocated  collector"], lines[1..3]);
        Assert.Equal(["discover", "read", "plan", "render", "publish"], lines[3..8].Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.All(lines[3..8], line => Assert.Matches(@"^  [a-z]+ +[0-9]+\.[0-9]{3} s +[0-9]+\.[0-9] MB +[0-9]+\.[0-9]{3} s$", line));
        Assert.Equal(["", "  slowest templates    pages      total    a page"], lines[8..10]);
        Assert.Contains(lines[10..], line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^  article +2 +[0-9]+\.[0-9]{3} s +[0-9]+\.[0-9]{2} ms$"));
        // Figures stand below their headings.
        Assert.All(lines[2..8], line => Assert.Equal(44, line.Length));
        Assert.All(lines[9..^1], line => Assert.Equal(49, line.Length));
    }

    [Fact]
    public void A_failed_build_tells_its_steps_too()
    {
        using var site = TestSite.With("---\ntitel: x\n---\n");

        var result = site.Run("build", "-v");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\n  read ", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_one_object()
    {
        using var site = TestSite.With("# أ\n\n<b>\n").Write("content/articles/draft.md", "---\ntitle: م\ndraft: true\n---\n").Write("staticgen.yaml", Configured);

        using var build = JsonDocument.Parse(site.Run("build", "--format", "json").Out);

        Assert.Equal(
            ["type", "articles", "pages", "drafts", "future", "expired", "files", "written", "unchanged", "removed", "seconds", "next"],
            build.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ("build", 1, 1, site.Outputs().Count),
            (build.RootElement.GetProperty("type").GetString(), build.RootElement.GetProperty("articles").GetInt32(), build.RootElement.GetProperty("drafts").GetInt32(), build.RootElement.GetProperty("written").GetInt32()));
        Assert.Equal("{\"type\":\"check\",\"articles\":1,\"pages\":0,\"warnings\":1,\"untranslated\":0}\n", site.Run("check", "--format", "json").Out);
    }

    [Fact]
    public void A_failed_command_has_no_result()
    {
        using var site = TestSite.With("---\ntitel: x\n---\n");

        Assert.Equal("", site.Run("build").Out + site.Run("check").Out + site.Run("build", "--format", "json").Out);
    }
}
