using BenchmarkDotNet.Attributes;
using StaticGen.Benchmarks.Measuring;
using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Benchmarks.Parts;

/// <summary>From bytes to the output folder; figures are for one file of 8 kB among a thousand.</summary>
public class PublishingParts
{
    private const int Files = 1000;

    private readonly string _source = Path.Combine(Bench.Memory, "publishing");
    private readonly byte[] _content = new byte[8 * 1024];
    private readonly List<string> _paths = [.. Enumerable.Range(0, Files).Select(i => $"page-{i}/index.html")];

    [GlobalSetup]
    public void Setup()
    {
        Directory.CreateDirectory(_source);
        Publish();
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_source, recursive: true);

    [Benchmark(OperationsPerInvoke = Files, Description = "publish over the same files")]
    public void Again() => Publish();

    [Benchmark(OperationsPerInvoke = Files, Description = "publish other files")]
    public void Changed()
    {
        _content[0]++;
        Publish();
    }

    private void Publish()
    {
        using var publisher = Publisher.Open(new PublishOptions
        {
            OutputFolder = Path.Combine(_source, "site"),
            SourceFolder = _source,
            HomeFolder = null,
            ProcessId = Environment.ProcessId,
        }, new DiagnosticBag());
        foreach (var path in _paths) publisher.Stage(path, _content);
        publisher.Commit();
    }
}
