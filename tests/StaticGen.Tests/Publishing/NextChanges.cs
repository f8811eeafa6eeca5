using System.Text.Json;

namespace StaticGen.Tests.Publishing;

/// <summary>The next instant at which the site changes: printed by <c>build</c>, and written with <c>--next</c>.</summary>
public sealed class NextChanges : IDisposable
{
    // TestSite.Now is 2026-11-20T12:00Z.
    private const string Scheduled = """
        -- staticgen.yaml --
        base-url: https://example.org/
        time-zone: Asia/Dubai
        -- content/articles/now.md --
        ---
        title: قمة
        date: 2026-11-20T15:59
        expires: 2026-12-31
        ---
        -- content/articles/later.md --
        ---
        title: غدا
        date: 2026-12-01T10:00
        ---
        -- content/articles/over.md --
        ---
        title: انتهى
        date: 2026-11-01
        expires: 2026-11-19
        ---
        -- content/articles/draft.md --
        ---
        title: مسودة
        draft: true
        date: 2026-11-25
        ---
        """;

    private readonly TemporaryFolder _cache = new();

    public void Dispose() => _cache.Dispose();

    private static string Next(TestSite site) => File.ReadAllText(Path.Combine(site.Folder, "next.txt"));

    private static string Line(CommandResult result) => result.Out.Split('\n')[1];

    [Fact]
    public void It_is_printed_in_the_time_of_the_site_and_written_in_UTC()
    {
        using var site = TestSite.With(Scheduled);

        Assert.Equal("Next change: 2026-12-01 10:00:00 +04:00.", Line(site.Run("build", "--next", "next.txt")));
        // RFC 3339 §5.6, date-time.
        Assert.Equal("2026-12-01T06:00:00Z\n", Next(site));

        var printed = JsonDocument.Parse(site.Run("build", "--format", "json").Out).RootElement;
        Assert.Equal("2026-12-01T10:00:00+04:00", printed.GetProperty("next").GetString());
    }

    [Fact]
    public void A_build_one_second_before_makes_the_same_site_and_a_build_at_the_instant_another()
    {
        using var site = TestSite.With(Scheduled).Build("--next", "next.txt");
        var next = DateTimeOffset.Parse(Next(site), null);
        site.Run(next.AddSeconds(-1), "build", "--next", "next.txt", "--changes", "changes.txt");
        Assert.Equal(("", "2026-12-01T06:00:00Z\n"), (File.ReadAllText(Path.Combine(site.Folder, "changes.txt")), Next(site)));

        site.Run(next, "build", "--next", "next.txt", "--changes", "changes.txt");

        Assert.Contains("A\tlater/index.html\n", File.ReadAllText(Path.Combine(site.Folder, "changes.txt")), StringComparison.Ordinal);
        // The end of what is published now: midnight in Dubai.
        Assert.Equal("2026-12-30T20:00:00Z\n", Next(site));
    }

    [Fact]
    public void After_the_last_of_them_nothing_is_printed_and_the_file_is_empty()
    {
        using var site = TestSite.With(Scheduled);

        Assert.Single(site.Run("build", "--as-of", "2026-12-31", "--next", "next.txt").Out.TrimEnd('\n').Split('\n'));
        Assert.Equal("", Next(site));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(site.Run("build", "--as-of", "2026-12-31", "--format", "json").Out).RootElement.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("2026-11-24T20:00:00Z\n", "--drafts")]
    [InlineData("2026-12-30T20:00:00Z\n", "--future")]
    [InlineData("2026-12-30T20:00:00Z\n", "--as-of", "2026-12-01T10:00")]
    public void Only_what_would_change_this_site_counts(string expected, params string[] arguments)
    {
        using var site = TestSite.With(Scheduled).Build(["--next", "next.txt", .. arguments]);

        Assert.Equal(expected, Next(site));
    }

    [Fact]
    public void A_build_that_renders_nothing_says_it_too()
    {
        using var site = TestSite.With(Scheduled);
        site.CacheFolder = _cache.Path;
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        site.Build("--next", "next.txt");
        File.Delete(Path.Combine(site.Folder, "next.txt"));

        var result = site.Run("build", "--verbose", "--next", "next.txt");

        Assert.DoesNotContain("  render", result.Out, StringComparison.Ordinal);
        Assert.Equal("Next change: 2026-12-01 10:00:00 +04:00.", Line(result));
        Assert.Equal("2026-12-01T06:00:00Z\n", Next(site));

        // Nor when there is none.
        site.Run(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), "build", "--next", "next.txt");
        result = site.Run(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), "build", "--verbose", "--next", "next.txt");
        Assert.DoesNotContain("  render", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Next change", result.Out, StringComparison.Ordinal);
        Assert.Equal("", Next(site));
    }

    [Fact]
    public void A_build_with_errors_leaves_that_of_the_one_before()
    {
        using var site = TestSite.With(Scheduled).Build("--next", "next.txt").Write("content/articles/later.md", "---\ntitle: [\n---\n");

        Assert.Equal(1, site.Run("build", "--next", "next.txt").ExitCode);

        Assert.Equal("2026-12-01T06:00:00Z\n", Next(site));
        Assert.False(File.Exists(Path.Combine(site.Folder, "next.txt.new")));
    }

    [Theory]
    [InlineData("site/next.txt", "it would lie in the output folder `site`")]
    [InlineData("static/next.txt", "`static` is part of the site's source")]
    [InlineData("staticgen.yaml", "there is a file of that name that is no instant of the next change")]
    [InlineData("lists", "it is a folder")]
    [InlineData("nowhere/next.txt", "there is no such folder")]
    [InlineData("changes.txt", "the list of changes goes to `changes.txt`")]
    [InlineData("changes.txt.new", "the list of changes goes to `changes.txt`")]
    public void A_place_where_it_would_be_published_or_would_destroy_something_is_refused(string file, string reason)
    {
        using var site = TestSite.With(Scheduled).Write("lists/a.txt", "");
        var before = Workspace.Tree(site.Folder);

        var result = site.Run("build", "--changes", "changes.txt", "--next", file);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"error SG0613: cannot write the instant of the next change to `{file}`: {reason}\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Workspace.Tree(site.Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-12-01T06:00:00Z\n")]
    [InlineData("2026-12-01T06:00:00Z\r\n")]
    public void One_of_an_earlier_build_is_replaced(string before)
    {
        using var site = TestSite.With(Scheduled).Write("next.txt", before).Build("--as-of", "2026-12-01T10:00", "--next", "next.txt");

        Assert.Equal("2026-12-30T20:00:00Z\n", Next(site));
    }
}
