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
        command.SetAction(parsed => Run(site.Read(parsed, terminal), common.For(parsed, terminal)));
        return command;
    }

    private static int Run(BuildOptions options, CommandOutput output)
    {
        var (diagnostics, profile) = (new DiagnosticBag(), new BuildProfile());
        var snapshot = ProgressBar.Run(output, profile, () => Generator.Check(options, diagnostics, profile));
        var found = SourceExcerpts.Fill(diagnostics.ToSorted(), options.Source);
        var exitCode = output.Report(found, options.Source);
        if (exitCode == ExitCode.Ok && snapshot is not null) Print(snapshot.Site, found.Count, output);
        if (output.IsVerbose) BuildReport.PrintProfile(profile, output);
        return exitCode;
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
