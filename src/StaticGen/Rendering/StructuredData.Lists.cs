using System.Text.Json;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>The home page and all lists.</summary>
internal sealed partial class StructuredData
{
    /// <summary>The home page is the site; its later pages are lists like others.</summary>
    public string Home(PageView page, Pagination pagination, IReadOnlyList<Post> posts) => pagination.Number > 1 ? Articles(page, pagination, posts) : Script(page, () =>
    {
        var url = _site.Urls.Absolute(page.Path);
        Open(Names.WebSite, url + "#website");
        _json.WriteString(Names.Url, url);
        Text(Names.Name, page.Title);
        Text(Names.Description, page.Description);
        _json.WriteString(Names.InLanguage, page.In.Language.Code);
        Raw(Names.Publisher, _publishers[page.In.Language.Code]);
        _json.WriteEndObject();
    });

    /// <param name="page">The page.</param>
    /// <param name="pagination">Where in the list it is.</param>
    /// <param name="posts">The articles on it.</param>
    public string Articles(PageView page, Pagination pagination, IReadOnlyList<Post> posts) => Collection(page, () =>
        WriteList(pagination, posts.Count, i => (posts[i].Path, posts[i].Article.Title)));

    /// <param name="page">The page.</param>
    /// <param name="pagination">Where in the list it is.</param>
    /// <param name="entries">The sections on it.</param>
    public string Hub(PageView page, Pagination pagination, IReadOnlyList<(Post Post, int Section)> entries) => Collection(page, () =>
        WriteList(pagination, entries.Count, i => (SiteUrls.Section(entries[i].Post.Path, entries[i].Post.Article.Sections[entries[i].Section].Id), entries[i].Post.Article.Title)));

    /// <summary>A list of terms: those themselves are left out, for there may be thousands.</summary>
    public string Terms(PageView page) => Collection(page, () => { });

    /// <summary>The page of an author: who it is, and the articles on this page.</summary>
    public string Author(PageView page, Term author, IReadOnlyList<Post> posts) => Script(page, () =>
    {
        OpenPage(Names.ProfilePage, page);
        _json.WritePropertyName(Names.MainEntity);
        WritePerson(page.In, author.Name, author);
        if (posts.Count > 0)
        {
            _json.WriteStartArray(Names.HasPart);
            foreach (var post in posts) WritePart(page.In, post);
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    });

    private string Collection(PageView page, Action writeList) => Script(page, () =>
    {
        OpenPage(Names.CollectionPage, page);
        writeList();
        _json.WriteEndObject();
    });

    private void OpenPage(JsonEncodedText type, PageView page)
    {
        var url = _site.Urls.Absolute(page.Path);
        Open(type, url);
        _json.WriteString(Names.Url, url);
        Text(Names.Name, page.Title);
        Text(Names.Description, page.Description);
        _json.WriteString(Names.InLanguage, page.In.Language.Code);
        Raw(Names.IsPartOf, _websites[page.In.Language.Code]);
    }

    private void WriteList(Pagination pagination, int count, Func<int, (SitePath Path, string Title)> itemAt)
    {
        var first = (pagination.Number - 1) * pagination.Size + 1;
        _json.WriteStartObject(Names.MainEntity);
        _json.WriteString(Names.Type, Names.ItemList);
        _json.WriteNumber(Names.NumberOfItems, pagination.Count);
        _json.WriteStartArray(Names.ItemListElement);
        for (var i = 0; i < count; i++)
        {
            var (path, title) = itemAt(i);
            Open(Names.ListItem, null);
            _json.WriteNumber(Names.Position, first + i);
            _json.WriteString(Names.Url, _site.Urls.Absolute(path));
            Text(Names.Name, title);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WritePart(LanguageSite language, Post post)
    {
        var type = ArticleModel.TypeOf(new ArticleView(_site, language, post)) ?? default;
        Open(Names.Of(type), IdOf(post));
        _json.WriteString(Names.Url, _site.Urls.Absolute(post.Path));
        Text(Names.Headline, post.Article.Title);
        Date(Names.DatePublished, post.Article.FrontMatter.Date);
        _json.WriteEndObject();
    }
}
