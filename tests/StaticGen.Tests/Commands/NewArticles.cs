namespace StaticGen.Tests.Commands;

/// <summary><c>staticgen new</c></summary>
public class NewArticles
{
    [Fact]
    public void An_article_is_a_draft_of_today_with_the_sections_of_the_site()
    {
        using var site = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\ntime-zone: Asia/Dubai\n");

        var result = site.Run(new DateTimeOffset(2026, 11, 20, 22, 0, 0, TimeSpan.Zero), "new", "article", "قِمّة دبي: اليوم الأوّل");

        Assert.Equal((0, "created  content/articles/قمة-دبي-اليوم-الأول.md\n", ""), (result.ExitCode, result.Out, result.Error));
        // In Dubai it is the next day already.
        Assert.Equal(
            """
            ---
            title: "قِمّة دبي: اليوم الأوّل"
            description:
            date: 2026-11-21
            author:
            tags: []
            draft: true
            ---


            ## الخلفية


            ## تفاصيل الاجتماع


            ## الأهمية


            ## التوقعات


            """, File.ReadAllText(site.Folder + "/content/articles/قمة-دبي-اليوم-الأول.md"));
    }

    [Theory]
    [InlineData("article", "قمة دبي")]
    [InlineData("page", "قمة دبي")]
    [InlineData("article", "قال: \"نعم\" – ثم: لا # شيء")]
    [InlineData("page", "مسار C:\\new\\table 'x' {y} [z] & * ! %")]
    [InlineData("article", "- ثلاث نقاط: ---")]
    [InlineData("article", "  فراغات \n  وأسطر\t ")]
    [InlineData("article", "😀 قمة 😀")]
    [InlineData("article", "\u0627\u0653خر الأخبار")]
    [InlineData("article", "null")]
    [InlineData("article", "1.10")]
    public void What_it_writes_builds_under_the_title_given(string kind, string title)
    {
        using var site = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\nmarkdown: {quotes: straight}\n");

        Assert.Equal(0, site.Run("new", kind, "--", title).ExitCode);

        var build = site.Run("build", "--drafts");
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
        var file = Assert.Single(Directory.EnumerateFiles(site.Folder + "/content", "*.md", SearchOption.AllDirectories));
        var heading = site.Page(Path.GetFileNameWithoutExtension(file) + "/index.html").QuerySelector("h1")!.TextContent.Trim();
        var expected = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\u0627\u0653", "\u0622", StringComparison.Ordinal);
        Assert.Equal(expected, heading);
    }

    [Fact]
    public void A_title_of_another_language_names_it_in_the_file_and_in_the_sections()
    {
        using var site = TestSite.With("-- staticgen.yaml --\nbase-url: https://example.org/\n");

        Assert.Equal("created  content/articles/dubai-summit.en.md\n", site.Run("new", "article", "Dubai Summit", "--lang", "en").Out);
        Assert.Contains("\n## Background\n", File.ReadAllText(site.Folder + "/content/articles/dubai-summit.en.md"), StringComparison.Ordinal);
        Assert.Equal("created  content/pages/about-us.md\n", site.Run("new", "page", "About us", "--lang", "ar").Out);
        Assert.Equal((0, ""), (site.Run("build", "--drafts").ExitCode, site.Run("build", "--drafts").Error));
        Assert.True(site.Has("en/dubai-summit/index.html"));
    }

    [Theory]
    [InlineData("content/articles/قمة.md")]
    [InlineData("content/articles/قمة/index.md")]
    public void A_file_that_is_there_is_not_touched(string there)
    {
        using var site = TestSite.With($"-- {there} --\nmine\n");

        var result = site.Run("new", "article", "قمة");

        Assert.Equal((2, "", $"error: `{there}` is there already\n"), (result.ExitCode, result.Out, result.Error));
        Assert.Equal("mine\n", File.ReadAllText(Path.Combine(site.Folder, there)));
        Assert.Single(Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("", "the title `` has no letters or digits for a file name")]
    [InlineData("؟!…", "the title `؟!…` has no letters or digits for a file name")]
    [InlineData("a\u0007b", "the title `a␇b` has a control character")]
    public void A_title_that_makes_no_file_is_refused(string title, string message)
    {
        using var site = TestSite.With("");

        Assert.Equal((2, $"error: {message}\n"), (site.Run("new", "article", title).ExitCode, site.Run("new", "article", title).Error));
    }

    [Theory]
    [InlineData("xx", "`xx` is no language code that staticgen knows; use a code such as `ar`, `en`, `kk` or `ru`")]
    [InlineData("eng", "`eng` is no language code that staticgen knows; did you mean `en`?")]
    public void A_language_that_is_not_known_is_refused(string code, string message)
    {
        using var site = TestSite.With("");

        Assert.Equal($"error: {message}\n", site.Run("new", "article", "قمة", "--lang", code).Error);
    }

    [Fact]
    public void With_a_faulty_configuration_nothing_is_written()
    {
        using var site = TestSite.With("-- staticgen.yaml --\nlangauge: en\n");

        var result = site.Run("new", "article", "قمة");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error SG0201: unknown setting `langauge`\n  ┌─ staticgen.yaml:1:1\n1 │ langauge: en\n", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Folder + "/content"));
    }

    [Fact]
    public void Programs_are_told_the_path()
    {
        using var site = TestSite.With("");

        Assert.Equal("{\"type\":\"file\",\"path\":\"content/articles/قمة.md\",\"created\":true}\n", site.Run("new", "article", "قمة", "--format", "json").Out);
    }
}
