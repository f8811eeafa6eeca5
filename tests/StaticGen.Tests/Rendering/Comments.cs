namespace StaticGen.Tests.Rendering;

/// <summary>Readers' comments under an article.</summary>
public class Comments
{
    private const string Article = "-- content/articles/a.md --\n---\ntitle: مقال\n---\nنص\n";

    private static string Comment(int number, string text = "نص") => $"- author: قارئ {number}\n  date: 2026-11-0{number}T10:00\n  text: {text}\n";

    [Fact]
    public void Without_a_file_and_without_an_address_there_is_nothing_of_comments()
    {
        using var site = TestSite.With(Article).Build();

        Assert.Null(site.Page("a/index.html").QuerySelector("[class*=comment]"));
    }

    [Theory]
    [InlineData("content/articles/a.comments.yaml", "a.md")]
    [InlineData("content/articles/a/comments.yaml", "a/index.md")]
    [InlineData("content/articles/a.comments/one.yaml", "a.md")]
    [InlineData("content/articles/a/comments/one.yaml", "a/index.md")]
    public void Comments_lie_beside_the_article_in_a_file_or_a_folder(string file, string article)
    {
        using var site = TestSite.With($"-- content/articles/{article} --\n# مقال\n-- {file} --\n{Comment(1)}").Build();

        Assert.Equal("قارئ 1", site.Page("a/index.html").QuerySelector(".comment-author")!.TextContent.Trim());
    }

    [Fact]
    public void They_are_printed_oldest_first_with_their_replies_and_anchors_of_their_own()
    {
        using var site = TestSite.With($"{Article}-- content/articles/a.comments.yaml --\n{Comment(3)}{Comment(1)}  replies:\n    - author: مجيب\n      date: 2026-11-02\n      text: جواب\n").Build();

        var page = site.Page("a/index.html");

        Assert.Equal(["قارئ 1", "مجيب", "قارئ 3"], page.QuerySelectorAll(".comment-author").Select(a => a.TextContent.Trim()));
        Assert.Equal(["comment-1", "comment-1-1", "comment-2"], page.QuerySelectorAll(".comment").Select(c => c.Id));
        Assert.Equal("comment-1", page.GetElementById("comment-1-1")!.ParentElement!.Closest(".comment")!.Id);
        Assert.Equal("2026-11-01T10:00:00+00:00", page.QuerySelector(".comment time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData(1, "تعليق واحد")]
    [InlineData(2, "تعليقان")]
    [InlineData(3, "3 تعليقات")]
    public void They_are_counted_in_correct_Arabic(int count, string words)
    {
        var comments = string.Concat(Enumerable.Range(1, count).Select(i => Comment(i)));
        using var site = TestSite.With($"{Article}-- content/articles/a.comments.yaml --\n{comments}").Build();

        Assert.Contains(words, site.Page("a/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Their_text_is_a_harmless_subset_of_Markdown()
    {
        const string text = "|\n    **مهم** [رابط](https://example.org/ \"t\") <https://example.org/>\n\n    # عنوان\n\n    <b onclick=x>كبير</b> ![صورة](https://evil.example/x.png) [سيئ](javascript:alert(1))\n";
        using var site = TestSite.With($"{Article}-- content/articles/a.comments.yaml --\n{Comment(1, text)}").Build();
        Assert.Equal("SG0805 content/articles/a.comments.yaml:3:9", Assert.Single(site.Diagnose()).Place);

        var comment = site.Page("a/index.html").QuerySelector(".comment-text")!;

        Assert.Equal("مهم", comment.QuerySelector("strong")!.TextContent);
        Assert.All(comment.QuerySelectorAll("a"), a => Assert.Equal("ugc nofollow", a.GetAttribute("rel")));
        Assert.Equal(["https://example.org/", "https://example.org/"], comment.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Empty(comment.QuerySelectorAll("b, img, h1, h2, h3, [onclick]"));
        Assert.Contains("<b onclick=x>كبير</b> صورة", comment.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configured_address_invites_new_ones_under_every_article_but_where_the_author_says_no()
    {
        using var site = TestSite.With($"""
            -- staticgen.yaml --
            base-url: https://example.org/
            comments: {"{"}url: "mailto:desk@example.org?subject={"{title}"}&body={"{url}"}"{"}"}
            {Article}
            -- content/articles/b.md --
            ---
            title: ب
            comments: false
            ---
            -- content/articles/b.comments.yaml --
            {Comment(1)}
            """).Build();

        Assert.Equal("mailto:desk@example.org?subject=%D9%85%D9%82%D8%A7%D9%84&body=https%3A%2F%2Fexample.org%2Fa%2F",
            site.Page("a/index.html").QuerySelector("a[href^=mailto]")!.GetAttribute("href"));
        Assert.Null(site.Page("b/index.html").QuerySelector("[class*=comment], a[href^=mailto]"));
    }

    [Fact]
    public void A_file_of_comments_without_its_article_is_reported()
    {
        using var site = TestSite.With($"{Article}-- content/articles/b.comments.yaml --\n{Comment(1)}");

        var found = Assert.Single(site.Diagnose());

        Assert.Equal(("SG0005 content/articles/b.comments.yaml", "there is no article of that name beside it"), (found.Place, found.Help));
    }
}
