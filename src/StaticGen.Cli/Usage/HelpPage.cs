using System.CommandLine;
using System.CommandLine.Invocation;
using StaticGen.Cli.Terminal;

namespace StaticGen.Cli.Usage;

/// <summary>What <c>--help</c> prints about a command: the same on every machine, and in 80 columns.</summary>
internal sealed class HelpPage(SystemTerminal terminal, IEnumerable<Option> common) : SynchronousCommandLineAction
{
    private const int Indent = 2;
    private const int MaxNames = 24;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, terminal.Out);
        return ExitCode.Ok;
    }

    public void Write(Command command, TextWriter output)
    {
        foreach (var line in Wrapped.Lines(command.Description!)) output.WriteLine(line);
        output.WriteLine();
        output.WriteLine($"Usage: {Synopsis(command)}");
        WriteRows(output, "Commands", command.Subcommands.Select(c => (string.Join(' ', [c.Name, .. c.Arguments.Select(Placeholder)]), c.Description!)));
        WriteRows(output, "Arguments", command.Arguments.Select(a => ($"<{a.Name}>", a.Description!)));
        var all = WithParents(command).SelectMany(c => c.Options).Where(o => o == command.Options.FirstOrDefault(own => own == o) || o.Recursive).ToList();
        WriteRows(output, "Options", all.Where(o => !common.Contains(o)).Select(o => (Names(o), o.Description!)));
        WriteRows(output, "Options of every command", common.Select(o => (Names(o), o.Description!)));
        if (command.Subcommands.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"`{CommandName.Of(command)} <command> --help` says what a command takes.");
    }

    private static string Synopsis(Command command) =>
        string.Join(' ', [CommandName.Of(command), .. command.Subcommands.Count > 0 ? (string[])["<command>"] : [], .. command.Arguments.Select(Placeholder), "[options]"]);

    private static string Placeholder(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[<{argument.Name}>]" : $"<{argument.Name}>";

    // -s, --source <folder>; long names stand below one another.
    private static string Names(Option option)
    {
        var brief = option.Aliases.Where(alias => alias.Length == 2 && alias != "-?").FirstOrDefault();
        return $"{(brief is null ? "    " : brief + ", ")}{option.Name}{(option.HelpName is { } value ? $" <{value}>" : "")}";
    }

    private static IEnumerable<Command> WithParents(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? [command, .. WithParents(parent)] : [command];

    private static void WriteRows(TextWriter output, string heading, IEnumerable<(string Names, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"{heading}:");
        var column = Indent + Math.Min(all.Max(row => row.Names.Length), MaxNames) + Indent;
        foreach (var (names, text) in all)
        {
            var head = new string(' ', Indent) + names;
            // A name that reaches into the text has a line of its own.
            if (head.Length + Indent > column)
            {
                output.WriteLine(head);
                head = "";
            }

            foreach (var line in Wrapped.Lines(text, Wrapped.Width - column))
            {
                output.WriteLine(head.PadRight(column) + line);
                head = "";
            }
        }
    }
}
