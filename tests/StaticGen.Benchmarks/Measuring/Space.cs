namespace StaticGen.Benchmarks.Measuring;

/// <summary>Tells before a build whether there is room for it, since a full memory would end it, or the machine.</summary>
internal static class Space
{
    // Bytes for one article, measured at 10,000 and rounded up: files take whole pages of 4,096 bytes.
    private const long Corpus = 8 * 1024;

    private const long Headroom = 1L << 30;

    private static readonly Dictionary<string, (long Output, long Process)> Needs = new()
    {
        ["equal"] = (18 * 1024, 10 * 1024),
        ["full"] = (50 * 1024, 10 * 1024),
        ["theme"] = (85 * 1024, 10 * 1024),
        // A card for each article, beside its page.
        ["cards"] = (40 * 1024, 12 * 1024),
        ["hugo"] = (19 * 1024, 140 * 1024),
        ["eleventy"] = (18 * 1024, 125 * 1024),
    };

    /// <summary>Whether there is room below a folder for the site, so many outputs of it, and the generator's memory.</summary>
    public static bool IsEnough(string root, string site, int articles, int copies)
    {
        var (output, process) = Needs[site];
        var files = articles * (Corpus + (output * copies)) + Headroom;
        var memory = articles * process + (FileSystemOf(root) == "tmpfs" ? files : Headroom);
        return files <= FreeOf(root) && memory <= AvailableMemory;
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
