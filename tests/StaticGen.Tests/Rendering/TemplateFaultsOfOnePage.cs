namespace StaticGen.Tests.Rendering;

/// <summary>Every independent fault of a page's templates comes out in one run.</summary>
public class TemplateFaultsOfOnePage
{
    [Fact]
    public void Faults_of_page_layout_and_includes_are_reported_together()
    {
        using var site = TestSite.With("""
            -- content/articles/a.md --
            # أ
            -- templates/article.sbn-html --
            {{ layout 'layouts/own' }}<p>{{ article.titel }}</p>
            <p>{{ nothing }} {{ include 'partials/own' }}</p>
            {{ include 'partials/absent' }}
            -- templates/partials/own.sbn-html --
            <b>{{ article.lang.x }}</b>{{ t 'no_such_key' }}
            -- templates/layouts/own.sbn-html --
            <html><head><title>{{ page.titl }}</title></head><body>{{ content }}</body></html>
            """);

        var found = site.Diagnose();

        Assert.Equal(
            [
                "SG0504 templates/article.sbn-html:1:41", "SG0502 templates/article.sbn-html:2:7", "SG0506 templates/article.sbn-html:3:12",
                "SG0504 templates/layouts/own.sbn-html:1:28",
            ],
            found.Where(d => !d.Path!.Contains("partials", StringComparison.Ordinal)).Select(d => d.Place));
        Assert.Equal(2, found.Count(d => d.Path == "templates/partials/own.sbn-html"));
        Assert.All(found, d => Assert.Contains(d.Trace, t => t.Contains("/a/", StringComparison.Ordinal)));
    }
}
