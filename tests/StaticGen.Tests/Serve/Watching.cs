using System.Globalization;
using StaticGen.Cli.Serve;

namespace StaticGen.Tests.Serve;

/// <summary>A watch that cannot die (FT-17).</summary>
public class Watching
{
    private const string Site = "-- staticgen.yaml --\nbase-url: https://example.org/\n-- content/articles/a.md --\n---\ntitle: أول\n---\nنص.\n";

    [Fact]
    public async Task Whatever_the_site_is_made_of_is_watched()
    {
        await using var site = new WatchedSite(Site);

        site.Write("content/articles/new/b.md", WatchedSite.Article("جديد"));
        await site.UntilTitle("content/articles/new/b.md", "جديد");
        site.Write("staticgen.yaml", "title: مرصد\nbase-url: https://example.org/\n");
        await site.Until(state => state.Current!.Site.Title == "مرصد", "the title of the site");
        site.Write("templates/assets/own.css", "p {}");
        await site.Until(state => state.Current!.Site.Assets.Find("own.css") is not null, "the style sheet");
        site.Write("static/logo.txt", "logo");
        await site.Until(state => state.Current!.Site.Outputs.Any(o => o.Path.Value == "logo.txt"), "the file");
        Directory.Move(site["content/articles/new"], site["content/articles/newer"]);
        await site.UntilTitle("content/articles/newer/b.md", "جديد");
        Directory.Delete(site["content/articles/newer"], recursive: true);
        await site.UntilTitle("content/articles/newer/b.md", null);
    }

    [Fact]
    public async Task A_storm_of_renamed_folders_does_not_silence_it()
    {
        await using var site = new WatchedSite(Site + string.Concat(Enumerable.Range(0, 4).Select(i => $"\n-- content/articles/d{i}/0/x.md --\n{WatchedSite.Article("س")}")));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 300; i++)
            {
                Directory.CreateDirectory(site[Name(thread, i) + "/sub"]);
                Directory.Move(site[Name(thread, i)], site[Name(thread, i + 1)]);
            }
        })));
        site.Write("content/articles/a.md", WatchedSite.Article("بعد العاصفة"));
        await site.UntilTitle("content/articles/a.md", "بعد العاصفة");
        await site.UntilTitle("content/articles/d3/300/x.md", "س");

        static string Name(int thread, int i) => string.Create(CultureInfo.InvariantCulture, $"content/articles/d{thread}/{i}");
    }

    [Fact]
    public async Task Watchers_that_have_fallen_silent_are_replaced()
    {
        var opened = 0;
        await using var site = new WatchedSite(Site, (folder, warn) => new SourceWatch(folder, warn, (path, isDeep, changed, failed) =>
        {
            Interlocked.Increment(ref opened);
            return new FolderWatch(path, isDeep, changed, failed);
        }));
        site.Write("content/articles/a.md", WatchedSite.Article("يُسمع"));
        await site.UntilTitle("content/articles/a.md", "يُسمع");
        var before = opened;

        // Another folder of the same name, as a backup that is put back. The system goes on telling of the old one, to which nothing
        // happens any more: the watchers hear nothing, and nobody tells them why.
        using var replaced = new ReplacedFolder(site.Folder);
        site.Told.Clear();
        site.Write("content/articles/a.md", WatchedSite.Article("بعد الصمت"));
        await site.UntilTitle("content/articles/a.md", "بعد الصمت");
        Assert.All(site.Told, changes => Assert.Null(changes.Paths));
        // One look may have been under way.
        Assert.InRange(site.Told.Count, 1, 2);

        // New ones tell again, by its name, what is written: until they are open, looking finds it.
        for (var i = 0; site.Told.All(changes => changes.Paths is null); i++)
        {
            site.Write("content/articles/a.md", WatchedSite.Article($"نص {i}"));
            await site.UntilTitle("content/articles/a.md", $"نص {i}");
            Assert.InRange(i, 0, 3);
        }

        // Of the folder and of content/, once.
        Assert.Equal(before + 2, opened);
    }

    [Fact]
    public async Task Without_watchers_left_it_looks_by_itself_and_says_so_once()
    {
        static SourceWatch Open(string folder, Action<string> warn) =>
            // EMFILE, as a system answers that has given all of them away.
            new(folder, warn, (_, _, _, _) => throw new IOException("The configured user limit on the number of inotify instances has been reached.", 24));
        await using var site = new WatchedSite(Site, Open);

        for (var i = 0; i < 3; i++)
        {
            site.Write("content/articles/a.md", WatchedSite.Article($"نص {i}"));
            await site.UntilTitle("content/articles/a.md", $"نص {i}");
        }

        Assert.Contains("sysctl fs.inotify.max_user_instances", Assert.Single(site.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_lost_events_everything_is_looked_at()
    {
        Action<Exception>? fail = null;
        await using var site = new WatchedSite(Site, (folder, warn) => new SourceWatch(folder, warn, (path, isDeep, _, failed) =>
        {
            fail = failed;
            return new FolderWatch(path, isDeep, _ => { }, failed);
        }));

        site.Write("content/articles/a.md", WatchedSite.Article("نص"));
        fail!(new InternalBufferOverflowException());

        await site.UntilTitle("content/articles/a.md", "نص");
    }

    // Moves a folder away and a copy to its place.
    private sealed class ReplacedFolder : IDisposable
    {
        private readonly string _old;

        public ReplacedFolder(string folder)
        {
            var copy = folder + "-copy";
            _old = folder + "-old";
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            Directory.Move(folder, _old);
            Directory.Move(copy, folder);
        }

        public void Dispose() => Directory.Delete(_old, recursive: true);
    }
}
