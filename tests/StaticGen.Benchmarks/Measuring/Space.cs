namespace StaticGen.Benchmarks.Measuring;

/// <summary>Chooses where a site is built: in memory when it holds the site and the generator, else on disk.</summary>
internal static class Space
{
    // Bytes for one article, measured at 10,000 and rounded up: files take whole pages of 4,096 bytes.
    private const long Corpus = 8 * 1024;

    private const long Headroom = 2L << 30;

    private static readonly Dictionary<string, (long Output, long Process)> Needs = new()
    {
        ["equal"] = (18 * 1024, 10 * 1024),
        ["full"] = (50 * 1024, 10 * 1024),
        ["theme"] = (85 * 1024, 10 * 1024),
        ["hugo"] = (19 * 1024, 140 * 1024),
        ["eleventy"] = (18 * 1024, 125 * 1024),
    };

    /// <summary>A root with room for the site and so many outputs of it, or <c>null</c> when there is none.</summary>
    public static string? RootFor(string site, int articles, int copies)
    {
        var (output, process) = Needs[site];
        var bytes = articles * (Corpus + output * copies);
        if (FreeOf(Bench.Memory) is var free && bytes + Headroom <= free
            && (FileSystemOf(Bench.Memory) != "tmpfs" || bytes + articles * process + Headroom <= AvailableMemory)) return Bench.Memory;
        return bytes + Headroom <= FreeOf(Bench.Disk) ? Bench.Disk : null;
    }

    public static string FileSystemOf(string folder) => DriveOf(folder).DriveFormat;

    private static long FreeOf(string folder) => DriveOf(folder).AvailableFreeSpace;

    private static DriveInfo DriveOf(string folder)
    {
        Directory.CreateDirectory(folder);
        return DriveInfo.GetDrives().Where(d => IsBelow(folder, d.Name)).MaxBy(d => d.Name.Length)!;
    }

    private static bool IsBelow(string folder, string mount) =>
        folder == mount || folder.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>Memory that processes and files in memory can still have, in bytes; Linux's estimate.</summary>
    private static long AvailableMemory =>
        long.Parse(File.ReadLines("/proc/meminfo").First(l => l.StartsWith("MemAvailable:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            System.Globalization.CultureInfo.InvariantCulture) * 1024;
}
