using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StaticGen.Tests.Serve;

/// <summary><c>staticgen serve</c> in a process of its own, where memory can be measured and signals be sent.</summary>
public sealed partial class ServedProcess : IDisposable
{
    private readonly Process _process;

    private ServedProcess(Process process, int port)
    {
        _process = process;
        Port = port;
        Raw = new RawHttp(port);
    }

    public int Port { get; }

    public RawHttp Raw { get; }

    public bool IsAlive => !_process.HasExited;

    /// <summary>Bytes of memory that it holds now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static Task<ServedProcess> Start(string folder) => Start(folder, _ => { });

    /// <param name="folder">The site.</param>
    /// <param name="prepare">Changes the environment.</param>
    /// <param name="arguments">After those that every test gives.</param>
    public static async Task<ServedProcess> Start(string folder, Action<ProcessStartInfo> prepare, params string[] arguments)
    {
        var start = Tool.StartInfo(["serve", "--port", "0", .. arguments]);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardInput = true;
        prepare(start);
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address.Match(line) is { Success: true } match) return new ServedProcess(process, int.Parse(match.Groups["port"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"staticgen serve ended with {process.ExitCode}");
    }

    /// <summary>Sends a signal by its name, such as <c>INT</c>; nothing when it has ended.</summary>
    public void Send(string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("/bin/kill", ["-s", signal, $"{_process.Id}"]) { RedirectStandardError = true })!;
        kill.WaitForExit();
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> End(string signal)
    {
        Send(signal);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex("http://localhost:(?<port>[0-9]+)/")]
    private static partial Regex Address { get; }
}
