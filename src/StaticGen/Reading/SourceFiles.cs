using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>Reads source files. What the operating system refuses is a diagnostic.</summary>
public static class SourceFiles
{
    /// <summary>Bytes of the largest content file that is read.</summary>
    public const long MaxContentSize = 10 * 1024 * 1024;

    /// <returns><c>null</c> when the file is too large or cannot be read; the bag then says why.</returns>
    public static byte[]? ReadBytes(SourceFile file, long maxSize, DiagnosticBag diagnostics)
    {
        try
        {
            using var handle = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > maxSize)
            {
                diagnostics.Add(DiagnosticCodes.FileTooLarge, SourcePosition.File(file.Path),
                    $"the file has {length / 1024 / 1024.0:0.0} MB; at most {maxSize / 1024 / 1024} MB are read", "split it");
                return null;
            }

            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var n and > 0) read += n;
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCodes.Unreadable, SourcePosition.File(file.Path), $"the file `{file.Path}` cannot be read", "look at its permissions");
            return null;
        }
    }

    /// <returns><c>null</c> when the file cannot be read or is not UTF-8; the bag then says why.</returns>
    public static SourceText? ReadText(SourceFile file, long maxSize, DiagnosticBag diagnostics) =>
        ReadBytes(file, maxSize, diagnostics) is { } bytes ? SourceText.Decode(file.Path, bytes, diagnostics) : null;
}
