namespace StaticGen.Reading;

/// <summary>Bytes in a <see cref="ByteStore"/>; <c>default</c>: none.</summary>
public readonly struct StoredBytes
{
    /// <summary>Of the longest bytes that are kept in a file.</summary>
    internal const int MaxLength = 0xFF_FFFF;

    // The store, or the bytes themselves.
    private readonly object? _store;
    // In one number, since there may be a million of them.
    private readonly ulong _place;

    internal StoredBytes(byte[] bytes) => _store = bytes;

    internal StoredBytes(ByteStore store, long offset, int length) => (_store, _place) = (store, (ulong)offset << 24 | (uint)length);

    /// <param name="buffer">Where they are read to; made larger where it is too small.</param>
    /// <returns>The bytes, most often in the buffer; <c>null</c> when there are none, or the temporary file cannot be read.</returns>
    public ReadOnlyMemory<byte>? Read(ref byte[] buffer) => _store switch
    {
        byte[] bytes => bytes,
        ByteStore store => store.Read((long)(_place >> 24), (int)(_place & MaxLength), ref buffer),
        _ => null,
    };
}

/// <summary>
/// Keeps what is made early in a build and used late: the first of it in memory, the rest in a temporary file. What has no room is not kept: the
/// file takes a quarter of the room there is at most, and no more than the system writes to the disk in its own time.
/// </summary>
/// <param name="folder">Where the file is made; <c>null</c>: there is none.</param>
/// <param name="inMemory">Bytes that are kept in memory: a site of some hundred articles needs no file.</param>
internal sealed class ByteStore(string? folder, int inMemory = 4 << 20)
{
    // Of 100,000 articles and more. Where there is much more, whoever writes has to wait for the disk.
    private const long MostInFile = 1L << 30;

    private readonly Lock _lock = new();
    private FileStream? _file;
    private long _room = -1;
    private long _used;
    private long _memory;

    /// <summary>Keeps bytes. Any thread.</summary>
    public StoredBytes Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return default;
        if (Interlocked.Add(ref _memory, bytes.Length) <= inMemory) return new StoredBytes(bytes.ToArray());
        if (bytes.Length > StoredBytes.MaxLength || File() is not { } file) return default;
        var offset = Interlocked.Add(ref _used, bytes.Length) - bytes.Length;
        if (offset + bytes.Length > Volatile.Read(ref _room)) return default;
        try
        {
            RandomAccess.Write(file.SafeFileHandle, bytes, offset);
            return new StoredBytes(this, offset, bytes.Length);
        }
        catch (IOException)
        {
            Volatile.Write(ref _room, 0);
            return default;
        }
    }

    internal ReadOnlyMemory<byte>? Read(long offset, int length, ref byte[] buffer)
    {
        if (buffer.Length < length) buffer = GC.AllocateUninitializedArray<byte>(length + length / 2);
        try
        {
            for (var read = 0; read < length;)
            {
                var count = RandomAccess.Read(_file!.SafeFileHandle, buffer.AsSpan(read, length - read), offset + read);
                if (count == 0) return null;
                read += count;
            }

            return buffer.AsMemory(0, length);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private FileStream? File()
    {
        if (Volatile.Read(ref _room) >= 0) return _file;
        lock (_lock)
        {
            if (_room >= 0 || folder is null) return _file;
            try
            {
                _file = TemporaryFile.Create(folder);
                Volatile.Write(ref _room, Math.Min(new DriveInfo(folder).AvailableFreeSpace / 4, MostInFile));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Volatile.Write(ref _room, 0);
            }

            return _file;
        }
    }
}
