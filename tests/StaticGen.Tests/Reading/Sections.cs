namespace StaticGen.Tests.Reading;

/// <summary>How an article is cut into section pages and stays whole.</summary>
public class Sections
{
    private const string FourSections = """
        ---
        title: اجتماع
        date: 2026-11-01
        ---
        المقدمة.

        ## خلفية الاجتماع
        نص الخلفية.

        ## تفاصيل الاجتماع
        نص التفاصيل.

        ## أهمية الاجتماع
        نص الأهمية.

        ## ماذا بعد؟
        نص التوقعات.
        """;

    [Fact]
    public void Four_headings_make_four_section_pages_and_four_hubs()
    {
        using var site = TestSite.With(FourSections).Build();

        Assert.Equal(
            [
                "404.html", "a/background/index.html", "a/index.html", "a/meeting-details/index.html", "a/outlook/index.html", "a/significance/index.html",
                "archive/2026/index.html", "archive/index.html", "background/index.html", "index.html", "meeting-details/index.html", "outlook/index.html",
                "robots.txt", "significance/index.html", "sitemap.xml",
            ],
            site.Outputs().Where(o => !o.StartsWith("assets/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(o) is not ("feed" or "atom")));
    }

    [Fact]
    public void The_article_page_keeps_the_whole_text_in_order()
    {
        using var site = TestSite.With(FourSections).Build();

        var text = site.Page("a/index.html").QuerySelector(".prose")!.TextContent;
        var places = new[] { "المقدمة.", "نص الخلفية.", "نص التفاصيل.", "نص الأهمية.", "نص التوقعات." }.Select(t => text.IndexOf(t, StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_section_page_has_its_part_only_and_names_the_article_as_canonical()
    {
        using var site = TestSite.With(FourSections).Build();

        var page = site.Page("a/background/index.html");

        Assert.Equal("خلفية الاجتماع", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("نص الخلفية.", page.QuerySelector(".prose")!.TextContent.Trim());
        Assert.Equal("http://localhost:4000/a/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void In_overview_mode_section_pages_are_canonical_and_the_article_keeps_the_rest()
    {
        using var site = TestSite.With(FourSections).Write("staticgen.yaml", "article: {page: overview}\n").Build();

        var overview = site.Page("a/index.html");
        Assert.Equal("المقدمة.", overview.QuerySelector(".prose")!.TextContent.Trim());
        Assert.Equal(["نص الخلفية.", "نص التفاصيل.", "نص الأهمية.", "نص التوقعات."], overview.QuerySelectorAll(".story-body .card-summary").Select(p => p.TextContent));
        LinkCrawler.AssertAllResolve(site.Folder + "/site", new Uri("http://localhost:4000/"));
        Assert.Equal("http://localhost:4000/a/background/", site.Page("a/background/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_section_page_links_to_its_neighbours_and_to_the_whole()
    {
        using var site = TestSite.With(FourSections).Build();

        var links = site.Page("a/meeting-details/index.html").QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Contains("/a/background/", links);
        Assert.Contains("/a/significance/", links);
        Assert.Contains("/a/", links);
    }

    [Theory]
    [InlineData("## الخَلْفِيَّة", "background")]
    [InlineData("## خلفيه", "background")]
    [InlineData("## الأهميّة:", "significance")]
    [InlineData("## الخلفية: كيف بدأ الخلاف؟", "background")]
    [InlineData("## خلفية (قبل عام 2020)", "background")]
    [InlineData("## الأهمية، ولمن؟", "significance")]
    [InlineData("## الاهمية", "significance")]
    [InlineData("## ماذا بعد؟", "outlook")]
    [InlineData("## أي عنوان {#outlook}", "outlook")]
    [InlineData("## خلفية {#significance}", "significance")]
    [InlineData("خلفية\n---", "background")]
    [InlineData("## آفاق", "outlook")]
    [InlineData("## أهمية", "significance")]
    [InlineData("## تفاصيل", "meeting-details")]
    [InlineData("## 1. الخلفية", "background")]
    [InlineData("## ٢) آفاق التعاون", "outlook")]
    public void A_heading_opens_the_section_it_names(string heading, string section)
    {
        using var site = TestSite.With($"# عنوان\n\n{heading}\n\nنص.\n").Build();

        Assert.Equal([$"a/{section}/index.html"], site.Outputs().Where(o => o.StartsWith("a/", StringComparison.Ordinal) && o != "a/index.html"));
    }

    [Theory]
    [InlineData("# عنوان\n\n### خلفية\n\nنص.")]
    [InlineData("# عنوان\n\n> ## خلفية\n> نص.")]
    [InlineData("# عنوان\n\n```\n## خلفية\n```")]
    [InlineData("# عنوان\n\n## قصة أخرى\n\nنص.")]
    [InlineData("# عنوان\n\n## خلفيتان مختلفتان\n\nنص.")]
    public void Any_other_heading_opens_none(string text)
    {
        using var site = TestSite.With(text).Build();

        Assert.Equal(["a/index.html"], site.Outputs().Where(o => o.StartsWith("a/", StringComparison.Ordinal)));
        Assert.DoesNotContain("background/index.html", site.Outputs());
    }

    [Fact]
    public void The_front_matter_says_which_heading_opens_a_section()
    {
        using var site = TestSite.With("""
            ---
            title: ت
            sections: {significance: "لماذا يهمّنا؟"}
            ---
            ## لماذا يهمنا
            نص.
            """).Build();

        Assert.Contains("a/significance/index.html", site.Outputs());
    }

    [Fact]
    public void A_sites_own_sections_take_the_place_of_the_four()
    {
        using var site = TestSite.With("""
            -- staticgen.yaml --
            sections:
              - id: facts
                titles: {ar: الوقائع}
                patterns: {ar: ["ما حدث *"]}
            -- content/articles/a.md --
            # عنوان
            ## ما حدث في دبي
            نص.
            ## الخلفية
            نص.
            """).Build();

        Assert.Equal(["a/facts/index.html", "a/index.html"], site.Outputs().Where(o => o.StartsWith("a/", StringComparison.Ordinal)));
        Assert.Equal("الوقائع", site.Page("facts/index.html").QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public void Two_headings_of_one_section_are_joined_in_order()
    {
        using var site = TestSite.With("""
            # عنوان
            ## الخلفية
            أولًا.
            ## حديث آخر
            بينهما.
            ## السياق
            ثانيًا.
            """).Build();

        var page = site.Page("a/background/index.html");

        Assert.Equal("الخلفية", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(["أولًا.", "ثانيًا."], page.QuerySelectorAll(".prose > p").Select(p => p.TextContent));
        Assert.StartsWith("السياق", page.QuerySelector(".prose h2")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("بينهما.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_headings_with_the_id_of_one_section_are_joined_and_keep_ids_apart()
    {
        using var site = TestSite.With("# عنوان\n\n## أولى {#background}\n\nأ.\n\n## ثانية {#background}\n\nب.\n").Build();

        Assert.Equal(["background", "ثانية"], site.Page("a/index.html").QuerySelectorAll(".prose h2").Select(h => h.Id));
        Assert.Equal(["أ.", "ب."], site.Page("a/background/index.html").QuerySelectorAll(".prose > p").Select(p => p.TextContent));
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void A_heading_that_is_no_section_stays_in_place_and_ends_the_section_before()
    {
        using var site = TestSite.With("# عنوان\n\n## الخلفية\n\nخلفية.\n\n## أسئلة\n\nسؤال.\n").Build();

        Assert.Equal("خلفية.", site.Page("a/background/index.html").QuerySelector(".prose")!.TextContent.Trim());
        Assert.Contains("سؤال.", site.Page("a/index.html").QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_begins_with_a_section_has_no_lead_and_is_described_by_its_first_text()
    {
        using var site = TestSite.With("# عنوان\n\n## الخلفية\n\nأول الكلام.\n").Build();

        Assert.Equal("أول الكلام.", site.Page("a/index.html").QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_section_page_numbers_and_defines_just_the_footnotes_it_uses()
    {
        using var site = TestSite.With("""
            # عنوان

            أ[^one].

            ## الخلفية

            ب[^two] ثم[^one] ثم[^two].

            ## الأهمية

            لا حواشي.

            [^one]: الأولى.
            [^two]: الثانية، وفيها[^three].
            [^three]: الثالثة.
            """).Build();

        var whole = site.Page("a/index.html");
        var section = site.Page("a/background/index.html");

        Assert.Equal(["الأولى.", "الثانية، وفيها3.", "الثالثة."], whole.QuerySelectorAll(".footnotes li > p").Select(Words));
        Assert.Equal(["1", "2", "1"], section.QuerySelectorAll(".prose > p .footnote-ref").Select(s => s.TextContent));
        Assert.Equal(["الثانية، وفيها3.", "الأولى.", "الثالثة."], section.QuerySelectorAll(".footnotes li > p").Select(Words));
        Assert.Empty(site.Page("a/significance/index.html").QuerySelectorAll(".footnotes"));
        foreach (var page in new[] { whole, section })
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(page.QuerySelectorAll(".footnote-ref a, .footnote-backref"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        }

        static string Words(AngleSharp.Dom.IElement p) => p.TextContent[..p.TextContent.IndexOf(" ↑", StringComparison.Ordinal)];
    }

    [Fact]
    public void A_link_to_an_anchor_reaches_the_page_that_has_it()
    {
        const string text = """
            # عنوان

            [١](#background) [٢](#تفصيل)

            ## الخلفية

            [٣](#تفصيل) [٤](#significance)

            ### تفصيل

            نص.

            ## الأهمية

            نص.
            """;
        using var full = TestSite.With(text).Build();
        using var overview = TestSite.With(text).Write("staticgen.yaml", "article: {page: overview}\n").Build();
        const string detail = "#%D8%AA%D9%81%D8%B5%D9%8A%D9%84";

        Assert.Equal(["#background", detail, detail, "#significance"], Links(full, "a/index.html"));
        Assert.Equal([detail, "/a/#significance"], Links(full, "a/background/index.html"));
        Assert.Equal(["/a/background/#background", $"/a/background/{detail}"], Links(overview, "a/index.html"));
        Assert.Equal([detail, "/a/significance/#significance"], Links(overview, "a/background/index.html"));

        static IEnumerable<string?> Links(TestSite site, string page) => site.Page(page).QuerySelectorAll(".prose p a").Select(a => a.GetAttribute("href"));
    }

    [Fact]
    public void Reference_definitions_work_from_every_section()
    {
        using var site = TestSite.With("# عنوان\n\n## الخلفية\n\n[رابط][x]\n\n## الأهمية\n\nنص.\n\n[x]: https://example.org/ \"شرح\"\n").Build();

        Assert.Equal("https://example.org/", site.Page("a/background/index.html").QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Fact]
    public void Heading_levels_start_below_h1_on_every_page_without_a_jump_and_keep_their_ids()
    {
        using var site = TestSite.With("# عنوان\n\n## الخلفية\n\n#### عميق\n\n### أعلى\n\n##### أعمق\n").Build();

        Assert.Equal(["h2 background", "h3 عميق", "h3 أعلى", "h4 أعمق"], Headings(site, "a/index.html"));
        Assert.Equal(["h2 عميق", "h2 أعلى", "h3 أعمق"], Headings(site, "a/background/index.html"));
        Assert.Equal("background", site.Page("a/background/index.html").QuerySelector("h1")!.Id);

        static IEnumerable<string> Headings(TestSite site, string page) =>
            site.Page(page).QuerySelectorAll(".prose :is(h1,h2,h3,h4,h5,h6)").Select(h => $"{h.LocalName} {h.Id}");
    }

    [Fact]
    public void Without_section_pages_there_are_neither_pages_nor_hubs()
    {
        using var site = TestSite.With(FourSections).Write("staticgen.yaml", "article: {section-pages: false}\n").Build();

        Assert.DoesNotContain(site.Outputs(), o => o.Contains("background", StringComparison.Ordinal));
        Assert.Empty(site.Page("a/index.html").QuerySelectorAll("a[href*=background]:not([href^='#'])"));
    }

    [Fact]
    public void A_section_the_site_does_not_have_is_an_error_with_a_suggestion()
    {
        using var site = TestSite.With("---\ntitle: ت\nsections:\n  backgroud: الخلفية\n---\n## الخلفية\n");

        var result = site.Run("build");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error SG0308: there is no section `backgroud`", result.Error, StringComparison.Ordinal);
        Assert.Contains("content/articles/a.md:4:3", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean `background`?", result.Error, StringComparison.Ordinal);
    }
}
