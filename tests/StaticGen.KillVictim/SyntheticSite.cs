using System.Globalization;
using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.KillVictim;

/// <summary>
/// A site of a thousand pages in any number of versions. From one to the next two thirds of the pages change, some come and go, and
/// some are a file in one and a folder in the other.
/// </summary>
public static class SyntheticSite
{
    private const int Pages = 1_000;

    public static IEnumerable<(string Path, byte[] Content)> Files(int version)
    {
        for (var i = 0; i < Pages; i++)
        {
            if (i % 7 == 3 && version % 2 == 0) continue;
            yield return File($"articles/{i % 40:d2}/page-{i}/index.html", i, version);
        }

        for (var i = 0; i < 10; i++) yield return File(version % 2 == 0 ? $"swap/{i}" : $"swap/{i}/a/index.html", i, version);
        yield return File($"only/in/{version}.html", 1, version);
        yield return ("large.bin", Page("large.bin", version, 1_500_000));
        yield return ("مقالات/قمة.html", Page("مقالات/قمة.html", version, 3_000));
    }

    public static PublishResult? Publish(string folder, int version, Action? beforeCommit = null)
    {
        using var publisher = Publisher.Open(
            new PublishOptions
            {
                OutputFolder = folder,
                SourceFolder = Path.Combine(Path.GetDirectoryName(folder)!, "source"),
                HomeFolder = null,
                ProcessId = Environment.ProcessId,
            },
            new DiagnosticBag());
        Parallel.ForEach(Files(version), file => publisher.Stage(file.Path, file.Content));
        beforeCommit?.Invoke();
        return publisher.Commit();
    }

    private static (string, byte[]) File(string path, int number, int version) =>
        (path, Page(path, number % 3 == 0 ? 0 : version, 400 + number * 7919 % 9_000));

    private static byte[] Page(string path, int version, int length)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{path} {version}\n");
        var text = new StringBuilder(length + line.Length);
        while (text.Length < length) text.Append(line);
        return Encoding.UTF8.GetBytes(text.Append("end").ToString());
    }
}
