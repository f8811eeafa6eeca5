using System.Diagnostics;

namespace StaticGen.Tests.Reading;

/// <summary>Files that are there and cannot be read.</summary>
public sealed class UnreadableFiles : IDisposable
{
    private readonly TestSite _site = TestSite.With("""
        ---
        title: A
        date: 2026-11-01
        ---
        Text.
        """);

    [Fact]
    public async Task A_pipe_is_no_article()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes with names in folders there");
        var pipe = Path.Combine(_site.Folder, "content", "articles", "pipe.md");
        using (var mkfifo = Process.Start("mkfifo", [pipe])) await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);

        var checking = Task.Run(() => _site.Run("check"), TestContext.Current.CancellationToken);
        // Whoever opens it to read waits for somebody who writes.
        await using var written = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write), TestContext.Current.CancellationToken);
        var result = await checking;

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error SG0004: `content/articles/pipe.md` is no ordinary file\n  ┌─ content/articles/pipe.md\n  = help: write the text into a file of that name, or delete it\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_permission_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "whoever is root reads every file");
        var article = Path.Combine(_site.Folder, "content", "articles", "a.md");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(article, UnixFileMode.None);

        var result = _site.Run("check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error SG0004: the file `content/articles/a.md` cannot be read\n  ┌─ content/articles/a.md\n  = help: look at its permissions\n", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
