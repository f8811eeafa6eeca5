using System.Xml;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>What the feed of one language says, in whatever format.</summary>
/// <param name="site">The snapshot.</param>
/// <param name="language">The language.</param>
/// <param name="contentOf">The whole text of an article as HTML with absolute addresses.</param>
internal sealed class FeedText(Site site, LanguageSite language, Func<Post, string> contentOf)
{
    private readonly BidiStyle _bidi = BidiStyle.Of(site, language.Language);

    /// <summary>The newest articles; undated ones stay out, since readers sort by date.</summary>
    public IReadOnlyList<ArticleView> Articles { get; } =
        [.. language.Articles.Where(p => p.Article.FrontMatter.Date is not null).Take(site.Config.Feed.Items).Select(post => new ArticleView(site, language, post))];

    public string Title => Words(language.Title.Text);

    public string Description => Words(language.Description ?? language.Title.Text);

    public string Language => language.Language.Code;

    /// <summary>Address of the page whose articles these are.</summary>
    public string Home => site.Urls.Absolute(site.Urls.Home(language.Language));

    /// <summary>When the newest of the articles was written or changed; <c>null</c> without articles.</summary>
    public DateTimeOffset? Updated => Articles.Count == 0 ? null : Articles.Max(Changed);

    public static DateTimeOffset Published(ArticleView article) => article.Article.FrontMatter.Date!.Value;

    public static DateTimeOffset Changed(ArticleView article) => article.Article.FrontMatter.Updated ?? Published(article);

    /// <summary>The article's address, which is its id too: it stays when title and text change.</summary>
    public string UrlOf(ArticleView article) => site.Urls.Absolute(article.Post.Path);

    public string? SummaryOf(ArticleView article) => ArticleModel.Description(article) is { } description ? Words(description) : null;

    /// <summary>The whole text in HTML; <c>null</c> when the feed has summaries alone.</summary>
    public string? HtmlOf(ArticleView article)
    {
        if (!site.Config.Feed.HasContent) return null;
        var own = article.Article.Language;
        // Feeds have no direction: the text carries its own, because the reader's page is not ours.
        return Clean($"<div dir=\"{own.Direction}\" lang=\"{own.Code}\">\n{contentOf(article.Post)}</div>");
    }

    /// <summary>Text as readers see it, who go by its first letter where a format says nothing of direction.</summary>
    public string Words(string text) => Clean(_bidi.Mark(text, Wording.Whole));

    /// <summary>Text without what XML 1.0 §2.2 cannot hold at all, not even escaped: most control characters.</summary>
    public static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
