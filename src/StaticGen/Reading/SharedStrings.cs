using System.Collections.Concurrent;

namespace StaticGen.Reading;

/// <summary>One instance of each short text that articles repeat: tags, authors, headings of sections, anchors, links. It saves a tenth of what an article keeps.</summary>
internal sealed class SharedStrings
{
    // What is longer, or comes after so many others, is hardly repeated.
    private const int MaxLength = 64;
    private const int MaxCount = 50_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The same text, as the same string each time. Any thread.</summary>
    public string Of(string text)
    {
        if (text.Length > MaxLength) return text;
        if (_known.TryGetValue(text, out var known)) return known;
        if (Volatile.Read(ref _count) >= MaxCount) return text;
        Interlocked.Increment(ref _count);
        return _known.GetOrAdd(text, text);
    }
}
