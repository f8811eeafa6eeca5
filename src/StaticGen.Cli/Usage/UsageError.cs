using System.CommandLine;
using System.CommandLine.Parsing;
using StaticGen.Diagnostics;

namespace StaticGen.Cli.Usage;

/// <summary>What is wrong with the arguments, in our words, and the nearest name there is.</summary>
internal static class UsageError
{
    /// <summary>Whether there is one. A slip in an option's name can also be taken for an argument.</summary>
    public static bool IsIn(ParseResult parsed) => parsed.Errors.Count > 0 || OptionAsArgument(parsed) is not null;

    /// <returns>The first fault, since the others mostly follow from it; <c>null</c> when nothing but a command is missing.</returns>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (OptionAsArgument(parsed) is { } option) return Unknown(option, command);
        if (parsed.UnmatchedTokens is [var token, ..]) return Unknown(token, command);
        var own = parsed.Errors.Select(Describe).FirstOrDefault(message => message is not null);
        return own ?? (command.Subcommands.Count > 0 ? null : parsed.Errors[0].Message);
    }

    // Behind -- a title may begin with a hyphen.
    private static string? OptionAsArgument(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        return parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).FirstOrDefault(value => value is ['-', _, ..] && given.Contains(value));
    }

    private static string Unknown(string token, Command command)
    {
        var name = CommandName.Of(command);
        if (token is ['-', _, ..])
        {
            var option = token.Split('=', ':')[0];
            var help = Suggestion.DidYouMean(option, Options(command).Select(o => o.Name), $"`{name} --help` lists all options");
            return $"`{name}` has no option `{option}`; {help}";
        }

        if (command.Subcommands.Count > 0)
        {
            var help = Suggestion.DidYouMean(token, command.Subcommands.Select(c => c.Name), $"`{name} --help` lists all commands");
            return $"there is no command `{name} {token}`; {help}";
        }

        return command.Arguments is [{ } argument, ..]
            ? $"`{name}` takes one {argument.Name}, and `{token}` is one too many{(argument.Name == "title" ? "; put the title in quotes" : "")}"
            : $"`{name}` takes no `{token}`; `{name} --help` says what it takes";
    }

    private static string? Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { IdentifierTokenCount: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 => $"`{option.Option.Name}` is given more than once",
        OptionResult { Tokens.Count: 0 } option => $"`{option.Option.Name}` needs a value: `{option.Option.Name} <{option.Option.HelpName}>`",
        ArgumentResult { Tokens.Count: 0 } argument when CommandOf(argument) is { } command => $"`{CommandName.Of(command)}` needs a {argument.Argument.Name}",
        CommandResult { Command: { Arguments: [{ Arity.MinimumNumberOfValues: > 0 } argument, ..] } command } => $"`{CommandName.Of(command)}` needs a {argument.Name}",
        CommandResult { Command.Subcommands.Count: > 0 } => null,
        _ => error.Message,
    };

    private static Command? CommandOf(SymbolResult result) => result.Parent switch
    {
        null => null,
        CommandResult command => command.Command,
        var parent => CommandOf(parent),
    };

    private static IEnumerable<Option> Options(Command command) =>
        [.. command.Options, .. command.Parents.OfType<Command>().SelectMany(Options).Where(o => o.Recursive)];
}
