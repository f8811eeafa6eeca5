using StaticGen.Diagnostics;

namespace StaticGen.Cli.Terminal;

internal static class SeverityWord
{
    public static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";
}
