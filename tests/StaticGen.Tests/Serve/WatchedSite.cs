using System.Collections.Concurrent;
using StaticGen.Cli.Serve;
using StaticGen.Reading;

namespace StaticGen.Tests.Serve;

/// <summary>A site in a folder that is read again whenever the watch tells of a change, as the preview does.</summary>
internal sealed class WatchedSite : IAsyncDisposable
{
    /// <summary>Far beyond what anything here takes, on a busy machine too.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TestSite _files;
    private readonly LiveSite _live;
    private readonly SourceWatch _watch;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _updated = new(0);
    private readonly Task _running;

    public WatchedSite(string files, Func<string, Action<string>, SourceWatch>? open = null)
    {
        _files = TestSite.With(files);
        _watch = (open ?? ((folder, warn) => new SourceWatch(folder, warn)))(_files.Folder, Warnings.Add);
        _live = new LiveSite(new BuildOptions { Source = _files.Folder, Output = this["site"], Now = TestSite.Now });
        _live.Update(SourceChanges.Everything, TestSite.Now);
        _running = Task.Run(Run);
    }

    public List<string> Warnings { get; } = [];

    public LiveState State => _live.State;

    /// <summary>What the watch told, in its order.</summary>
    public ConcurrentQueue<SourceChanges> Told { get; } = [];

    public string Folder => _files.Folder;

    public string this[string path] => Path.Combine(_files.Folder, path);

    public static string Article(string title) => $"---\ntitle: {title}\n---\nنص.\n";

    public void Write(string path, string text) => _files.Write(path, text);

    /// <summary>Waits until the site is as it should be.</summary>
    public async Task Until(Func<LiveState, bool> isSo, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!isSo(State))
        {
            if (_running.IsFaulted) await _running;
            try
            {
                await _updated.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"{what} was not seen; there are {string.Join(", ", State.Current!.Site.Languages[0].Articles.Select(p => p.Article.Title))}");
            }
        }
    }

    public Task UntilTitle(string path, string? title) =>
        Until(state => state.Current!.Site.Links.FindSource(path)?.Article.Title == title, $"{path} with the title {title}");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running);
        _watch.Dispose();
        _files.Dispose();
        _end.Dispose();
        _updated.Dispose();
    }

    private async Task Run()
    {
        while (true)
        {
            var changes = await _watch.NextAsync(_end.Token);
            _live.Update(changes, TestSite.Now);
            Told.Enqueue(changes);
            _updated.Release();
        }
    }
}
