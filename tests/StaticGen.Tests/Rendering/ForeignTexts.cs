namespace StaticGen.Tests.Rendering;

/// <summary>Text that stands on a page of another language says so: WCAG 2.2, 3.1.2 Language of Parts.</summary>
public class ForeignTexts
{
    private const string Files = """
        -- staticgen.yaml --
        title: مرصد
        author: هيئة التحرير
        copyright: © مرصد
        menu:
          - {title: الأرشيف, url: archive/}
        sections:
          - id: numbers
            titles: {ar: الأرقام}
            patterns: {en: [Numbers]}
        -- content/articles/a.md --
        ---
        title: أ
        date: 2026-01-01
        ---
        ## الأرقام
        نص.
        -- content/articles/a.en.md --
        ---
        title: A
        date: 2026-01-01
        ---
        ## Numbers
        Text.
        """;

    [Theory]
    [InlineData("en/index.html", ".site-name a", "مرصد")]
    [InlineData("en/index.html", ".site-foot-name a", "مرصد")]
    [InlineData("en/index.html", ".imprint", "© مرصد")]
    [InlineData("en/index.html", "h1", "مرصد")]
    [InlineData("en/index.html", ".menu a[href='/en/numbers/']", "الأرقام")]
    [InlineData("en/index.html", ".hub-name", "الأرقام")]
    [InlineData("en/numbers/index.html", "h1", "الأرقام")]
    [InlineData("en/numbers/index.html", ".breadcrumbs li:last-child > span", "الأرقام")]
    [InlineData("en/a/index.html", ".byline-authors a", "هيئة التحرير")]
    [InlineData("en/authors/index.html", ".term-name", "هيئة التحرير")]
    [InlineData("en/authors/هيئة-التحرير/index.html", "h1", "هيئة التحرير")]
    public void What_the_site_has_in_its_own_language_alone_carries_language_and_direction(string page, string place, string text)
    {
        using var site = TestSite.With(Files).Build();

        var span = site.Page(page).QuerySelector(place)!.QuerySelector("span[lang]");

        Assert.Equal((text, "ar", "rtl"), (span?.TextContent, span?.GetAttribute("lang"), span?.GetAttribute("dir")));
    }

    [Fact]
    public void On_pages_of_its_own_language_text_stands_bare()
    {
        using var site = TestSite.With(Files).Build();

        Assert.Empty(site.Page("index.html").QuerySelectorAll("body span[lang]"));
        Assert.Empty(site.Page("a/index.html").QuerySelectorAll("body span[lang]"));
    }

    [Fact]
    public void Titles_and_attributes_hold_no_markup()
    {
        using var site = TestSite.With(Files).Build();
        var page = site.Page("en/a/index.html");

        // The title, which is text alone, may carry marks of direction.
        Assert.Equal("A | مرصد", string.Concat(page.Title!.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)));
        Assert.EndsWith("مرصد", page.QuerySelector("meta[property='og:site_name']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_may_have_all_of_it_itself()
    {
        using var site = TestSite.With(Files).Write("staticgen.yaml", """
            title: مرصد
            author: هيئة التحرير
            copyright: © مرصد
            menu: [{title: الأرشيف, url: archive/}]
            languages:
              en:
                title: Marsad
                description: News
                author: The editors
                copyright: © Marsad
                menu: [{title: Archive, url: archive/}, {title: Elsewhere, url: "https://example.org/"}]
            """).Build();
        var page = site.Page("en/a/index.html");

        Assert.Equal(("Marsad", "© Marsad"), (page.QuerySelector(".site-name a")!.InnerHtml, page.QuerySelector(".imprint")!.InnerHtml));
        Assert.Equal(["/en/archive/ Archive", "https://example.org/ Elsewhere"], page.QuerySelectorAll(".menu a").Select(a => $"{a.GetAttribute("href")} {a.InnerHtml}"));
        Assert.Equal("The editors", page.QuerySelector(".byline-authors a")!.InnerHtml);
        Assert.Equal(["الأرشيف"], site.Page("a/index.html").QuerySelectorAll(".menu a").Select(a => a.InnerHtml));
    }

    [Fact]
    public void The_menu_of_every_language_is_looked_at()
    {
        using var site = TestSite.With(Files).Write("staticgen.yaml", "languages:\n  en:\n    menu: [{title: About, url: about/}]\n");

        var warning = Assert.Single(site.Diagnose(), d => d.Code == "SG0410");

        Assert.Contains("/en/about/", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_may_mark_any_text()
    {
        using var site = TestSite.With(Files).Write("templates/not-found.sbn-html", """
            <p id="a" title="{{ in_lang 'س' 'ar' }}">{{ in_lang '<Q>' 'en' }}</p><p id="b">{{ in_lang 'س' 'ar' }}{{ in_lang null 'en' }}</p>
            <p id="c">{{ (in_lang 'Q' 'en') + '!' }}</p><p id="d">{{ in_lang 'Q' null }}</p>
            """).Build();
        var page = site.Page("404.html");

        Assert.Empty(page.QuerySelectorAll("#c [lang], #d [lang]"));
        Assert.Equal("<p id=\"a\" title=\"س\"><span lang=\"en\" dir=\"ltr\">&lt;Q&gt;</span></p>", page.GetElementById("a")!.OuterHtml);
        Assert.Equal(("س", "Q!", "Q"), (page.GetElementById("b")!.InnerHtml, page.GetElementById("c")!.TextContent, page.GetElementById("d")!.TextContent));
    }
}
