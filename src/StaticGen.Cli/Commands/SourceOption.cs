using System.CommandLine;
using StaticGen.Cli.Terminal;

namespace StaticGen.Cli.Commands;

/// <summary>The option that says which site a command is about.</summary>
internal sealed class SourceOption
{
    private readonly SystemTerminal _terminal;
    private readonly Option<string> _option;

    public SourceOption(SystemTerminal terminal)
    {
        _terminal = terminal;
        _option = new Option<string>("--source", "-s")
        {
            Description = "The site's folder, with staticgen.yaml and content/; the current one when left out.",
            HelpName = "folder",
            Recursive = true,
        };
        _option.Validators.Add(result =>
        {
            if (result.Tokens is not [var token]) return;
            var folder = Path.GetFullPath(token.Value, terminal.WorkingFolder);
            if (token.Value.Length == 0) result.AddError("`--source` is empty; it names the site's folder");
            else if (File.Exists(folder)) result.AddError($"`{token.Value}` is a file; `--source` names the site's folder");
            else if (!Directory.Exists(folder)) result.AddError($"there is no folder `{token.Value}`; `staticgen init {token.Value}` begins a new site there");
        });
    }

    public Option Option => _option;

    public string Read(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(_option) ?? ".", _terminal.WorkingFolder);
}
