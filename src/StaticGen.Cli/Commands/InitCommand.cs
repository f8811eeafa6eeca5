using System.CommandLine;
using System.Globalization;
using System.Text;
using StaticGen.Cli.Terminal;

namespace StaticGen.Cli.Commands;

/// <summary>Writes a site to begin with. Never overwrites a file.</summary>
internal static class InitCommand
{
    private const string ResourcePrefix = "starter/";

    public static Command Create(CommonOptions common, SystemTerminal terminal)
    {
        var folder = new Argument<string?>("folder") { Description = "Where to; the current folder when left out.", Arity = ArgumentArity.ZeroOrOne };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is not [var token]) return;
            if (token.Value.Length == 0) result.AddError("the folder's name is empty");
            else if (File.Exists(Path.GetFullPath(token.Value, terminal.WorkingFolder))) result.AddError($"`{token.Value}` is a file, not a folder");
        });
        var command = new Command("init", "Begin a new site: a configuration, an article, a page, and a workflow for GitHub Pages.") { folder };
        command.SetAction(parsed => Run(Path.GetFullPath(parsed.GetValue(folder) ?? ".", terminal.WorkingFolder), common.For(parsed, terminal)));
        return command;
    }

    private static int Run(string folder, CommandOutput output)
    {
        var assembly = typeof(InitCommand).Assembly;
        var today = output.Terminal.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            // A file of that name would also take effect here, in the repository of the tool.
            var name = resource[ResourcePrefix.Length..].Replace('\\', '/') switch { "gitignore" => ".gitignore", var other => other };
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            NewFiles.Write(folder, name, Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("2026-01-01", today, StringComparison.Ordinal)), output);
        }

        output.Say("");
        output.Say($"Next: {Enter(folder, output.Terminal.WorkingFolder)}staticgen build");
        return ExitCode.Ok;
    }

    private static string Enter(string folder, string workingFolder)
    {
        var path = Path.GetRelativePath(workingFolder, folder);
        if (path == ".") return "";
        return path.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '/') ? $"cd {path} && " : $"cd '{path.Replace("'", "'\\''", StringComparison.Ordinal)}' && ";
    }
}
