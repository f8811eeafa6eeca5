using System.Globalization;
using System.Text;

namespace StaticGen.Tests.Serve;

/// <summary>
/// Whatever an editor does to save a file, the last content is shown (FT-18). <c>STATICGEN_SAVES</c> says how often each saves; the nightly
/// run has 500.
/// </summary>
public class Saves
{
    private const string Path = "content/articles/a.md";

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("STATICGEN_SAVES"), CultureInfo.InvariantCulture, out var count) ? count : 10;

    private static readonly Dictionary<string, Func<string, string, Task>> Editors = new()
    {
        ["vim"] = (file, text) =>
        {
            File.WriteAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "4913"), "");
            File.Delete(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "4913"));
            File.Move(file, file + "~", overwrite: true);
            File.WriteAllText(file, text);
            File.Delete(file + "~");
            return Task.CompletedTask;
        },
        ["VS Code"] = (file, text) =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(text));
            return Task.CompletedTask;
        },
        ["JetBrains"] = (file, text) =>
        {
            File.WriteAllText(file + "___jb_tmp___", text);
            File.Move(file, file + "___jb_old___", overwrite: true);
            File.Move(file + "___jb_tmp___", file);
            File.Delete(file + "___jb_old___");
            return Task.CompletedTask;
        },
        ["Emacs"] = (file, text) =>
        {
            var dot = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, ".#a.md");
            File.CreateSymbolicLink(dot, "user@host.4711:1");
            File.Copy(file, file + "~", overwrite: true);
            File.WriteAllText(file, text);
            File.Delete(dot);
            return Task.CompletedTask;
        },
        ["a slow program"] = async (file, text) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text + new string('م', 6000));
            await using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            for (var at = 0; at < bytes.Length; at += 4096)
            {
                await stream.WriteAsync(bytes.AsMemory(at, Math.Min(4096, bytes.Length - at)));
                // This is what the program does, not what the test waits for.
                await Task.Delay(20);
            }
        },
    };

    public static TheoryData<string> Names => [.. Editors.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_last_content_is_shown(string editor)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && editor == "Emacs", "its locks are not links there");
        await using var site = new WatchedSite($"-- {Path} --\n{WatchedSite.Article("أول")}");
        var saves = 0;
        for (var i = 0; i < Count; i++)
        {
            // Now and then twice in a row, so that the second save comes while the first is read.
            for (var twice = i % 3 == 0 ? 2 : 1; twice > 0; twice--, saves++)
                await Editors[editor](site[Path], WatchedSite.Article(string.Create(CultureInfo.InvariantCulture, $"حفظ {i} {twice}")));
            await site.UntilTitle(Path, string.Create(CultureInfo.InvariantCulture, $"حفظ {i} 1"));
        }

        Assert.False(site.State.HasErrors);
        // What an editor does for one save is one change; the first version is from before.
        Assert.InRange(site.State.Version - 1, Count, saves);
        Assert.DoesNotContain(site.State.Current!.Site.Outputs, o => o.Source.Contains('~', StringComparison.Ordinal) || o.Source.Contains("___", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_checkout_of_500_files_is_shown_as_a_whole()
    {
        static string Name(int file) => string.Create(CultureInfo.InvariantCulture, $"content/articles/{file % 20}/f{file}.md");
        static string Title(int round, int file) => string.Create(CultureInfo.InvariantCulture, $"فرع {round} ملف {file}");
        await using var site = new WatchedSite(string.Join('\n', Enumerable.Range(0, 500).Select(i => $"-- {Name(i)} --\n{WatchedSite.Article(Title(0, i))}")));
        for (var round = 1; round <= Math.Max(1, Count / 10); round++)
        {
            for (var i = 0; i < 500; i++)
            {
                // As git does: the old file goes, the new one comes in its place.
                File.Delete(site[Name(i)]);
                File.WriteAllText(site[Name(i)], WatchedSite.Article(Title(round, i)));
            }

            await site.Until(state => Enumerable.Range(0, 500).All(i => state.Current!.Site.Links.FindSource(Name(i))?.Article.Title == Title(round, i)), $"branch {round}");
        }
    }
}
