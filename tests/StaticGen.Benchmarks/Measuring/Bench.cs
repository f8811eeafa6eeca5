namespace StaticGen.Benchmarks.Measuring;

/// <summary>Where the benchmark finds and leaves things.</summary>
internal static class Bench
{
    /// <summary>The root of the repository: the folder above this program with StaticGen.sln in it.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Results, logs and the native tool.</summary>
    public static string Artifacts => Path.Combine(Repository, "artifacts", "benchmark");

    /// <summary>The templates and settings of each generator.</summary>
    public static string Sites => Path.Combine(Repository, "tests", "StaticGen.Benchmarks", "sites");

    /// <summary>Input and output of all generators: in memory by default, so that no disk is measured.</summary>
    public static string Memory { get; } =
        Path.GetFullPath(Environment.GetEnvironmentVariable("BENCHMARK_ROOT") is { Length: > 0 } root ? root : "/dev/shm/bench");

    /// <summary>The same for what memory is too small for.</summary>
    public static string Disk { get; } =
        Path.GetFullPath(Environment.GetEnvironmentVariable("BENCHMARK_DISK") is { Length: > 0 } root ? root : Path.Combine(Artifacts, "work"));

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "StaticGen.sln"))) return folder;
        throw new InvalidOperationException("the benchmark runs inside its repository");
    }
}
