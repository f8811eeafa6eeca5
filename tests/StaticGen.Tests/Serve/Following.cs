using StaticGen.Cli;
using StaticGen.Cli.Serve;
using StaticGen.Cli.Terminal;
using StaticGen.Reading;

namespace StaticGen.Tests.Serve;

/// <summary>What becomes of a preview when reading a change ends in an exception: it is said, and the next change is read.</summary>
public sealed class Following : IAsyncDisposable
{
    private const string Path = "content/articles/a.md";

    private readonly TestSite _site = TestSite.With(WatchedSite.Article("أول"));
    private readonly FullDisk _out = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly SemaphoreSlim _announced = new(0);
    private readonly CancellationTokenSource _ctrlC = new();
    private readonly LiveSite _live;
    private readonly SourceWatch _watch;
    private Task _running = Task.CompletedTask;
    private volatile Exception? _fault;

    public Following()
    {
        _watch = new SourceWatch(_site.Folder, _ => { });
        _live = new LiveSite(new BuildOptions { Source = _site.Folder, Output = System.IO.Path.Combine(_site.Folder, "site"), Now = TestSite.Now });
    }

    private string? Title => _live.State.Current!.Site.Links.FindSource(Path)?.Article.Title;

    [Theory]
    [InlineData(false, "internal error: InvalidDataException: no such letter\nThis is a bug in staticgen. Run the command again with --verbose and report what it prints.\n")]
    [InlineData(true, "internal error: System.IO.InvalidDataException: no such letter\n")]
    public async Task A_bug_is_said_once_and_the_site_is_followed(bool isVerbose, string text)
    {
        Start(isVerbose);

        await Until("ثان", new AggregateException(new InvalidDataException("no such letter")));

        Assert.StartsWith(text, isVerbose ? string.Join('\n', _error.ToString().Split('\n').Where(line => !line.StartsWith("   at ", StringComparison.Ordinal))) : _error.ToString(), StringComparison.Ordinal);
        Assert.Single(_error.ToString().Split('\n'), line => line.StartsWith("internal error", StringComparison.Ordinal));
        await Until("ثالث", null);
    }

    [Fact]
    public async Task What_the_system_refuses_is_a_line()
    {
        Start();

        await Until("ثان", new IOException("Too many open files"));

        Assert.Equal("error: Too many open files\n", _error.ToString());
    }

    [Fact]
    public async Task A_terminal_that_takes_no_more_ends_nothing()
    {
        Start();
        _out.IsFull = true;

        await Until("ثان", null);
        await Until("ثالث", null);

        Assert.StartsWith("error: No space left on device\n", _error.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _ctrlC.CancelAsync();
        await _running;
        _watch.Dispose();
        _ctrlC.Dispose();
        _announced.Dispose();
        _site.Dispose();
    }

    private void Start(bool isVerbose = false)
    {
        var terminal = new SystemTerminal { Out = _out, Error = _error, Now = TestSite.Now, WorkingFolder = _site.Folder };
        var report = new ServeReport(new CommandOutput(terminal, OutputFormat.Text, IsQuiet: false, isVerbose, HasColor: false), _site.Folder);
        var first = Update(SourceChanges.Everything);
        _running = new ChangeFollower(_watch, Update, Announce, report).Run(first, _ctrlC.Token);
    }

    // Twice, so that a fault that comes again is seen.
    private int _times;

    private LiveState Update(SourceChanges changes)
    {
        if (_fault is not { } fault) return _live.Update(changes, TestSite.Now);
        if (++_times == 2) _fault = null;
        throw fault;
    }

    private bool Announce()
    {
        _announced.Release();
        return false;
    }

    private async Task Until(string title, Exception? fault)
    {
        _fault = fault;
        _site.Write(Path, WatchedSite.Article(title));
        while (Title != title) Assert.True(await _announced.WaitAsync(WatchedSite.Limit), $"{title} was not seen: {_error}");
        // What is said of it is written before the next change is waited for.
        _site.Write("static/next.txt", title);
        while (!_live.State.Copied.Contains("static/next.txt")) Assert.True(await _announced.WaitAsync(WatchedSite.Limit), $"the next change was not seen: {_error}");
    }

    private sealed class FullDisk : StringWriter
    {
        public bool IsFull { get; set; }

        public override void WriteLine(string? value)
        {
            if (IsFull) throw new IOException("No space left on device");
            base.WriteLine(value);
        }
    }
}
