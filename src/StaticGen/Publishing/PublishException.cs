using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>Why publishing could not go on; the tool has one exit code for each.</summary>
public enum PublishFailure
{
    /// <summary>The output folder is not one to write to. Nothing was touched.</summary>
    UnsafeTarget,

    /// <summary>Another build holds the output folder. Nothing was touched.</summary>
    Locked,

    /// <summary>The operating system refused to read or write.</summary>
    InputOutput,
}

/// <summary>Thrown when publishing cannot go on; the diagnostic says what happened and what to do.</summary>
public sealed class PublishException(PublishFailure failure, Diagnostic diagnostic, Exception? inner = null)
    : Exception(diagnostic.Message, inner)
{
    public PublishFailure Failure { get; } = failure;

    public Diagnostic Diagnostic { get; } = diagnostic;
}
