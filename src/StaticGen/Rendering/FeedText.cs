using System.Xml;
using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>What the feed of one list says, in whatever format.</summary>
internal sealed class FeedText
{
    // RFC 4287 §4.1.1 asks for an instant also of a feed without entries.
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    private readonly Site _site;
    private readonly LanguageSite _language;
    private readonly BidiStyle _bidi;

    /// <param name="site">The snapshot.</param>
    /// <param name="feed">The feed, in any of its formats.</param>
    /// <param name="contentOf">The whole text of an article, or of one of its sections, as HTML with absolute addresses; -1 is the whole.</param>
    /// <param name="sizeOf">The bytes of an output.</param>
    /// <param name="note">What a reader is told who opens the feed in a browser.</param>
    public FeedText(Site site, FeedFile feed, Func<Post, int, string> contentOf, Func<PlannedOutput, long?> sizeOf, LanguageText note)
    {
        (_site, _language, _bidi) = (site, feed.Site, BidiStyle.Of(site.Config, feed.Site.Language));
        var list = feed.Hub?.Title.Text ?? feed.Term?.Label;
        SiteTitle = Words(_language.Title.Text);
        Title = list is null ? SiteTitle : Clean($"{_bidi.Mark(list, Wording.PartOfTitle)} | {_bidi.Mark(_language.Title.Text, Wording.PartOfTitle)}");
        Description = list is null ? Words(_language.Description ?? _language.Title.Text) : Title;
        Home = site.Urls.Absolute(feed.List);
        Entries = [.. EntriesOf(feed).Select(entry => Entry(entry.Post, entry.Section, contentOf, sizeOf))];
        Updated = Entries.Count == 0 ? Never : Entries.Max(entry => entry.Changed);
        Note = note with { Text = Clean(note.Text) };
        StyleUrl = site.Assets.Find("css/feed.css") is { } style ? site.Urls.Url(style.Path) : null;
    }

    public string Title { get; }

    /// <summary>Who writes what names no author.</summary>
    public string SiteTitle { get; }

    public string Description { get; }

    public Language Language => _language.Language;

    /// <summary>Address of the page whose entries these are.</summary>
    public string Home { get; }

    /// <summary>The newest; undated ones stay out, since readers sort by date.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; }

    /// <summary>When the newest of the entries was written or changed.</summary>
    public DateTimeOffset Updated { get; }

    public IReadOnlyList<string> Hubs => _site.Config.Feed.Hubs;

    /// <summary>What a reader is told who opens the feed in a browser.</summary>
    public LanguageText Note { get; }

    /// <summary>The style sheet for browsers; <c>null</c> when the theme has none.</summary>
    public string? StyleUrl { get; }

    /// <summary>A date as readers of the site see it.</summary>
    public string Shown(DateTimeOffset date) => DateText.Format(date, DateStyle.Day, _language.Conventions);

    /// <summary>Text without what XML 1.0 §2.2 cannot hold at all, not even escaped: most control characters.</summary>
    public static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private IEnumerable<(Post Post, int Section)> EntriesOf(FeedFile feed)
    {
        IEnumerable<(Post Post, int Section)> all = feed.Hub?.Entries ?? (feed.Term?.Posts ?? _language.Articles).Select(post => (post, -1));
        return all.Where(entry => entry.Post.Article.FrontMatter.Date is not null).Take(_site.Config.Feed.Items);
    }

    private FeedEntry Entry(Post post, int section, Func<Post, int, string> contentOf, Func<PlannedOutput, long?> sizeOf)
    {
        var (article, view) = (post.Article, new ArticleView(_site, _language, post));
        var (title, path, summary) = section >= 0 && article.Sections[section] is var part
            ? ($"{part.Title} – {article.Title}", SiteUrls.Section(post.Path, part.Id), part.Summary.IsEmpty ? null : part.Summary.ToString())
            : (article.Title, post.Path, ArticleModel.Description(view));
        var url = _site.Urls.Absolute(path);
        return new FeedEntry
        {
            Url = url,
            Title = Words(title),
            Published = article.FrontMatter.Date!.Value,
            Changed = post.Changed!.Value,
            Summary = summary is null ? null : Words(summary),
            // Feeds have no direction: the text carries its own, because the reader's page is not ours.
            Html = !_site.Config.Feed.HasContent ? null
                : Clean($"<div dir=\"{article.Language.Direction}\" lang=\"{article.Language.Code}\">\n{AbsoluteHtml.Of(contentOf(post, section), url)}</div>"),
            Authors = [.. ArticleModel.Authors(view).Select(name => new FeedAuthor(Clean(name), _language.Authors.Find(name) is { } author ? _site.Urls.Absolute(author.Path) : null))],
            Categories = [.. new[] { article.FrontMatter.Category }.Concat(article.FrontMatter.Tags.Select(tag => tag.Value)).OfType<string>().Select(Clean).Distinct()],
            Image = Enclosure.Of(_site, post, sizeOf),
        };
    }

    // Text as readers see it, who go by its first letter where a format says nothing of direction.
    private string Words(string text) => Clean(_bidi.Mark(text, Wording.Whole));
}
