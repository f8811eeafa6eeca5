using System.Text.Json;
using StaticGen.Benchmarks.Measuring;

namespace StaticGen.Benchmarks.Serving;

/// <summary>What one preview server took, in milliseconds.</summary>
/// <param name="Site">The site's name, which says whose server it is.</param>
/// <param name="Articles">How many it has.</param>
/// <param name="FirstPage">From the start of the process until an article came over HTTP.</param>
/// <param name="BodyEvents">From saving an article's text until the browser is told to reload, for each save; none where it is not measured.</param>
/// <param name="BodyPages">From saving an article's text until its page has the change, for each save.</param>
/// <param name="TitlePages">The same for saving another title, which other pages name.</param>
/// <param name="MemoryBytes">Peak of resident memory of the server.</param>
/// <param name="FileSystem">Where the site was.</param>
/// <param name="Version">What the server says of itself.</param>
internal sealed record PreviewResult(
    string Site, int Articles, double FirstPage, IReadOnlyList<double> BodyEvents, IReadOnlyList<double> BodyPages, IReadOnlyList<double> TitlePages,
    long MemoryBytes, string FileSystem, string Version)
{
    private static string File => Path.Combine(Bench.Artifacts, "previews.jsonl");

    public static List<PreviewResult> ReadAll() =>
        System.IO.File.Exists(File) ? [.. System.IO.File.ReadLines(File).Select(line => JsonSerializer.Deserialize<PreviewResult>(line)!)] : [];

    public static void Forget(int articles)
    {
        var kept = ReadAll().Where(r => r.Articles != articles).Select(r => JsonSerializer.Serialize(r));
        Directory.CreateDirectory(Bench.Artifacts);
        System.IO.File.WriteAllLines(File, [.. kept]);
    }

    public void Append() => System.IO.File.AppendAllLines(File, [JsonSerializer.Serialize(this)]);
}
