using System.Diagnostics;
using System.IO.Hashing;
using StaticGen.KillVictim;

namespace StaticGen.Tests.Publishing;

/// <summary>Builds of a thousand pages killed at random instants.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 100;

    // Half a file looks the same in memory and on a disk: a kill takes nothing away that the system has accepted.
    private readonly Workspace _workspace = new(inMemory: true);
    private readonly Dictionary<int, Dictionary<string, UInt128>> _versions = [];
    private readonly Dictionary<int, Dictionary<string, UInt128>> _cleanBuilds = [];

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_killed_build_tears_no_file_and_the_next_build_gives_a_clean_site()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var whole = TimeOfOneBuild(isAmidMoving: false);
        var moving = TimeOfOneBuild(isAmidMoving: true);
        var (inTime, mixed, version) = (0, 0, 0);
        var elapsed = Stopwatch.StartNew();
        List<int> possible = [];
        for (var kill = 0; kill < Kills; kill++)
        {
            version = 1 + (version + random.Next(1, 4)) % 5;
            possible.Add(version);
            // Half of the kills are meant for the short time in which files are moved in.
            var isAmidMoving = kill % 2 == 1;
            ref var duration = ref isAmidMoving ? ref moving : ref whole;
            using (var build = Start(version, isAmidMoving))
            {
                var isInTime = !build.WaitForExit(TimeSpan.FromSeconds(random.NextDouble() * duration));
                build.Kill();
                build.WaitForExit();
                if (isInTime) inTime++;
                // A busy machine takes now more and now less time.
                duration *= isInTime ? 1.03 : 0.85;
            }

            if (!Directory.Exists(_workspace.Site)) continue;
            var found = Hashes(_workspace.Site);
            foreach (var (path, hash) in found.Where(file => !file.Key.StartsWith(".staticgen/", StringComparison.Ordinal)))
                Assert.True(possible.Any(v => Version(v).TryGetValue(path, out var whole) && whole == hash), $"seed {seed}, kill {kill}: {path} is torn");
            if (File.Exists(_workspace.In(".staticgen/pending"))) mixed++;

            // One in four is followed by the next kill, not by a build that mends.
            if (random.Next(4) == 0) continue;
            version = random.Next(2) == 0 ? version : 1 + version % 5;
            Assert.NotNull(SyntheticSite.Publish(_workspace.Site, version));
            Assert.Equal(CleanBuild(version), Hashes(_workspace.Site));
            possible = [version];
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}; {inTime} of {Kills} killed before the end, {mixed} of them amid moving in; "
            + $"a build takes {whole:f3} s, moving in {moving:f3} s; {elapsed.Elapsed.TotalSeconds:f0} s in all");
        Assert.True(inTime > Kills / 4);
    }

    /// <summary>A build that is about to begin, or one that is moving files in.</summary>
    private Process Start(int version, bool isAmidMoving)
    {
        var build = Victim.Start(_workspace.Site, version, isAmidMoving ? "committing" : "opening");
        if (isAmidMoving) SpinWait.SpinUntil(() => File.Exists(_workspace.In(".staticgen/pending")) || build.HasExited);
        return build;
    }

    private double TimeOfOneBuild(bool isAmidMoving)
    {
        SyntheticSite.Publish(_workspace.Site, 1);
        using var build = Start(2, isAmidMoving);
        var start = Stopwatch.GetTimestamp();
        build.WaitForExit();
        Assert.Equal(0, build.ExitCode);
        Directory.Delete(_workspace.Site, recursive: true);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private Dictionary<string, UInt128> Version(int version)
    {
        if (!_versions.TryGetValue(version, out var hashes))
            _versions[version] = hashes = SyntheticSite.Files(version).ToDictionary(file => file.Path, file => XxHash128.HashToUInt128(file.Content));
        return hashes;
    }

    private Dictionary<string, UInt128> CleanBuild(int version)
    {
        if (!_cleanBuilds.TryGetValue(version, out var hashes))
        {
            var folder = Path.Combine(_workspace.Root, "clean", $"{version}");
            SyntheticSite.Publish(folder, version);
            _cleanBuilds[version] = hashes = Hashes(folder);
        }

        return hashes;
    }

    private static Dictionary<string, UInt128> Hashes(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => XxHash128.HashToUInt128(File.ReadAllBytes(file)));
}
