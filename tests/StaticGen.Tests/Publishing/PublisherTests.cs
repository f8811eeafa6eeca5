using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

public sealed class PublisherTests : IDisposable
{
    private readonly Workspace _workspace = new(inMemory: true);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_missing_folder_gets_the_files_and_a_manifest_and_nothing_else()
    {
        var (result, warnings) = _workspace.Publish(("index.html", "home"), ("a/index.html", "A"), ("قمة/index.html", "قمة"));

        Assert.Equal(
            [
                """
                .staticgen/manifest: staticgen-manifest 1
                9b0498cbe3839becd0d496e05c553485 a/index.html
                a31aa7a9c2f303d1fee9e63fce526ec2 index.html
                c0786a96418a98c34f6bc9c24b8086c0 قمة/index.html

                """,
                "a/index.html: A",
                "index.html: home",
                "قمة/index.html: قمة",
            ],
            Workspace.Tree(_workspace.Site));
        Assert.Equal(new PublishResult(Written: 3, Unchanged: 0, Removed: 0, KeptEdited: 0, KeptForeign: 0, BytesWritten: 4 + 1 + 6), result);
        Assert.Empty(warnings);
    }

    [Fact]
    public void A_site_without_files_is_a_manifest_and_the_next_one_fills_it()
    {
        var (result, warnings) = _workspace.Publish();

        Assert.Equal([".staticgen/manifest: staticgen-manifest 1\n"], Workspace.Tree(_workspace.Site));
        Assert.Equal(new PublishResult(Written: 0, Unchanged: 0, Removed: 0, KeptEdited: 0, KeptForeign: 0, BytesWritten: 0), result);
        Assert.Empty(warnings);

        _workspace.Publish(("a/index.html", "A"));
        Assert.Equal(["a/index.html: A"], _workspace.Pages());
    }

    [Fact]
    public void What_has_not_changed_is_not_touched()
    {
        (string, string)[] files = [("index.html", "home"), ("a/index.html", "A"), ("empty", "")];
        _workspace.Publish(files);
        var before = _workspace.Identities();

        var (result, warnings) = _workspace.Publish(files);

        Assert.Equal(before, _workspace.Identities());
        Assert.Equal(new PublishResult(Written: 0, Unchanged: 3, Removed: 0, KeptEdited: 0, KeptForeign: 0, BytesWritten: 0), result);
        Assert.Empty(warnings);
    }

    [Fact]
    public void A_change_replaces_one_file_and_leaves_its_neighbours()
    {
        _workspace.Publish(("a/index.html", "old"), ("a/b.html", "B"));
        var before = _workspace.Identities();

        var (result, _) = _workspace.Publish(("a/index.html", "new, and longer"), ("a/b.html", "B"));

        Assert.Equal(["a/b.html: B", "a/index.html: new, and longer"], _workspace.Pages());
        Assert.Contains(before.Single(line => line.StartsWith("a/b.html ", StringComparison.Ordinal)), _workspace.Identities());
        Assert.Equal(new PublishResult(Written: 1, Unchanged: 1, Removed: 0, KeptEdited: 0, KeptForeign: 0, BytesWritten: 15), result);
    }

    [Fact]
    public void Pages_that_are_gone_take_their_empty_folders_with_them()
    {
        _workspace.Publish(("index.html", "home"), ("a/b/c/index.html", "C"), ("a/x.html", "X"), ("d/e/index.html", "E"));

        var (result, _) = _workspace.Publish(("index.html", "home"), ("a/x.html", "X"));

        Assert.Equal(["a/x.html: X", "index.html: home"], _workspace.Pages());
        Assert.Equal(2, result.Removed);
    }

    [Fact]
    public void A_file_that_was_deleted_by_hand_comes_back()
    {
        _workspace.Publish(("a/index.html", "A"), ("index.html", "home"));
        Directory.Delete(_workspace.In("a"), recursive: true);

        var (result, _) = _workspace.Publish(("a/index.html", "A"), ("index.html", "home"));

        Assert.Equal(["a/index.html: A", "index.html: home"], _workspace.Pages());
        Assert.Equal((1, 1), (result.Written, result.Unchanged));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        _workspace.Publish(("one", "file"), ("two/a/index.html", "A"), ("two/b.html", "B"));
        _workspace.Publish(("one/index.html", "in a folder"), ("two", "file"));
        Assert.Equal(["one/index.html: in a folder", "two: file"], _workspace.Pages());

        _workspace.Publish(("one", "file"), ("two/a/index.html", "A"));
        Assert.Equal(["one: file", "two/a/index.html: A"], _workspace.Pages());
    }

    [Fact]
    public void A_folder_may_become_a_file_after_its_own_file_was_deleted_by_hand()
    {
        _workspace.Publish(("one/two/index.html", "A"));
        File.Delete(_workspace.In("one/two/index.html"));

        _workspace.Publish(("one", "file"));

        Assert.Equal(["one: file"], _workspace.Pages());
    }

    [Fact]
    public void A_name_may_change_its_case()
    {
        _workspace.Publish(("About/index.html", "A"), ("x.html", "X"));
        _workspace.Publish(("about/index.html", "A"), ("X.html", "X"));
        Assert.Equal(["X.html: X", "about/index.html: A"], _workspace.Pages());
    }

    [Fact]
    public void A_thousand_random_edits_each_give_what_a_clean_build_gives()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] names = ["a", "a/b", "a/b/c", "a/b/d", "b", "b/a", "c/a/x", "c/a/y", "c/b", "c", "d/e/f/g", "d/e", "index.html"];
        using var clean = new Workspace(inMemory: true);
        for (var round = 0; round < 1_000; round++)
        {
            var files = new Dictionary<string, string>();
            foreach (var name in names)
            {
                var clashes = files.Keys.Any(other =>
                    other.StartsWith(name + "/", StringComparison.Ordinal) || name.StartsWith(other + "/", StringComparison.Ordinal));
                if (random.Next(2) == 0 && !clashes) files.Add(name, new string((char)('A' + random.Next(3)), random.Next(1, 3)));
            }

            (string, string)[] site = [.. files.Select(file => (file.Key, file.Value))];
            random.Shuffle(site);
            _workspace.Publish(site);
            if (Directory.Exists(clean.Site)) Directory.Delete(clean.Site, recursive: true);
            clean.Publish(site);
            Assert.Equal(Workspace.Tree(clean.Site), Workspace.Tree(_workspace.Site));
        }
    }

    [Fact]
    public void Without_a_commit_the_published_site_stays_as_it_was()
    {
        _workspace.Publish(("index.html", "home"), ("a/index.html", "A"));
        var before = _workspace.Identities();

        using (var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag())) publisher.Stage("index.html", "changed"u8);

        Assert.Equal(before, _workspace.Identities());
    }

    [Fact]
    public void Without_a_commit_folders_made_for_it_are_gone_again()
    {
        var options = _workspace.Options with { OutputFolder = Path.Combine(_workspace.Project, "out/of/way") };
        using (var publisher = Publisher.Open(options, new DiagnosticBag())) publisher.Stage("index.html", "home"u8);

        Assert.Empty(Workspace.Tree(_workspace.Project));
    }

    [Fact]
    public void Nothing_is_published_when_the_build_has_errors()
    {
        _workspace.Publish(("index.html", "home"));
        var before = _workspace.Identities();
        var diagnostics = new DiagnosticBag();
        using (var publisher = Publisher.Open(_workspace.Options, diagnostics))
        {
            publisher.Stage("index.html", "changed"u8);
            diagnostics.Add(DiagnosticCodes.NoContent, null, "an error");
            Assert.Null(publisher.Commit());
        }

        Assert.Equal(before, _workspace.Identities());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a/./x")]
    [InlineData("a//x")]
    [InlineData("a/")]
    [InlineData("a\\x")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData(".staticgen")]
    [InlineData(".staticgen/manifest")]
    [InlineData(".StaticGen/manifest")]
    [InlineData(".staticgen./manifest")]
    public void A_path_that_leads_elsewhere_is_a_bug_of_the_caller(string path)
    {
        using var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag());
        Assert.Throws<InvalidOperationException>(() => publisher.Stage(path, "x"u8));
        Assert.Throws<InvalidOperationException>(() => publisher.StageCopy(path, Environment.ProcessPath!));
    }

    [Fact]
    public void A_path_that_is_no_text_is_a_bug_of_the_caller()
    {
        using var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag());
        Assert.Throws<InvalidOperationException>(() => publisher.Stage("a\ud800b", "x"u8));
        Assert.Throws<InvalidOperationException>(() => publisher.Stage("a\udc00\ud800b", "x"u8));
        publisher.Stage("a\ud83d\ude00b", "x"u8);
    }

    [Fact]
    public void A_path_staged_twice_is_a_bug_of_the_caller()
    {
        using var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag());
        publisher.Stage("a", "x"u8);
        Assert.Throws<InvalidOperationException>(() => publisher.Stage("a", "x"u8));
    }

    [Fact]
    public void Files_may_be_staged_by_many_threads()
    {
        using (var publisher = Publisher.Open(_workspace.Options, new DiagnosticBag()))
        {
            Parallel.For(0, 500, i => publisher.Stage($"{i % 7}/{i}.html", Encoding.UTF8.GetBytes($"{i}")));
            Assert.Equal(500, publisher.Commit()?.Written);
        }

        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i % 7}/{i}.html: {i}").Order(StringComparer.Ordinal), _workspace.Pages());
    }
}
