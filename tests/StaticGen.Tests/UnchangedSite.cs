using System.Text;

namespace StaticGen.Tests;

/// <summary>A build that would make what is there already renders nothing; any other renders all, whatever changed.</summary>
public sealed class UnchangedSite : IDisposable
{
    private readonly TemporaryFolder _cache = new();

    private static readonly DateTime Long = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void It_is_not_rendered_again()
    {
        using var site = Site();
        Assert.StartsWith("rendered", Build(site), StringComparison.Ordinal);
        var before = Snapshot(site);
        Assert.Equal("as it was, 0 written", Build(site));
        Assert.Equal(before, Snapshot(site));
        var again = site.Run("build", "--verbose");
        Assert.Contains($"Built 2 articles and 1 page into {site.Outputs().Count} files", again.Out, StringComparison.Ordinal);
        Assert.Contains($"{site.Outputs().Count} unchanged", again.Out, StringComparison.Ordinal);
        Assert.Contains("Left out: 1 draft, 1 scheduled.", again.Out, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "content/articles/a.md", "---\ntitle: قمة\ndate: 2026-01-02\n---\nنص آخر.\n" },
        { "content/articles/a.comments.yaml", "- author: سارة\n  date: 2026-01-03\n  text: شكرا جزيلا\n" },
        { "content/articles/b/photo.txt", "صورة أخرى" },
        { "content/articles/c.md", "---\ntitle: جديد\ndate: 2026-01-05\n---\nنص.\n" },
        { "content/pages/about.md", "---\ntitle: من نحن\n---\nنحن غيرنا.\n" },
        { "static/robots.txt", "User-agent: *\nDisallow: /x/\n" },
        { "static/new.txt", "جديد" },
        { "templates/page.sbn-html", "<p>{{ page.title }}!</p>" },
        { "templates/strings/ar.yaml", "home: البداية\n" },
        { "templates/assets/site.css", "body { color: red }" },
        { "staticgen.yaml", "base-url: https://example.org/\ntitle: أخبار\n" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_changes_the_site_is_built_anew(string path, string content)
    {
        using var site = Site();
        Build(site);
        site.Write(path, content);
        Age(site);
        Assert.StartsWith("rendered", Build(site), StringComparison.Ordinal);
        AssertLikeNew(site);
        Assert.Equal("as it was, 0 written", Build(site));

        File.Delete(Path.Combine(site.Folder, path));
        Assert.StartsWith("rendered", Build(site), StringComparison.Ordinal);
        AssertLikeNew(site);
    }

    [Fact]
    public void A_file_under_another_name_is_another_file()
    {
        using var site = Site();
        Build(site);
        File.Move(Path.Combine(site.Folder, "content/articles/a.md"), Path.Combine(site.Folder, "content/articles/z.md"));
        Assert.StartsWith("rendered", Build(site), StringComparison.Ordinal);
        AssertLikeNew(site);
    }

    [Theory]
    [InlineData("--drafts")]
    [InlineData("--future")]
    [InlineData("--base-url", "https://example.com/")]
    [InlineData("--as-of", "2026-12-24")]
    [InlineData("--force")]
    public void Another_command_line_makes_another_site(params string[] arguments)
    {
        using var site = Site();
        Build(site);
        Assert.StartsWith("rendered", Build(site, arguments), StringComparison.Ordinal);
        AssertLikeNew(site, arguments);
    }

    [Fact]
    public void An_article_appears_and_goes_at_its_time()
    {
        using var site = Site();
        Build(site);
        var appears = new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal("as it was, 0 written", Build(site, appears.AddSeconds(-1)));
        Assert.StartsWith("rendered", Build(site, appears), StringComparison.Ordinal);
        Assert.True(site.Has("d/index.html"));
        // A clock set back makes an earlier site.
        Assert.StartsWith("rendered", Build(site), StringComparison.Ordinal);
        Assert.False(site.Has("d/index.html"));
        Build(site, appears);
        Assert.StartsWith("rendered", Build(site, appears.AddDays(2)), StringComparison.Ordinal);
        Assert.False(site.Has("d/index.html"));
    }

    [Theory]
    [InlineData("a/index.html")]
    [InlineData("robots.txt")]
    [InlineData(".staticgen/manifest")]
    public void A_file_that_is_gone_from_the_output_comes_back(string path)
    {
        using var site = Site();
        Build(site);
        var before = Snapshot(site);
        File.Delete(Path.Combine(site.Folder, "site", path));
        Assert.StartsWith("rendered", Build(site, path[0] == '.' ? ["--force"] : []), StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(site));
    }

    [Fact]
    public void An_edited_output_is_found_even_when_its_length_is_the_same()
    {
        using var site = Site();
        Build(site);
        var page = Path.Combine(site.Folder, "site/a/index.html");
        var bytes = File.ReadAllBytes(page);
        bytes[^2] ^= 1;
        File.WriteAllBytes(page, bytes);
        Assert.Contains("SG0607", site.Run("build").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_in_the_output_is_reported_though_nothing_is_rendered()
    {
        using var site = Site();
        Build(site);
        site.Write("site/archive/foreign.txt", "x");
        var result = site.Run("build", "--verbose");
        Assert.Contains("foreign.txt", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("  render", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_given_by_every_build()
    {
        using var site = Site();
        site.Write("content/articles/a.md", "---\ntitle: قمة\ndate: 2026-01-02\nxyz: 1\n---\nنص.\n");
        Age(site);
        var first = site.Run("build");
        Assert.NotEmpty(first.Error);
        Assert.Equal(first.Error, site.Run("build").Error);
    }

    [Fact]
    public void A_file_written_to_since_the_build_began_is_not_trusted_though_it_is_the_same_again()
    {
        using var site = Site();
        Build(site);
        File.SetLastWriteTimeUtc(Path.Combine(site.Folder, "content/articles/a.md"), DateTime.UtcNow);
        Assert.Equal("rendered, 0 written", Build(site));
    }

    [Theory]
    [InlineData("")]
    [InlineData("staticgen-build 2")]
    [InlineData("staticgen-build 2\nx\ny\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10")]
    [InlineData("staticgen-build 2\n00\n00\n1\n-2\n3\n99999999999999999999\n5\n6\n7\n8\n9\n10")]
    public void A_damaged_note_means_nothing(string text)
    {
        using var site = Site();
        Build(site);
        foreach (var note in Directory.GetFiles(_cache["builds"])) File.WriteAllText(note, text);
        Assert.Equal("rendered, 0 written", Build(site));
        Assert.Equal("as it was, 0 written", Build(site));
    }

    [Fact]
    public void A_failed_build_leaves_no_note_and_old_notes_go()
    {
        using var site = Site();
        site.Write("content/articles/e.md", "---\ntitle: [\n---\n");
        Age(site);
        Directory.CreateDirectory(_cache["builds"]);
        _cache.Write("builds/old", "x");
        File.SetLastWriteTimeUtc(_cache["builds/old"], Long);
        Assert.Equal(1, site.Run("build").ExitCode);
        Assert.Empty(Directory.GetFiles(_cache["builds"]));
    }

    [Fact]
    public void A_list_of_changes_is_written_and_empty()
    {
        using var site = Site();
        Build(site);
        Assert.Equal("as it was, 0 written", Build(site, "--changes", "changes.txt"));
        Assert.Equal("", File.ReadAllText(Path.Combine(site.Folder, "changes.txt")));
    }

    private TestSite Site()
    {
        var site = TestSite.With("""
            -- staticgen.yaml --
            base-url: https://example.org/
            -- content/articles/a.md --
            ---
            title: قمة
            date: 2026-01-02
            ---
            نص.
            -- content/articles/a.comments.yaml --
            - author: سارة
              date: 2026-01-03
              text: شكرا
            -- content/articles/b/index.md --
            ---
            title: صورة
            date: 2026-01-03
            ---
            نص.
            -- content/articles/b/photo.txt --
            صورة
            -- content/articles/d.md --
            ---
            title: غدا
            date: 2026-12-01T10:00Z
            expires: 2026-12-03T10:00Z
            ---
            نص.
            -- content/articles/e.md --
            ---
            title: مسودة
            draft: true
            ---
            نص.
            -- content/pages/about.md --
            ---
            title: من نحن
            ---
            نحن.
            -- static/robots.txt --
            User-agent: *
            """);
        site.CacheFolder = _cache.Path;
        Age(site);
        return site;
    }

    // What has just been written is not trusted.
    private static void Age(TestSite site)
    {
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
            if (!Path.GetRelativePath(site.Folder, file).StartsWith("site", StringComparison.Ordinal)) File.SetLastWriteTimeUtc(file, Long);
    }

    private static string Build(TestSite site, params string[] arguments) => Build(site, TestSite.Now, arguments);

    private static string Build(TestSite site, DateTimeOffset now, params string[] arguments)
    {
        var result = site.Run(now, ["build", "--verbose", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Error);
        var written = result.Out[(result.Out.IndexOf('(', StringComparison.Ordinal) + 1)..result.Out.IndexOf(',', StringComparison.Ordinal)];
        return $"{(result.Out.Contains("  render", StringComparison.Ordinal) ? "rendered" : "as it was")}, {written}";
    }

    private static void AssertLikeNew(TestSite site, params string[] arguments)
    {
        var built = Snapshot(site);
        Directory.Delete(Path.Combine(site.Folder, "site"), recursive: true);
        var cache = site.CacheFolder;
        site.CacheFolder = null;
        site.Build(arguments);
        site.CacheFolder = cache;
        Assert.Equal(built, Snapshot(site));
    }

    private static string Snapshot(TestSite site)
    {
        var all = new StringBuilder();
        foreach (var output in site.Outputs().Append(".staticgen/manifest")) all.Append(output).Append('\n').Append(site.Read(output)).Append('\n');
        return all.ToString();
    }
}
