using System.IO.Hashing;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>
/// The texts of the articles that were looked at last, each as it was when its article was read. A file may be written between reading
/// and rendering, and may have an error then; its page stays what it was. Any thread.
/// </summary>
internal sealed class RecentTexts
{
    private const int MaxCount = 256;
    private const int MaxLength = 8 << 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<Article, LinkedListNode<(Article Article, SourceText Text)>> _places = new(ReferenceEqualityComparer.Instance);
    // The one asked for last comes first.
    private readonly LinkedList<(Article Article, SourceText Text)> _texts = new();
    private int _length;

    /// <summary>What <see cref="Article.TextHash"/> is.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes) => XxHash3.HashToUInt64(bytes);

    /// <summary>The text that an article was read from.</summary>
    /// <returns>
    /// That of the file as it is, where the other one is not kept; <c>null</c> when the file cannot be read: the bag then says why.
    /// </returns>
    public SourceText? Read(Article article, DiagnosticBag diagnostics)
    {
        if (Find(article) is { } kept) return kept;
        var hash = 0UL;
        var text = SourceFiles.ReadText(article.File, SourceFiles.MaxContentSize, diagnostics, bytes => hash = Hash(bytes));
        if (text is not null && hash == article.TextHash) Keep(article, text);
        return text;
    }

    /// <summary>The text that an article was read from; <c>null</c> when it is not kept.</summary>
    public SourceText? Find(Article article)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(article, out var place)) return null;
            _texts.Remove(place);
            _texts.AddFirst(place);
            return place.Value.Text;
        }
    }

    public void Keep(Article article, SourceText text)
    {
        lock (_lock)
        {
            if (_places.ContainsKey(article)) return;
            _places.Add(article, _texts.AddFirst((article, text)));
            _length += text.Text.Length;
            while (_texts.Count > MaxCount || _length > MaxLength && _texts.Count > 1)
            {
                var last = _texts.Last!;
                _texts.RemoveLast();
                _places.Remove(last.Value.Article);
                _length -= last.Value.Text.Text.Length;
            }
        }
    }
}
