using StaticGen.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Tests.Live;

/// <summary>Which changes of a site make every article be read again, and which do not.</summary>
public class RulesOfReading
{
    private const string Site = "-- staticgen.yaml --\nbase-url: https://example.org/\n-- content/articles/a.md --\n---\ntitle: أول\n---\nنص.\n";

    private static string RulesWith(string path, string text)
    {
        using var site = TestSite.With(Site).Write(path, text);
        var diagnostics = new DiagnosticBag();
        var config = SiteConfigFile.Read(site.Folder, null, diagnostics)!;
        var theme = Theme.Load(SourceTree.Discover(site.Folder, diagnostics).Templates, diagnostics);
        var rules = ReadingRules.Of(LanguageFiles.Apply(config, theme, diagnostics), theme);
        Assert.Empty(diagnostics.ToSorted());
        return rules;
    }

    [Theory]
    [InlineData("staticgen.yaml", "language: en")]
    [InlineData("staticgen.yaml", "time-zone: Asia/Dubai")]
    [InlineData("staticgen.yaml", "front-matter: open")]
    [InlineData("staticgen.yaml", "hijri: beside")]
    [InlineData("staticgen.yaml", "languages: {en: {hijri: instead}}")]
    [InlineData("staticgen.yaml", "markdown: {html: trusted}")]
    [InlineData("staticgen.yaml", "markdown: {quotes: straight}")]
    [InlineData("staticgen.yaml", "article: {section-pages: false}")]
    [InlineData("staticgen.yaml", "sections: [{id: outlook}]")]
    [InlineData("staticgen.yaml", "sections: [{id: background}, {id: meeting-details}, {id: significance}, {id: outlook, patterns: {ar: [غدا]}}]")]
    [InlineData("templates/strings/ar.yaml", "quotes: [“, ”, ‘, ’]\n")]
    [InlineData("templates/assets/own.css", "@font-face { font-family: x; src: url(x.woff2) }")]
    public void What_articles_are_read_by(string path, string text) => Assert.NotEqual(RulesWith("static/none", ""), RulesWith(path, text));

    [Theory]
    [InlineData("staticgen.yaml", "title: مرصد\npage-size: 5\nmenu: [{title: أ, url: a/}]\narticle: {page: overview}")]
    [InlineData("templates/assets/own.css", "p { color: red }")]
    [InlineData("templates/own.sbn-html", "<p>")]
    [InlineData("templates/strings/ar.yaml", "home: البيت\n")]
    public void What_they_are_not_read_by(string path, string text) => Assert.Equal(RulesWith("static/none", ""), RulesWith(path, text));
}
