using System.CommandLine;
using System.Diagnostics;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;
using StaticGen.Publishing;
using StaticGen.Reading;

namespace StaticGen.Cli.Commands;

internal static class BuildCommand
{
    public static Command Create(CommonOptions common, SystemTerminal terminal)
    {
        var site = new SiteOptions(terminal);
        var output = new Option<string?>("--output", "-o") { Description = "Where to write the site, relative to --source; `site` when left out.", HelpName = "folder" };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError("`--output` is empty; it names a folder");
        });
        var changes = FileOption("--changes", "the list", "Write a list of the files that were added (A), changed (M) and removed (D) since the build before; relative to --source.");
        var next = FileOption("--next", "the instant", "Write the instant at which a build of the same files will make another site, in UTC, or an empty file; relative to --source.");
        var force = new Option<bool>("--force") { Description = "Overwrite files in the output folder that staticgen did not write, and render every page." };
        var command = new Command("build", "Build the site. With any error the output folder stays as it was.") { output, changes, next, force };
        foreach (var option in site.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var options = site.Read(parsed, terminal, parsed.GetValue(output) ?? "site");
            return Run(
                options with
                {
                    Force = parsed.GetValue(force),
                    ChangeListFile = parsed.GetValue(changes) is { } list ? Path.GetFullPath(list, options.Source) : null,
                    NextChangeFile = parsed.GetValue(next) is { } file ? Path.GetFullPath(file, options.Source) : null,
                },
                common.For(parsed, terminal));
        });
        return command;
    }

    private static Option<string?> FileOption(string name, string content, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "file" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError($"`{name}` is empty; it names a file");
            else if (result.Tokens is [{ Value: "-" }]) result.AddError($"`{name}` names a file; {content} does not go to standard output");
        });
        return option;
    }

    private static int Run(BuildOptions options, CommandOutput output)
    {
        var start = Stopwatch.GetTimestamp();
        var (diagnostics, profile) = (new DiagnosticBag(), new BuildProfile());
        var exitCode = ExitCode.Ok;
        BuildResult? result = null;
        try
        {
            result = ProgressBar.Run(output, profile, () => Generator.Build(options, diagnostics, profile));
        }
        catch (PublishException e)
        {
            diagnostics.Add(e.Diagnostic);
            exitCode = e.Failure switch { PublishFailure.UnsafeTarget => ExitCode.Usage, PublishFailure.Locked => ExitCode.Locked, _ => ExitCode.InputOutput };
        }

        var reported = output.Report(SourceExcerpts.Fill(diagnostics.ToSorted(), options.Source), options.Source, "Nothing was published.");
        if (exitCode == ExitCode.Ok) exitCode = reported;
        if (result is not null) BuildReport.Print(result, options, output, Stopwatch.GetElapsedTime(start));
        if (output.IsVerbose) BuildReport.PrintProfile(profile, output);
        return exitCode;
    }
}
