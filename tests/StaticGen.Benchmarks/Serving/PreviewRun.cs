using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticGen.Benchmarks.Corpus;
using StaticGen.Benchmarks.Measuring;

namespace StaticGen.Benchmarks.Serving;

/// <summary>
/// Measures what an author waits for: <c>staticgen serve</c> and <c>hugo server</c> on the same articles, from their start to the first page,
/// and from a save to the changed page. The saved file is renamed over the old one, as most editors do.
/// </summary>
internal static partial class PreviewRun
{
    private const int Port = 14_731;

    // From one save to the next an author takes a breath, and a server may have something left to do.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <param name="articles">How many articles the site has.</param>
    /// <param name="saves">How often each kind of save is made.</param>
    /// <param name="names">Sites; each says whose server it is.</param>
    public static async Task Run(int articles, int saves, IReadOnlyList<string> names)
    {
        PreviewResult.Forget(articles);
        foreach (var name in names)
        {
            var site = new SiteFolder(Space.IsEnough(Bench.Memory, name, articles, 1) ? Bench.Memory : Bench.Disk, name, articles);
            site.Write();
            site.RestoreArticle();
            var result = await Measure(site, saves);
            site.RestoreArticle();
            result.Append();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{articles,9} {name,-8} first page {result.FirstPage:0} ms, save to event {Median(result.BodyEvents):0.0} ms, to page {Median(result.BodyPages):0.0} ms, title {Median(result.TitlePages):0.0} ms, {result.MemoryBytes / 1e6:0} MB"));
        }
    }

    /// <returns>NaN of nothing.</returns>
    public static double Median(IReadOnlyList<double> numbers)
    {
        if (numbers.Count == 0) return double.NaN;
        var sorted = numbers.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static async Task<PreviewResult> Measure(SiteFolder site, int saves)
    {
        var generator = SiteGenerator.For(site.Name);
        var isHugo = site.Name == "hugo";
        var port = Port.ToString(CultureInfo.InvariantCulture);
        var program = generator.Command.TakeWhile(word => word is not ("build" or "--quiet")).ToList();
        List<string> command = isHugo ? [.. program, "server", "--port", port, "--quiet", "--baseURL", $"http://localhost:{port}/"] : [.. program, "serve", "--port", port];

        using var server = new ServerProcess(command, site.Folder, Port);
        var page = $"{ArticleText.Slug(site.Articles / 2)}/";
        await server.WaitForPage(page, "</main>");
        var first = server.Clock.Elapsed.TotalMilliseconds;
        var (events, bodies, titles) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < saves; i++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"حفظ {i} جديد");
            await Task.Delay(Pause);
            var told = isHugo ? null : await Listen(server, page);
            var start = Stopwatch.GetTimestamp();
            site.SaveArticle(text => text + mark + "\n");
            if (told is not null)
            {
                await told;
                events.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            await server.WaitForPage(page, mark);
            bodies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        for (var i = 0; i < saves; i++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"عنوان {i} آخر");
            await Task.Delay(Pause);
            var start = Stopwatch.GetTimestamp();
            site.SaveArticle(text => Title.Replace(text, $"title: {mark}", 1));
            await server.WaitForPage(page, mark);
            titles.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new PreviewResult(site.Name, site.Articles, first, events, bodies, titles, server.MemoryBytes, Space.FileSystemOf(site.Root), generator.Version);
    }

    /// <summary>Connects as the page's own script does.</summary>
    /// <returns>A task that ends when the browser is told to reload.</returns>
    private static async Task<Task> Listen(ServerProcess server, string page)
    {
        var script = Script.Match(await server.WaitForPage(page, "</html>"));
        var address = $"{script.Groups["folder"].Value}events?page={Uri.EscapeDataString("/" + Uri.EscapeDataString(page.TrimEnd('/')) + "/")}&mark={script.Groups["mark"].Value}&since={script.Groups["since"].Value}";
        var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var lines = new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        await lines.ReadLineAsync();
        return Told();

        async Task Told()
        {
            using (response)
            using (lines)
                while (await lines.ReadLineAsync() is { } line && line != "event: reload") { }
        }
    }

    [GeneratedRegex("""<script src="/(?<folder>[^"]*)reload.js" data-mark="(?<mark>[^"]*)" data-since="(?<since>[^"]*)["]""")]
    private static partial Regex Script { get; }

    [GeneratedRegex("^title: .*$", RegexOptions.Multiline)]
    private static partial Regex Title { get; }
}
