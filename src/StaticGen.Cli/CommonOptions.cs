using System.CommandLine;
using System.CommandLine.Parsing;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;

namespace StaticGen.Cli;

/// <summary>The options every command takes.</summary>
internal sealed class CommonOptions
{
    private static readonly (string Name, OutputFormat Format)[] Formats = [("text", OutputFormat.Text), ("json", OutputFormat.Json), ("github", OutputFormat.GitHub)];

    private readonly Option<OutputFormat> _format = new("--format")
    {
        Description = "How results and diagnostics are printed: text, json (an object a line) or github (annotations).",
        Recursive = true,
        CustomParser = Parse,
        HelpName = "format",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print diagnostics only.", Recursive = true };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Print the time and memory of each step too, and the slowest templates.", Recursive = true };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "Print without colours, also on a terminal.", Recursive = true };

    public IEnumerable<Option> All => [_format, _quiet, _verbose, _noColor];

    public CommandOutput For(ParseResult parsed, SystemTerminal terminal) => new(
        terminal, FormatOf(parsed), parsed.GetValue(_quiet), parsed.GetValue(_verbose), terminal.HasColor && !parsed.GetValue(_noColor));

    // Asked also when the arguments are wrong, the format itself perhaps.
    private OutputFormat FormatOf(ParseResult parsed) =>
        parsed.GetResult(_format) is { Tokens: [var token, ..] } ? Formats.FirstOrDefault(f => f.Name == token.Value).Format : OutputFormat.Text;

    private static OutputFormat Parse(ArgumentResult result)
    {
        var value = result.Tokens[0].Value;
        if (Formats.All(f => f.Name != value))
            result.AddError($"`--format` is text, json or github, not `{value}`{(Suggestion.Nearest(value, Formats.Select(f => f.Name)) is { } near ? $"; did you mean `{near}`?" : "")}");
        return Formats.FirstOrDefault(f => f.Name == value).Format;
    }
}
