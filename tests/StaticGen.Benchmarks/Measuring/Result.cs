using System.Text.Json;

namespace StaticGen.Benchmarks.Measuring;

/// <summary>One measured run.</summary>
/// <param name="Site">A name of <see cref="SiteFolder.Names"/>.</param>
/// <param name="Articles">How many the site has.</param>
/// <param name="Step">One of <see cref="Steps"/>.</param>
/// <param name="Usage">What the process took.</param>
/// <param name="Files">In the output folder afterwards.</param>
/// <param name="Bytes">In them.</param>
/// <param name="FileSystem">Where input and output were, such as <c>tmpfs</c>.</param>
/// <param name="Version">What the generator says of itself; for staticgen also the commit.</param>
/// <param name="Date">UTC.</param>
internal sealed record Result(
    string Site, int Articles, string Step, Usage Usage, long Files, long Bytes, string FileSystem, string Version, DateTime Date)
{
    /// <summary>The results so far, one JSON object a line.</summary>
    public static string File => Path.Combine(Bench.Artifacts, "results.jsonl");

    public static List<Result> ReadAll() =>
        System.IO.File.Exists(File) ? [.. System.IO.File.ReadLines(File).Select(line => JsonSerializer.Deserialize<Result>(line)!)] : [];

    /// <summary>Forgets earlier results of these sites and this size, so that two versions never stand in one median.</summary>
    public static void Forget(IReadOnlyCollection<string> sites, int articles)
    {
        var kept = ReadAll().Where(r => r.Articles != articles || !sites.Contains(r.Site)).Select(r => JsonSerializer.Serialize(r));
        Directory.CreateDirectory(Bench.Artifacts);
        System.IO.File.WriteAllLines(File, [.. kept]);
    }

    public void Append() => System.IO.File.AppendAllLines(File, [JsonSerializer.Serialize(this)]);
}

/// <summary>What is measured of a site.</summary>
internal static class Steps
{
    /// <summary>A build into a folder that is not there.</summary>
    public const string Clean = "clean";

    /// <summary>A build over a finished one, with nothing changed.</summary>
    public const string Again = "again";

    /// <summary>A build over a finished one, with one sentence added to one article.</summary>
    public const string Changed = "changed";

    /// <summary><c>cp -r</c> of the finished output: what the same files cost when nothing has to be thought of.</summary>
    public const string Copy = "copy";
}
