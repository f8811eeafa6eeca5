using System.CommandLine;

namespace StaticGen.Cli.Usage;

internal static class CommandName
{
    /// <summary>A command as it is typed: <c>staticgen new article</c>.</summary>
    public static string Of(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Of(parent)} {command.Name}" : "staticgen";
}
