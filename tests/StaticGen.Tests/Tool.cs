using System.Diagnostics;

namespace StaticGen.Tests;

/// <summary>The built tool in a process of its own, where it meets the machine's environment.</summary>
public static class Tool
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "staticgen.dll");

    // …/shared/Microsoft.NETCore.App/10.0.0/ → …/dotnet
    private static readonly string DotNet = Path.Combine(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")), OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>Runs the tool in a folder.</summary>
    public static CommandResult Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string?>(), arguments);

    /// <summary>Runs the tool in a folder, with environment variables set, or taken away by <c>null</c>.</summary>
    public static CommandResult Run(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Start(new ProcessStartInfo(DotNet, [Assembly, .. arguments]), folder, environment);

    /// <summary>
    /// Runs the tool with the language data of the machine, which it is built to do without: <c>InvariantGlobalization</c> switched off.
    /// </summary>
    /// <returns><c>null</c> where the machine has no such data.</returns>
    public static CommandResult? RunWithCultures(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var settings = File.ReadAllText(Path.ChangeExtension(Assembly, ".runtimeconfig.json"));
        using var own = new TemporaryFolder();
        own.Write("icu.runtimeconfig.json", settings.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        var start = new ProcessStartInfo(DotNet,
            ["exec", "--runtimeconfig", own["icu.runtimeconfig.json"], "--depsfile", Path.ChangeExtension(Assembly, ".deps.json"), Assembly, .. arguments]);
        var result = Start(start, folder, environment);
        return result.Error.Contains("ICU", StringComparison.Ordinal) && result.ExitCode != 0 ? null : result;
    }

    /// <summary>Runs a line of <c>sh</c>, in which <c>staticgen</c> stands for the tool.</summary>
    public static CommandResult RunInShell(string folder, string line, IReadOnlyDictionary<string, string?>? environment = null) => Start(
        new ProcessStartInfo("/bin/sh", ["-c", $"staticgen() {{ '{DotNet}' '{Assembly}' \"$@\"; }}; {line}"]), folder, environment ?? new Dictionary<string, string?>());

    /// <summary>How the tool is started, for a test that talks to it while it runs.</summary>
    public static ProcessStartInfo StartInfo(params string[] arguments) => new(DotNet, [Assembly, .. arguments]);

    private static CommandResult Start(ProcessStartInfo start, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        // Nothing of the tests stays in the user's own.
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(Path.GetTempPath(), "staticgen-tests");
        foreach (var (name, value) in environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
