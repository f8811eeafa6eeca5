using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

/// <summary>The list that <c>build --changes</c> writes.</summary>
public class ChangeLists
{
    private const string Articles = """
        -- staticgen.yaml --
        base-url: https://example.org/
        -- content/articles/قمة.md --
        ---
        title: قمة
        date: 2026-01-01
        ---
        نص
        -- content/articles/old.md --
        # قديم
        """;

    private static string[] List(TestSite site) => File.ReadAllText(Path.Combine(site.Folder, "changes.txt")).Split('\n')[..^1];

    [Fact]
    public void A_first_build_adds_every_file_under_its_name_on_disk()
    {
        using var site = TestSite.With(Articles).Build("--changes", "changes.txt");

        Assert.Equal(site.Outputs().Select(path => $"A\t{path}"), List(site));
        Assert.Contains("A\tقمة/index.html", List(site));
    }

    [Fact]
    public void A_build_that_changes_nothing_leaves_an_empty_list()
    {
        using var site = TestSite.With(Articles).Build("--changes", "changes.txt").Build("--changes", "changes.txt", "--force");

        Assert.Empty(List(site));
    }

    [Fact]
    public void What_was_added_changed_and_removed_is_told_apart()
    {
        using var site = TestSite.With(Articles).Build();
        File.Move(Path.Combine(site.Folder, "content/articles/old.md"), Path.Combine(site.Folder, "content/articles/new.md"));

        site.Write("content/articles/قمة.md", "---\ntitle: قمة\ndate: 2026-01-01\n---\nنص آخر\n").Build("--changes", "changes.txt");

        var list = List(site);
        Assert.Equal(["A\tnew/index.html", "D\told/index.html", "M\tقمة/index.html"], list.Where(line => line.EndsWith("/index.html", StringComparison.Ordinal)).Where(line => line.Count(c => c == '/') == 1));
        Assert.Equal(list.OrderBy(line => line[2..], StringComparer.Ordinal), list);
        Assert.DoesNotContain(list, line => line.Contains("assets/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_that_follows_the_list_is_the_site()
    {
        using var site = TestSite.With(Articles).Build();
        var (output, copy) = (Path.Combine(site.Folder, "site"), new TemporaryFolder());
        foreach (var path in site.Outputs()) copy.Write(path, site.Read(path));
        File.Delete(Path.Combine(site.Folder, "content/articles/old.md"));
        site.Write("content/articles/third.md", "---\ntitle: ثالث\ntags: [أمن]\ndate: 2026-02-01\n---\n## خلفية\nنص\n").Build("--changes", "changes.txt");

        foreach (var line in List(site))
        {
            var (isThere, path) = (File.Exists(Path.Combine(copy.Path, line[2..])), line[2..]);
            Assert.Equal(line[0] != 'A', isThere);
            if (line[0] == 'D') File.Delete(Path.Combine(copy.Path, path));
            else copy.Write(path, File.ReadAllText(Path.Combine(output, path)));
        }

        string[] Files(string folder) => [.. Workspace.Tree(folder).Where(entry => !entry.StartsWith(".staticgen", StringComparison.Ordinal) && !entry.EndsWith('/'))];
        Assert.Equal(Files(output), Files(copy.Path));
        copy.Dispose();
    }

    [Fact]
    public void Where_only_the_manifest_was_kept_the_list_is_the_same()
    {
        using var site = TestSite.With(Articles).Build();
        foreach (var path in site.Outputs()) File.Delete(Path.Combine(site.Folder, "site", path));

        site.Write("content/articles/old.md", "# قديم\nوجديد\n").Build("--changes", "changes.txt");

        Assert.Contains("M\told/index.html", List(site));
        Assert.DoesNotContain(List(site), line => line[0] == 'A' || line.EndsWith("قمة/index.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_edited_by_hand_is_in_the_list_when_it_is_overwritten_and_not_before()
    {
        using var site = TestSite.With(Articles).Build();
        site.Write("site/old/index.html", "mine").Build("--changes", "changes.txt");
        Assert.Empty(List(site));

        site.Build("--changes", "changes.txt", "--force");

        Assert.Equal(["M\told/index.html"], List(site));
    }

    [Fact]
    public void A_file_edited_by_hand_that_stays_is_not_removed()
    {
        using var site = TestSite.With(Articles).Build();
        File.Delete(Path.Combine(site.Folder, "content/articles/old.md"));

        site.Write("site/old/index.html", "mine").Build("--changes", "changes.txt");

        Assert.DoesNotContain("D\told/index.html", List(site));
    }

    [Fact]
    public void A_build_with_errors_leaves_the_list_of_the_one_before()
    {
        using var site = TestSite.With(Articles).Build("--changes", "changes.txt");
        var before = List(site);
        site.Write("content/articles/old.md", "# قديم\n[x](no.md)\n");

        Assert.Equal(1, site.Run("build", "--changes", "changes.txt").ExitCode);

        Assert.Equal(before, List(site));
    }

    [Fact]
    public void Whatever_write_fails_the_site_and_the_list_belong_together()
    {
        for (var failing = 0; ; failing++)
        {
            using var workspace = new Workspace();
            var list = Path.Combine(workspace.Root, "changes.txt");
            var options = workspace.Options with { ChangeListFile = list };
            Workspace.Publish(options, ("a.html", "a"), ("b.html", "b"));
            var before = File.ReadAllText(list);
            var (count, fails) = (0, failing);
            void Fail(string change)
            {
                if (count++ == fails) throw new IOException("stopped here");
            }

            var wasPublished = false;
            try
            {
                using var publisher = Publisher.Open(options, new DiagnosticBag(), Fail);
                publisher.Stage("a.html", "A"u8);
                publisher.Stage("c.html", "c"u8);
                wasPublished = publisher.Commit() is not null;
            }
            catch (PublishException)
            {
            }

            var isNew = workspace.Read(".staticgen/manifest").Contains("c.html", StringComparison.Ordinal);
            var expected = isNew ? "M\ta.html\nD\tb.html\nA\tc.html\n" : before;
            var left = File.Exists(list + ".new") ? File.ReadAllText(list + ".new") : null;
            // After the last rename of the site only that of the list may fail, and the list is then beside its place.
            Assert.Equal(expected, isNew && !wasPublished ? left : File.ReadAllText(list));
            if (wasPublished && count <= fails) return;
        }
    }

    [Theory]
    [InlineData("site/changes.txt", "it would lie in the output folder `site`")]
    [InlineData("site", "it would lie in the output folder `site`")]
    [InlineData("content/articles/old.md", "`content` is part of the site's source")]
    [InlineData("static/changes.txt", "`static` is part of the site's source")]
    [InlineData("staticgen.yaml", "there is a file of that name that is no list of changes")]
    [InlineData("lists", "it is a folder")]
    [InlineData("nowhere/changes.txt", "there is no such folder")]
    public void A_list_that_would_be_published_or_would_destroy_something_is_refused(string file, string reason)
    {
        using var site = TestSite.With(Articles).Write("lists/a.txt", "");
        var before = Workspace.Tree(site.Folder);

        var result = site.Run("build", "--changes", file);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"error SG0612: cannot write the list of changes to `{file}`: {reason}\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Workspace.Tree(site.Folder));
    }

    [Fact]
    public void A_device_is_no_place_for_a_list()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "no /dev/null on this system");
        using var site = TestSite.With(Articles);

        Assert.Contains("SG0612: cannot write the list of changes to `/dev/null`: it is a device", site.Run("build", "--changes", "/dev/null").Error, StringComparison.Ordinal);
    }
}
