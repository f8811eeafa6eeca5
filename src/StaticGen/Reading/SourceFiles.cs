using System.Buffers;
using Microsoft.Win32.SafeHandles;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>Reads source files. What the operating system refuses is a diagnostic.</summary>
public static partial class SourceFiles
{
    /// <summary>Bytes of the largest content file that is read.</summary>
    public const long MaxContentSize = 10 * 1024 * 1024;

    // Longer articles are rare.
    private const int UsualSize = 64 * 1024;

    /// <returns><c>null</c> when the file is too large or cannot be read; the bag then says why.</returns>
    public static byte[]? ReadBytes(SourceFile file, long maxSize, DiagnosticBag diagnostics) => Read(file, maxSize, diagnostics, null, bytes => bytes.ToArray());

    /// <returns><c>null</c> when the file cannot be read or is not UTF-8; the bag then says why.</returns>
    public static SourceText? ReadText(SourceFile file, long maxSize, DiagnosticBag diagnostics) =>
        Read(file, maxSize, diagnostics, null, bytes => SourceText.Decode(file.Path, bytes, diagnostics));

    /// <param name="file">The file.</param>
    /// <param name="maxSize">Bytes of the largest file that is read.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="look">Sees the bytes that were read.</param>
    internal static SourceText? ReadText(SourceFile file, long maxSize, DiagnosticBag diagnostics, Action<ReadOnlySpan<byte>> look) => ReadText(file, maxSize, diagnostics, null, look);

    /// <param name="file">The file.</param>
    /// <param name="maxSize">Bytes of the largest file that is read.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="look">Sees the bytes that were read.</param>
    /// <param name="version">
    /// That of the file before it was read: a write meanwhile makes it an old one. <c>default</c> when it could not be opened, so that it is
    /// another one as long as it is there.
    /// </param>
    internal static SourceText? ReadText(SourceFile file, long maxSize, DiagnosticBag diagnostics, Action<ReadOnlySpan<byte>> look, out FileVersion version)
    {
        var seen = default(FileVersion);
        var text = ReadText(file, maxSize, diagnostics, (handle, length) => seen = FileVersion.Of(handle, length), look);
        version = seen;
        return text;
    }

    private static SourceText? ReadText(SourceFile file, long maxSize, DiagnosticBag diagnostics, Action<SafeFileHandle, long>? open, Action<ReadOnlySpan<byte>> look) =>
        Read(file, maxSize, diagnostics, open, bytes =>
        {
            look(bytes);
            return SourceText.Decode(file.Path, bytes, diagnostics);
        });

    private static T? Read<T>(SourceFile file, long maxSize, DiagnosticBag diagnostics, Action<SafeFileHandle, long>? open, Func<ReadOnlySpan<byte>, T?> use)
        where T : class
    {
        byte[]? bytes = null;
        try
        {
            bytes = ArrayPool<byte>.Shared.Rent(UsualSize);
            if (open is null && maxSize > bytes.Length && TryRead(file.FullPath, bytes, out var all)) return use(bytes.AsSpan(0, all));
            using var handle = File.OpenHandle(file.FullPath, share: FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            open?.Invoke(handle, length);
            if (length > maxSize)
            {
                diagnostics.Add(DiagnosticCodes.FileTooLarge, SourcePosition.File(file.Path),
                    $"the file has {length / 1024 / 1024.0:0.0} MB; at most {maxSize / 1024 / 1024} MB are read", "split it");
                return null;
            }

            if (length > bytes.Length)
            {
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = null;
                bytes = ArrayPool<byte>.Shared.Rent((int)length);
            }

            var read = 0;
            while (read < length && RandomAccess.Read(handle, bytes.AsSpan(read, (int)length - read), read) is var n and > 0) read += n;
            return use(bytes.AsSpan(0, read));
        }
        catch (NotSupportedException)
        {
            // A pipe or a device has no length, and may have no end.
            diagnostics.Add(DiagnosticCodes.Unreadable, SourcePosition.File(file.Path), $"`{file.Path}` is no ordinary file", "write the text into a file of that name, or delete it");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCodes.Unreadable, SourcePosition.File(file.Path), $"the file `{file.Path}` cannot be read", "look at its permissions");
            return null;
        }
        finally
        {
            if (bytes is not null) ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
