using System.Text.RegularExpressions;

namespace StaticGen.Tests.Serve;

/// <summary>A page of a preview and the events that it is told, as its script sees them.</summary>
internal sealed partial class BrowserTab : IDisposable
{
    // A change that is not told would be waited for for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _events;

    private BrowserTab(HttpResponseMessage response, Stream events, string text)
    {
        (_response, _events, Text) = (response, new StreamReader(events), text);
    }

    /// <summary>The page as it was when the tab was opened.</summary>
    public string Text { get; }

    /// <param name="served">The preview.</param>
    /// <param name="path">The page.</param>
    /// <param name="meanwhile">What happens between its loading and its asking for events.</param>
    public static async Task<BrowserTab> Open(Served served, string path, Func<Task>? meanwhile = null)
    {
        var text = await served.Text(path);
        if (meanwhile is not null) await meanwhile();
        var script = Script.Match(text);
        Assert.True(script.Success, text);
        var query = $"page={Uri.EscapeDataString(served.At(path).AbsolutePath)}&mark={script.Groups["mark"].Value}&since={script.Groups["since"].Value}";
        var response = await served.Client.GetAsync(new Uri(served.At(script.Groups["folder"].Value), $"events?{query}"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        return new BrowserTab(response, await response.Content.ReadAsStreamAsync(), text);
    }

    /// <summary>The next event.</summary>
    public async Task<(string Name, string Data)> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        var (name, data) = ("", "");
        while (true)
        {
            var line = await _events.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException();
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line["event: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line["data: ".Length..];
            else if (line.Length == 0 && name.Length > 0) return (name, data);
        }
    }

    public void Dispose()
    {
        _events.Dispose();
        _response.Dispose();
    }

    [GeneratedRegex("<script src=\"(?<folder>[^\"]*/-staticgen/)reload\\.js\" data-mark=\"(?<mark>[^\"]*)\" data-since=\"(?<since>[0-9]+)\" defer></script>")]
    private static partial Regex Script { get; }
}
