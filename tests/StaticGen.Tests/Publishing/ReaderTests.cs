using System.Text;

namespace StaticGen.Tests.Publishing;

public sealed class ReaderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Readers_never_miss_a_page_and_never_see_half_of_one()
    {
        string[] paths = ["index.html", "a/b/index.html", "مقالات/قمة/index.html"];
        (string, string)[] Site(int version) => [.. paths.Select((path, i) => (path, Page(version, 3_000 * (i + version % 5))))];
        _workspace.Publish(Site(0));
        using var done = new CancellationTokenSource();
        var reads = 0;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    foreach (var path in paths)
                    {
                        var text = _workspace.Read(path);
                        var version = int.Parse(text[..3]);
                        Assert.Equal(Page(version, text.Length - 6), text);
                        Interlocked.Increment(ref reads);
                    }
                }
            },
            TestContext.Current.CancellationToken)).ToArray();

        for (var version = 1; version <= 50; version++) Assert.Equal(3, _workspace.Publish(Site(version)).Result.Written);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        TestContext.Current.TestOutputHelper?.WriteLine($"{reads} reads");
        Assert.True(reads > 1_000);
    }

    private static string Page(int version, int length) =>
        new StringBuilder($"{version:d3}").Append((char)('a' + version % 26), length).Append($"{version:d3}").ToString();
}
