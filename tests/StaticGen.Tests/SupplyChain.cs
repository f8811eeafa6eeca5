using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace StaticGen.Tests;

/// <summary>Where code of others gets in: packages and workflows.</summary>
public partial class SupplyChain
{
    // Earlier versions have known holes, or lack a limit that is relied upon.
    private static readonly Dictionary<string, Version> Floors = new()
    {
        ["Scriban.Signed"] = new(7, 5, 3),
        ["YamlDotNet"] = new(18, 1, 0),
        ["Markdig"] = new(1, 3, 0),
    };

    private static readonly string[] Workflows =
    [
        .. Directory.EnumerateFiles(Path.Combine(TestData.Root, ".github", "workflows")).Order(StringComparer.Ordinal),
        StarterWorkflow,
    ];

    private static string StarterWorkflow => Path.Combine(TestData.Root, "src", "StaticGen.Cli", "Starter", ".github", "workflows", "pages.yml");

    public static TheoryData<string> WorkflowFiles => [.. Workflows.Select(file => Path.GetRelativePath(TestData.Root, file))];

    [Fact]
    public void Every_project_has_a_lock_file_with_versions_that_are_safe()
    {
        var projects = (from folder in new[] { "src", "tests" }
                        from project in Directory.EnumerateFiles(Path.Combine(TestData.Root, folder), "*.csproj", SearchOption.AllDirectories)
                        select project).ToList();
        Assert.NotEmpty(projects);
        foreach (var project in projects)
        {
            using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")));
            foreach (var package in file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
            {
                if (!package.Value.TryGetProperty("resolved", out var resolved) || !Floors.TryGetValue(package.Name, out var floor)) continue;
                Assert.True(Version.Parse(resolved.GetString()!.Split('-')[0]) >= floor, $"{project}: {package.Name} {resolved} is below {floor}");
            }

            // The unsigned twin of Scriban would come in beside the watched one.
            Assert.DoesNotContain("\"Scriban\":", file.RootElement.GetRawText(), StringComparison.Ordinal);
        }

        using var engine = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestData.Root, "src", "StaticGen", "packages.lock.json")));
        var resolvedNames = engine.RootElement.GetProperty("dependencies").EnumerateObject().First().Value.EnumerateObject().Select(p => p.Name).ToList();
        Assert.All(Floors.Keys, name => Assert.Contains(name, resolvedNames));
    }

    [Fact]
    public void Versions_are_kept_in_one_place_and_none_floats()
    {
        var central = File.ReadAllText(Path.Combine(TestData.Root, "Directory.Packages.props"));

        Assert.All(PackageVersion.Matches(central), match => Assert.Matches(@"^[0-9]+(\.[0-9]+)+$", match.Groups["version"].Value));
        Assert.All(
            Directory.EnumerateFiles(TestData.Root, "*.csproj", SearchOption.AllDirectories),
            project => Assert.DoesNotMatch("<PackageReference [^>]*Version=", File.ReadAllText(project)));
    }

    [Theory]
    [MemberData(nameof(WorkflowFiles))]
    public void Every_action_is_pinned_to_a_commit(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(TestData.Root, file)).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^ +(- )?uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", line));
    }

    [Theory]
    [MemberData(nameof(WorkflowFiles))]
    public void A_workflow_may_do_what_it_needs_and_nothing_else(string file)
    {
        var text = File.ReadAllText(Path.Combine(TestData.Root, file));
        var root = Parse(text);

        Assert.Empty(((YamlMappingNode)root["permissions"]).Children);
        foreach (var (name, job) in ((YamlMappingNode)root["jobs"]).Children)
        {
            var expected = ((YamlScalarNode)name).Value == "due" ? "actions: write" : ((YamlScalarNode)name).Value == "deploy" ? "pages: write, id-token: write" : Path.GetFileName(file) == "pages.yml" ? "contents: read, pages: read" : "contents: read";
            Assert.Equal(expected, string.Join(", ", ((YamlMappingNode)job["permissions"]).Select(p => $"{p.Key}: {p.Value}")));
            Assert.True(((YamlMappingNode)job).Children.ContainsKey("timeout-minutes"));
        }

        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        // The key to the packages is known to the step that publishes them, in an environment that has to approve of it.
        Assert.Equal(Path.GetFileName(file) == "release.yml" ? 1 : 0, text.Split("secrets.").Length - 1);
        // What strangers may write must not get into a shell line.
        Assert.DoesNotMatch(@"\$\{\{ *(github\.event(?!_name)|github\.head_ref|inputs)", text);
        Assert.Equal(text.Split("actions/checkout@").Length, text.Split("persist-credentials: false").Length);
    }

    [Fact]
    public void Packages_are_published_from_a_tag_by_the_last_job()
    {
        var root = Parse(File.ReadAllText(Path.Combine(TestData.Root, ".github", "workflows", "release.yml")));

        Assert.Equal("{ { push, { { tags, [ v* ] } } } }", root["on"].ToString());
        Assert.Equal(("native", "release"), (root["jobs"]["publish"]["needs"].ToString(), root["jobs"]["publish"]["environment"].ToString()));
        Assert.DoesNotContain("secrets.", root["jobs"]["native"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lock_files_hold_for_every_platform()
    {
        foreach (var file in Directory.EnumerateFiles(TestData.Root, "packages.lock.json", SearchOption.AllDirectories))
        {
            // That of the program in eng/, which nobody restores in locked mode.
            if (Path.GetFileName(Path.GetDirectoryName(file)) == "eng") continue;
            using var locked = JsonDocument.Parse(File.ReadAllText(file));
            Assert.All(locked.RootElement.GetProperty("dependencies").EnumerateObject(), target => Assert.DoesNotContain("/", target.Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Deployments_to_Pages_do_not_run_into_each_other()
    {
        foreach (var file in Workflows.Where(file => Path.GetFileName(file) == "pages.yml"))
        {
            var root = Parse(File.ReadAllText(file));
            // A run of the schedule only starts others, and must not take the place of one that waits to publish.
            Assert.Equal("{ { group, ${{ github.event_name == 'schedule' && 'pages-schedule' || 'pages' }} }, { cancel-in-progress, false } }", root["concurrency"].ToString());
            Assert.Equal("github.event_name == 'schedule'", root["jobs"]["due"]["if"].ToString());
            Assert.Equal("github.event_name != 'schedule'", root["jobs"]["build"]["if"].ToString());
            Assert.Equal("github-pages", ((YamlScalarNode)root["jobs"]["deploy"]["environment"]["name"]).Value);
            Assert.Equal("build", ((YamlScalarNode)root["jobs"]["deploy"]["needs"]).Value);
        }
    }

    [Fact]
    public void The_workflow_of_a_new_site_is_ours_but_for_where_the_tool_comes_from()
    {
        Assert.Equal(
            Comparable(Path.Combine(TestData.Root, ".github", "workflows", "pages.yml")),
            Comparable(StarterWorkflow));

        static string Comparable(string file)
        {
            var root = Parse(File.ReadAllText(file));
            foreach (var step in ((YamlSequenceNode)root["jobs"]["build"]["steps"]).Cast<YamlMappingNode>())
            {
                if (step.Children.TryGetValue("name", out var name) && name.ToString() == "Install staticgen") step.Children["run"] = "";
                if (!step.Children.TryGetValue("with", out var with)) continue;
                ((YamlMappingNode)with).Children.Remove("cache");
                ((YamlMappingNode)with).Children.Remove("cache-dependency-path");
            }

            return root.ToString();
        }
    }

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    [GeneratedRegex("<PackageVersion Include=\"[^\"]+\" Version=\"(?<version>[^\"]+)\"")]
    private static partial Regex PackageVersion { get; }
}
