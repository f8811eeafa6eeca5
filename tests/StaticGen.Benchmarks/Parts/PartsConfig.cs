using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using StaticGen.Benchmarks.Measuring;

namespace StaticGen.Benchmarks.Parts;

/// <summary>How parts are measured: in this process, since one that BenchmarkDotNet builds would take on the repository's build settings.</summary>
internal static class PartsConfig
{
    public static IConfig Own { get; } = DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithArtifactsPath(Path.Combine(Bench.Artifacts, "parts"));
}
