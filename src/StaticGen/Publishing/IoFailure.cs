using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>Turns what the operating system refused into one diagnostic that names the path and the cause.</summary>
internal static class IoFailure
{
    // The HResult of an IOException is the errno on Unix and 0x8007xxxx on Windows.
    private const int Exists = 17;
    private const int TooManyFilesInSystem = 23;
    private const int TooManyFiles = 24;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int QuotaOnMac = 69;
    private const int QuotaOnLinux = 122;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsFileExists = unchecked((int)0x80070050);
    private const int WindowsAlreadyExists = unchecked((int)0x800700B7);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <param name="where">the path as the user knows it.</param>
    /// <param name="exception">what the system said.</param>
    /// <param name="aftermath">what the failure left behind, when that is not simply the site as it was.</param>
    public static PublishException Writing(string where, Exception exception, string? aftermath = null) =>
        new(PublishFailure.InputOutput,
            new Diagnostic(DiagnosticCodes.WriteFailed, $"cannot write `{where}`: {Cause(exception)}")
            {
                Position = SourcePosition.File(where),
                Help = aftermath ?? "the published site is as it was",
            },
            exception);

    public static PublishException Reading(string where, Exception exception) =>
        new(PublishFailure.InputOutput,
            new Diagnostic(DiagnosticCodes.ReadFailed, $"cannot read `{where}`: {Cause(exception)}")
            {
                Position = SourcePosition.File(where),
            },
            exception);

    /// <summary>Somebody holds the file's lock.</summary>
    public static bool IsSharingViolation(IOException exception)
    {
        const int WouldBlockOnLinux = 11, WouldBlockOnMac = 35;
        return exception.HResult is WindowsSharingViolation or WouldBlockOnLinux or WouldBlockOnMac;
    }

    private static string Cause(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the name is too long for this file system",
        FileNotFoundException or DirectoryNotFoundException => "the file or its folder is not there",
        { HResult: NoSpace or WindowsDiskFull or WindowsHandleDiskFull } => "no space left on the disk",
        { HResult: QuotaOnLinux or QuotaOnMac } => "the disk quota is used up",
        { HResult: ReadOnly } => "the file system is read-only",
        { HResult: TooManyFiles or TooManyFilesInSystem } => "too many open files",
        { HResult: Exists or WindowsFileExists or WindowsAlreadyExists } => "something of that name has come there during the build",
        { HResult: WindowsSharingViolation } => "another program has the file open",
        _ => WithoutPath(exception.Message),
    };

    // The runtime ends its messages with " : '/full/path'"; that path may be one of a staging file, which says nothing to the user.
    private static string WithoutPath(string message)
    {
        var end = message.IndexOf(" : '", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
