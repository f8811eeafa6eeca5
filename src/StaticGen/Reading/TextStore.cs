using Microsoft.Win32.SafeHandles;

namespace StaticGen.Reading;

/// <summary>A text in a <see cref="TextStore"/>; <c>default</c> is the empty one.</summary>
public readonly struct StoredText
{
    // The store, or the text itself.
    private readonly object? _store;
    private readonly ulong _place;

    internal StoredText(TextStore store, long offset, int size) => (_store, _place) = (store, (ulong)offset << 16 | (ushort)size);

    /// <summary>A text that is in no store, and gone when nobody has it any more: of an article that is read again and again.</summary>
    internal StoredText(string text) => _store = text.Length == 0 ? null : text;

    public bool IsEmpty => _store is null;

    /// <summary>The text: a new string each time.</summary>
    /// <exception cref="IOException">the temporary file cannot be read.</exception>
    public override string ToString() => _store switch
    {
        TextStore store => store.Read((long)(_place >> 16), (int)(_place & 0xFFFF)),
        string text => text,
        _ => "",
    };
}

/// <summary>
/// Keeps the beginnings of articles and sections, which only lists and heads of pages need, as <see cref="CompactText"/> in large blocks: the
/// first ones in memory, the others of a large site in a temporary file, from which reading one takes 2 µs. They are
/// 0.7 of the 2.8 kB that an article with four sections keeps.
/// <para>The file has no name and is gone with its process. Where none can be made or the disk is full the blocks stay in memory.</para>
/// </summary>
/// <param name="folder">where the file is made; <c>null</c>: all stays in memory.</param>
/// <param name="inMemory">bytes that are kept in memory: those of some 11,000 articles.</param>
internal sealed class TextStore(string? folder, int inMemory = 8 << 20)
{
    // Just below what the collector puts apart as a large object. Written at once it is 80 articles for one call of the system.
    private const int BlockSize = 1 << 16;

    private readonly Lock _lock = new();
    // Those that are null are in the file, at the same place.
    private readonly List<byte[]?> _blocks = [];
    private int _used = BlockSize;
    private FileStream? _file;
    private SafeFileHandle? _handle;
    private bool _isFailed;

    /// <summary>UTF-16 units of a text at most.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Keeps a text. Any thread.</summary>
    public StoredText Keep(string text)
    {
        if (text.Length == 0) return default;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxLength);
        Span<byte> bytes = text.Length <= 256 ? stackalloc byte[CompactText.MaxSize(256)] : new byte[CompactText.MaxSize(text.Length)];
        bytes = bytes[..CompactText.Write(text, bytes)];
        lock (_lock)
        {
            if (_used + bytes.Length > BlockSize) AddBlock();
            bytes.CopyTo(_blocks[^1].AsSpan(_used));
            var offset = (_blocks.Count - 1L) * BlockSize + _used;
            _used += bytes.Length;
            return new StoredText(this, offset, bytes.Length);
        }
    }

    /// <exception cref="IOException">the file cannot be read.</exception>
    internal string Read(long offset, int size)
    {
        byte[]? block;
        lock (_lock) block = _blocks[(int)(offset / BlockSize)];
        if (block is not null) return CompactText.Read(block.AsSpan((int)(offset % BlockSize), size));
        Span<byte> bytes = size <= 1024 ? stackalloc byte[1024] : new byte[size];
        bytes = bytes[..size];
        for (var read = 0; read < size;)
        {
            var count = RandomAccess.Read(_handle!, bytes[read..], offset + read);
            if (count == 0) throw new EndOfStreamException("the temporary file of the build has been cut off");
            read += count;
        }

        return CompactText.Read(bytes);
    }

    private void AddBlock()
    {
        var last = _blocks.Count - 1;
        if (last >= inMemory / BlockSize && TryWrite(_blocks[last]!.AsSpan(0, _used), (long)last * BlockSize)) _blocks[last] = null;
        // A new one each time: a reader may still be in the old one.
        _blocks.Add(GC.AllocateUninitializedArray<byte>(BlockSize));
        _used = 0;
    }

    private bool TryWrite(ReadOnlySpan<byte> bytes, long offset)
    {
        if (folder is null || _isFailed) return false;
        try
        {
            _handle ??= (_file = TemporaryFile.Create(folder)).SafeFileHandle;
            RandomAccess.Write(_handle, bytes, offset);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isFailed = true;
            return false;
        }
    }
}
