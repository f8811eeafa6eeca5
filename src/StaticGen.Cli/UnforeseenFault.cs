namespace StaticGen.Cli;

/// <summary>An exception that no command made a diagnostic of, as it is told to the user.</summary>
internal static class UnforeseenFault
{
    /// <param name="exception">What came up.</param>
    /// <param name="isVerbose">The user asked for all there is.</param>
    /// <returns>Lines for stderr, and the exit code of a command that it ends.</returns>
    public static (string Text, int ExitCode) Describe(Exception exception, bool isVerbose)
    {
        var fault = exception is AggregateException { InnerException: { } inner } ? inner : exception;
        if (fault is IOException or UnauthorizedAccessException) return ($"error: {fault.Message}", ExitCode.InputOutput);
        return (
            isVerbose ? $"internal error: {fault}"
            : $"internal error: {fault.GetType().Name}: {fault.Message}\nThis is a bug in staticgen. Run the command again with --verbose and report what it prints.",
            ExitCode.InternalError);
    }
}
