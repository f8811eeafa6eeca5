using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using StaticGen.Cli.Commands;
using StaticGen.Cli.Terminal;
using StaticGen.Cli.Usage;

namespace StaticGen.Cli;

/// <summary>The command line: arguments → one command → an exit code.</summary>
public static class CommandLine
{
    // A title may begin with @, which would otherwise name a file of arguments.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command as a shell would. Writes to the terminal given and to files, nothing else.</summary>
    /// <param name="arguments">Without the tool's name.</param>
    /// <param name="terminal">Where it runs.</param>
    /// <param name="cancellation">Ends a command that would go on, as Ctrl-C does.</param>
    public static async Task<int> Run(string[] arguments, SystemTerminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Static sites for newsrooms that write in Arabic: Markdown articles in, a right-to-left site out.");
        var common = new CommonOptions();
        foreach (var option in common.All) root.Options.Add(option);
        foreach (var command in Commands(common, terminal)) root.Subcommands.Add(command);
        var help = Help(root, common, terminal);

        var parsed = root.Parse(arguments, Parser);
        var isHelpOfNothing = parsed.Action is HelpPage && parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Subcommands.Count > 0;
        if (!isHelpOfNothing && (parsed.Action is HelpPage or PrintVersion || !UsageError.IsIn(parsed)))
        {
            // The library's own ending throws when a second signal comes.
            var plain = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(plain, cancellation);
        }

        if (UsageError.Of(parsed) is { } error) return common.For(parsed, terminal).Fail(error);
        help.Write(parsed.CommandResult.Command, terminal.Error);
        return ExitCode.Usage;
    }

    /// <summary>The version of this tool, without build metadata.</summary>
    public static string Version =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static IEnumerable<Command> Commands(CommonOptions common, SystemTerminal terminal) =>
    [
        BuildCommand.Create(common, terminal),
        ServeCommand.Create(common, terminal),
        CheckCommand.Create(common, terminal),
        NewCommand.Create(common, terminal),
        InitCommand.Create(common, terminal),
        TemplatesCommand.Create(common, terminal),
        ExplainCommand.Create(common, terminal),
    ];

    private static HelpPage Help(RootCommand root, CommonOptions common, SystemTerminal terminal)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Description = "Print what the command takes.";
        var page = new HelpPage(terminal, [.. common.All, option]);
        option.Action = page;
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Print the version of staticgen.";
        version.Action = new PrintVersion(terminal.Out);
        return page;
    }

    private sealed class PrintVersion(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine($"staticgen {Version}");
            return ExitCode.Ok;
        }
    }
}
