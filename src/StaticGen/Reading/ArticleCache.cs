using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>What a changed file makes of an article.</summary>
/// <param name="Before">The article that counted; <c>null</c> when there was none.</param>
/// <param name="After">The one that counts now; <c>null</c> when there is none.</param>
internal readonly record struct ArticleChange(Article? Before, Article? After);

/// <summary>
/// Every article of a site with the faults of its file, read again only when the file is another. A file with an error counts as the
/// article it was before the error came in. For one thread.
/// </summary>
/// <param name="texts">Gets the text of what is read again.</param>
internal sealed class ArticleCache(RecentTexts texts)
{
    // So many go into a store of their own; fewer keep their texts themselves.
    private const int Many = 2_000;

    private SourceTree? _tree;
    private Entry[] _entries = [];
    private Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private sealed class Entry(ContentFile file)
    {
        public ContentFile File { get; set; } = file;

        /// <summary>True: it was read, and what is known of it is of these files.</summary>
        public bool IsRead { get; set; }

        /// <summary>Of the article's file.</summary>
        public FileVersion Version { get; set; }

        /// <summary>Of the files of its comments.</summary>
        public FileVersion[] CommentVersions { get; set; } = [];

        public ulong Hash { get; set; }

        public DateTimeOffset ReadAt { get; set; }

        /// <summary>The article that counts.</summary>
        public Article? Article { get; set; }

        public IReadOnlyList<Diagnostic> Diagnostics { get; set; } = [];

        public bool HasErrors { get; set; }

        /// <summary>The article that counts had no error when it was read.</summary>
        public bool IsGood { get; set; }
    }

    /// <summary>Those that count, in the order of the tree.</summary>
    public IReadOnlyList<Article> Articles => [.. _entries.Select(e => e.Article).OfType<Article>()];

    /// <summary>The faults of all files as they are.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _entries.SelectMany(e => e.Diagnostics);

    /// <summary>Whether a file has an error, and the article that counts is an older one.</summary>
    public bool IsOutdated(string path) => _places.TryGetValue(path, out var place) && _entries[place] is { HasErrors: true, IsGood: true };

    /// <param name="tree">The files there are.</param>
    /// <param name="reader">Reads those that are other ones.</param>
    /// <param name="changes">Which files may be.</param>
    /// <param name="all">True: the reader is another one, and every article is read again.</param>
    /// <param name="now">When this is.</param>
    /// <param name="jobs">Threads to read with.</param>
    /// <param name="zone">The time zone of comments.</param>
    /// <returns>The articles that are no longer the same, new ones and those that are gone; <c>null</c> when not even a fault is another.</returns>
    public IReadOnlyList<ArticleChange>? Update(SourceTree tree, ArticleReader reader, SourceChanges changes, bool all, DateTimeOffset now, int jobs, TimeZoneInfo zone)
    {
        var changed = new List<ArticleChange>();
        var isNewTree = tree != _tree;
        if (isNewTree) changed.AddRange(Arrange(tree));
        var stale = Stale(changes, all, isNewTree, now);
        var source = stale.Count <= Many ? reader.ForChanges() : reader;
        var results = new (ArticleChange Change, bool IsDifferent)[stale.Count];
        Parallel.For(0, stale.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs) }, i => results[i] = Read(stale[i], source, zone, all, now));
        changed.AddRange(results.Where(r => !ReferenceEquals(r.Change.Before, r.Change.After)).Select(r => r.Change));
        return changed.Count > 0 || Array.Exists(results, r => r.IsDifferent) ? changed : null;
    }

    private List<ArticleChange> Arrange(SourceTree tree)
    {
        var gone = new List<ArticleChange>();
        var (before, places) = (_entries, _places);
        _entries = new Entry[tree.Content.Count];
        _places = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < _entries.Length; i++)
        {
            var file = tree.Content[i];
            _places.Add(file.File.Path, i);
            if (!places.Remove(file.File.Path, out var place)) _entries[i] = new Entry(file);
            else if (IsSame(before[place].File, file)) _entries[i] = before[place];
            // A comment file more or less, or another spelling of the name.
            else (_entries[i] = before[place]).IsRead = false;
            _entries[i].File = file;
        }

        foreach (var place in places.Values) gone.Add(new ArticleChange(before[place].Article, null));
        _tree = tree;
        return gone;
    }

    private static bool IsSame(ContentFile a, ContentFile b) => a.File == b.File && a.CommentFiles.SequenceEqual(b.CommentFiles);

    private List<Entry> Stale(SourceChanges changes, bool all, bool isNewTree, DateTimeOffset now)
    {
        var stale = new List<Entry>();
        if (!all && !isNewTree && changes.Paths is { } named && named.All(path => _places.ContainsKey(path) || !path.StartsWith("content", StringComparison.Ordinal)))
        {
            stale.AddRange(named.Where(_places.ContainsKey).Select(path => _entries[_places[path]]));
            return stale;
        }

        foreach (var entry in _entries)
        {
            // What is named is read whatever its time says: two writes may come within one step of the clock.
            if (all || !entry.IsRead || (changes.Paths is null ? IsOther(entry) : IsNamed(entry, changes))) stale.Add(entry);
        }

        return stale;

        bool IsOther(Entry entry)
        {
            if (entry.Version != FileVersion.Of(entry.File.File.FullPath) || entry.Version.IsUncertain(entry.ReadAt)) return true;
            for (var i = 0; i < entry.File.CommentFiles.Count; i++)
                if (entry.CommentVersions[i] != FileVersion.Of(entry.File.CommentFiles[i].FullPath) || entry.CommentVersions[i].IsUncertain(entry.ReadAt)) return true;
            return false;
        }
    }

    private static bool IsNamed(Entry entry, SourceChanges changes) => changes.Names(entry.File.File.Path) || entry.File.CommentFiles.Any(file => changes.Names(file.Path));

    private (ArticleChange Change, bool IsDifferent) Read(Entry entry, ArticleReader reader, TimeZoneInfo zone, bool all, DateTimeOffset now)
    {
        var (file, before, diagnostics) = (entry.File, entry.Article, new DiagnosticBag());
        // Before the texts: a write meanwhile makes the version an old one.
        FileVersion[] commentVersions = file.CommentFiles.Count == 0 ? [] : [.. file.CommentFiles.Select(f => FileVersion.Of(f.FullPath))];
        var hash = 0UL;
        var source = SourceFiles.ReadText(file.File, SourceFiles.MaxContentSize, diagnostics, bytes => hash = RecentTexts.Hash(bytes), out var version);
        var isSame = !all && source is not null && entry.IsRead && hash == entry.Hash && file.CommentFiles.Count == 0;
        (entry.IsRead, entry.Version, entry.CommentVersions, entry.Hash, entry.ReadAt) = (true, version, commentVersions, hash, now);
        if (isSame) return (new(before, before), false);

        var comments = CommentFiles.Read(file.CommentFiles, zone, diagnostics);
        var article = source is null ? null : reader.Read(file, source, comments, diagnostics);
        if (article is not null) article = article with { TextHash = hash };
        entry.HasErrors = diagnostics.HasErrors;
        if (entry.HasErrors && entry.IsGood)
        {
            // Under other rules it must be read again too: it may have sections that are no longer.
            if (all) entry.Article = Reread(before!, file, comments, reader);
            entry.IsGood = entry.Article is not null;
        }
        else
        {
            entry.IsGood = !entry.HasErrors;
        }

        if (!entry.IsGood || !entry.HasErrors) entry.Article = article;
        // Of a file that is written, the author looks at what comes of it.
        if (before is not null && article is not null && ReferenceEquals(entry.Article, article)) texts.Keep(article, source!);
        entry.Diagnostics = diagnostics.ToSorted();
        return (new(before, entry.Article), true);
    }

    private Article? Reread(Article article, ContentFile file, IReadOnlyList<Comment> comments, ArticleReader reader)
    {
        if (texts.Find(article) is not { } text) return null;
        var diagnostics = new DiagnosticBag();
        if (reader.Read(file, text, comments, diagnostics) is not { } read || diagnostics.HasErrors) return null;
        read = read with { TextHash = article.TextHash };
        texts.Keep(read, text);
        return read;
    }
}
