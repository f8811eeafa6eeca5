using System.Globalization;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>What a preview says on the terminal: where it is, a line for each update, and what is newly wrong.</summary>
/// <param name="output">How.</param>
/// <param name="source">The site's folder.</param>
internal sealed class ServeReport(CommandOutput output, string source)
{
    // Changes and pages are told of by different threads.
    private readonly Lock _saying = new();

    private IReadOnlyList<Diagnostic> _said = [];

    /// <param name="state">The first.</param>
    /// <param name="addresses">Of the home page; for this machine first.</param>
    /// <param name="wanted">The port that was asked for.</param>
    /// <param name="port">The one it is.</param>
    /// <param name="isShared">Other machines can look.</param>
    /// <param name="elapsed">Since the command began.</param>
    public void Started(LiveState state, IReadOnlyList<string> addresses, int wanted, int port, bool isShared, TimeSpan elapsed)
    {
        using var saying = _saying.EnterScope();
        SayDiagnostics(state, state.Current is null ? "The site will be shown when this is mended." : "The site is shown as far as it has no errors.");
        if (port != wanted && wanted != 0) output.Say(string.Create(CultureInfo.InvariantCulture, $"Port {wanted} is taken."));
        var counts = state.Current?.Site.Counts ?? new SiteCounts(0, 0, 0, 0, 0);
        var what = state.Current is null ? "the errors" : $"{CommandOutput.Count(counts.Articles, "article")} and {CommandOutput.Count(counts.Pages, "page")}";
        output.Say(
            $"Serving {what} at {Link(addresses[0])} after {Seconds(elapsed)}. Ctrl-C ends it.",
            "serve",
            json =>
            {
                json.WriteString("url", addresses[0]);
                json.WriteNumber("port", port);
                json.WriteNumber("articles", counts.Articles);
                json.WriteNumber("pages", counts.Pages);
                json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            });
        if (isShared) WarnOfOthers(addresses);
    }

    /// <param name="state">The new one.</param>
    /// <param name="changes">What was read again.</param>
    /// <param name="elapsed">How long it took until browsers were told.</param>
    public void Updated(LiveState state, SourceChanges changes, TimeSpan elapsed)
    {
        using var saying = _saying.EnterScope();
        SayDiagnostics(state, state.Current is null ? "The site will be shown when this is mended." : "What has errors is shown as it was before.");
        var what = changes.Paths switch
        {
            null => "the site",
            { Count: 1 } paths => DisplayWidth.Printable(paths.First()),
            var paths => CommandOutput.Count(paths.Count, "file"),
        };
        var (errors, warnings) = (state.Diagnostics.Count(d => d.Severity == Severity.Error), _said.Count(d => d.Severity == Severity.Warning));
        var wrong = string.Join(", ", new[] { (errors, "error"), (warnings, "warning") }.Where(one => one.Item1 > 0).Select(one => CommandOutput.Count(one.Item1, one.Item2)));
        output.Say(
            string.Create(CultureInfo.InvariantCulture, $"Updated {what} in {elapsed.TotalMilliseconds:0} ms{(wrong.Length > 0 ? $": {wrong}" : "")}."),
            "update",
            json =>
            {
                json.WriteNumber("version", state.Version);
                json.WriteNumber("errors", errors);
                json.WriteNumber("warnings", warnings);
                json.WriteNumber("milliseconds", Math.Round(elapsed.TotalMilliseconds, 1));
            });
    }

    /// <param name="faults">Why a page cannot be written, as far as it was not said of another page.</param>
    /// <param name="hasOlder">The page is shown as it was before.</param>
    public void PageFailed(IReadOnlyList<Diagnostic> faults, bool hasOlder)
    {
        try
        {
            using var saying = _saying.EnterScope();
            var ofSite = _said.Select(Key).ToHashSet();
            var news = faults.Where(d => !ofSite.Contains(Key(d))).ToList();
            if (news.Count > 0) output.Report(SourceExcerpts.Fill(news, source), source, hasOlder ? "The page is shown as it was before." : "The page will be shown when this is mended.");
        }
        catch (IOException)
        {
            // Nobody can be told; the browser still is.
        }
    }

    /// <param name="fault">Why what changed was not read to its end.</param>
    public void Failed(Exception fault)
    {
        try
        {
            output.Terminal.Error.WriteLine(UnforeseenFault.Describe(fault, output.IsVerbose).Text);
        }
        catch (IOException)
        {
            // Nobody can be told.
        }
    }

    /// <param name="text">What the author should know of the machine.</param>
    public void Warn(string text)
    {
        if (output.Format == OutputFormat.Text) output.Terminal.Error.WriteLine($"warning: {text}");
    }

    /// <summary>What is wrong, but for what a preview needs not: an address in staticgen.yaml.</summary>
    public static IEnumerable<Diagnostic> ToShow(LiveState state) => state.Diagnostics.Where(d => d.Code != DiagnosticCodes.NoBaseUrl);

    // What was said before, and still holds, is in the browser.
    private void SayDiagnostics(LiveState state, string aftermath)
    {
        var before = _said.Select(Key).ToHashSet();
        _said = [.. ToShow(state)];
        var news = _said.Where(d => !before.Contains(Key(d))).ToList();
        if (news.Count > 0) output.Report(SourceExcerpts.Fill(news, source), source, aftermath);
    }

    // A warning is the same one when lines above it come and go.
    private static (string Id, SourcePosition? Position, string Message) Key(Diagnostic diagnostic) => (
        diagnostic.Code.Id,
        diagnostic is { Severity: Severity.Warning, Position: { } position } ? SourcePosition.File(position.Path) : diagnostic.Position,
        diagnostic.Message);

    private void WarnOfOthers(IReadOnlyList<string> addresses)
    {
        if (output.IsQuiet || output.Format != OutputFormat.Text) return;
        Warn("everybody in this network can read the site, drafts too, at");
        foreach (var address in addresses.Skip(addresses.Count > 1 ? 1 : 0)) output.Terminal.Error.WriteLine($"  {address}");
    }

    // OSC 8, which terminals that do not know it leave out.
    private string Link(string address) => output.Terminal.IsInteractive ? $"\u001b]8;;{address}\u001b\\{address}\u001b]8;;\u001b\\" : address;

    private static string Seconds(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.00} s");
}
