using StaticGen.Cli;
using StaticGen.Cli.Terminal;

SystemTerminal? terminal = null;
try
{
    terminal = SystemTerminal.Create();
    return await CommandLine.Run(args, terminal);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Say($"error: {e.Message}");
    return ExitCode.InputOutput;
}
catch (Exception e)
{
    var fault = e is AggregateException { InnerException: { } inner } ? inner : e;
    if (args.Any(a => a is "--verbose" or "-v"))
    {
        Say($"internal error: {fault}");
    }
    else
    {
        Say($"internal error: {fault.GetType().Name}: {fault.Message}");
        Say("This is a bug in staticgen. Run the command again with --verbose and report what it prints.");
    }

    return ExitCode.InternalError;
}

void Say(string text)
{
    try
    {
        (terminal?.Error ?? Console.Error).WriteLine(text);
    }
    catch (IOException)
    {
        // Nobody can be told; the exit code says it.
    }
}
