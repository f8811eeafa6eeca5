using System.Text.RegularExpressions;

namespace StaticGen.Tests;

/// <summary>What docs/architecture.md promises of the sources. <see cref="Folders"/> is the architecture.</summary>
public partial class Architecture
{
    /// <summary>Each folder of the engine uses those before it.</summary>
    private static readonly string[] Folders = ["Diagnostics", "Languages", "Configuration", "Imaging", "Reading", "Planning", "Rendering", "Publishing"];

    /// <summary>Publishing takes bytes and paths, and knows nothing of articles.</summary>
    private static readonly string[] UsedByPublishing = ["Diagnostics"];

    // What the engine takes from its surroundings all the same, and why.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["BuildOptions.cs: Environment.ProcessorCount"] = "the default of an option that every caller may set; no output depends on it",
        ["BuildOptions.cs: Environment.ProcessId"] = "the default of an option; only a second build that has to wait reads it",
        ["Publishing/OutputLock.cs: Thread.Sleep"] = "waits for another process, which tells nobody when it is done",
    };

    private static readonly string Engine = Path.Combine(TestData.Root, "src", "StaticGen");

    public static TheoryData<string> FolderNames => [.. Folders];

    [Fact]
    public void The_engine_has_these_folders_and_no_other() =>
        Assert.Equal(
            Folders.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Engine).Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(FolderNames))]
    public void A_folder_uses_only_those_before_it(string folder)
    {
        var usable = folder == "Publishing" ? UsedByPublishing : Folders[..Array.IndexOf(Folders, folder)];
        var faults = new List<string>();
        foreach (var (file, _, code) in Sources(Path.Combine(Engine, folder)))
        {
            if (!code.Contains($"\nnamespace StaticGen.{folder};\n", StringComparison.Ordinal) && !code.StartsWith($"namespace StaticGen.{folder};\n", StringComparison.Ordinal))
                faults.Add($"{file}: its namespace is not StaticGen.{folder}");
            var used = UsingLine.Matches(code).Select(m => m.Groups["folder"].Value)
                .Concat(Qualified.Matches(code).Select(m => m.Groups["folder"].Value).Where(Folders.Contains));
            faults.AddRange(used.Where(name => name != folder && !usable.Contains(name)).Select(name => $"{file} uses {name}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void No_folder_uses_what_stands_above_the_folders()
    {
        var above = Directory.EnumerateFiles(Engine, "*.cs").SelectMany(file => Declaration.Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value)).ToList();
        Assert.Contains("Generator", above);

        var faults = Folders.SelectMany(folder => Sources(Path.Combine(Engine, folder)))
            .SelectMany(source => above.Where(name => Regex.IsMatch(source.Code, $@"\b{name}\b")).Select(name => $"{source.File} uses {name}"));

        Assert.Empty(faults);
    }

    [Fact]
    public void The_engine_takes_nothing_from_its_surroundings()
    {
        var found = Sources(Engine).SelectMany(source => Surroundings.Matches(source.Code).Select(m => $"{source.File}: {m.Value}")).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void The_tool_starts_no_process_but_a_browser_and_opens_no_socket_of_its_own() =>
        Assert.All(
            Sources(Path.Combine(TestData.Root, "src")).SelectMany(source => Outside.Matches(source.Code).Select(m => $"{source.File}: {m.Value}")),
            found => Assert.True(found.StartsWith("../StaticGen.Cli/Serve/Browser.cs: Process", StringComparison.Ordinal)
                // Sets variables of the environment that libraries in C read.
                || found == "Imaging/Fontconfig.cs: DllImport"
                // Reads and writes files, makes hard links and exchanges folders.
                || found is "Reading/SourceFiles.Linux.cs: DllImport" or "Publishing/Disk.Linux.cs: DllImport", found));

    [Fact]
    public void A_file_is_one_idea()
    {
        var tooLong = Sources(Path.Combine(TestData.Root, "src")).Concat(Sources(Path.Combine(TestData.Root, "tests")))
            .Select(source => (source.File, Lines: source.Text.Count(c => c == '\n'))).Where(source => source.Lines > 350);

        Assert.Empty(tooLong);
    }

    private static IEnumerable<(string File, string Text, string Code)> Sources(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Engine, path).Replace('\\', '/')
        where !file.Split('/').Any(part => part is "obj" or "bin")
        let text = File.ReadAllText(path).ReplaceLineEndings("\n")
        select (file, text, Comment.Replace(text, ""));

    [GeneratedRegex(@"^using (static |\w+ = )?StaticGen(\.(?<folder>\w+))?", RegexOptions.Multiline)]
    private static partial Regex UsingLine { get; }

    // Rendering.ArticleModel, which needs no using line; not .Rendering.x, a property.
    [GeneratedRegex(@"(?<![\w.""])(StaticGen\.)?(?<folder>[A-Z]\w+)\.[A-Z]")]
    private static partial Regex Qualified { get; }

    [GeneratedRegex(@"^public (sealed |static |readonly |abstract )*(record struct|record|class|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration { get; }

    [GeneratedRegex(@"\bConsole\.\w+|\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bCultureInfo\.Current\w+|\bEnvironment\.\w+|\bThread\.Sleep\b|\bTask\.Delay\b"
        + @"|\bTimeZoneInfo\.Local\b|\bGuid\.NewGuid\b|\bRandom\b|\bTimeProvider\b|\bDirectory\.GetCurrentDirectory\b|\bPath\.GetTemp\w+")]
    private static partial Regex Surroundings { get; }

    [GeneratedRegex(@"\bProcess\.Start\b|\bProcessStartInfo\b|\bHttpClient\b|\bSocket\b|\bTcp\w+|\bDllImport\b|\bLibraryImport\b|\bAssembly\.Load\w*")]
    private static partial Regex Outside { get; }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment { get; }
}
