namespace StaticGen.Reading;

/// <summary>A text in a <see cref="TextStore"/>; <c>default</c> is the empty one.</summary>
public readonly struct StoredText
{
    // The store, or the text itself.
    private readonly object? _store;
    private readonly ulong _place;

    internal StoredText(StoredBytes bytes) => (_store, _place) = (bytes.Store, bytes.Place);

    /// <summary>A text that is in no store, and gone when nobody has it any more: of an article that is read again and again.</summary>
    internal StoredText(string text) => _store = text.Length == 0 ? null : text;

    public bool IsEmpty => _store is null;

    /// <summary>The text: a new string each time.</summary>
    /// <exception cref="IOException">the temporary file cannot be read.</exception>
    public override string ToString() => _store switch
    {
        ByteStore store => Read(new StoredBytes(store, _place)),
        string text => text,
        _ => "",
    };

    private static string Read(StoredBytes stored)
    {
        Span<byte> bytes = stored.Length <= 1024 ? stackalloc byte[1024] : new byte[stored.Length];
        stored.CopyTo(bytes);
        return CompactText.Read(bytes[..stored.Length]);
    }
}

/// <summary>
/// Keeps the beginnings of articles and sections, which only lists and heads of pages need, as <see cref="CompactText"/>: on a large site most of
/// them in a temporary file, from which reading one takes 2 µs. Of an article with four sections they are 0.7 kB.
/// </summary>
/// <param name="folder">Where the file is made; <c>null</c>: all stays in memory.</param>
/// <param name="inMemory">Bytes that are kept in memory: those of some 11,000 articles.</param>
internal sealed class TextStore(string? folder, int inMemory = 8 << 20)
{
    private readonly ByteStore _bytes = new(folder, inMemory, isOptional: false);

    /// <summary>Keeps a text. Any thread.</summary>
    public StoredText Keep(string text)
    {
        if (text.Length == 0) return default;
        Span<byte> bytes = text.Length <= 256 ? stackalloc byte[CompactText.MaxSize(256)] : new byte[CompactText.MaxSize(text.Length)];
        return new StoredText(_bytes.Keep(bytes[..CompactText.Write(text, bytes)]));
    }
}
