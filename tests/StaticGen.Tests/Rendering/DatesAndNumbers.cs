using AngleSharp.Dom;

namespace StaticGen.Tests.Rendering;

/// <summary>Dates and numbers on pages, as the settings ask for them, and the same everywhere that machines read (N4, N5, E6).</summary>
public class DatesAndNumbers
{
    private const string Article = """
        -- content/articles/a.md --
        ---
        title: أ
        slug: a
        date: 2026-03-05 09:30
        updated: 2026-03-21
        author: سامر
        tags: [أمن]
        ---
        نص[^1] ثم نص[^2].

        ## الخلفية
        نص.

        [^1]: حاشية.
        [^2]: حاشية.
        -- content/articles/a.comments.yaml --
        - author: ليلى
          date: 2026-03-06 12:00
          text: نعم

        """;

    [Theory]
    [InlineData("", "5 مارس 2026", "قراءة في دقيقة واحدة", "تعليق واحد", "1", "2026", "404")]
    [InlineData("country: IQ", "5 آذار 2026", "قراءة في دقيقة واحدة", "تعليق واحد", "1", "2026", "404")]
    [InlineData("country: EG\ndigits: auto", "٥ مارس ٢٠٢٦", "قراءة في دقيقة واحدة", "تعليق واحد", "١", "٢٠٢٦", "٤٠٤")]
    [InlineData("hijri: beside", "5 مارس 2026 (16 رمضان 1447 هـ)", "قراءة في دقيقة واحدة", "تعليق واحد", "1", "2026", "404")]
    [InlineData("hijri: instead\ndigits: arab", "١٦ رمضان ١٤٤٧ هـ", "قراءة في دقيقة واحدة", "تعليق واحد", "١", "٢٠٢٦", "٤٠٤")]
    public void The_theme_follows_the_settings(string settings, string date, string reading, string comments, string footnote, string year, string code)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\ntime-zone: Asia/Dubai\n{settings}\n{Article}").Build();
        var page = site.Page("a/index.html");

        Assert.Equal(date, page.QuerySelector(".byline time")!.TextContent);
        Assert.Contains(reading, page.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(comments, page.QuerySelector("#comments-title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(footnote, page.QuerySelector(".footnote-ref a")!.TextContent);
        Assert.Equal(date, site.Page("index.html").QuerySelector("main time")!.TextContent);
        var archive = site.Page("archive/2026/index.html");
        Assert.Equal(year, archive.QuerySelector("h1")!.TextContent);
        Assert.StartsWith(year, archive.Title, StringComparison.Ordinal);
        Assert.Equal(year, archive.QuerySelector(".breadcrumbs li:last-child")!.TextContent.Trim());
        Assert.Equal(year, site.Page("archive/index.html").QuerySelector(".term-name")!.TextContent);
        Assert.Equal(code, site.Page("404.html").QuerySelector(".lost-code")!.TextContent);
    }

    /// <summary>E6: no Arabic-Indic digit, no mark of direction and no Hijri year where a machine reads.</summary>
    [Fact]
    public void Machines_read_the_same_whatever_is_set()
    {
        using var plain = TestSite.With($"-- staticgen.yaml --\ntime-zone: Asia/Dubai\n{Article}").Build();
        using var site = TestSite.With($"-- staticgen.yaml --\ntime-zone: Asia/Dubai\ncountry: EG\ndigits: arab\nhijri: instead\nmonths: dual\npercent: before\n{Article}").Build();

        Assert.Equal(plain.Outputs(), site.Outputs());
        foreach (var output in site.Outputs().Where(o => o.EndsWith(".xml", StringComparison.Ordinal) && Path.GetFileName(o) is not ("feed.xml" or "atom.xml"))) Assert.Equal(plain.Read(output), site.Read(output));
        foreach (var output in site.Outputs().Where(o => o.EndsWith(".html", StringComparison.Ordinal)))
        {
            string[] machine = ["id", "href", "src", "datetime", "hreflang", "for", "aria-labelledby", "name", "property"];
            var (own, other) = (Attributes(site.Page(output), machine), Attributes(plain.Page(output), machine));
            Assert.Equal(other, own);
            Assert.All(own, value => Assert.DoesNotMatch("[٠-٩\u200E\u200F\u061C]", value));
            Assert.Equal(Dates(plain.Page(output)), Dates(site.Page(output)));
        }

        Assert.Equal("2026-03-05T09:30:00+04:00", site.Page("a/index.html").QuerySelector(".byline time")!.GetAttribute("datetime"));
        Assert.Equal(Element(plain.Read("feed.xml"), "pubDate"), Element(site.Read("feed.xml"), "pubDate"));
        Assert.DoesNotContain("1447", site.Read("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_has_its_own()
    {
        using var site = TestSite.With($$"""
            -- staticgen.yaml --
            digits: arab
            hijri: beside
            languages:
              en: {hijri: instead}
            -- content/articles/a.en.md --
            ---
            title: A
            slug: a
            date: 2026-03-05
            ---
            Text[^1].

            [^1]: Note.
            {{Article}}
            """).Build();

        Assert.Equal("٥ مارس ٢٠٢٦ (١٦ رمضان ١٤٤٧ هـ)", site.Page("a/index.html").QuerySelector(".byline time")!.TextContent);
        Assert.Equal("16 Ramadan 1447 AH", site.Page("en/a/index.html").QuerySelector(".byline time")!.TextContent);
        Assert.Equal("1", site.Page("en/a/index.html").QuerySelector(".footnote-ref a")!.TextContent);
    }

    [Theory]
    [InlineData("سامر", "سامر")]
    [InlineData("[سامر, ليلى]", "سامر وليلى")]
    [InlineData("[سامر, ليلى, هند]", "سامر وليلى وهند")]
    public void Authors_are_listed_as_the_language_does(string authors, string expected)
    {
        using var site = TestSite.With($"---\ntitle: أ\nslug: a\nauthors: {(authors[0] == '[' ? authors : $"[{authors}]")}\n---\n").Build();
        var line = site.Page("a/index.html").QuerySelector(".byline-authors")!;
        Assert.Equal($"بقلم {expected}", string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(expected.Split(' ').Length, line.QuerySelectorAll("a[rel=author]").Length);
    }

    [Theory]
    [InlineData("{{ date article.date 'medium' }}", "05\u200F/03\u200F/2026")]
    [InlineData("{{ date article.date 'year' }}", "2026")]
    [InlineData("{{ hijri article.date }}", "16 رمضان 1447 هـ")]
    [InlineData("{{ gregorian article.date 'full' }}", "الخميس، 5 مارس 2026")]
    [InlineData("[{{ date null }}{{ hijri null }}{{ number null }}{{ percent null }}{{ money null 'AED' }}{{ ordinal null }}{{ range null 5 }}]", "[]")]
    [InlineData("{{ range article.date article.updated }}", "5–21 مارس 2026")]
    [InlineData("{{ range article.date article.updated 'month' }}", "مارس 2026")]
    [InlineData("{{ range 10 12 }}", "10–12")]
    [InlineData("{{ number 1234.5 }} {{ number 12 decimals: 2 }} {{ number article.params.big }}", "1,234.5 12.00 1,250,000")]
    [InlineData("{{ digits 2026 }} {{ digits '+971 4 123' }}", "2026 +971 4 123")]
    [InlineData("{{ percent 12.5 }} {{ percent 12 decimals: 1 }}", "12.5% 12.0%")]
    [InlineData("{{ money 12.5 'AED' }}", "12.50\u00A0د.إ.")]
    [InlineData("{{ ordinal 3 }} {{ ordinal 3 gender: 'feminine' }}", "الثالث الثالثة")]
    [InlineData("{{ list ['أ', 'ب'] 'or' }}", "أ أو ب")]
    [InlineData("{{ capture b }}<b>ب</b>{{ end }}{{ list ['<أ>', b] }}", "<أ> وب")]
    [InlineData("{{ t 'article_count' count: 1234 }}", "1,234 مقالًا")]
    [InlineData("{{ t 'article_count' count: [3, 5] }}", "3–5 مقالات")]
    [InlineData("{{ t 'article_count' count: [90, 100] }}", "90–100 مقال")]
    [InlineData("{{ t 'article_count' count: 0.5 }}", "0.5 مقال")]
    [InlineData("{{ t 'pagination_page' number: 1234 }}", "صفحة 1,234")]
    public void Functions(string template, string expected)
    {
        using var site = WithTemplate(template).Build();
        Assert.Equal(expected, site.Page("a/index.html").Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData("{{ date article.date 'lang' }}", "`date` does not know `lang`", "did you mean `long`?")]
    [InlineData("{{ range article.date article.updated 'full' }}", "`range` does not know `full`", "write `'long'` or `'month'` or `'year'`")]
    [InlineData("{{ range article.date 5 }}", "`range` needs a date, not a number", "write `range from to 'long'`")]
    [InlineData("{{ range 5 article.date }}", "`range` needs a number, not a date", "write `range from to 'long'`")]
    [InlineData("{{ number 'x' }}", "`number` needs a number, not text", "write `number value decimals: n`")]
    [InlineData("{{ number 1e300 }}", "`number` cannot write so large a number", null)]
    [InlineData("{{ number 1 decimals: 99 }}", "`decimals` is a whole number from 0 to 15", null)]
    [InlineData("{{ number 1 decimal: 2 }}", "`number` takes no value named `decimal`", "did you mean `decimals`?")]
    [InlineData("{{ money 5 'aed' }}", "`aed` is not the code of a currency", "did you mean `AED`?")]
    [InlineData("{{ ordinal 1 gender: 'female' }}", "a gender is `'masculine'`, `'feminine'` or `'neuter'`", null)]
    [InlineData("{{ list ['أ'] 'nor' }}", "`list` does not know `nor`", "did you mean `or`?")]
    [InlineData("{{ t 'article_count' count: ['x', 5] }}", "`t` needs a number, not text", "write `t 'key' count: n name: value`")]
    public void Wrong_values_are_reported(string template, string message, string? help)
    {
        using var site = WithTemplate(template);
        var diagnostic = Assert.Single(site.Diagnose());
        Assert.Equal(("SG0513", message, help), (diagnostic.Code, diagnostic.Message, diagnostic.Help));
    }

    [Fact]
    public void A_date_before_the_calendar_is_a_warning()
    {
        using var site = TestSite.With("""
            -- staticgen.yaml --
            hijri: instead
            languages: {en: {hijri: none}}
            -- content/articles/a.md --
            ---
            title: أ
            slug: a
            date: 1899-01-01
            updated: 1900-04-30
            ---
            -- content/articles/b.en.md --
            ---
            title: B
            date: 1899-01-01
            ---
            """);
        var diagnostic = Assert.Single(site.Diagnose());
        Assert.Equal(("SG0314", "warning", "content/articles/a.md", 4, 7), (diagnostic.Code, diagnostic.Severity, diagnostic.Path, diagnostic.Line, diagnostic.Column));
        var times = site.Page("a/index.html").QuerySelectorAll(".byline time").Select(time => time.TextContent);
        Assert.Equal(["1 يناير 1899", "1 محرم 1318 هـ"], times);
    }

    private static TestSite WithTemplate(string template) => TestSite.With($$"""
        -- templates/plain.sbn-html --
        <!doctype html><html><body>{{template}}</body></html>
        -- content/articles/a.md --
        ---
        title: أ
        slug: a
        date: 2026-03-05 09:30
        updated: 2026-03-21
        template: plain
        params: {big: 1250000}
        ---
        """);

    private static List<string> Attributes(IDocument page, string[] names) =>
        [.. page.All.SelectMany(element => element.Attributes).Where(a => names.Contains(a.Name)).Select(a => $"{a.Name}={a.Value}")];

    private static List<string?> Dates(IDocument page) => [.. page.QuerySelectorAll("meta[property*=time]").Select(meta => meta.GetAttribute("content"))];

    private static List<string> Element(string xml, string name) =>
        [.. System.Xml.Linq.XDocument.Parse(xml).Descendants(name).Select(element => element.Value)];
}
