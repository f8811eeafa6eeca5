using AngleSharp.Html.Dom;
using StaticGen.Tests.Imaging;

namespace StaticGen.Tests.Bidi;

/// <summary>The direction of texts on whole pages, from the author's file to what the command line has built.</summary>
public class DirectionOnPages(DirectionOnPages.BuiltSite built) : IClassFixture<DirectionOnPages.BuiltSite>
{
    private const string Cpp = "<bdi dir=\"ltr\">C++</bdi>";

    // The same short text in every place that can hold one.
    private const string Source = """
        -- staticgen.yaml --
        title: مرصد C++ العربي
        base-url: https://example.org/
        -- content/articles/one.md --
        ---
        title: لغة C++ أولًا
        description: وصف C++ أولًا
        date: 2026-11-02
        category: فئة C++ هنا
        author: كاتب C++ هنا
        tags: [وسم C++ هنا]
        ---
        نص C++ هنا[^1].

        ![صورة](x.png "شرح C++ هنا")

        ^^^
        ![صورة](x.png)
        ^^^ تعليق C++ على **صورة**

        | عمود C++ هنا | ثان |
        |---|---|
        | خلية C++ هنا | ب |

        مصطلح C++ هنا
        : تعريف C++ هنا

        ::: tip عنوان C++ هنا
        تنبيه C++ هنا
        :::

        > اقتباس C++ هنا

        [^1]: حاشية C++ هنا

        ## قسم C++ هنا {#background}

        ملخص C++ هنا

        ### فرع C++ هنا

        ## خاتمة
        -- content/articles/one.comments.yaml --
        - author: قارئ C++ هنا
          date: 2026-11-03
          text: تعليق C++ هنا
        -- content/articles/x.png --
        x
        -- content/articles/two.md --
        ---
        title: لغة C++ ثانيًا
        description: وصف C++ ثانيًا
        date: 2026-11-01
        tags: [وسم C++ هنا]
        ---
        نص
        """;

    [Theory]
    [InlineData("one/index.html", "h1", "لغة % أولًا")]
    [InlineData("one/index.html", ".story-head .standfirst", "وصف % أولًا")]
    [InlineData("one/index.html", ".story-head .kicker", "فئة % هنا")]
    [InlineData("one/index.html", ".site-name a", "مرصد % العربي")]
    [InlineData("one/index.html", ".breadcrumbs li:last-child span", "لغة % أولًا")]
    [InlineData("one/index.html", ".byline-authors a", "كاتب % هنا")]
    [InlineData("one/index.html", ".tags a", "وسم % هنا")]
    [InlineData("one/index.html", ".tabs li:last-child a", "قسم % هنا")]
    [InlineData("one/index.html", ".toc > details > ol > li > a", "قسم % هنا")]
    [InlineData("one/index.html", ".toc ol ol a", "فرع % هنا")]
    [InlineData("one/index.html", ".step-title", "لغة % ثانيًا")]
    [InlineData("one/index.html", ".related h3 a", "لغة % ثانيًا")]
    [InlineData("one/index.html", ".prose figcaption", "شرح % هنا")]
    [InlineData("one/index.html", ".prose figure:nth-of-type(2) figcaption", "تعليق % على <strong>صورة</strong>")]
    [InlineData("one/index.html", ".prose th", "عمود % هنا")]
    [InlineData("one/index.html", ".prose td", "خلية % هنا")]
    [InlineData("one/index.html", ".prose dt", "مصطلح % هنا")]
    [InlineData("one/index.html", ".prose dd", "تعريف % هنا")]
    [InlineData("one/index.html", ".markdown-alert-title", "عنوان % هنا")]
    [InlineData("one/index.html", ".markdown-alert-title + p", "تنبيه % هنا")]
    [InlineData("one/index.html", ".prose blockquote p", "اقتباس % هنا")]
    [InlineData("one/index.html", ".comment-author", "قارئ % هنا")]
    [InlineData("one/index.html", ".comment-text p", "تعليق % هنا")]
    [InlineData("one/background/index.html", "h1", "قسم % هنا")]
    [InlineData("one/background/index.html", ".story-head .kicker a", "لغة % أولًا")]
    [InlineData("one/background/index.html", ".prose p", "ملخص % هنا")]
    [InlineData("index.html", ".lead-title a", "لغة % أولًا")]
    [InlineData("index.html", ".lead .standfirst", "وصف % أولًا")]
    [InlineData("index.html", ".lead-sections a", "قسم % هنا")]
    [InlineData("index.html", ".card-title a", "لغة % ثانيًا")]
    [InlineData("index.html", ".card-summary", "وصف % ثانيًا")]
    [InlineData("background/index.html", ".card-title a", "لغة % أولًا")]
    [InlineData("background/index.html", ".card-summary", "ملخص % هنا")]
    [InlineData("tags/index.html", ".term-name", "وسم % هنا")]
    [InlineData("tags/وسم-c-plus-plus-هنا/index.html", "h1", "وسم % هنا")]
    [InlineData("tags/وسم-c-plus-plus-هنا/index.html", ".card-title a", "لغة % أولًا")]
    [InlineData("authors/index.html", ".term-name", "كاتب % هنا")]
    [InlineData("archive/2026/index.html", ".card-title a", "لغة % أولًا")]
    public void A_name_is_isolated_wherever_it_is_read(string page, string selector, string expected) =>
        Assert.Equal(expected.Replace("%", Cpp, StringComparison.Ordinal), Html(built.Site.Page(page), selector));

    [Fact]
    public void A_name_is_isolated_in_headings_and_footnotes_beside_their_links()
    {
        var page = built.Site.Page("one/index.html");

        Assert.StartsWith($"قسم {Cpp} هنا <a", Html(page, "#background"), StringComparison.Ordinal);
        Assert.StartsWith($"حاشية {Cpp} هنا <a", Html(page, "#fn-1 p"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p", "English words stand here.", "English words stand here.")]
    [InlineData("li", "- بند عربي طويل\n- English item", "English item")]
    [InlineData("td", "| اسم | قيمة |\n|---|---|\n| عرب | English cell |", "English cell")]
    [InlineData("blockquote", "> English quote.", "<p>English quote.</p>")]
    [InlineData("figcaption", "^^^\n![صورة](b.png)\n^^^ English *caption*", "English <em>caption</em>")]
    [InlineData("dt", "English term\n: تعريف عربي", "English term")]
    [InlineData("h2", "## English heading {#e}", "English heading <a class=\"anchor\" href=\"#e\" aria-label=\"رابط إلى هذا العنوان\">#</a>")]
    public void A_block_in_the_other_direction_says_so_and_isolates_nothing(string block, string markdown, string inside)
    {
        using var site = TestSite.With($"---\ntitle: قمة\nslug: a\n---\n{markdown}\n").Write("content/articles/b.png", Pictures.Pixel(".png")).Build();

        var directed = Assert.Single(site.Page("a/index.html").QuerySelectorAll(".prose [dir]"));

        Assert.Equal((block, "ltr"), (directed.LocalName, directed.GetAttribute("dir")));
        Assert.Equal(inside, directed.InnerHtml.Trim());
    }

    [Theory]
    [InlineData("COP30: ماذا بعد؟")]
    [InlineData("شركات Apple وGoogle وMeta وAmazon وMicrosoft")]
    [InlineData("2026")]
    public void A_block_that_only_begins_so_or_only_names_much_keeps_the_direction_of_the_page(string text)
    {
        using var site = TestSite.With($"---\ntitle: قمة\nslug: a\n---\n{text}\n\n- {text}\n").Build();
        var page = site.Page("a/index.html");

        Assert.All(page.QuerySelectorAll(".prose p, .prose ul, .prose li"), block => Assert.False(block.HasAttribute("dir")));
        Assert.Empty(page.QuerySelectorAll("[dir=auto]"));
    }

    [Fact]
    public void A_title_in_the_other_direction_is_isolated_as_a_whole()
    {
        using var site = TestSite.With("---\ntitle: Who are we?\nslug: a\n---\nنص عربي\n").Build();

        Assert.Equal("<bdi dir=\"ltr\">Who are we?</bdi>", Html(site.Page("a/index.html"), "h1"));
        Assert.Equal("<bdi dir=\"ltr\">Who are we?</bdi>", Html(site.Page("index.html"), ".lead-title a"));
    }

    [Fact]
    public void An_english_page_isolates_arabic()
    {
        using var site = TestSite.With("""
            -- content/articles/a.md --
            # قمة
            -- content/articles/a.en.md --
            ---
            title: The daily الحياة, 20 years on
            description: "On C++ and الحياة today"
            date: 2026-11-02
            author: ليلى حسن
            ---
            It asked «ماذا بعد؟» in C++ at +971 4 123 4567.

            كان السؤال بالعربية كلها.
            """).Build();
        var page = site.Page("en/a/index.html");

        Assert.Equal("ltr", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("The daily <bdi dir=\"rtl\">الحياة</bdi>, 20 years on", Html(page, "h1"));
        Assert.Equal("On C++ and <bdi dir=\"rtl\">الحياة</bdi> today", Html(page, ".story-head .standfirst"));
        Assert.Equal("<bdi dir=\"rtl\">ليلى حسن</bdi>", Html(page, ".byline-authors a"));
        Assert.Equal("It asked «<bdi dir=\"rtl\">ماذا بعد؟</bdi>» in C++ at +971 4 123 4567.", Html(page, ".prose p"));
        Assert.Equal("rtl", page.QuerySelector(".prose p:nth-of-type(2)")!.GetAttribute("dir"));
        Assert.Equal("كان السؤال بالعربية كلها.", Html(page, ".prose p:nth-of-type(2)"));
    }

    [Fact]
    public void An_article_may_go_without_isolation_and_no_other_with_it()
    {
        using var site = TestSite.With(Source).Write("content/articles/two.md", """
            ---
            title: لغة C++ ثانيًا
            date: 2026-11-01
            isolate: false
            ---
            نص C++ هنا، وهاتف +971 4 123 4567، و**C#**.

            English words stand here.

            ## قسم C++ هنا {#background}

            نص C++ هنا
            """).Build();
        var (whole, section) = (site.Page("two/index.html"), site.Page("two/background/index.html"));

        Assert.Equal("لغة C++ ثانيًا", Html(whole, "h1"));
        Assert.Equal("نص C++ هنا، وهاتف +971 4 123 4567، و<strong>C#</strong>.", Html(whole, ".prose p"));
        Assert.Equal("قسم C++ هنا", Html(section, "h1"));
        Assert.Equal("نص C++ هنا", Html(section, ".prose p"));
        Assert.Equal("ltr", whole.QuerySelector(".prose p:nth-of-type(2)")!.GetAttribute("dir"));
        Assert.Equal($"لغة {Cpp} أولًا", Html(site.Page("one/index.html"), "h1"));
        Assert.Equal($"لغة {Cpp} ثانيًا", Html(site.Page("index.html"), ".card-title a"));
    }

    [Fact]
    public void A_template_that_says_the_direction_is_believed()
    {
        using var site = TestSite.With(Source).Write("templates/article.sbn-html", """
            <p id="plain">{{ article.title }}</p>
            <p id="directed" dir="{{ article.dir }}">{{ article.title }}</p>
            <p id="nested" dir="rtl"><b>{{ article.title }}</b></p>
            <p id="own">لغة C++ أولًا</p>
            """).Build();
        var page = site.Page("one/index.html");

        Assert.Equal($"لغة {Cpp} أولًا", Html(page, "#plain"));
        Assert.Equal("لغة C++ أولًا", Html(page, "#directed"));
        Assert.Equal($"<b>لغة {Cpp} أولًا</b>", Html(page, "#nested"));
        Assert.Equal("لغة C++ أولًا", Html(page, "#own"));
    }

    [Fact]
    public void Captured_text_brings_its_isolation_between_tags_and_no_markup_into_an_attribute()
    {
        using var site = TestSite.With(Source).Write("templates/article.sbn-html", """
            {{ capture words }}{{ article.title }} & {{ article.description }}{{ end -}}
            <p id="a" title="{{ words }}" data-x="{{ words }}">{{ words }}</p>
            """).Build();
        var p = site.Page("one/index.html").QuerySelector("#a")!;

        Assert.Equal($"لغة {Cpp} أولًا &amp; وصف {Cpp} أولًا", p.InnerHtml);
        Assert.Equal("لغة C++ أولًا & وصف C++ أولًا", p.GetAttribute("title"));
        Assert.Equal("لغة C++ أولًا & وصف C++ أولًا", p.GetAttribute("data-x"));
    }

    private static string Html(IHtmlDocument page, string selector)
    {
        var element = page.QuerySelector(selector);
        Assert.True(element is not null, $"nothing matches {selector} in\n{page.DocumentElement.OuterHtml}");
        return element.InnerHtml.Trim();
    }

    public sealed class BuiltSite : IDisposable
    {
        public TestSite Site { get; } = TestSite.With(Source).Build();

        public void Dispose() => Site.Dispose();
    }
}
