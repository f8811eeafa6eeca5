using System.Diagnostics;
using System.Net;
using StaticGen.Configuration;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>A preview from its start to Ctrl-C: reads the site, answers browsers, and tells them what changes.</summary>
internal sealed class ServeSession
{
    private readonly ServeOptions _options;
    private readonly CommandOutput _output;
    private readonly ServeReport _report;
    private readonly LiveSite _site;
    private readonly long _start = Stopwatch.GetTimestamp();

    public ServeSession(ServeOptions options, CommandOutput output)
    {
        (_options, _output) = (options, output);
        _report = new ServeReport(output, options.Site.Source);
        _site = new LiveSite(options.Site);
    }

    /// <returns>The exit code, when it is over.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pages = new PreviewPages(() => _site.State, new PageFaults(_report.PageFailed));
        var files = new ServedFiles();
        var channel = new ReloadChannel(files, stopping.Token);
        var guard = new RequestGuard(_options.AllowedHosts, isShared: _options.Host is not null);
        var preview = new Preview(pages, guard, files, new StatusPage(pages, _options.Site.Source, ShownInstant), channel);

        // What changes while the site is read for the first time is read again.
        using var watch = new SourceWatch(_options.Site.Source, _report.Warn);
        try
        {
            // Whoever ends it now does not wait until a large site is read.
            await Task.Run(() => _site.Update(SourceChanges.Everything, Now), CancellationToken.None).WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Ok;
        }

        // No save would mend it.
        if (_site.State.Diagnostics.Where(d => d.Position?.Path == SiteConfigFile.BaseUrlOption).ToList() is { Count: > 0 } ofOption) return _output.Report(ofOption, _options.Site.Source);

        PreviewServer server;
        try
        {
            server = await PreviewServer.Start(_options.Host, _options.Port, preview.Answer, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Ok;
        }
        catch (IOException e)
        {
            _output.Fail(e.Message);
            return ExitCode.InputOutput;
        }

        using (server)
        {
            var addresses = PreviewAddresses.Of(_options.Host, server.Port, _site.State.Current?.Site.Urls.BasePath ?? "/");
            _report.Started(_site.State, addresses, _options.Port, server.Port, _options.Host is { } host && !IPAddress.IsLoopback(host), Stopwatch.GetElapsedTime(_start));
            if (_options.Open && !Browser.Open(addresses[0])) _output.Say("No browser could be opened.");
            await new ChangeFollower(watch, changes => _site.Update(changes, Now), channel.Announce, _report).Run(_site.State, cancellation);
            await stopping.CancelAsync();
            await server.Stop();
        }

        _site.Close();
        return ExitCode.Ok;
    }

    // The clock is read once for a command; time that goes by is added.
    private DateTimeOffset Now => _output.Terminal.Now + Stopwatch.GetElapsedTime(_start);

    private DateTimeOffset ShownInstant() =>
        _options.Site.AsOf is { } asOf && Timestamp.TryParse(asOf, _site.State.Current?.Site.Config.TimeZone ?? TimeZoneInfo.Utc, out var instant, out _) ? instant : Now;
}
