using System.Buffers;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace StaticGen.Publishing;

/// <summary>
/// The hash that tells contents apart, and proves a file ours. XxHash128 tells accidents apart, not forgeries: somebody who can forge
/// a file in the output folder can as well delete it.
/// </summary>
internal static class ContentHash
{
    private const int BufferSize = 128 * 1024;

    public static UInt128 Of(ReadOnlySpan<byte> content) => XxHash128.HashToUInt128(content);

    public static UInt128 OfFile(string fullPath)
    {
        using var handle = OpenForReading(fullPath);
        return Read(handle, sink: null).Hash;
    }

    /// <summary>Hashes a file from its start, handing every block to <paramref name="sink"/>.</summary>
    public static (UInt128 Hash, long Length) Read(SafeFileHandle handle, Action<ReadOnlyMemory<byte>>? sink)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var state = new XxHash128();
            long length = 0;
            while (true)
            {
                var read = RandomAccess.Read(handle, buffer, length);
                if (read == 0) return (state.GetCurrentHashAsUInt128(), length);
                state.Append(buffer.AsSpan(0, read));
                sink?.Invoke(buffer.AsMemory(0, read));
                length += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static SafeFileHandle OpenForReading(string fullPath) =>
        File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
