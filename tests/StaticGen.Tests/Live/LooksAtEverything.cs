using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Tests.Live;

/// <summary>What a look at all files finds, and what a name does that is that of no file read before.</summary>
public class LooksAtEverything
{
    private const string Site = """
        -- staticgen.yaml --
        base-url: https://example.org/
        -- content/articles/a.md --
        # الأول
        -- content/articles/a/more.md --
        # المزيد
        -- content/articles/a-b.md --
        # آخر
        -- static/first.md --
        # نص واحد
        -- static/second.md --
        # نص آخر غيره
        """;

    // Long after the files were written, so that their times can be relied on.
    private static readonly DateTimeOffset Later = DateTimeOffset.UtcNow.AddDays(1);

    private static string Title(LiveFolder site, string path) => ((PostPage)LiveFolder.Output(site.State.Current!, path)).Post.Article.Title;

    private static LiveState Look(LiveFolder site) => site.Live.Update(SourceChanges.Everything, Later);

    [Fact]
    public void A_file_that_was_written_is_read_again()
    {
        using var site = LiveFolder.With(Site);
        var before = Look(site);
        Assert.Same(before, Look(site));

        File.WriteAllText(Path.Combine(site.Folder, "content/articles/a.md"), "# عنوان جديد\n");
        Look(site);

        Assert.Equal("عنوان جديد", Title(site, "a/"));
    }

    [Fact]
    public void A_link_that_leads_to_another_file_is_read_again()
    {
        using var site = LiveFolder.With(Site);
        var link = Path.Combine(site.Folder, "content/articles/link.md");
        File.CreateSymbolicLink(link, "../../static/first.md");
        Look(site);
        Assert.Equal("نص واحد", Title(site, "link/"));
        var before = Look(site);
        Assert.Same(before, Look(site));

        File.Delete(link);
        File.CreateSymbolicLink(link, "../../static/second.md");
        Look(site);

        Assert.Equal("نص آخر غيره", Title(site, "link/"));
    }

    [Fact]
    public void A_file_that_a_link_leads_to_is_read_again()
    {
        using var site = LiveFolder.With(Site);
        File.CreateSymbolicLink(Path.Combine(site.Folder, "content/articles/link.md"), "../../static/first.md");
        Look(site);

        File.WriteAllText(Path.Combine(site.Folder, "static/first.md"), "# نص جديد\n");
        Look(site);

        Assert.Equal("نص جديد", Title(site, "link/"));
    }

    [Fact]
    public void A_file_that_takes_the_place_of_another_with_its_time_and_length_is_read_when_it_is_named()
    {
        using var site = LiveFolder.With(Site);
        Look(site);
        var file = Path.Combine(site.Folder, "content/articles/a.md");
        var other = Path.Combine(site.Folder, "other");
        File.WriteAllText(other, File.ReadAllText(file).Replace("الأول", "الآخر", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(other, File.GetLastWriteTimeUtc(file));

        File.Move(other, file, overwrite: true);
        site.Live.Update(SourceChanges.In(["content/articles/a.md"]), Later);

        Assert.Equal("الآخر", Title(site, "a/"));
    }

    [Fact]
    public void A_folder_that_is_gone_takes_its_files_along_and_no_others()
    {
        using var site = LiveFolder.With(Site);

        Directory.Delete(Path.Combine(site.Folder, "content/articles/a"), recursive: true);
        var state = site.Update("content/articles/a");

        Assert.Equal(["a-b/", "a/"], state.Current!.Site.Languages[0].Articles.Select(post => post.Path.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_warning_goes_with_the_file_that_is_not_used()
    {
        using var site = LiveFolder.With(Site + "\n-- content/articles/old.html --\nx\n");
        Assert.Equal("content/articles/old.html", Assert.Single(site.State.Diagnostics).Position?.Path);

        var state = site.Delete("content/articles/old.html");

        Assert.Empty(state.Diagnostics);
    }

    [Fact]
    public void A_comment_goes_with_its_file()
    {
        using var site = LiveFolder.With(Site + "\n-- content/articles/a.comments.yaml --\n- author: منى\n  date: 2026-11-02\n  text: شكرا\n");
        Assert.Empty(site.State.Diagnostics);
        Assert.Single(((PostPage)LiveFolder.Output(site.State.Current!, "a/")).Post.Article.Comments);

        site.Delete("content/articles/a.comments.yaml");

        Assert.Empty(((PostPage)LiveFolder.Output(site.State.Current!, "a/")).Post.Article.Comments);
    }
}
