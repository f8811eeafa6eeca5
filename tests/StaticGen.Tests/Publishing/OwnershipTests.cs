using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

/// <summary>What is not ours is neither overwritten nor deleted, and is spoken of.</summary>
public sealed class OwnershipTests : IDisposable
{
    private const string EditedA = "warning SG0607: `site/a.html` was edited by hand and is kept; its page is not updated";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("edited, another length")]
    [InlineData("B")]
    public void An_edited_page_is_kept_and_reported_by_every_build(string edited)
    {
        _workspace.Publish(("a.html", "A"), ("b.html", "B"));
        _workspace.Write("a.html", edited);

        for (var round = 0; round < 3; round++)
        {
            var (same, warnings) = _workspace.Publish(("a.html", "A"), ("b.html", $"B{round}"));
            Assert.Equal([EditedA], warnings);
            Assert.Equal((1, 1), (same.KeptEdited, same.Written));
        }

        var (changed, changedWarnings) = _workspace.Publish(("a.html", "A2"), ("b.html", "B"));
        Assert.Equal([EditedA], changedWarnings);
        Assert.Equal(edited, _workspace.Read("a.html"));
        Assert.Equal(1, changed.KeptEdited);
    }

    [Fact]
    public void An_edit_that_hides_behind_an_old_time_is_found_before_it_would_be_lost()
    {
        _workspace.Publish(("a.html", "A"));
        _workspace.Write("a.html", "E");
        File.SetLastWriteTimeUtc(_workspace.In("a.html"), DateTime.UnixEpoch);

        Assert.Equal([EditedA], _workspace.Publish(("a.html", "A2")).Warnings);
        Assert.Equal("E", _workspace.Read("a.html"));
    }

    [Fact]
    public void An_edit_taken_back_is_forgotten()
    {
        _workspace.Publish(("a.html", "A"));
        _workspace.Write("a.html", "edited");
        _workspace.Publish(("a.html", "A2"));
        _workspace.Write("a.html", "A");

        Assert.Empty(_workspace.Publish(("a.html", "A2")).Warnings);
        Assert.Equal("A2", _workspace.Read("a.html"));
        Assert.DoesNotContain("?", _workspace.Read(".staticgen/manifest"), StringComparison.Ordinal);
    }

    [Fact]
    public void Force_overwrites_an_edited_page()
    {
        _workspace.Publish(("a.html", "A"));
        _workspace.Write("a.html", "edited");

        Assert.Empty(Workspace.Publish(_workspace.Options with { Force = true }, ("a.html", "A")).Warnings);
        Assert.Equal("A", _workspace.Read("a.html"));
    }

    [Fact]
    public void An_edited_page_that_the_site_no_longer_has_is_kept()
    {
        _workspace.Publish(("a.html", "A"), ("x/b.html", "B"));
        _workspace.Write("x/b.html", "edited");

        var (result, warnings) = _workspace.Publish(("a.html", "A"));

        Assert.Equal(["warning SG0607: `site/x/b.html` was edited by hand and is kept, though the site no longer has this page"], warnings);
        Assert.Equal(["a.html: A", "x/b.html: edited"], _workspace.Pages());
        Assert.Equal((0, 1), (result.Removed, result.KeptEdited));
    }

    [Fact]
    public void A_page_edited_while_the_build_runs_is_kept()
    {
        _workspace.Publish(("a.html", "A"));
        var diagnostics = new DiagnosticBag();
        using var publisher = Publisher.Open(_workspace.Options, diagnostics);
        publisher.Stage("a.html", "A2"u8);
        _workspace.Write("a.html", "edited");

        Assert.Equal(1, publisher.Commit()?.KeptEdited);
        Assert.Equal([EditedA], Workspace.Describe(diagnostics));
        Assert.Equal("edited", _workspace.Read("a.html"));
    }

    [Fact]
    public void Foreign_files_elsewhere_are_kept_and_told_in_one_warning()
    {
        _workspace.Publish(("a/index.html", "A"), ("old/index.html", "old"));
        string[] foreign = ["CNAME", "a/note.txt", "old/mine.txt", ".git/config", "x/1", "x/2", "z"];
        foreach (var path in foreign) _workspace.Write(path, "mine");

        var (result, warnings) = _workspace.Publish(("a/index.html", "A2"));

        Assert.Equal(
            ["warning SG0610: 6 entries in the output folder did not come from this site and stay there: .git/, CNAME, a/note.txt, old/mine.txt, x/, …"],
            warnings);
        Assert.Equal((1, 6), (result.Removed, result.KeptForeign));
        Assert.Equal(foreign.Select(path => $"{path}: mine").Append("a/index.html: A2").Order(StringComparer.Ordinal), _workspace.Pages());
    }

    [Fact]
    public void A_foreign_file_where_a_page_must_go_is_an_error()
    {
        _workspace.Publish(("a.html", "A"));
        _workspace.Write("b.html", "mine");
        _workspace.Write("c.html", "mine too");
        var before = _workspace.Identities();

        var (result, diagnostics) = Workspace.TryPublish(_workspace.Options, ("a.html", "A2"), ("b.html", "B"), ("c.html", "C"));

        Assert.Null(result);
        Assert.Equal(
            [
                "error SG0608: `site/b.html` must be written, but a file of that name is there that staticgen did not write",
                "error SG0608: `site/c.html` must be written, but a file of that name is there that staticgen did not write",
            ],
            diagnostics);
        Assert.Equal(before, _workspace.Identities());
    }

    [Fact]
    public void A_foreign_file_with_the_right_bytes_is_taken_over()
    {
        _workspace.Publish(("a.html", "A"));
        _workspace.Write("b.html", "B");

        Assert.Equal(2, _workspace.Publish(("a.html", "A"), ("b.html", "B")).Result.Unchanged);
        Assert.Equal(1, _workspace.Publish(("a.html", "A")).Result.Removed);
    }

    [Fact]
    public void Force_overwrites_a_foreign_file_where_a_page_must_go_and_no_other()
    {
        _workspace.Publish(("a.html", "A"));
        _workspace.Write("b.html", "mine");
        _workspace.Write("c.html", "mine");

        Workspace.Publish(_workspace.Options with { Force = true }, ("a.html", "A"), ("b.html", "B"));

        Assert.Equal(["a.html: A", "b.html: B", "c.html: mine"], _workspace.Pages());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_written_through_a_link(bool force)
    {
        var outside = Path.Combine(_workspace.Root, "outside");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "b.html"), "precious");
        _workspace.Publish(("index.html", "home"));
        Directory.CreateSymbolicLink(_workspace.In("a"), outside);
        File.CreateSymbolicLink(_workspace.In("c.html"), Path.Combine(outside, "b.html"));
        var before = Workspace.Tree(_workspace.Root);

        var (result, diagnostics) = Workspace.TryPublish(
            _workspace.Options with { Force = force }, ("index.html", "home"), ("a/new.html", "N"), ("c.html", "C"));

        Assert.Null(result);
        Assert.Contains("error SG0609: `site/c.html` must be written, but `site/c.html` is a symbolic link", diagnostics);
        (result, diagnostics) = Workspace.TryPublish(_workspace.Options with { Force = force }, ("index.html", "home"), ("a/new.html", "N"));
        Assert.Null(result);
        Assert.Contains("error SG0609: `site/a/new.html` must be written, but `site/a` is a symbolic link", diagnostics);
        Assert.Equal(before, Workspace.Tree(_workspace.Root));
    }

    [Fact]
    public void A_foreign_file_is_not_removed_to_make_a_folder_nor_a_foreign_folder_to_make_a_file()
    {
        _workspace.Publish(("index.html", "home"), ("b/ours.html", "B"));
        _workspace.Write("a", "mine");
        _workspace.Write("b/mine.txt", "mine");
        _workspace.Write("c/mine.txt", "mine");
        var before = Workspace.Tree(_workspace.Site);

        var (result, diagnostics) = Workspace.TryPublish(
            _workspace.Options, ("index.html", "home"), ("a/index.html", "A"), ("b", "B"), ("c", "C"));

        Assert.Null(result);
        Assert.Equal(
            [
                "warning SG0610: 3 entries in the output folder did not come from this site and stay there: a, b/mine.txt, c/",
                "error SG0608: `site/a/index.html` must be written, but `site/a` is a file and not a folder, and staticgen did not write it",
                "error SG0608: `site/b` must be written, but it is a folder with things that staticgen did not write, such as `site/b/mine.txt`",
                "error SG0608: `site/c` must be written, but it is a folder with things that staticgen did not write, such as `site/c`",
            ],
            diagnostics);
        Assert.Equal(before, Workspace.Tree(_workspace.Site));
    }
}
