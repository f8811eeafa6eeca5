using System.Diagnostics;
using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Publishing;

namespace StaticGen.Tests.Publishing;

/// <summary>A folder with a project in it, and short ways to publish into the project's <c>site</c> and look at what is there.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace(bool inMemory = false)
    {
        // Where Linux has a folder in memory, a test that writes very much spares the disk.
        Root = inMemory && Directory.Exists("/dev/shm")
            ? Path.Combine("/dev/shm", Path.GetRandomFileName())
            : Directory.CreateTempSubdirectory("staticgen-publish-").FullName;
        Directory.CreateDirectory(Project);
    }

    public string Root { get; }

    public string Project => Path.Combine(Root, "project");

    public string Site => Path.Combine(Project, "site");

    public PublishOptions Options => new()
    {
        OutputFolder = Site,
        SourceFolder = Project,
        HomeFolder = Path.Combine(Root, "home"),
        ProcessId = Environment.ProcessId,
        LockPatience = TimeSpan.Zero,
    };

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public string In(string path) => Path.Combine(Site, path);

    /// <summary>Publishes the files, which must go well, and returns what was done and the warnings.</summary>
    public (PublishResult Result, string[] Warnings) Publish(params (string Path, string Content)[] files) => Publish(Options, files);

    public static (PublishResult Result, string[] Warnings) Publish(PublishOptions options, params (string Path, string Content)[] files)
    {
        var (result, diagnostics) = TryPublish(options, files);
        Assert.NotNull(result);
        return (result, diagnostics);
    }

    /// <summary>The result is <c>null</c> when errors kept it from being published.</summary>
    public static (PublishResult? Result, string[] Diagnostics) TryPublish(PublishOptions options, params (string Path, string Content)[] files)
    {
        var diagnostics = new DiagnosticBag();
        using var publisher = Publisher.Open(options, diagnostics);
        foreach (var (path, content) in files) publisher.Stage(path, Encoding.UTF8.GetBytes(content));
        var result = publisher.Commit();
        return (result, Describe(diagnostics));
    }

    public static string[] Describe(DiagnosticBag diagnostics) =>
        [.. diagnostics.ToSorted().Select(d => $"{d.Severity.ToString().ToLowerInvariant()} {d.Code.Id}: {d.Message}")];

    public void Write(string path, string content)
    {
        var full = In(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    public string Read(string path) => File.ReadAllText(In(path));

    /// <summary>Path and content of every file in the site but the manifest; a folder without entries as <c>path/</c>.</summary>
    public string[] Pages() => [.. Tree(Site).Where(entry => !entry.StartsWith(".staticgen/manifest", StringComparison.Ordinal))];

    /// <summary>Path and content of every file in a folder, links with their targets, empty folders.</summary>
    public static string[] Tree(string folder)
    {
        var lines = new List<string>();
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var name = Path.GetRelativePath(folder, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is { } target) lines.Add($"{name} -> {target}");
            else if (entry is FileInfo) lines.Add($"{name}: {File.ReadAllText(entry.FullName)}");
            else if (!Directory.EnumerateFileSystemEntries(entry.FullName).Any()) lines.Add($"{name}/");
        }

        lines.Sort(StringComparer.Ordinal);
        return [.. lines];
    }

    /// <summary>Path, inode (where the system has such), time of change and mode of every file.</summary>
    public string[] Identities()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [.. Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):o}")];
        }

        return [.. Run("find", Site, "-type", "f", "-printf", "%P %i %T@ %m\n").Split('\n').Order(StringComparer.Ordinal)];
    }

    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
