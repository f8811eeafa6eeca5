using System.Text.RegularExpressions;
using StaticGen.Cli;
using StaticGen.Cli.Terminal;

namespace StaticGen.Tests.Serve;

/// <summary>The real <c>staticgen serve</c> on a folder, at a port of its own, until it is disposed.</summary>
public sealed partial class Served : IAsyncDisposable
{
    private readonly CancellationTokenSource _ctrlC = new();
    private readonly Lines _output = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly Task<int> _run;

    private Served(string folder, string[] arguments, bool isInteractive)
    {
        var terminal = new SystemTerminal { Out = _output, Error = TextWriter.Synchronized(_error), Now = TestSite.Now, WorkingFolder = folder, IsInteractive = isInteractive };
        _run = Task.Run(() => CommandLine.Run(["serve", .. arguments], terminal, _ctrlC.Token));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    public HttpClient Client { get; }

    /// <summary>The home page, as the terminal says.</summary>
    public Uri Home { get; private set; } = null!;

    public int Port => Home.Port;

    public RawHttp Raw => new(Port);

    public string Out => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Starts it, on any free port unless the arguments name one.</summary>
    public static Task<Served> Start(string folder, params string[] arguments) => Start(folder, isInteractive: false, arguments);

    public static async Task<Served> Start(string folder, bool isInteractive, params string[] arguments)
    {
        var served = new Served(folder, arguments.Contains("--port") ? arguments : ["--port", "0", .. arguments], isInteractive);
        var address = served._output.FirstMatch(Address);
        if (await Task.WhenAny(served._run, address) != address) Assert.Fail($"exit code {await served._run}\n{served.Out}{served.Error}");
        served.Home = new Uri((await address).Value);
        return served;
    }

    /// <summary>Waits until the terminal says something.</summary>
    public Task<Match> Said(Regex text) => _output.FirstMatch(text);

    public Uri At(string path) => new(Home, path);

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(At(path));

    public async Task<string> Text(string path) => await (await Get(path)).Content.ReadAsStringAsync();

    /// <summary>Sends a request with headers as they are given.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, At(path));
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Client.SendAsync(request);
    }

    /// <summary>Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> Stop()
    {
        _ctrlC.Cancel();
        return _run;
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal(0, await Stop());
        Client.Dispose();
        _ctrlC.Dispose();
    }

    [GeneratedRegex(@"http://[^\s""\u001b]+")]
    private static partial Regex Address { get; }

    // Lines are waited for, not asked for again and again.
    private sealed class Lines : StringWriter
    {
        private readonly List<(Regex Pattern, TaskCompletionSource<Match> Found)> _waiting = [];
        private readonly Lock _lock = new();

        public override void WriteLine(string? value)
        {
            lock (_lock)
            {
                base.Write(value + "\n");
                foreach (var (pattern, found) in _waiting)
                {
                    if (pattern.Match(base.ToString()) is { Success: true } match) found.TrySetResult(match);
                }
            }
        }

        public Task<Match> FirstMatch(Regex pattern)
        {
            lock (_lock)
            {
                if (pattern.Match(base.ToString()) is { Success: true } match) return Task.FromResult(match);
                var found = new TaskCompletionSource<Match>(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Add((pattern, found));
                return found.Task;
            }
        }

        public override string ToString()
        {
            lock (_lock) return base.ToString();
        }
    }
}
