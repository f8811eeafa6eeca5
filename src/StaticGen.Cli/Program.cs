using StaticGen.Cli;
using StaticGen.Cli.Terminal;

SystemTerminal? terminal = null;
try
{
    terminal = SystemTerminal.Create();
    return await CommandLine.Run(args, terminal);
}
catch (Exception e)
{
    var (text, exitCode) = UnforeseenFault.Describe(e, isVerbose: args.Any(a => a is "--verbose" or "-v"));
    Say(text);
    return exitCode;
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
