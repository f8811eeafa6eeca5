using System.CommandLine;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create(CommonOptions common, SystemTerminal terminal)
    {
        var site = new SiteOptions(terminal);
        var command = new Command("check", "Render the whole site, write nothing, and say what is wrong with it and what is not translated yet.");
        foreach (var option in site.All) command.Options.Add(option);
        var fix = new Option<bool>("--fix") { Description = "Take stray direction controls (SG0008, SG0123) out of the files." };
        command.Options.Add(fix);
        command.SetAction(parsed => Run(site.Read(parsed, terminal), parsed.GetValue(fix), common.For(parsed, terminal)));
        return command;
    }

    private static int Run(BuildOptions options, bool fixes, CommandOutput output)
    {
        if (fixes && !Fix(options, output)) return ExitCode.InputOutput;
        var (diagnostics, profile) = (new DiagnosticBag(), new BuildProfile());
        var snapshot = ProgressBar.Run(output, profile, () => Generator.Check(options, diagnostics, profile));
        var found = SourceExcerpts.Fill(diagnostics.ToSorted(), options.Source);
        var exitCode = output.Report(found, options.Source);
        if (exitCode == ExitCode.Ok && snapshot is not null) Print(snapshot.Site, found.Count, output);
        if (output.IsVerbose) BuildReport.PrintProfile(profile, output);
        return exitCode;
    }

    private static bool Fix(BuildOptions options, CommandOutput output)
    {
        var diagnostics = new DiagnosticBag();
        Generator.Check(options, diagnostics, new BuildProfile());
        try
        {
            foreach (var (path, count) in BidiControlRemoval.Run(diagnostics.ToSorted(), options.Source))
            {
                output.Say($"Took {CommandOutput.Count(count, "direction control")} out of {path}.", "fix", json =>
                {
                    json.WriteString("file", path);
                    json.WriteNumber("removed", count);
                });
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.Fail($"a file could not be changed: {e.Message}");
            return false;
        }
    }

    private static void Print(Site site, int warnings, CommandOutput output)
    {
        var (counts, untranslated) = (site.Counts, MissingTranslations.Of(site));
        TranslationReport.Print(untranslated, output);
        output.Say(
            $"Checked {CommandOutput.Count(counts.Articles, "article")} and {CommandOutput.Count(counts.Pages, "page")}: no errors, {CommandOutput.Count(warnings, "warning")}.",
            "check",
            json =>
            {
                json.WriteNumber("articles", counts.Articles);
                json.WriteNumber("pages", counts.Pages);
                json.WriteNumber("warnings", warnings);
                json.WriteNumber("untranslated", untranslated.Count);
            });
    }
}
