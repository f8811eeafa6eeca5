using System.Globalization;
using StaticGen.Configuration;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>An article as templates see it. Its text is there only on its own pages.</summary>
/// <param name="Site">The snapshot.</param>
/// <param name="In">The language it is listed in.</param>
/// <param name="Post">The article.</param>
/// <param name="Text">The text of the page being written, or <c>null</c> in lists.</param>
/// <param name="Lead">Prints the lead when a template asks for it, or <c>null</c> in lists.</param>
/// <param name="Comments">The comments as HTML, or <c>null</c> in lists.</param>
public sealed record ArticleView(Site Site, LanguageSite In, Post Post, PageText? Text = null, Func<string>? Lead = null, CommentHtml? Comments = null)
{
    public Article Article => Post.Article;
}

/// <summary>One section of an article as templates see it.</summary>
/// <param name="Owner">The article.</param>
/// <param name="Index">Its place in the article.</param>
/// <param name="Text">Its text on its own page, or <c>null</c>.</param>
public sealed record SectionView(ArticleView Owner, int Index, PageText? Text = null)
{
    public ArticleSection Section => Owner.Article.Sections[Index];

    public SitePath Path => SiteUrls.Section(Owner.Post.Path, Section.Id);
}

/// <summary>The members of <c>article</c>, <c>section</c> and what hangs on them: the contract of docs/templates.md.</summary>
public static class ArticleModel
{
    private const int WordsPerMinute = 200;

    public static readonly ModelType<ArticleView> Article = new("article",
        ("title", a => a.Article.Title),
        ("description", a => Description(a)),
        ("standfirst", a => a.Article.IsDescribed ? a.Article.Summary.ToString() : null),
        ("url", a => a.Site.Urls.Url(a.Post.Path)),
        ("absolute_url", a => a.Site.Urls.Absolute(a.Post.Path)),
        ("lang", a => a.Article.Language.Code),
        ("dir", a => a.Article.Language.Direction),
        ("date", a => a.Article.FrontMatter.Date),
        ("updated", a => a.Article.FrontMatter.Updated),
        ("corrections", a => Correction!.ListOf(a.Article.FrontMatter.Corrections)),
        ("type", a => TypeOf(a)?.ToString()),
        ("authors", a => Terms(a, TaxonomyKind.Authors, Authors(a))),
        ("tags", a => Terms(a, TaxonomyKind.Tags, [.. a.Article.FrontMatter.Tags.Select(t => t.Value)])),
        ("category", a => a.Article.FrontMatter.Category),
        ("image", a => Image!.Of(ImageOf(a))),
        ("reading_minutes", a => (long)Math.Max(1, (a.Article.WordCount + WordsPerMinute / 2) / WordsPerMinute)),
        ("word_count", a => (long)a.Article.WordCount),
        ("overview", a => IsOverview(a)),
        ("lead", a => a.Lead is null ? null : new SafeHtml(a.Lead())),
        ("content", a => a.Text is null ? null : new SafeHtml(a.Text)),
        ("sections", a => a.Site.Config.Article.SectionPages && a.Article.Kind == ArticleKind.Article
            ? SectionsOf(a)
            : ModelList.Empty),
        ("toc", a => a.Text is null ? ModelList.Empty : Toc!.ListOf(TocOf(a.Text, a.Site.Urls.Url(a.Post.Path)))),
        ("previous", a => Neighbour(a, +1)),
        ("next", a => Neighbour(a, -1)),
        ("related", a => Article!.ListOf([.. RelatedArticles.Of(a.Post, a.In, a.Site.Config.Article.Related).Select(p => new ArticleView(a.Site, a.In, p))])),
        ("comments", a => a.Comments is null ? ModelList.Empty : Comment!.ListOf(a.Comments.Comments)),
        ("comment_count", a => (long)(a.Article.FrontMatter.Comments ? Count(a.Article.Comments) : 0)),
        ("comment_url", a => CommentUrl(a)),
        ("draft", a => a.Article.FrontMatter.Draft),
        ("source", a => a.Article.File.Path),
        ("params", a => new ParamsObject(a.Article.FrontMatter.Params)));

    public static readonly ModelType<SectionView> Section = new("section",
        ("id", s => s.Section.Id),
        ("anchor", s => s.Section.Anchor),
        ("title", s => s.Section.Title),
        ("name", s => s.Owner.Site.Config.Sections.First(d => d.Id == s.Section.Id).TitleIn(s.Owner.Article.Language.Code)),
        ("name_lang", s => s.Owner.Site.Config.Sections.First(d => d.Id == s.Section.Id).TitleFor(s.Owner.Article.Language.Code).Language),
        ("url", s => s.Owner.Site.Urls.Url(s.Path)),
        ("absolute_url", s => s.Owner.Site.Urls.Absolute(s.Path)),
        ("anchor_url", s => IsOverview(s.Owner) ? s.Owner.Site.Urls.Url(s.Owner.Post.Path) : $"{s.Owner.Site.Urls.Url(s.Owner.Post.Path)}#{SitePath.Encode(s.Section.Anchor)}"),
        ("summary", s => s.Section.Summary.ToString()),
        ("content", s => s.Text is null ? null : new SafeHtml(s.Text)),
        ("toc", s => s.Text is null ? ModelList.Empty : Toc!.ListOf(TocOf(s.Text, s.Owner.Site.Urls.Url(s.Path)))),
        ("previous", s => s.Index == 0 ? null : Section!.Of(s with { Index = s.Index - 1, Text = null })),
        ("next", s => s.Index + 1 == s.Owner.Article.Sections.Count ? null : Section!.Of(s with { Index = s.Index + 1, Text = null })),
        ("article", s => Article.Of(s.Owner)));

    public static readonly ModelType<ImageView> Image = new("image",
        ("url", i => i.Url),
        ("absolute_url", i => i.AbsoluteUrl),
        ("alt", i => i.Alt),
        ("width", i => i.Html is { Width: > 0 } html ? (long)html.Width : null),
        ("height", i => i.Html is { Height: > 0 } html ? (long)html.Height : null),
        ("src", i => i.Html?.Url ?? i.Url),
        ("srcset", i => i.Html?.Addresses),
        ("sources", i => i.Html is null ? ModelList.Empty : ImageSource!.ListOf([.. i.Html.Sources.Select(s => new ImageSourceView(s.Type, s.Addresses))])),
        ("placeholder", i => i.Html?.Placeholder),
        ("wide", i => ImageCut!.Of(i.Cut(0))),
        ("standard", i => ImageCut!.Of(i.Cut(1))),
        ("square", i => ImageCut!.Of(i.Cut(2))));

    public static readonly ModelType<ImageSourceView> ImageSource = new("image source",
        ("type", s => s.Type),
        ("srcset", s => s.Addresses));

    public static readonly ModelType<ImageCutView> ImageCut = new("image of a shape",
        ("url", c => c.Urls.Url(c.Variant.Path)),
        ("absolute_url", c => c.Urls.Absolute(c.Variant.Path)),
        ("width", c => (long)c.Variant.Recipe.Width),
        ("height", c => (long)c.Variant.Recipe.Height),
        ("type", c => c.Variant.Recipe.Type));

    public static readonly ModelType<TocView> Toc = new("table of contents entry",
        ("id", t => t.Entry.Id),
        ("title", t => t.Entry.Title),
        ("url", t => $"#{SitePath.Encode(t.Entry.Id)}"),
        ("level", t => (long)t.Entry.Level),
        ("children", t => Toc!.ListOf([.. t.Entry.Children.Select(c => new TocView(c, t.PageUrl))])));

    public static readonly ModelType<CommentView> Comment = new("comment",
        ("id", c => c.Id),
        ("author", c => c.Comment.Author),
        ("date", c => c.Comment.Date),
        ("content", c => new SafeHtml(c.Html)),
        ("replies", c => Comment!.ListOf(c.Replies)));

    public static readonly ModelType<Correction> Correction = new("correction",
        ("date", c => c.Date),
        ("text", c => c.Text));

    public static readonly ModelType<TermLink> Term = new("term",
        ("name", t => t.Name),
        ("lang", t => t.Language),
        ("url", t => t.Url),
        ("absolute_url", t => t.Path is { } path ? t.Urls.Absolute(path) : null),
        ("count", t => (long)t.Count));

    /// <summary>What describes the article in one or two sentences: its description, or the beginning of its text.</summary>
    public static string? Description(ArticleView view) =>
        view.Article.Summary.IsEmpty ? null : view.Article.Summary.ToString();

    public static IReadOnlyList<string> Authors(ArticleView view) =>
        view.Article.FrontMatter.Authors.Count > 0 || view.Article.Kind == ArticleKind.Page ? view.Article.FrontMatter.Authors
            : view.Site.Config.AuthorIn(view.Article.Language.Code) is { } author ? [author.Text] : [];

    /// <summary>What search engines are told it is; <c>null</c> of a standalone page that does not say so.</summary>
    internal static ArticleType? TypeOf(ArticleView view) =>
        view.Article.FrontMatter.Type ?? (view.Article.Kind == ArticleKind.Article ? view.Site.Config.Article.Type : null);

    private static bool IsOverview(ArticleView view) =>
        view.Site.Config.Article is { Page: ArticlePageMode.Overview, SectionPages: true } && view.Article is { Kind: ArticleKind.Article, Sections.Count: > 0 };

    private static ModelList Terms(ArticleView view, TaxonomyKind kind, IReadOnlyList<string> names)
    {
        var terms = new List<TermLink>(names.Count);
        foreach (var name in names)
        {
            var term = view.In.Of(kind).Find(name);
            terms.Add(new TermLink(view.Site.Urls, name, term?.Language ?? view.Article.Language.Code, term?.Path, term?.Posts.Count ?? 0));
        }

        return Term.ListOf(terms);
    }

    internal static ImageView? ImageOf(ArticleView view)
    {
        if (view.Article.FrontMatter.Image is not { Value: { Length: > 0 } address }) return null;
        var kind = UrlSafety.KindOf(address, isImage: true);
        if (kind == UrlKind.Forbidden) return null;
        var (url, urls) = (address, view.Site.Urls);
        SiteImage? image = null;
        if (kind == UrlKind.Internal)
        {
            if (view.Site.Links.Resolve(view.Post, address) is not { Path: { } path } link) return null;
            url = urls.Url(path) + link.Suffix;
            image = view.Site.Images.Find(path);
        }

        return new ImageView(urls, url, image?.StandIn is { } other ? urls.Absolute(other) : urls.Absolute(url), view.Article.FrontMatter.ImageAlt ?? "", image);
    }

    private static ModelObject<ArticleView>? Neighbour(ArticleView view, int step)
    {
        var index = view.Post.Index + step;
        return view.Post.Index < 0 || index < 0 || index >= view.In.Articles.Count ? null
            : Article.Of(new ArticleView(view.Site, view.In, view.In.Articles[index]));
    }

    internal static int Count(IReadOnlyList<Comment> comments) => comments.Sum(c => 1 + Count(c.Replies));

    private static string? CommentUrl(ArticleView view)
    {
        if (view.Site.Config.Comments.Url is not { } pattern || !view.Article.FrontMatter.Comments || view.Article.Kind == ArticleKind.Page) return null;
        return pattern
            .Replace("{title}", Uri.EscapeDataString(view.Article.Title), StringComparison.Ordinal)
            .Replace("{url}", Uri.EscapeDataString(view.Site.Urls.Absolute(view.Post.Path)), StringComparison.Ordinal);
    }

    private static List<TocView> TocOf(PageText text, string pageUrl) => [.. text.Toc.Select(entry => new TocView(entry, pageUrl))];

    private static ModelList SectionsOf(ArticleView view) => ModelList.Of([.. Enumerable.Range(0, view.Article.Sections.Count)], index => Section!.Of(new SectionView(view, index)));
}

/// <summary>An article's image.</summary>
/// <param name="Urls">Makes its addresses.</param>
/// <param name="Url">Where it is published as its author made it.</param>
/// <param name="AbsoluteUrl">The same as a whole address.</param>
/// <param name="Alt">What is to be seen.</param>
/// <param name="Image">Its sizes and formats; <c>null</c> where it is not known.</param>
public sealed record ImageView(SiteUrls Urls, string Url, string AbsoluteUrl, string Alt, SiteImage? Image)
{
    public ImageHtml? Html => Image is null ? null : new ImageHtml(Image, Urls);

    /// <param name="shape">0: 16 to 9, 1: 4 to 3, 2: 1 to 1.</param>
    public ImageCutView? Cut(int shape) => shape < Image?.Cuts.Count ? new ImageCutView(Urls, Image.Cuts[shape]) : null;
}

/// <summary>A format that only some browsers know.</summary>
public sealed record ImageSourceView(string Type, string Addresses);

/// <summary>A part of an image that has a fixed shape.</summary>
public sealed record ImageCutView(SiteUrls Urls, ImageVariant Variant);

/// <summary>An entry of a table of contents, and the page it is on.</summary>
public sealed record TocView(TocEntry Entry, string PageUrl);

/// <summary>A tag, author or year with the path of its list.</summary>
public sealed record TermLink(SiteUrls Urls, string Name, string Language, SitePath? Path, int Count)
{
    // Worked out when asked for: many templates only print the name.
    public string? Url => Path is { } path ? Urls.Url(path) : null;

    public static TermLink Of(Term term, SiteUrls urls) => new(urls, term.Label, term.Language, term.Path, term.Posts.Count);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Count})");
}
