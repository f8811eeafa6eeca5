using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticGen.Benchmarks.Measuring;

/// <summary>A program that builds a site in the folder where it runs, into the folder <c>site</c> in it.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Version">What it says of itself.</param>
internal sealed partial record SiteGenerator(IReadOnlyList<string> Command, string Version)
{
    /// <summary>The generator of a site. <c>STATICGEN</c>, <c>HUGO</c> and <c>ELEVENTY</c> name other programs.</summary>
    public static SiteGenerator For(string site) => site switch
    {
        "hugo" => Hugo(Named("HUGO", "hugo")),
        "eleventy" => Eleventy(Named("ELEVENTY", Path.Combine(Bench.Repository, "artifacts", "tools", "node_modules", "@11ty", "eleventy", "cmd.cjs"))),
        _ => StaticGen(Named("STATICGEN", Path.Combine(Bench.Artifacts, "native", "staticgen"))),
    };

    private static SiteGenerator StaticGen(string program)
    {
        // The commit that changed the tool last: writing down its results is no new version.
        string Git(params string[] arguments) => Output("git", ["-C", Bench.Repository, .. arguments, "--", "src", "templates", "Directory.Packages.props"]);
        var changes = Git("status", "--porcelain").Length > 0 ? " with changes" : "";
        return new SiteGenerator([program, "build", "--quiet"], $"{Output(program, "--version")} ({Git("log", "-1", "--format=%h")}{changes})");
    }

    private static SiteGenerator Hugo(string program)
    {
        var version = Output(program, "version");
        var number = HugoNumber.Match(version);
        // The size of a list's page had another name before Hugo 0.128.
        var isOld = int.Parse(number.Groups["minor"].Value, CultureInfo.InvariantCulture) < 128;
        return new SiteGenerator(isOld ? ["env", "HUGO_PAGINATE=12", program, "--quiet"] : [program, "--quiet"], $"Hugo {number.Groups["number"].Value}");
    }

    private static SiteGenerator Eleventy(string program) =>
        new(["node", program, "--quiet"], $"Eleventy {Output("node", program, "--version")}, Node {Output("node", "--version").TrimStart('v')}");

    // The sites are built from their own folders, so a path must be whole; a bare name is looked up as by a shell.
    private static string Named(string variable, string usual)
    {
        var program = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : usual;
        return program.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(program) : program;
    }

    private static string Output(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return text;
    }

    [GeneratedRegex(@"v(?<number>0\.(?<minor>\d+)(\.\d+)?)")]
    private static partial Regex HugoNumber { get; }
}
