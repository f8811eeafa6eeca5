using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

/// <summary>A build stopped before any one of its changes to the disk, or failing at it.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly (string Path, string Content)[] Old =
    [
        ("index.html", "home, old"), ("same.html", "same"), ("a/b/changed.html", "old"), ("gone/deep/down/index.html", "gone"),
        ("file-to-folder", "a file"), ("folder-to-file/x.html", "X"), ("folder-to-file/y/z.html", "Z"),
    ];

    private static readonly (string Path, string Content)[] New =
    [
        ("index.html", "home, new"), ("same.html", "same"), ("a/b/changed.html", "new"), ("new/deep/down/index.html", "new"),
        ("file-to-folder/index.html", "now in a folder"), ("folder-to-file", "now a file"),
    ];

    private static readonly (string Path, string Content)[] Other =
    [
        ("index.html", "home, other"), ("other/index.html", "other"), ("new/deep/down/index.html", "other"), ("gone/deep/down/index.html", "back"),
    ];

    private readonly Workspace _clean = new(inMemory: true);

    public void Dispose() => _clean.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stopped_before_any_change_the_next_build_gives_a_clean_site(bool hadSite)
    {
        var steps = CountSteps(hadSite);
        for (var stop = 1; stop <= steps; stop++)
        {
            foreach (var next in (ReadOnlySpan<(string, string)[]>)[New, Old, Other])
            {
                using var workspace = new Workspace(inMemory: true);
                if (hadSite) workspace.Publish(Old);
                Assert.Throws<CrashException>(() => PublishUntil(workspace, New, stop, () => new CrashException()));
                AssertNothingTorn(workspace, Old, New);

                var (_, warnings) = workspace.Publish(next);
                Assert.Empty(warnings);
                Assert.Equal(CleanTree(next), Workspace.Tree(workspace.Site));
                Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(workspace.Project).Select(Path.GetFileName));
            }
        }
    }

    [Fact]
    public void Stopped_again_while_mending_the_next_build_gives_a_clean_site()
    {
        var steps = CountSteps(hadSite: true);
        for (var first = 1; first <= steps; first += 3)
        {
            for (var second = 1 + first % 4; second <= steps + 5; second += 4)
            {
                using var workspace = new Workspace(inMemory: true);
                workspace.Publish(Old);
                Assert.Throws<CrashException>(() => PublishUntil(workspace, New, first, () => new CrashException()));
                try
                {
                    PublishUntil(workspace, Other, second, () => new CrashException());
                }
                catch (CrashException)
                {
                    AssertNothingTorn(workspace, Old, New, Other);
                }

                Assert.Empty(workspace.Publish(New).Warnings);
                Assert.Equal(CleanTree(New), Workspace.Tree(workspace.Site));
            }
        }
    }

    [Fact]
    public void A_page_edited_after_a_crash_is_kept()
    {
        var steps = CountSteps(hadSite: true);
        for (var stop = 1; stop <= steps; stop++)
        {
            using var workspace = new Workspace(inMemory: true);
            workspace.Publish(Old);
            Assert.Throws<CrashException>(() => PublishUntil(workspace, New, stop, () => new CrashException()));
            workspace.Write("same.html", "mine");
            workspace.Write("index.html", "home, own");

            for (var round = 0; round < 2; round++)
            {
                Assert.Equal(
                    [
                        "warning SG0607: `site/index.html` was edited by hand and is kept; its page is not updated",
                        "warning SG0607: `site/same.html` was edited by hand and is kept; its page is not updated",
                    ],
                    workspace.Publish(New).Warnings);
            }

            Assert.Equal(("mine", "home, own"), (workspace.Read("same.html"), workspace.Read("index.html")));
        }
    }

    [Fact]
    public void A_change_that_fails_leaves_the_site_as_it_was_or_as_it_should_be()
    {
        var steps = CountSteps(hadSite: true);
        var failures = 0;
        for (var stop = 1; stop <= steps; stop++)
        {
            using var workspace = new Workspace(inMemory: true);
            workspace.Publish(Old);
            var before = workspace.Identities();
            try
            {
                PublishUntil(workspace, New, stop, () => new IOException("Input/output error : '/somewhere'"), onlyOnce: true);
                Assert.Equal(CleanTree(New), Visible(workspace));
            }
            catch (PublishException e)
            {
                failures++;
                Assert.Equal(PublishFailure.InputOutput, e.Failure);
                Assert.Matches("^cannot write `site.*`: Input/output error$", e.Diagnostic.Message);
                Assert.Equal("the published site is as it was", e.Diagnostic.Help);
                Assert.Equal(CleanTree(Old), Visible(workspace));
                // Only the folders made anew while taking back have another time, and they are not files.
                Assert.Subset(workspace.Identities().ToHashSet(), before.ToHashSet());
            }

            Assert.Empty(workspace.Publish(New).Warnings);
            Assert.Equal(CleanTree(New), Workspace.Tree(workspace.Site));
        }

        Assert.InRange(failures, steps / 2, steps - 1);
    }

    [Fact]
    public void A_failure_that_cannot_be_taken_back_is_told_and_mended_by_the_next_build()
    {
        var steps = CountSteps(hadSite: true);
        var told = 0;
        for (var stop = 1; stop <= steps; stop++)
        {
            using var workspace = new Workspace(inMemory: true);
            workspace.Publish(Old);
            try
            {
                PublishUntil(workspace, New, stop, () => new IOException("gone"));
            }
            catch (PublishException e)
            {
                if (e.Diagnostic.Help == "part of the site is new and part is old now; the next build sets it right") told++;
                else Assert.Equal(CleanTree(Old), Visible(workspace));
            }

            AssertNothingTorn(workspace, Old, New);
            workspace.Publish(New);
            Assert.Equal(CleanTree(New), Workspace.Tree(workspace.Site));
        }

        Assert.True(told > 5);
    }

    private static int CountSteps(bool hadSite)
    {
        using var workspace = new Workspace(inMemory: true);
        if (hadSite) workspace.Publish(Old);
        var steps = 0;
        using (var publisher = Publisher.Open(workspace.Options, new DiagnosticBag(), _ => Interlocked.Increment(ref steps))) StageAndCommit(publisher, New);
        Assert.InRange(steps, 20, 100);
        return steps;
    }

    /// <summary>Publishes; the change number <paramref name="stop"/> and, unless once, all after it throw.</summary>
    private static void PublishUntil(
        Workspace workspace, (string, string)[] files, int stop, Func<Exception> failure, bool onlyOnce = false)
    {
        var step = 0;
        using var publisher = Publisher.Open(workspace.Options, new DiagnosticBag(), _ =>
        {
            // Folders are moved by several threads.
            var now = Interlocked.Increment(ref step);
            if (now == stop || (now > stop && !onlyOnce)) throw failure();
        });
        StageAndCommit(publisher, files);
    }

    private static void StageAndCommit(Publisher publisher, (string Path, string Content)[] files)
    {
        foreach (var (path, content) in files) publisher.Stage(path, System.Text.Encoding.UTF8.GetBytes(content));
        Assert.NotNull(publisher.Commit());
    }

    private static void AssertNothingTorn(Workspace workspace, params (string Path, string Content)[][] versions)
    {
        if (!Directory.Exists(workspace.Site)) return;
        var whole = versions.SelectMany(files => files).Select(file => $"{file.Path}: {file.Content}").ToHashSet();
        var files = workspace.Pages().Where(entry => !entry.StartsWith(".staticgen/", StringComparison.Ordinal) && !entry.EndsWith('/'));
        Assert.All(files, entry => Assert.Contains(entry, whole));
    }

    // What a failed clean-up leaves in the publisher's own folder is the next build's to remove.
    private static string[] Visible(Workspace workspace) =>
    [
        .. Workspace.Tree(workspace.Site).Where(entry =>
            !entry.StartsWith(".staticgen/", StringComparison.Ordinal) || entry.StartsWith(".staticgen/manifest", StringComparison.Ordinal)),
    ];

    private string[] CleanTree((string, string)[] files)
    {
        if (Directory.Exists(_clean.Site)) Directory.Delete(_clean.Site, recursive: true);
        _clean.Publish(files);
        return Workspace.Tree(_clean.Site);
    }

    private sealed class CrashException : Exception;
}
