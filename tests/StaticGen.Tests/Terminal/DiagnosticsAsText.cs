namespace StaticGen.Tests.Terminal;

/// <summary>Everything that is printed to stderr about a faulty site, as a person sees it.</summary>
public class DiagnosticsAsText
{
    [Fact]
    public void A_fault_is_shown_in_its_line_with_help_beside_the_caret()
    {
        using var site = TestSite.With("---\ntitle: قمة\n---\nنص\n").Write("staticgen.yaml", "base-url: https://example.org/\n")
            .Write("content/articles/summit.md", "---\ntitle: قمة\ndate: 2026-11-01\n\ncatgory: دفاع\n---\nنص\n");

        var result = site.Run("build");

        Assert.Equal(
            """
            error SG0104: unknown front-matter key `catgory`
              ┌─ content/articles/summit.md:5:1
            5 │ catgory: دفاع
              │ ^^^^^^^ did you mean `category`?

            1 error. Nothing was published.
            `staticgen explain SG0104` says more.

            """, result.Error);
        Assert.Equal((1, ""), (result.ExitCode, result.Out));
    }

    [Fact]
    public void An_error_in_the_configuration_has_exit_code_2()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", "base-url: https://example.org/\nlangauge: ar\n");

        var result = site.Run("build");

        Assert.Equal(
            """
            error SG0201: unknown setting `langauge`
              ┌─ staticgen.yaml:2:1
            2 │ langauge: ar
              │ ^^^^^^^^ did you mean `language`?

            1 error. Nothing was published.
            `staticgen explain SG0201` says more.

            """, result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void An_error_in_a_template_names_the_includes_and_the_page()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", "base-url: https://example.org/\n")
            .Write("templates/article.sbn-html", "{{ layout 'layouts/base' }}\n<main>{{ include 'partials/byline' }}</main>\n")
            .Write("templates/partials/byline.sbn-html", string.Concat(Enumerable.Repeat("<p>\n", 9)) + "<b>{{ article.tilte }}</b>\n");

        var result = site.Run("build");

        Assert.Equal(
            """
            error SG0504: article has no member `tilte`
               ┌─ templates/partials/byline.sbn-html:10:15
            10 │ <b>{{ article.tilte }}</b>
               │               ^^^^^ did you mean `title`?
               = included from templates/article.sbn-html:2:10
               = while writing /a/ (from content/articles/a.md)

            1 error. Nothing was published.
            `staticgen explain SG0504` says more.

            """, result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void Without_a_line_or_a_place_the_help_stands_below()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yml", "title: ب\n");

        var result = site.Run("build");

        Assert.Equal(
            """
            warning SG0409: the site's address is not set; feeds and the sitemap name http://localhost:4000/
              = help: write `base-url:` in staticgen.yaml

            warning SG0005: the configuration is not read
              ┌─ staticgen.yml
              = help: rename it to staticgen.yaml


            """, result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_shown_all_the_same()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", "base-url: https://example.org/\n");
        File.WriteAllBytes(site.Folder + "/content/articles/b.md", [.. "# ب\nقم"u8, 0xE9, .. " x\n"u8]);

        // # 0x20 0xD8 0xA8 0x0A are bytes 0 to 4, the two letters 5 to 8.
        Assert.StartsWith(
            """
            error SG0001: byte 9 (0xE9) is not UTF-8
              ┌─ content/articles/b.md:2:3
            2 │ قم� x
              │   ^ save the file as UTF-8


            """, site.Run("build").Error);
    }

    [Fact]
    public void Warnings_come_before_errors_and_each_is_sorted_by_place()
    {
        using var site = TestSite.With("""
            -- content/articles/b.md --
            # ب
            [x](no.md) <b>
            -- content/articles/a.md --
            ---
            titel: x
            ---
            # أ
            [x](/over/there/)
            -- staticgen.yaml --
            base-url: https://example.org/
            """);

        var result = site.Run("build");

        Assert.Equal(
            """
            warning SG0410: the site has no page `/over/there/`
              ┌─ content/articles/a.md:5:5
            5 │ [x](/over/there/)
              │     ^^^^^^^^^^^^ link to an article by the relative path of its .md file

            warning SG0303: `<b>` is raw HTML and is shown as text
              ┌─ content/articles/b.md:2:12
            2 │ [x](no.md) <b>
              │            ^^^ write Markdown, or allow HTML with `markdown: { html: trusted }`

            error SG0104: unknown front-matter key `titel`
              ┌─ content/articles/a.md:2:1
            2 │ titel: x
              │ ^^^^^ did you mean `title`?

            error SG0401: there is no file `no.md`
              ┌─ content/articles/b.md:2:5
            2 │ [x](no.md) <b>
              │     ^^^^^ did you mean `a.md`?

            2 errors, 2 warnings. Nothing was published.
            `staticgen explain SG0104` says more.

            """, result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void Other_sources_of_a_conflict_are_named()
    {
        using var site = TestSite.With("# أ\n").Write("staticgen.yaml", "base-url: https://example.org/\n")
            .Write("content/articles/b.md", "---\ntitle: ب\nslug: a\n---\n");

        Assert.Equal(
            """
            error SG0402: `/a/` would be written twice
              ┌─ content/articles/b.md:3:7
            3 │ slug: a
              │       ^ give one of them another name, such as another `slug:`
              = also from content/articles/a.md:1:1

            1 error.
            `staticgen explain SG0402` says more.

            """, site.Run("check").Error);
    }

    [Fact]
    public void Fifty_errors_are_shown_and_the_others_counted()
    {
        using var site = TestSite.With("# أ\n\n" + string.Concat(Enumerable.Range(1, 62).Select(i => $"[x](#no{i})\n")))
            .Write("staticgen.yaml", "base-url: https://example.org/\n");

        var lines = site.Run("build").Error.Split('\n');

        Assert.Equal(50, lines.Count(line => line.StartsWith("error SG0401: ", StringComparison.Ordinal)));
        Assert.Equal(
            ["… and 12 more errors; `--format json` prints all of them", "", "62 errors. Nothing was published.", "`staticgen explain SG0401` says more.", ""],
            lines[^5..]);
        Assert.Equal(62, site.Diagnose().Count);
    }

    [Fact]
    public void Fifty_warnings_do_not_hide_an_error()
    {
        using var site = TestSite.With("# أ\n\n" + string.Concat(Enumerable.Range(1, 51).Select(i => $"[x](/no{i}/)\n")) + "[x](#no)\n").Write("staticgen.yaml", "base-url: https://example.org/\n");

        var error = site.Run("build").Error;

        Assert.Contains("\n… and 1 more warning; `--format json` prints all of them\n\nerror SG0401: ", error, StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 error, 51 warnings. Nothing was published.\n`staticgen explain SG0401` says more.\n", error, StringComparison.Ordinal);
    }
}
