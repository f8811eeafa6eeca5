using StaticGen.Configuration;
using StaticGen.Diagnostics;

namespace StaticGen.Tests.Configuration;

public class SiteConfigs
{
    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("article:\nmenu:\nparams:\n")]
    public void An_empty_file_gives_the_defaults(string text)
    {
        var config = Read(text);
        Assert.Equal("ar", config.Language);
        Assert.Equal(new Uri("http://localhost:4000/"), config.BaseUrl);
        Assert.False(config.HasBaseUrl);
        Assert.Equal(TimeZoneInfo.Utc, config.TimeZone);
        Assert.Same(SectionDefinition.BuiltIn, config.Sections);
        Assert.Equal("/{slug}/", config.Article.Permalink);
        Assert.Equal(ArticlePageMode.Full, config.Article.Page);
        Assert.False(config.OpenFrontMatter);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var config = Read("""
            title: مرصد
            description: تحليلات
            base-url: https://example.github.io/observer
            language: ar
            languages:
              en: {title: Observer, description: Analysis}
              kk:
            time-zone: +04:00
            author: هيئة التحرير
            copyright: © 2026
            menu:
              - {title: عن الموقع, url: about/}
              - title: GitHub
                url: https://github.com/
            article:
              page: overview
              permalink: /{year}/{month}/{slug}/
              section-pages: false
              related: 0
            sections:
              - id: outlook
              - id: numbers
                titles: {ar: أرقام, en: Numbers}
                patterns:
                  ar: [بالأرقام, "أرقام *"]
            page-size: ٢٠
            feed: {items: 50}
            front-matter: open
            markdown: {html: trusted, quotes: straight}
            comments: {url: "mailto:editor@example.org?subject={title}&body={url}"}
            params: {color: red}
            """);

        Assert.Equal("مرصد", config.Title);
        Assert.Equal("تحليلات", config.Description);
        Assert.Equal("https://example.github.io/observer/", config.BaseUrl.AbsoluteUri);
        Assert.True(config.HasBaseUrl);
        Assert.Equal(new LanguageConfig("Observer", "Analysis"), config.Languages["en"]);
        Assert.Equal(new LanguageConfig(null, null), config.Languages["kk"]);
        Assert.Equal(TimeSpan.FromHours(4), config.TimeZone.BaseUtcOffset);
        Assert.Equal("هيئة التحرير", config.Author);
        Assert.Equal("© 2026", config.Copyright);
        Assert.Equal([new MenuItem("عن الموقع", "about/"), new MenuItem("GitHub", "https://github.com/")], config.Menu);
        Assert.Equal(
            new ArticleConfig { Page = ArticlePageMode.Overview, Permalink = "/{year}/{month}/{slug}/", SectionPages = false, Related = 0 },
            config.Article);
        Assert.Equal(["outlook", "numbers"], config.Sections.Select(section => section.Id));
        Assert.Equal("التوقعات", config.Sections[0].Titles["ar"]);
        Assert.Equal("Numbers", config.Sections[1].Titles["en"]);
        Assert.Equal(["بالأرقام", "أرقام *"], config.Sections[1].Patterns["ar"]);
        Assert.Equal(20, config.PageSize);
        Assert.Equal(50, config.Feed.Items);
        Assert.True(config.OpenFrontMatter);
        Assert.True(config.Markdown.TrustedHtml);
        Assert.False(config.Markdown.TypographicQuotes);
        Assert.Equal("mailto:editor@example.org?subject={title}&body={url}", config.Comments.Url);
        Assert.Equal("red", config.Params?["color"]);
    }

    [Theory]
    [InlineData("Asia/Dubai", 4)]
    [InlineData("Africa/Cairo", 2)]
    [InlineData("UTC", 0)]
    [InlineData("-03:30", -3.5)]
    public void Time_zone_is_a_name_or_an_offset(string zone, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Read($"time-zone: {zone}").TimeZone.BaseUtcOffset);

    [Fact]
    public void Titles_of_a_built_in_section_are_replaced_language_by_language()
    {
        var section = Assert.Single(Read("sections:\n  - id: outlook\n    titles: {ar: ماذا بعد}").Sections);
        Assert.Equal("ماذا بعد", section.Titles["ar"]);
        Assert.Equal("Outlook", section.Titles["en"]);
        Assert.NotEmpty(section.Patterns["ar"]);
    }

    [Fact]
    public void An_empty_list_of_sections_is_a_site_without_sections() => Assert.Empty(Read("sections: []").Sections);

    private static SiteConfig Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var config = SiteConfigReader.Read(SourceText.FromString("staticgen.yaml", text), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return config;
    }
}
