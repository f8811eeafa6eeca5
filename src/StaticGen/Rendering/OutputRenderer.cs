using System.Diagnostics;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>
/// One planned output → bytes, for one thread. Reads only the snapshot, the article's own file and the size of its picture; what it gives depends on nothing else.
/// </summary>
public sealed class OutputRenderer : IDisposable
{
    private readonly Site _site;
    private readonly SiteWords _words;
    private readonly TemplateRenderer _templates;
    private readonly TemplateEngine _engine;
    private readonly MarkdownPrinter _printer = new();
    private readonly ArticleReader _reader;
    private readonly ArticleHtml _html;
    private readonly PageViews _pages;
    private readonly Func<string, string, LanguageText> _text;
    private readonly StructuredData _data;
    private readonly ImageCache _cache;
    private readonly BuildProfile? _profile;
    private readonly RecentTexts? _texts;
    private readonly KeptParts? _parts;
    private SocialCards? _socialCards;

    // Those of the page that is being written: every page has the same.
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ModelObject Model, BidiStyle Bidi)> _languages;

    // An article's page and its section pages stand together in the plan; where their text was not stored, they share one parse.
    private (Post Post, ArticleBody Body)? _parsed;

    // So do the formats of a feed, which say the same.
    private (LanguageSite Site, SitePath List, FeedText Text)? _feed;

    /// <param name="site">The snapshot.</param>
    /// <param name="engine">Its templates, from <see cref="EngineFor"/>.</param>
    /// <param name="strings">The words of the user interface.</param>
    /// <param name="cache">Where what takes long to make is kept.</param>
    /// <param name="profile">Where the time of templates is counted, or <c>null</c>.</param>
    /// <param name="texts">Where texts of articles are kept, when files may be written meanwhile.</param>
    /// <param name="parts">Where what many pages have is kept, when all of them are written.</param>
    internal OutputRenderer(
        Site site, TemplateEngine engine, ThemeStrings strings, ImageCache cache, BuildProfile? profile = null, RecentTexts? texts = null, KeptParts? parts = null)
    {
        _parts = parts;
        _cache = cache;
        _texts = texts;
        _site = site;
        _words = new SiteWords(site, strings);
        _profile = profile;
        _engine = engine;
        _templates = engine.CreateRenderer();
        _reader = new ArticleReader(site.Config);
        _languages = site.Languages.ToDictionary(language => language.Language.Code, language =>
            ((ModelObject)SiteModel.Site.Of(new SiteView(site, language))!, BidiStyle.Of(site.Config, language.Language)), StringComparer.Ordinal);
        string Text(string language, string key) => strings.In(language).Text(key, null, null).Text;
        _text = (language, key) => new LanguageText(Text(language, key), strings.In(language).LanguageOf(key));
        _html = new ArticleHtml(site, new ArticlePrinter(site.Config, strings), _printer, BodyOf);
        _pages = new PageViews(site, _text);
        _data = new StructuredData(site);
    }

    /// <summary>The theme's templates with all functions, for any site that has the theme.</summary>
    public static TemplateEngine EngineFor(Theme theme)
    {
        const string extension = ".sbn-html";
        var files = theme.Files.Where(f => f.Name.EndsWith(extension, StringComparison.Ordinal)).ToList();
        var source = new TemplateSource([.. files.Select(Name)], name => theme.ReadText(name + extension))
        {
            // A test proves it of the theme's own.
            Proven = files.Where(f => !f.IsOverride).Select(Name).ToHashSet(StringComparer.Ordinal),
        };
        return new TemplateEngine(source, SiteFunctions.All);

        static string Name(ThemeFile file) => file.Name[..^extension.Length];
    }

    /// <summary>The file that an output is a copy of: one of the site's own, or one that is kept from build to build, made now if it is not there.</summary>
    /// <returns>The full path; <c>null</c> of an output that is rendered.</returns>
    /// <exception cref="DiagnosticException">The file cannot be made.</exception>
    public string? FileOf(PlannedOutput output) => output switch
    {
        CopiedFile file => file.File.FullPath,
        CachedOutput cached => CachedFile(cached),
        _ => null,
    };

    /// <returns>The bytes of the file, in memory that holds until the next call.</returns>
    /// <exception cref="DiagnosticException">The page cannot be written; the trace names it.</exception>
    public ReadOnlyMemory<byte> Render(PlannedOutput output)
    {
        try
        {
            return output switch
            {
                PostPage page => Post(page.Post),
                SectionPage page => Section(page.Post, page.Section),
                HomePage page => Home(page),
                HubPage page => Hub(page),
                TermsPage page => Page("terms", _pages.Terms(page.Site, page.Taxonomy) with { StructuredData = _data.Terms },
                    ("terms", ModelList.Of(page.Taxonomy.Terms, term => ArticleModel.Term.Of(TermLink.Of(term, _site.Urls))))),
                TermPage page => Term(page),
                NotFoundPage page => Page("not-found", _pages.NotFound(page.Site, page.Path)),
                RedirectPage page => Page("redirect", _pages.Redirect(_site.In(page.Post.Article.Language), page.Post, page.OldPath)),
                FeedFile file => Feed(file),
                NewsSitemapFile part => SitemapWriter.NewsSitemap(_site, part),
                SitemapFile part => SitemapWriter.Sitemap(_site, part),
                SitemapIndexFile index => SitemapWriter.Index(_site, index),
                RobotsFile => SitemapWriter.Robots(_site),
                ServiceFile file => ServiceFiles.Write(_site, file.Kind),
                ThemeAsset asset => asset.Content,
                CleanedImage image => VariantMaker.Clean(image),
                CopiedFile or CachedOutput => File.ReadAllBytes(FileOf(output)!),
                _ => throw new InvalidOperationException($"no renderer for {output.GetType().Name}"),
            };
        }
        catch (DiagnosticException e)
        {
            throw new DiagnosticException([.. e.Diagnostics.Select(d => d with { Trace = [.. d.Trace, TraceStep.Page($"{output.Path} (from {output.Source})")] })]);
        }
    }

    public void Dispose()
    {
        _templates.Dispose();
        _data.Dispose();
    }

    private string CachedFile(CachedOutput output)
    {
        try
        {
            var (key, make) = output switch
            {
                ImageVariant variant => (variant.Recipe.KeyOf(variant.Hash), (Func<byte[]>)(() => VariantMaker.Make(variant))),
                CardImage card => (_socialCards ??= new SocialCards(_site, _cache)).Of(card),
                _ => throw new InvalidOperationException($"nothing makes {output.GetType().Name}"),
            };
            return _cache.Get(key, make);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.ImageNotMade, $"`{output.Path}` cannot be made: {e.Message}")
            {
                Position = SourcePosition.File(output.Source),
                Help = "look at the room on the disk and the permissions of the cache",
            });
        }
    }

    private ReadOnlyMemory<byte> Feed(FeedFile file)
    {
        if (_feed is not { } made || !ReferenceEquals(made.Site, file.Site) || made.List != file.List)
        {
            var text = new FeedText(_site, file, _html.Feed, SizeOf, _text(file.Site.Language.Code, "feed_note"));
            _feed = made = (file.Site, file.List, text);
        }

        // The last of them: what follows has another text.
        if (file.Format == _site.Config.Feed.Formats[^1]) _feed = null;
        var self = _site.Urls.Absolute(file.Path);
        return file.Format switch
        {
            FeedFormat.Rss => RssFeed.Write(made.Text, self),
            FeedFormat.Atom => AtomFeed.Write(made.Text, self),
            _ => JsonFeed.Write(made.Text, self),
        };
    }

    // A file that is gone is for the copying to report.
    private long? SizeOf(PlannedOutput output) =>
        FileOf(output) is not { } path ? Render(output).Length : new FileInfo(path) is { Exists: true } file ? file.Length : null;

    private ReadOnlyMemory<byte> Post(Post post)
    {
        var language = _site.In(post.Article.Language);
        var template = post.Article.Kind == ArticleKind.Page ? "page" : "article";
        if (post.Article.FrontMatter.Template is { } chosen)
        {
            template = chosen.Value;
            if (!_engine.Has(template))
                throw new DiagnosticException(new Diagnostic(DiagnosticCodes.TemplateNotFound, $"there is no template `{template}`") { Position = chosen.Position, Help = _engine.NearestTo(template) });
        }

        var view = View(post, language, _html.Article(post));
        return Page(template, _pages.Post(post, language) with { StructuredData = page => _data.Article(page, view) }, ("article", ArticleModel.Article.Of(view)));
    }

    private ReadOnlyMemory<byte> Section(Post post, int section)
    {
        var language = _site.In(post.Article.Language);
        var view = View(post, language, null);
        var part = new SectionView(view, section, _html.Section(post, section));
        return Page("section", _pages.Section(post, language, section) with { StructuredData = page => _data.Section(page, part) },
            ("article", ArticleModel.Article.Of(view)),
            ("section", ArticleModel.Section.Of(part)));
    }

    private ReadOnlyMemory<byte> Home(HomePage page)
    {
        var pagination = new Pagination(_site.Urls, page.First, page.Number, _site.Config.PageSize, page.Site.Articles.Count);
        var home = page.Number == 1 && page.Site.Home is { } post ? View(post, page.Site, _html.Article(post)) : null;
        var posts = pagination.Slice(page.Site.Articles);
        return Page("home", _pages.Home(page.Site, pagination) with { StructuredData = view => _data.Home(view, pagination, posts) },
            ("articles", Articles(page.Site, posts)), ("home", ArticleModel.Article.Of(home)));
    }

    private ReadOnlyMemory<byte> Hub(HubPage page)
    {
        var pagination = new Pagination(_site.Urls, page.Hub.Path, page.Number, _site.Config.PageSize, page.Hub.Entries.Count);
        var entries = pagination.Slice(page.Hub.Entries);
        var sections = ModelList.Of(entries,
            entry => ArticleModel.Section.Of(new SectionView(new ArticleView(_site, page.Site, entry.Post), entry.Section)));
        return Page("hub", _pages.Hub(page.Site, page.Hub, pagination) with { StructuredData = view => _data.Hub(view, pagination, entries) },
            ("sections", sections), ("hub", SiteModel.Hub.Of(new HubView(page.Hub, _site.Urls.Url(page.Hub.Path)))));
    }

    private ReadOnlyMemory<byte> Term(TermPage page)
    {
        var pagination = new Pagination(_site.Urls, page.Term.Path, page.Number, _site.Config.PageSize, page.Term.Posts.Count);
        var posts = pagination.Slice(page.Term.Posts);
        Func<PageView, string> data = page.Taxonomy.Kind == TaxonomyKind.Authors ? view => _data.Author(view, page.Term, posts) : view => _data.Articles(view, pagination, posts);
        return Page("term", _pages.Term(page.Site, page.Taxonomy, page.Term, pagination) with { StructuredData = data },
            ("articles", Articles(page.Site, posts)), ("term", ArticleModel.Term.Of(TermLink.Of(page.Term, _site.Urls))));
    }

    private ModelList Articles(LanguageSite language, IReadOnlyList<Post> posts) =>
        ModelList.Of(posts, post => ArticleModel.Article.Of(new ArticleView(_site, language, post)));

    private ArticleView View(Post post, LanguageSite language, PageText? text) =>
        new(_site, language, post, text, () => _html.Lead(post), CommentHtml.Print(post.Article, _printer, _languages[post.Article.Language.Code].Bidi));

    private ReadOnlyMemory<byte> Page(string template, PageView page, params ReadOnlySpan<(string Name, object? Value)> own)
    {
        var (model, bidi) = _languages[page.In.Language.Code];
        (_variables["site"], _variables["page"]) = (model, PageModel.Page.Of(page));
        // A variable of another kind of page is null, so that a layout may ask for it.
        foreach (var name in PageModel.OwnVariables) _variables[name] = null;
        foreach (var (name, value) in own) _variables[name] = value;
        var start = Stopwatch.GetTimestamp();
        var bytes = _templates.RenderBytes(template, new TemplatePage(page.In.Language.Code, _variables)
        {
            Bidi = page.Isolates ? bidi : bidi with { Isolates = false },
            State = _words,
            Parts = _parts,
        });
        _profile?.CountTemplate(template, start);
        return bytes;
    }

    private ArticleBody BodyOf(Post post)
    {
        if (_parsed is { } parsed && parsed.Post == post) return parsed.Body;
        var diagnostics = new DiagnosticBag();
        var source = (_texts is null ? SourceFiles.ReadText(post.Article.File, SourceFiles.MaxContentSize, diagnostics) : _texts.Read(post.Article, diagnostics))
            ?? throw new DiagnosticException(diagnostics.ToSorted()[0]);
        var body = _reader.ReadBody(post.Article, source);
        _parsed = (post, body);
        return body;
    }
}
