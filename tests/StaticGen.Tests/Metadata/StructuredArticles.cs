using System.Text.Json;

namespace StaticGen.Tests.Metadata;

/// <summary>What search engines read of articles and their sections.</summary>
public class StructuredArticles(MetadataSite sites) : IClassFixture<MetadataSite>
{
    private const string Url = MetadataSite.Root + "a/";

    private JsonElement Article => JsonLd.Subject(sites.In("full").Page("a/index.html"));

    [Fact]
    public void An_article_tells_what_its_page_shows()
    {
        Assert.Equal("القمة «الأولى» في C++", JsonLd.Text(Article, "headline"));
        Assert.Equal("مقدمة المقال.", JsonLd.Text(Article, "description"));
        Assert.Equal("2026-11-10T09:30:00+04:00", JsonLd.Text(Article, "datePublished"));
        Assert.Equal("2026-11-11T10:00:00+00:00", JsonLd.Text(Article, "dateModified"));
        Assert.Equal("اقتصاد", JsonLd.Text(Article, "articleSection"));
        Assert.Equal(["طاقة", "ماء"], Article.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal(MetadataSite.Root + "photo.jpg", JsonLd.Text(Article, "image"));
        Assert.Equal(Url, JsonLd.Text(Article, "mainEntityOfPage"));
        // مقدمة المقال، الخلفية، نص الخلفية
        Assert.Equal(5, Article.GetProperty("wordCount").GetInt32());
    }

    [Fact]
    public void An_article_without_a_change_has_no_date_of_one() =>
        Assert.False(JsonLd.Subject(sites.In("full").Page("b/index.html")).TryGetProperty("dateModified", out _));

    // A day without a time begins before what was published on it.
    [Theory]
    [InlineData("2026-11-10", "2026-11-10T09:30:00+04:00", null)]
    [InlineData("2026-11-10T10:00", "2026-11-10T10:00:00+04:00", null)]
    [InlineData("2026-11-09", "2026-11-10T09:30:00+04:00", "SG0135 content/articles/a.md:4:10")]
    public void An_article_never_changed_before_it_was_published(string updated, string expected, string? warning)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nbase-url: https://example.org/\ntime-zone: Asia/Dubai\n-- content/articles/a.md --\n---\ntitle: أ\ndate: 2026-11-10T09:30\nupdated: {updated}\n---\n");

        Assert.Equal(warning is null ? [] : [warning], site.Diagnose().Select(d => d.Place));

        Assert.Equal(expected, JsonLd.Text(JsonLd.Subject(site.Page("a/index.html")), "dateModified"));
        Assert.Contains($"<updated>{expected}</updated>", site.Read("atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_lead_to_their_pages_and_the_newsroom_is_an_organization()
    {
        var page = MetadataSite.Root + "authors/" + Uri.EscapeDataString("ليلى-الحمادي") + "/";
        var authors = Article.GetProperty("author").EnumerateArray().ToList();
        var profile = JsonLd.Subject(sites.In("full").Page("authors/ليلى-الحمادي/index.html")).GetProperty("mainEntity");

        Assert.Equal(["Person", "Organization"], authors.Select(a => JsonLd.Text(a, "@type")));
        Assert.Equal(["ليلى الحمادي", "مؤسسة مرصد"], authors.Select(a => JsonLd.Text(a, "name")));
        Assert.Equal(page, JsonLd.Text(authors[0], "url"));
        Assert.Equal(page + "#person", JsonLd.Text(authors[0], "@id"));
        Assert.Equal(authors[0].GetRawText(), profile.GetRawText());
        Assert.Equal(JsonLd.Text(Article.GetProperty("publisher"), "@id"), JsonLd.Text(authors[1], "@id"));
    }

    [Fact]
    public void The_publisher_has_the_name_and_the_logo_of_the_configuration()
    {
        var publisher = Article.GetProperty("publisher");

        Assert.Equal("مؤسسة مرصد", JsonLd.Text(publisher, "name"));
        Assert.Equal(MetadataSite.Root + "logo.png", JsonLd.Text(publisher.GetProperty("logo"), "url"));
    }

    [Theory]
    [InlineData("full", "a")]
    [InlineData("overview", "a")]
    [InlineData("overview", "en/a")]
    public void An_article_and_its_sections_name_each_other(string mode, string path)
    {
        var site = sites.In(mode);
        var article = JsonLd.Subject(site.Page($"{path}/index.html"));
        var section = JsonLd.Subject(site.Page($"{path}/background/index.html"));
        var part = Assert.Single(article.GetProperty("hasPart").EnumerateArray());

        Assert.Equal(JsonLd.Text(article, "@id"), JsonLd.Text(section.GetProperty("isPartOf"), "@id"));
        Assert.Equal($"{MetadataSite.Root}{path}/#article", JsonLd.Text(article, "@id"));
        Assert.Equal(JsonLd.Text(section, "@id"), JsonLd.Text(part, "@id"));
        Assert.Equal($"{MetadataSite.Root}{path}/background/#section", JsonLd.Text(part, "@id"));
        Assert.Equal(JsonLd.Text(section, "name"), JsonLd.Text(part, "name"));
        Assert.Equal(JsonLd.Text(article, "@type"), JsonLd.Text(section, "@type"));
    }

    [Fact]
    public void Corrections_are_on_the_page_and_in_the_data_oldest_first()
    {
        var shown = sites.In("full").Page("a/index.html").QuerySelectorAll(".corrections li").Select(li => (li.QuerySelector("time")!.GetAttribute("datetime"), li.QuerySelector("span")!.TextContent));
        var read = Article.GetProperty("correction").EnumerateArray().Select(c => (JsonLd.Text(c, "datePublished"), JsonLd.Text(c, "text")!)).ToList();

        Assert.Equal([("2026-11-11T08:00:00+04:00", "الأقدم"), ("2026-11-12T00:00:00+04:00", "كان الرقم <5> خطأ")], read);
        Assert.Equal(read, shown);
        Assert.Empty(sites.In("full").Page("b/index.html").QuerySelectorAll(".corrections"));
    }

    [Fact]
    public void Comments_are_text_with_their_replies()
    {
        var comment = Assert.Single(Article.GetProperty("comment").EnumerateArray());
        var reply = Assert.Single(comment.GetProperty("comment").EnumerateArray());

        Assert.Equal(2, Article.GetProperty("commentCount").GetInt32());
        Assert.Equal("نص مهم </script>", JsonLd.Text(comment, "text"));
        Assert.Equal("قارئ", JsonLd.Text(comment.GetProperty("author"), "name"));
        Assert.Equal(Url + "#comment-1", JsonLd.Text(comment, "@id"));
        Assert.Equal(Url + "#comment-1-1", JsonLd.Text(reply, "@id"));
    }

    [Fact]
    public void Arabic_stays_readable_and_nothing_ends_the_script_element()
    {
        var html = sites.In("full").Read("a/index.html");
        var start = html.IndexOf("ld+json\">", StringComparison.Ordinal);
        var script = html[(start + 9)..html.IndexOf("</script>", start, StringComparison.Ordinal)];

        Assert.Contains("\"headline\":\"القمة «الأولى» في C", script, StringComparison.Ordinal);
        Assert.Contains("\\u003C", script, StringComparison.Ordinal);
        Assert.DoesNotContain('<', script);
    }

    [Fact]
    public void Meta_elements_name_author_times_category_and_tags()
    {
        var page = sites.In("full").Page("a/index.html");
        string[] Meta(string property) => [.. page.QuerySelectorAll($"meta[property='{property}']").Select(meta => meta.GetAttribute("content")!)];

        Assert.Equal(["2026-11-10T09:30:00+04:00"], Meta("article:published_time"));
        Assert.Equal(["2026-11-11T10:00:00+00:00"], Meta("article:modified_time"));
        Assert.Equal(Article.GetProperty("author").EnumerateArray().Select(a => JsonLd.Text(a, "url")!), Meta("article:author"));
        Assert.Equal(["اقتصاد"], Meta("article:section"));
        Assert.Equal(["طاقة", "ماء"], Meta("article:tag"));
        Assert.Equal([MetadataSite.Root + "photo.jpg"], Meta("og:image"));
        Assert.Equal([MetadataSite.Root + "en/authors/layla/"], sites.In("full").Page("en/a/index.html").QuerySelectorAll("meta[property='article:author']").Select(m => m.GetAttribute("content")));
    }

    [Fact]
    public void The_site_says_what_its_articles_are_and_a_layout_of_ones_own_prints_it()
    {
        using var site = TestSite.With("""
            -- staticgen.yaml --
            article: {type: OpinionNewsArticle}
            -- templates/layouts/base.sbn-html --
            <!doctype html><head><title>{{ page.title }}</title>{{ page.structured_data }}</head><body>{{ content }}{{ if article }}{{ article.type }}{{ end }}</body>
            -- content/articles/a.md --
            # أ
            -- content/articles/b.md --
            ---
            type: Article
            ---
            # ب
            """).Build();

        Assert.Equal("OpinionNewsArticle", JsonLd.Text(JsonLd.Subject(site.Page("a/index.html")), "@type"));
        Assert.Equal("Article", JsonLd.Text(JsonLd.Subject(site.Page("b/index.html")), "@type"));
        Assert.EndsWith("OpinionNewsArticle", site.Page("a/index.html").Body!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: News", "SG0133 content/articles/a.md:3:7")]
    [InlineData("corrections: كلمة", "SG0130 content/articles/a.md:3:14")]
    [InlineData("corrections: [{text: نص}]", "SG0134 content/articles/a.md:3:15")]
    [InlineData("corrections: [{date: 2026-11-12}]", "SG0134 content/articles/a.md:3:15")]
    [InlineData("corrections: [{date: 2026-11-31, text: نص}]", "SG0132 content/articles/a.md:3:22")]
    [InlineData("corrections: [{date: 2026-11-12, text: نص, by: x}]", "SG0104 content/articles/a.md:3:44")]
    public void A_wrong_type_or_correction_is_an_error(string line, string expected)
    {
        using var site = TestSite.With($"---\ntitle: أ\n{line}\n---\nنص\n");

        Assert.Equal(expected, Assert.Single(site.Diagnose()).Place);
    }

    [Theory]
    [InlineData("logo.png")]
    [InlineData("//cdn.example/logo.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/png;base64,AAAA")]
    public void A_logo_that_cannot_be_used_is_an_error(string logo)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\npublisher:\n  logo: \"{logo}\"\n-- content/articles/a.md --\n# أ\n");

        Assert.Equal("SG0213 staticgen.yaml:2:9", Assert.Single(site.Diagnose()).Place);
    }
}
