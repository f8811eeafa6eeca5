namespace StaticGen.Cli;

/// <summary>What the process answers; part of the public contract (docs/configuration.md).</summary>
public static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The site has errors; nothing was published.</summary>
    public const int SiteHasErrors = 1;

    /// <summary>Wrong usage, wrong configuration, or an output folder that may not be written.</summary>
    public const int Usage = 2;

    /// <summary>Another build holds the lock.</summary>
    public const int Locked = 3;

    /// <summary>Reading or writing failed.</summary>
    public const int InputOutput = 4;

    /// <summary>A bug of ours.</summary>
    public const int InternalError = 70;
}
