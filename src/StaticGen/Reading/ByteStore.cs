using Microsoft.Win32.SafeHandles;

namespace StaticGen.Reading;

/// <summary>Bytes in a <see cref="ByteStore"/>; <c>default</c>: none.</summary>
public readonly struct StoredBytes
{
    private const int LengthBits = 24;

    internal StoredBytes(ByteStore store, long offset, int length) => (Store, Place) = (store, (ulong)offset << LengthBits | (uint)length);

    internal StoredBytes(ByteStore? store, ulong place) => (Store, Place) = (store, place);

    /// <summary>How many are kept at most in one piece.</summary>
    internal static int MaxLength => (1 << LengthBits) - 1;

    internal ByteStore? Store { get; }

    /// <summary>Where in the store, and how many: in one number, since there may be a million of them.</summary>
    internal ulong Place { get; }

    public int Length => (int)Place & MaxLength;

    /// <param name="bytes">As many as there are.</param>
    /// <exception cref="IOException">the temporary file cannot be read.</exception>
    public void CopyTo(Span<byte> bytes) => Store?.Read((long)(Place >> LengthBits), bytes[..Length]);

    /// <param name="buffer">Where they are read to; made larger where it is too small.</param>
    /// <returns>The bytes, in the buffer; <c>null</c> when there are none, or the temporary file cannot be read.</returns>
    public ReadOnlyMemory<byte>? TryRead(ref byte[] buffer)
    {
        if (Store is null) return null;
        if (buffer.Length < Length) buffer = GC.AllocateUninitializedArray<byte>(Length + Length / 2);
        try
        {
            CopyTo(buffer);
            return buffer.AsMemory(0, Length);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>
/// Keeps what is made early in a build and used late, in blocks: the first ones in memory, the others in a temporary file. Written in blocks it
/// is half of the time that a call of the system for each piece would take.
/// <para>The file has no name and is gone with its process.</para>
/// </summary>
/// <param name="folder">Where the file is made; <c>null</c>: there is none.</param>
/// <param name="inMemory">Bytes that are kept in memory.</param>
/// <param name="isOptional">
/// False: where no file can be made, or the disk is full, all stays in memory. True: what has no room is not kept, and the file takes a quarter of
/// the room there is at most, and no more than the system writes to the disk in its own time.
/// </param>
internal sealed class ByteStore(string? folder, int inMemory, bool isOptional)
{
    // Just below what the collector puts apart as a large object.
    private const int BlockSize = 1 << 16;

    // The printed texts of 100,000 articles and more. Where there is much more, whoever writes has to wait for the disk.
    private const long MostInFile = 1L << 30;

    private readonly Lock _lock = new();
    // Those that are null are in the file, at the same place, or a part of the long one before them.
    private readonly List<byte[]?> _blocks = [];
    private byte[] _last = [];
    private int _lastIndex = -1;
    private int _used;
    private FileStream? _file;
    private SafeFileHandle? _handle;
    private long _room = -1;

    /// <summary>Keeps bytes. Any thread.</summary>
    /// <returns><c>default</c> where there are none, or they found no room.</returns>
    public StoredBytes Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || isOptional && bytes.Length > StoredBytes.MaxLength) return default;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, StoredBytes.MaxLength);
        lock (_lock)
        {
            if (bytes.Length > _last.Length - _used && !TryAddBlock(bytes.Length)) return default;
            bytes.CopyTo(_last.AsSpan(_used));
            var offset = (long)_lastIndex * BlockSize + _used;
            _used += bytes.Length;
            return new StoredBytes(this, offset, bytes.Length);
        }
    }

    /// <exception cref="IOException">the file cannot be read.</exception>
    internal void Read(long offset, Span<byte> bytes)
    {
        lock (_lock)
        {
            // Copied before another may be written over it.
            if (_blocks[(int)(offset / BlockSize)] is { } block)
            {
                block.AsSpan((int)(offset % BlockSize), bytes.Length).CopyTo(bytes);
                return;
            }
        }

        for (var read = 0; read < bytes.Length;)
        {
            var count = RandomAccess.Read(_handle!, bytes[read..], offset + read);
            if (count == 0) throw new EndOfStreamException("the temporary file of the build has been cut off");
            read += count;
        }
    }

    private bool TryAddBlock(int length)
    {
        var isWritten = false;
        if (_lastIndex >= inMemory / BlockSize)
        {
            isWritten = TryWrite(_last.AsSpan(0, _used), (long)_lastIndex * BlockSize);
            if (!isWritten && isOptional) return false;
            if (isWritten) _blocks[_lastIndex] = null;
        }

        _lastIndex = _blocks.Count;
        _used = 0;
        // One that is longer than a block has its own, which is full with it.
        var size = Math.Max(length, BlockSize);
        if (!isWritten || _last.Length != size) _last = GC.AllocateUninitializedArray<byte>(size);
        _blocks.Add(_last);
        for (var at = BlockSize; at < size; at += BlockSize) _blocks.Add(null);
        return true;
    }

    private bool TryWrite(ReadOnlySpan<byte> bytes, long offset)
    {
        if (folder is null || _room == 0) return false;
        try
        {
            if (_handle is null)
            {
                // To ask a stream for its handle is a call of the system.
                _handle = (_file = TemporaryFile.Create(folder)).SafeFileHandle;
                _room = isOptional ? Math.Min(new DriveInfo(folder).AvailableFreeSpace / 4, MostInFile) : long.MaxValue;
            }

            if (offset + bytes.Length > _room) return false;
            RandomAccess.Write(_handle, bytes, offset);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _room = 0;
            return false;
        }
    }
}
