using System.CommandLine;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create(CommonOptions common, SystemTerminal terminal)
    {
        var code = new Argument<string?>("code") { Description = "A code such as SG0104; without one, all codes are listed.", Arity = ArgumentArity.ZeroOrOne };
        var markdown = new Option<bool>("--markdown") { Description = "Print all codes with their explanations as a Markdown document." };
        var command = new Command("explain", "Say what a diagnostic means and how to mend it.") { code, markdown };
        command.Validators.Add(result =>
        {
            if (result.GetValue(markdown) && result.GetValue(code) is not null) result.AddError("`--markdown` prints all codes; leave out the code");
        });
        command.SetAction(parsed => Run(parsed.GetValue(code), parsed.GetValue(markdown), common.For(parsed, terminal)));
        return command;
    }

    // What was asked for is printed with --quiet too.
    private static int Run(string? id, bool markdown, CommandOutput output)
    {
        var asked = output with { IsQuiet = false };
        if (markdown)
        {
            foreach (var line in DiagnosticsDocument.Lines()) output.Terminal.Out.WriteLine(line);
            return ExitCode.Ok;
        }

        if (id is null)
        {
            foreach (var code in DiagnosticCodes.All) Say(code, $"{code.Id}  {code.Severity.Word(),-7}  {code.Title}", asked);
            return ExitCode.Ok;
        }

        if (DiagnosticCodes.All.FirstOrDefault(c => c.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            var help = Suggestion.DidYouMean(id.ToUpperInvariant(), DiagnosticCodes.All.Select(c => c.Id), "`staticgen explain` lists all");
            return output.Fail($"there is no diagnostic `{id}`; {help}");
        }

        Say(found, $"{found.Severity.Word()} {found.Id}: {found.Title}{Environment.NewLine}{Environment.NewLine}{string.Join(Environment.NewLine, Wrapped.Lines(found.Explanation))}", asked);
        return ExitCode.Ok;
    }

    private static void Say(DiagnosticCode code, string text, CommandOutput output) => output.Say(text, "code", json =>
    {
        json.WriteString("code", code.Id);
        json.WriteString("severity", code.Severity.Word());
        json.WriteString("title", code.Title);
        json.WriteString("explanation", code.Explanation);
    });
}
