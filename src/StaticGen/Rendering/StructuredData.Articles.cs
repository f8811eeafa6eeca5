using System.Text.Json;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>Articles, their sections, standalone pages.</summary>
internal sealed partial class StructuredData
{
    public string Article(PageView page, ArticleView article) => Script(page, () =>
    {
        if (ArticleModel.TypeOf(article) is { } type) WriteArticle(page, article, Names.Of(type));
        else WriteWebPage(page, article);
    });

    public string Section(PageView page, SectionView section) => Script(page, () =>
    {
        var article = section.Owner;
        var url = _site.Urls.Absolute(section.Path);
        var type = Names.Of(ArticleModel.TypeOf(article) ?? default);
        Open(type, url + "#section");
        WriteUrls(url);
        Text(Names.Headline, page.Title);
        Text(Names.Name, section.Section.Title);
        Text(Names.Description, page.Description);
        _json.WriteNumber(Names.Position, section.Index + 1);
        WriteCommon(page, article);
        _json.WritePropertyName(Names.IsPartOf);
        Open(type, IdOf(article.Post));
        _json.WriteString(Names.Url, _site.Urls.Absolute(article.Post.Path));
        Text(Names.Headline, article.Article.Title);
        _json.WriteEndObject();
        _json.WriteEndObject();
    });

    private string IdOf(Post post) => _site.Urls.Absolute(post.Path) + "#article";

    private void WriteArticle(PageView page, ArticleView view, JsonEncodedText type)
    {
        var article = view.Article;
        var url = _site.Urls.Absolute(view.Post.Path);
        Open(type, url + "#article");
        WriteUrls(url);
        Text(Names.Headline, article.Title);
        Text(Names.Description, ArticleModel.Description(view));
        WriteCommon(page, view);
        _json.WriteNumber(Names.WordCount, article.WordCount);
        WriteParts(view, type);
        WriteCorrections(article.FrontMatter.Corrections);
        if (view.Comments is { Comments: { Count: > 0 } comments })
        {
            _json.WriteNumber(Names.CommentCount, ArticleModel.Count(article.Comments));
            WriteComments(comments, url);
        }

        _json.WriteEndObject();
    }

    private void WriteWebPage(PageView page, ArticleView view)
    {
        var url = _site.Urls.Absolute(view.Post.Path);
        Open(Names.WebPage, url);
        _json.WriteString(Names.Url, url);
        Text(Names.Name, view.Article.Title);
        Text(Names.Description, ArticleModel.Description(view));
        WriteCommon(page, view);
        Raw(Names.IsPartOf, _websites[view.In.Language.Code]);
        _json.WriteEndObject();
    }

    private void WriteUrls(string url)
    {
        _json.WriteString(Names.Url, url);
        _json.WriteString(Names.MainEntityOfPage, url);
    }

    // What holds for an article and for each of its sections.
    private void WriteCommon(PageView page, ArticleView view)
    {
        var matter = view.Article.FrontMatter;
        _json.WriteString(Names.InLanguage, view.Article.Language.Code);
        Date(Names.DatePublished, matter.Date);
        Date(Names.DateModified, matter.Updated);
        WriteAuthors(view);
        Raw(Names.Publisher, _publishers[view.In.Language.Code]);
        if (ArticleModel.ImageOf(view) is { } image) WriteImage(image);
        else if (page.Card is { Path: var card }) _json.WriteString(Names.Image, _site.Urls.Absolute(card));
        if (view.Article.Kind == ArticleKind.Page) return;
        Text(Names.ArticleSection, matter.Category);
        if (matter.Tags.Count == 0) return;
        _json.WriteStartArray(Names.Keywords);
        foreach (var tag in matter.Tags) _json.WriteStringValue(TemplateJson.WellFormed(tag.Value));
        _json.WriteEndArray();
    }

    // In three shapes, as search engines ask for; in its own where no others are made.
    private void WriteImage(ImageView image)
    {
        if (image.Image is not { Cuts: { Count: > 0 } cuts })
        {
            _json.WriteString(Names.Image, image.AbsoluteUrl);
            return;
        }

        _json.WriteStartArray(Names.Image);
        foreach (var cut in cuts) _json.WriteStringValue(_site.Urls.Absolute(cut.Path));
        _json.WriteEndArray();
    }

    private void WriteAuthors(ArticleView view)
    {
        if (ArticleModel.Authors(view) is not { Count: > 0 } authors) return;
        _json.WriteStartArray(Names.Author);
        foreach (var name in authors) WritePerson(view.In, name, view.In.Authors.Find(name));
        _json.WriteEndArray();
    }

    // An article signed by the newsroom is the organization's.
    private void WritePerson(LanguageSite language, string name, Term? term)
    {
        var isPublisher = name == PublisherName(language);
        var url = term is null ? null : _site.Urls.Absolute(term.Path);
        Open(isPublisher ? Names.Organization : Names.Person, isPublisher ? PublisherId : url is null ? null : url + "#person");
        Text(Names.Name, name);
        Text(Names.Url, url);
        _json.WriteEndObject();
    }

    private void WriteParts(ArticleView view, JsonEncodedText type)
    {
        var article = view.Article;
        if (!_site.Config.Article.SectionPages || article.Kind == ArticleKind.Page || article.Sections.Count == 0) return;
        _json.WriteStartArray(Names.HasPart);
        for (var i = 0; i < article.Sections.Count; i++)
        {
            var url = _site.Urls.Absolute(SiteUrls.Section(view.Post.Path, article.Sections[i].Id));
            Open(type, url + "#section");
            _json.WriteString(Names.Url, url);
            Text(Names.Name, article.Sections[i].Title);
            _json.WriteNumber(Names.Position, i + 1);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteCorrections(IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0) return;
        _json.WriteStartArray(Names.Correction);
        foreach (var correction in corrections)
        {
            Open(Names.CorrectionComment, null);
            Date(Names.DatePublished, correction.Date);
            Text(Names.TextName, correction.Text);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteComments(IReadOnlyList<CommentView> comments, string url)
    {
        if (comments.Count == 0) return;
        _json.WriteStartArray(Names.Comment);
        foreach (var comment in comments)
        {
            Open(Names.CommentType, $"{url}#{comment.Id}");
            _json.WriteStartObject(Names.Author);
            _json.WriteString(Names.Type, Names.Person);
            Text(Names.Name, comment.Comment.Author);
            _json.WriteEndObject();
            Date(Names.DatePublished, comment.Comment.Date);
            Text(Names.TextName, PlainText.Of(comment.Html));
            WriteComments(comment.Replies, url);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
