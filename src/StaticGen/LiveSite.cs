using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen;

/// <summary>
/// A site whose files change while it is looked at. Of each file it keeps what was read, and reads it again only when it is another;
/// whatever was changed, and in whatever order, the snapshot is the one that <see cref="Generator.Load(BuildOptions, DiagnosticBag, BuildProfile)"/> would make of the files.
/// <para>
/// A file that has an error counts as what it was before: the site stays whole while somebody is in the middle of a word, and what others
/// write appears meanwhile. The configuration is one such file; all templates together count as one.
/// </para>
/// </summary>
public sealed class LiveSite
{
    private readonly BuildOptions _options;
    private readonly Lock _updating = new();
    private readonly SourceCache _sources;
    private readonly RecentTexts _texts = new();
    private readonly ArticleCache _articles;
    private readonly ImageCache _cache;
    private readonly ImageCatalog _images;
    private volatile LiveState _state = new(0, null, []);

    private LiveConfig? _config;
    private LiveTheme? _theme;
    private (string Rules, ArticleReader Reader)? _reader;
    private LivePlan? _plan;
    private int _imageVersion;

    // An update that came to no end took changes with it that nobody will name again.
    private bool _isBehind = true;

    /// <param name="options">What the site is made for. The instant is given anew with each update.</param>
    public LiveSite(BuildOptions options)
    {
        (_options, _sources, _articles, _cache) = (options, new SourceCache(options.Source), new ArticleCache(_texts), Generator.CacheOf(options));
        _images = new ImageCatalog(_cache, options.UsesImageLibrary);
    }

    /// <summary>The newest state; version 0 before the first update. Any thread.</summary>
    public LiveState State => _state;

    /// <summary>Reads what changed. One update at a time; others wait.</summary>
    /// <param name="changes">What may have changed. The first update reads everything in any case.</param>
    /// <param name="now">The instant for which the site is made.</param>
    /// <returns>The new state, or the same one when nothing is different.</returns>
    public LiveState Update(SourceChanges changes, DateTimeOffset now)
    {
        lock (_updating)
        {
            if (_isBehind) changes = SourceChanges.Everything;
            _isBehind = true;
            return _state = Next(changes, now);
        }
    }

    /// <summary>Nobody looks any more: takes away what was made for that and is kept nowhere else.</summary>
    public void Close() => _cache.Close();

    private LiveState Next(SourceChanges changes, DateTimeOffset now)
    {
        var isNewTree = _sources.Update(changes);
        var tree = _sources.Tree!;
        var copied = _sources.UpdateCopied(changes, isNewTree);
        foreach (var image in copied.Where(ImageCatalog.IsImage))
        {
            _images.Forget(image);
            _imageVersion++;
        }

        var isNewConfig = _config != (_config = LiveConfig.Read(_options, _config));
        if (_config.Used is not { } config) return WithoutSite(_config.Diagnostics);

        if (_theme is null || isNewConfig || isNewTree || changes.NamesBelow("templates"))
            _theme = LiveTheme.Read(tree.Templates, config, _plan?.Site.Languages.Select(l => l.Language.Code) ?? [config.Language], _theme);
        var articles = ReadArticles(tree, _theme, changes, now);
        if (tree.Content.Count == 0 && !_options.AllowEmpty) return WithoutSite([.. _config.Diagnostics, Generator.NoContent(_options)]);

        var parts = new PlanParts(_theme.Config, tree, _theme.Theme, _images, _imageVersion, Generator.PlanFor(_theme.Config, _options with { Now = now }));
        var plan = _plan?.IsFor(parts) is not true ? null : articles is null or [] ? _plan : _plan.Replace(articles);
        _plan = plan ?? LivePlan.Make(parts, _articles.Articles);
        _isBehind = false;

        var strings = _theme.StringsIn(_plan.Site.Languages.Select(l => l.Language.Code));
        var current = _state.Current;
        if (current?.Site != _plan.Site || current.Templates != _theme.Templates || current.Strings != strings) current = new Snapshot(_plan.Site, _theme.Templates, strings) { Cache = _cache, Texts = _texts };
        var diagnostics = Diagnose(_config, _theme, _plan);
        return current == _state.Current && copied.Count == 0 && diagnostics.SequenceEqual(_state.Diagnostics) ? _state
            : new LiveState(_state.Version + 1, current, diagnostics) { Copied = _state.Current is null ? [] : copied };
    }

    private IReadOnlyList<ArticleChange>? ReadArticles(SourceTree tree, LiveTheme theme, SourceChanges changes, DateTimeOffset now)
    {
        var isOther = _reader?.Rules != theme.Rules;
        if (isOther) _reader = (theme.Rules, new ArticleReader(theme.Config, theme.Fonts, _options.TemporaryFolder));
        return _articles.Update(tree, _reader!.Value.Reader, changes, isOther, now, _options.Jobs, theme.Config.TimeZone);
    }

    // Nothing can be planned: what was shown stays.
    private LiveState WithoutSite(IReadOnlyList<Diagnostic> diagnostics) =>
        _state.Version > 0 && diagnostics.SequenceEqual(_state.Diagnostics) ? _state : new LiveState(_state.Version + 1, _state.Current, diagnostics);

    private IReadOnlyList<Diagnostic> Diagnose(LiveConfig config, LiveTheme theme, LivePlan plan)
    {
        var all = new DiagnosticBag();
        all.AddRange(config.Diagnostics);
        all.AddRange(_sources.Diagnostics);
        all.AddRange(theme.Diagnostics);
        all.AddRange(_articles.Diagnostics);
        // What is planned of a file with an error is an older text of it, which nobody sees any more.
        all.AddRange(plan.Diagnostics.Where(d => d.Position is not { } position || !_articles.IsOutdated(position.Path)));
        return all.ToSorted();
    }
}
