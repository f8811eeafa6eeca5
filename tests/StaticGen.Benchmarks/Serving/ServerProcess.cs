using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace StaticGen.Benchmarks.Serving;

/// <summary>A preview server while it runs.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // A refused connection is an exception, and thousands of them a second would take from the server what they measure.
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;

    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">The site.</param>
    /// <param name="port">Where it listens.</param>
    public ServerProcess(IReadOnlyList<string> command, string folder, int port)
    {
        Client = new HttpClient { Timeout = Patience, BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/")) };
        Clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => LastError = line.Data ?? LastError;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public HttpClient Client { get; }

    /// <summary>Runs since the process was started.</summary>
    public Stopwatch Clock { get; }

    public string LastError { get; private set; } = "";

    /// <summary>The peak of resident memory so far.</summary>
    public long MemoryBytes =>
        long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2].Trim(), CultureInfo.InvariantCulture) * 1024;

    /// <summary>Asks for a page again and again until it is there and has what it should have.</summary>
    public async Task<string> WaitForPage(string path, string text)
    {
        var end = Clock.Elapsed + Patience;
        while (Clock.Elapsed < end)
        {
            try
            {
                using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
                if (response.StatusCode == HttpStatusCode.OK && await response.Content.ReadAsStringAsync() is var page && page.Contains(text, StringComparison.Ordinal)) return page;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                await Task.Delay(PauseAfterRefusal);
            }

            if (_process.HasExited) throw new InvalidOperationException($"the server ended: {LastError}");
            await Task.Delay(1);
        }

        throw new TimeoutException($"{path} did not come to have \"{text}\"");
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
