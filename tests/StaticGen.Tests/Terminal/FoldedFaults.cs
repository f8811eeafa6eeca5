using System.Globalization;

namespace StaticGen.Tests.Terminal;

/// <summary>A fault of a template that all pages have is told once (DX-3).</summary>
public class FoldedFaults
{
    private static TestSite Site(int articles)
    {
        var site = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\n-- templates/article.sbn-html --\n{{ layout 'layouts/base' }}\n{{ include 'partials/byline' }}\n"
            + "-- templates/partials/byline.sbn-html --\n{{ article.tilte }}\n");
        for (var i = 1; i <= articles; i++) site.Write(string.Create(CultureInfo.InvariantCulture, $"content/articles/n{i:000}.md"), "# عنوان\n");
        return site;
    }

    [Fact]
    public void The_first_page_is_named_and_the_others_are_counted()
    {
        using var site = Site(213);

        Assert.Equal(
            """
            error SG0504: article has no member `tilte`
              ┌─ templates/partials/byline.sbn-html:1:12
            1 │ {{ article.tilte }}
              │            ^^^^^ did you mean `title`?
              = included from templates/article.sbn-html:2:4
              = while writing /n001/ (from content/articles/n001.md)
              = and 212 more pages

            1 error.
            `staticgen explain SG0504` says more.

            """, site.Run("check", "--jobs", "8").Error);
    }

    [Fact]
    public void One_more_page_is_singular()
    {
        using var site = Site(2);

        Assert.Contains("\n  = while writing /n001/ (from content/articles/n001.md)\n  = and 1 more page\n", site.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_number_of_pages()
    {
        using var site = Site(213);

        Assert.Contains("\"pages\":213,", site.Run("check", "--format", "json").Error, StringComparison.Ordinal);
        Assert.EndsWith("%0Awhile writing /n001/ (from content/articles/n001.md)%0Aand 212 more pages\n", site.Run("check", "--format", "github").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_one_fault()
    {
        using var site = Site(3).Write("templates/partials/byline.sbn-html", "{{ if true }}\n");

        var found = Assert.Single(site.Diagnose());

        Assert.Equal("SG0501 templates/partials/byline.sbn-html:1:4", found.Place);
        Assert.Equal("while writing /n001/ (from content/articles/n001.md)", found.Trace[^1]);
        // Found once before any page, and again on each.
        Assert.Contains("\"pages\":3,", site.Run("check", "--format", "json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_faults_of_one_place_stay_apart()
    {
        using var site = Site(1).Write("templates/partials/byline.sbn-html", "{{ article.params.a.b }}\n")
            .Write("content/articles/n001.md", "---\ntitle: أ\nparams: {a: نص}\n---\n").Write("content/articles/n002.md", "# ب\n").Write("content/articles/n003.md", "# ج\n");

        Assert.Equal(2, site.Diagnose().Count);
    }
}
