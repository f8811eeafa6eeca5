namespace StaticGen.Benchmarks;

/// <summary>Where the benchmark works.</summary>
internal static class Bench
{
    /// <summary>The root of the repository: the folder above this program with StaticGen.sln in it.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Input and output of all generators. Memory by default, so that no disk is measured.</summary>
    public static string Root { get; } =
        Path.GetFullPath(Environment.GetEnvironmentVariable("BENCHMARK_ROOT") is { Length: > 0 } root ? root : "/dev/shm/bench");

    /// <summary>The templates and settings of each generator.</summary>
    public static string Sites => Path.Combine(Repository, "tests", "StaticGen.Benchmarks", "sites");

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "StaticGen.sln"))) return folder;
        throw new InvalidOperationException("the benchmark runs inside its repository");
    }
}
