using System.Diagnostics;
using System.Text.Json;

namespace StaticGen.BrowserTests;

/// <summary>A site in a folder of its own and <c>staticgen serve</c> on it, the real tool in a process of its own.</summary>
public sealed class PreviewedSite : IAsyncDisposable
{
    public const string Article = "content/articles/summit.md";
    public const string ArticleText = "---\ntitle: قمة المناخ\ndate: 2026-05-01\ntags: [مناخ]\n---\nنص المقال الأول.\n\n## الخلفية\n\nخلفية الخبر.\n";

    private static readonly (string Path, string Text)[] Files =
    [
        ("staticgen.yaml", "title: اختبار\nbase-url: https://marsad.example/\n"),
        (Article, ArticleText),
        ("content/articles/other.md", "---\ntitle: خبر آخر\ndate: 2026-05-02\n---\nنص الخبر الآخر.\n"),
        ("content/articles/tall.md", $"---\ntitle: طويل\ndate: 2026-05-03\n---\n{string.Concat(Enumerable.Repeat("فقرة من نص طويل.\n\n", 200))}"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("staticgen-").FullName;
    private readonly Process _process;

    private PreviewedSite()
    {
        foreach (var (path, text) in Files) Write(path, text);
        var dotnet = Path.Combine(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")), "dotnet");
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "staticgen.dll"), "serve", "--port", "0", "--format", "json"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the site is, with a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public static async Task<PreviewedSite> Start()
    {
        var site = new PreviewedSite();
        var line = await site._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("the server ended");
        site.Address = JsonDocument.Parse(line).RootElement.GetProperty("url").GetString()!;
        _ = site._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Delete(string path) => File.Delete(Path.Combine(_folder, path));

    public void Rename(string from, string to) => File.Move(Path.Combine(_folder, from), Path.Combine(_folder, to));

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
