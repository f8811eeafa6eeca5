using System.Xml.Linq;

namespace StaticGen.Tests.Planning;

/// <summary>A site in three languages, not all of it translated: who names whom.</summary>
public sealed class TranslatedSites(TranslatedSites.Built built) : IClassFixture<TranslatedSites.Built>
{
    private const string Address = "https://news.example/";

    private const string Files = """
        -- staticgen.yaml --
        title: أخبار
        base-url: https://news.example/
        page-size: 1
        languages:
          ru: {}
        -- content/articles/summit.md --
        ---
        title: قمة
        date: 2026-05-01
        author: Aigul
        tags: [COP30, طاقة]
        ---
        ## الخلفية
        نص.
        ## التوقعات
        نص.
        -- content/articles/summit.en.md --
        ---
        title: Summit
        date: 2026-05-02
        author: Aigul
        slug: the-summit
        tags: [cop30, energy]
        ---
        ## Background
        Text.
        -- content/articles/summit.kk-Arab.md --
        ---
        title: سامميت
        date: 2025-05-02
        ---
        ## العىشارتتار
        ٴماتىن.
        -- content/articles/local.md --
        ---
        title: محلي
        date: 2026-04-01
        ---
        نص.
        -- content/articles/guest.en.md --
        ---
        title: Guest
        date: 2026-04-02
        ---
        Text.
        -- content/articles/guest.kk-Arab.md --
        ---
        title: قوناق
        ---
        ٴماتىن.
        -- content/articles/later.en.md --
        ---
        title: Later
        draft: true
        ---
        Text.
        -- content/articles/later.md --
        # لاحقًا
        -- content/pages/about.md --
        # عنا
        -- content/pages/about.en.md --
        # About
        """;

    public static TheoryData<string> Pages => [.. OutputsOf(".html")];

    [Theory]
    [InlineData("", "ar / · en /en/ · kk-Arab /kk-Arab/ · x-default /")]
    [InlineData("page/2/", "")]
    [InlineData("summit/", "ar /summit/ · en /en/the-summit/ · kk-Arab /kk-Arab/summit/ · x-default /summit/")]
    [InlineData("summit/background/", "ar /summit/background/ · en /en/the-summit/background/ · kk-Arab /kk-Arab/summit/background/ · x-default /summit/background/")]
    [InlineData("summit/outlook/", "")]
    [InlineData("en/guest/", "en /en/guest/ · kk-Arab /kk-Arab/guest/")]
    [InlineData("local/", "")]
    [InlineData("later/", "")]
    [InlineData("en/about/", "ar /about/ · en /en/about/ · x-default /about/")]
    [InlineData("background/", "ar /background/ · en /en/background/ · kk-Arab /kk-Arab/background/ · x-default /background/")]
    [InlineData("outlook/", "")]
    [InlineData("tags/", "ar /tags/ · en /en/tags/ · x-default /tags/")]
    [InlineData("tags/cop30/", "ar /tags/cop30/ · en /en/tags/cop30/ · x-default /tags/cop30/")]
    [InlineData("en/tags/energy/", "")]
    [InlineData("authors/aigul/", "ar /authors/aigul/ · en /en/authors/aigul/ · x-default /authors/aigul/")]
    [InlineData("archive/", "ar /archive/ · en /en/archive/ · kk-Arab /kk-Arab/archive/ · x-default /archive/")]
    [InlineData("archive/2026/", "ar /archive/2026/ · en /en/archive/2026/ · x-default /archive/2026/")]
    [InlineData("kk-Arab/archive/2025/", "")]
    public void A_page_names_its_versions(string page, string versions) => Assert.Equal(versions, string.Join(" · ", Alternates(page + "index.html").OrderBy(link => link.Language, StringComparer.Ordinal)
        .Select(link => $"{link.Language} {link.Url[(Address.Length - 1)..]}")));

    [Fact]
    public void Every_language_has_its_home_lists_and_feed()
    {
        foreach (var folder in (string[])["", "en/", "kk-Arab/"])
            Assert.All((string[])["index.html", "feed.xml", "background/index.html", "archive/index.html"], file => Assert.True(built.Site.Has(folder + file), folder + file));
        Assert.Equal("kk-Arab", XDocument.Parse(built.Site.Read("kk-Arab/feed.xml")).Descendants("language").Single().Value);
    }

    // Requirement E4: pairs that do not name each other are ignored by search engines.
    [Theory]
    [MemberData(nameof(Pages))]
    public void Who_is_named_names_back_and_names_itself(string page)
    {
        var own = Alternates(page);
        var address = Address + (page.EndsWith("index.html", StringComparison.Ordinal) ? page[..^"index.html".Length] : page);

        if (own.Count == 0) return;
        Assert.Contains(own, link => link.Url == address && link.Language != "x-default");
        Assert.Equal(own.Count, own.Select(link => link.Language).Distinct().Count());
        Assert.All(own, link => Assert.Equal(own, Alternates(link.Url[Address.Length..] + "index.html")));
    }

    [Fact]
    public void The_sitemap_says_the_same_as_the_pages()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";
        var urls = XDocument.Parse(built.Site.Read("sitemap.xml")).Root!.Elements(ns + "url").ToList();

        Assert.NotEmpty(urls.Elements(xhtml + "link"));
        Assert.All(urls, url =>
        {
            Assert.All(url.Elements(xhtml + "link"), link => Assert.Equal("alternate", link.Attribute("rel")!.Value));
            Assert.Equal(
                Alternates(url.Element(ns + "loc")!.Value[Address.Length..] + "index.html"),
                url.Elements(xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
        });
    }

    [Fact]
    public void The_switcher_names_the_other_languages_in_their_own_words_and_direction()
    {
        var links = built.Site.Page("summit/index.html").QuerySelectorAll(".languages a");

        Assert.Equal(
            [("English", "en", "en", "ltr", "/en/the-summit/"), ("قازاق ٴتىلى", "kk-Arab", "kk-Arab", "rtl", "/kk-Arab/summit/")],
            links.Select(a => (a.TextContent, a.GetAttribute("lang"), a.GetAttribute("hreflang"), a.GetAttribute("dir"), a.GetAttribute("href"))));
        Assert.Empty(built.Site.Page("local/index.html").QuerySelectorAll(".languages"));
    }

    [Fact]
    public void Check_lists_what_is_not_translated()
    {
        var text = built.Site.Run("check");

        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Equal(
            """
            Not translated:
              content/articles/summit.md: ru
              content/articles/guest.en.md: ar, ru
              content/articles/local.md: en, kk-Arab, ru
              content/articles/later.md: en, kk-Arab, ru
              content/pages/about.md: kk-Arab, ru
            Checked 7 articles and 2 pages: no errors, 0 warnings.

            """, text.Out);
        Assert.Equal(
            """
            {"type":"untranslated","path":"content/articles/guest.en.md","languages":["en","kk-Arab"],"missing":["ar","ru"]}
            """, built.Site.Run("check", "--format", "json").Out.Split('\n')[1]);
        Assert.EndsWith("\"warnings\":0,\"untranslated\":5}\n", built.Site.Run("check", "--format", "json").Out, StringComparison.Ordinal);
        Assert.Equal("", built.Site.Run("check", "--quiet").Out);
    }

    [Fact]
    public void Nobody_is_asked_to_translate_a_site_in_one_language()
    {
        using var site = TestSite.With("# أ\n");

        Assert.Equal("Checked 1 article and 0 pages: no errors, 1 warning.\n", site.Run("check").Out);
    }

    [Fact]
    public void A_long_list_is_cut_for_people()
    {
        using var site = TestSite.With(string.Concat(Enumerable.Range(1, 60).Select(i => $"-- content/articles/n{i}.md --\n# أ\n")) + "-- content/articles/e.en.md --\n# E\n");

        Assert.Contains("\n  and 11 more, all of them with --format json\n", site.Run("check").Out, StringComparison.Ordinal);
        Assert.Equal(61, site.Run("check", "--format", "json").Out.Split('\n').Count(line => line.StartsWith("{\"type\":\"untranslated\"", StringComparison.Ordinal)));
    }

    private List<(string Language, string Url)> Alternates(string page) =>
    [
        .. built.Site.Page(Uri.UnescapeDataString(page)).QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)),
    ];

    private static IEnumerable<string> OutputsOf(string extension)
    {
        using var site = TestSite.With(Files).Build();
        return [.. site.Outputs().Where(file => file.EndsWith(extension, StringComparison.Ordinal))];
    }

    public sealed class Built : IDisposable
    {
        public TestSite Site { get; } = TestSite.With(Files).Build();

        public void Dispose() => Site.Dispose();
    }
}
