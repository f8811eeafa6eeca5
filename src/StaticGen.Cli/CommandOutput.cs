using System.Text.Json;
using StaticGen.Cli.Terminal;
using StaticGen.Diagnostics;

namespace StaticGen.Cli;

/// <summary>What a command prints, and how.</summary>
internal sealed record CommandOutput(SystemTerminal Terminal, OutputFormat Format, bool IsQuiet, bool IsVerbose, bool HasColor)
{
    /// <summary>A line of result on stdout for people, unless nobody wants it.</summary>
    public void Say(string text)
    {
        if (!IsQuiet && Format != OutputFormat.Json) Terminal.Out.WriteLine(text);
    }

    /// <summary>A result on stdout: a line for people, or an object for programs.</summary>
    /// <param name="text">The line.</param>
    /// <param name="type">The object's <c>type</c>.</param>
    /// <param name="members">Writes the rest of the object.</param>
    public void Say(string text, string type, Action<Utf8JsonWriter> members)
    {
        if (IsQuiet) return;
        if (Format != OutputFormat.Json) Terminal.Out.WriteLine(text);
        else JsonLines.Write(Terminal.Out, type, members);
    }

    /// <summary>Prints diagnostics and how many there were.</summary>
    /// <param name="diagnostics">Sorted.</param>
    /// <param name="source">The site's folder, to which their paths are relative.</param>
    /// <param name="aftermath">What errors mean for what the command was to do.</param>
    /// <returns>The exit code they call for.</returns>
    public int Report(IReadOnlyList<Diagnostic> diagnostics, string source, string? aftermath = null)
    {
        new DiagnosticWriter(Terminal, Format, HasColor, Below(source)).Write(diagnostics);
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        if (errors == 0) return ExitCode.Ok;
        if (Format == OutputFormat.Text)
        {
            var warnings = diagnostics.Count - errors;
            Terminal.Error.WriteLine($"{Count(errors, "error")}{(warnings > 0 ? $", {Count(warnings, "warning")}" : "")}.{(aftermath is null ? "" : " " + aftermath)}");
            var example = diagnostics.First(d => d.Severity == Severity.Error).Code.Id;
            Terminal.Error.WriteLine($"`staticgen explain {example}` says more.");
        }

        return diagnostics.Any(d => d.Severity == Severity.Error && IsConfiguration(d)) ? ExitCode.Usage : ExitCode.SiteHasErrors;
    }

    /// <summary>Prints what is wrong with the way the tool was called.</summary>
    /// <returns>The exit code for that.</returns>
    public int Fail(string message)
    {
        switch (Format)
        {
            case OutputFormat.Json:
                JsonLines.Write(Terminal.Error, "usage", json => json.WriteString("message", message));
                break;
            case OutputFormat.GitHub:
                Terminal.Error.WriteLine(GitHubAnnotations.Of(message));
                break;
            default:
                Terminal.Error.WriteLine($"error: {DisplayWidth.Printable(message)}");
                break;
        }

        return ExitCode.Usage;
    }

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int number, string noun) => FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static bool IsConfiguration(Diagnostic diagnostic) => diagnostic.Position?.Path == "staticgen.yaml" || diagnostic.Code.Id.StartsWith("SG02", StringComparison.Ordinal);

    // GitHub knows files by their paths in the repository, where workflows run.
    private string Below(string source)
    {
        var folder = Path.GetRelativePath(Terminal.WorkingFolder, source).Replace('\\', '/');
        return folder == "." || folder.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(folder) ? "" : folder + "/";
    }
}
