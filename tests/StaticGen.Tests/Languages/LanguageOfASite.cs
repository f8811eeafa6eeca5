using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaticGen.Tests.Languages;

/// <summary>One file, templates/strings/tr.yaml, is all that a language needs which staticgen has no tables for. The forms are CLDR's for Turkish.</summary>
public partial class LanguageOfASite
{
    private const string Tables = """
        dates:
          months: [Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık]
          months_short: [Oca, Şub, Mar, Nis, May, Haz, Tem, Ağu, Eyl, Eki, Kas, Ara]
          weekdays: [Pazar, Pazartesi, Salı, Çarşamba, Perşembe, Cuma, Cumartesi]
          long: d MMMM y
          full: d MMMM y EEEE
          medium: d MMM y
          month: LLLL y
          range_in_month: d–d MMMM y
          date_time: "{1} 'saat' {0}"
        numbers:
          decimal: ","
          group: "."
          percent: "%{number}"
        lists:
          middle: ", "
          and: " ve "
          or: " veya "
        quotes: ["“", "”", "‘", "’"]
        sections:
          background:
            title: Arka plan
            patterns: ["* arka planı", "Bağlam"]
          outlook:
            title: Beklentiler
            patterns: ["Sırada ne var"]

        """;

    private const string Article = """
        -- staticgen.yaml --
        base-url: https://example.com/
        time-zone: +03:00
        language: ar
        languages:
          tr: {title: Haber}
        -- content/articles/zirve.md --
        ---
        title: القمة
        date: 2026-03-05
        ---
        ## الخلفية

        نص.
        -- content/articles/zirve.tr.md --
        ---
        title: Zirve
        date: 2026-03-05 14:30
        ---
        Giriş "alıntı".

        ## Görüşmenin arka planı

        Metin.

        ## Sırada ne var?

        Metin.

        """;

    [Fact]
    public void Articles_have_its_sections_dates_direction_and_links()
    {
        using var site = TestSite.With(Article).Write("templates/strings/tr.yaml", Words + Tables);

        Assert.Empty(site.Diagnose());
        var page = site.Page("tr/zirve/index.html");
        Assert.Equal(("tr", "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Contains("5 Mart 2026", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“alıntı”", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.com/zirve/", page.QuerySelector("link[hreflang=ar]")!.GetAttribute("href"));
        Assert.Equal("https://example.com/tr/zirve/", page.QuerySelector("link[hreflang=tr]")!.GetAttribute("href"));
        Assert.Equal("Arka plan", site.Page("tr/background/index.html").QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Beklentiler", site.Page("tr/outlook/index.html").QuerySelector("h1")!.TextContent.Trim());
        Assert.True(site.Has("tr/zirve/background/index.html") && site.Has("tr/zirve/outlook/index.html"));
        Assert.Equal("tr", XDocument.Parse(site.Read("tr/feed.xml")).Descendants("language").Single().Value);
        // Nothing of it in the other language.
        Assert.Contains("5 مارس 2026", site.Page("zirve/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ article.date | date }}", "5 Mart 2026")]
    [InlineData("{{ article.date | date 'full' }}", "5 Mart 2026 Perşembe")]
    [InlineData("{{ article.date | date 'medium' }}", "5 Mar 2026")]
    [InlineData("{{ article.date | date 'month' }}", "Mart 2026")]
    [InlineData("{{ article.date | date 'year' }}", "2026")]
    [InlineData("{{ article.date | date 'time' }}", "5 Mart 2026 saat 14:30")]
    [InlineData("{{ 1234567.5 | number }}", "1.234.567,5")]
    [InlineData("{{ 12.5 | percent }}", "%12,5")]
    [InlineData("{{ list ['a', 'b', 'c'] }}", "a, b ve c")]
    [InlineData("{{ list ['a', 'b'] 'or' }}", "a veya b")]
    [InlineData("{{ t 'article_count' count: 1 }}", "1 article")]
    [InlineData("{{ t 'article_count' count: 2000 }}", "2.000 articles")]
    public void Templates_write_it_as_the_file_says(string template, string expected)
    {
        using var site = TestSite.With(Article).Write("templates/strings/tr.yaml", Words + Tables)
            .Write("templates/article.sbn-html", template).Build();

        Assert.Equal(expected, site.Page("tr/zirve/index.html").Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData("2026-03-08", "'long'", "5–8 Mart 2026")]
    [InlineData("2026-04-08", "'long'", "5 Mart 2026 – 8 Nisan 2026")]
    [InlineData("2027-04-08", "'long'", "5 Mart 2026 – 8 Nisan 2027")]
    [InlineData("2026-04-08", "'month'", "Mart 2026 – Nisan 2026")]
    [InlineData("2027-04-08", "'year'", "2026–2027")]
    public void Ranges_have_two_dates(string until, string style, string expected)
    {
        using var site = TestSite.With(Article.Replace("date: 2026-03-05 14:30", $"date: 2026-03-05\nupdated: {until}", StringComparison.Ordinal))
            .Write("templates/strings/tr.yaml", Words + Tables)
            .Write("templates/article.sbn-html", $"{{{{ if article.updated }}}}{{{{ range article.date article.updated {style} }}}}{{{{ end }}}}").Build();

        Assert.Equal(expected, site.Page("tr/zirve/index.html").Body!.TextContent.Trim());
    }

    [Fact]
    public void Without_tables_dates_are_those_of_ISO()
    {
        using var site = TestSite.With(Article).Write("templates/strings/tr.yaml", Words)
            .Write("templates/article.sbn-html", "{{ article.date | date }}, {{ 1234.5 | number }}").Build();

        Assert.Equal("2026-03-05, 1234.5", site.Page("tr/zirve/index.html").Body!.TextContent.Trim());
        Assert.False(site.Has("tr/background/index.html"));
    }

    [Fact]
    public void The_configuration_goes_before_the_file_and_built_in_words_do_not()
    {
        using var site = TestSite.With(Article.Replace("language: ar\n", "language: ar\nsections:\n  - id: outlook\n    titles: {tr: Gelecek}\n  - id: background\n", StringComparison.Ordinal))
            .Write("templates/strings/tr.yaml", Words + Tables)
            .Write("templates/strings/ar.yaml", "sections:\n  background: {title: ما قبل, patterns: [الخلفية]}\n").Build();

        Assert.Equal("Gelecek", site.Page("tr/outlook/index.html").QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Arka plan", site.Page("tr/background/index.html").QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("ما قبل", site.Page("background/index.html").QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public void A_site_may_be_in_the_language_alone_and_new_articles_have_its_headings()
    {
        using var site = TestSite.With("-- staticgen.yaml --\nlanguage: tr\nsections: [{id: background}]\n-- content/articles/a.md --\n---\ntitle: Bir\n---\n## Bağlam\n\nx\n")
            .Write("templates/strings/tr.yaml", Words + Tables);

        Assert.Empty(site.Diagnose());
        Assert.True(site.Has("a/background/index.html"));
        Assert.Equal(0, site.Run("new", "article", "Yeni").ExitCode);
        Assert.Contains("\n## Arka plan\n", File.ReadAllText(Path.Combine(site.Folder, "content/articles/yeni.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dates:\n  months: [Ocak]\n  weekdays: [a, b, c, d, e, f, g, h]\n  long: d MMMM y\n  full: d MMMM y\n",
        "2:3 SG0705 `months` must have 12 names, not 1", "3:3 SG0705 `weekdays` must have 7 names, not 8")]
    [InlineData("dates:\n  long: d MMMM yG\n  full: d 'de MMMM\n", "2:3 SG0134 `dates.months` is missing",
        "2:3 SG0134 `dates.weekdays` is missing", "2:9 SG0706 `long` has `G` in it, which stands for nothing here", "3:9 SG0706 `full` has a `'` that nothing closes")]
    [InlineData("numbers:\n  decimal: ','\n  percent: '%'\n  grup: .\n", "3:12 SG0706 `percent` lacks `{number}`", "4:3 SG0707 unknown key `numbers.grup`")]
    [InlineData("quotes: [a, b]\n", "1:1 SG0705 `quotes` must have 4 marks, not 2")]
    [InlineData("sections:\n  bakground: {title: x}\n", "2:3 SG0707 the site has no section `bakground`")]
    [InlineData("sections: x\n", "1:11 SG0130 `sections` must be a map, not `x`")]
    public void Faults_are_told_at_their_place(string tables, params string[] expected)
    {
        using var site = TestSite.With(Article).Write("templates/strings/tr.yaml", tables + Words);

        Assert.Equal(expected, site.Diagnose().Select(d => $"{d.Line}:{d.Column} {d.Code} {d.Message}").Order(StringComparer.Ordinal));
    }

    // The English words under the plural forms of Turkish.
    private static string Words
    {
        get
        {
            var text = File.ReadAllText(Path.Combine(TestData.Root, "templates", "strings", "xx.yaml")).ReplaceLineEndings("\n");
            return OtherForms().Replace(text[..text.IndexOf("\ndates:", StringComparison.Ordinal)], "") + "\n";
        }
    }

    [GeneratedRegex("\n  (zero|two|few|many): .*")]
    private static partial Regex OtherForms();
}
