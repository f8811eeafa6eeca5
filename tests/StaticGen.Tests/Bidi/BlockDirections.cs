namespace StaticGen.Tests.Bidi;

/// <summary>The direction of blocks: by their words, not by their first letter, and written only where it differs.</summary>
public class BlockDirections
{
    [Theory]
    [InlineData("# COP30: ماذا بعد؟", "<h1 id=\"cop30\"", "<h1>")]
    [InlineData("Full English sentence here.", "<p dir=\"ltr\">", null)]
    [InlineData("2026", "<p>", null)]
    [InlineData("CSS: مغامرة جديدة!", "<p>", null)]
    [InlineData("- Apple\n- Google", "<ul dir=\"ltr\">\n<li>Apple", null)]
    [InlineData("- شركة عربية كبيرة\n- Google", "<ul>\n<li>شركة عربية كبيرة</li>\n<li dir=\"ltr\">Google", null)]
    [InlineData("> All in English.", "<blockquote dir=\"ltr\">\n<p>All", null)]
    [InlineData("شركات Apple وGoogle, Meta, Amazon, Microsoft, IBM", "<p>شركات <bdi", null)]
    [InlineData("قال: “All in English and more of it, for long.”", "<p>قال: “<bdi dir=\"ltr\">All in English and more of it, for long.</bdi>”", null)]
    [InlineData("| A | B |\n|---|---|\n| Cars | قيمة |", "<table dir=\"ltr\">", "<td dir=\"rtl\">قيمة")]
    [InlineData("| اسم | قيمة |\n|---|---|\n| عرب | English cell |", "<table>", "<td dir=\"ltr\">English cell")]
    [InlineData("Term\n: تعريف عربي طويل", "<dt dir=\"ltr\">Term", "<dd>تعريف")]
    [InlineData("نص[^1].\n\n[^1]: See Smith, 2020.", "<li id=\"fn-1\" dir=\"ltr\">", null)]
    [InlineData("English text all over. {dir=rtl}", "<p dir=\"rtl\">", null)]
    public void On_an_arabic_page(string markdown, string first, string? second)
    {
        var html = PrintedText.Html(markdown);

        Assert.True(html.Contains(first, StringComparison.Ordinal) || html.Contains(second ?? first, StringComparison.Ordinal), html);
        if (second is not null && !second.StartsWith("<h1", StringComparison.Ordinal)) Assert.Contains(second, html, StringComparison.Ordinal);
        Assert.DoesNotContain("dir=\"auto\"", html, StringComparison.Ordinal);
    }

    // WCAG 2.2, 3.1.2
    [Theory]
    [InlineData("All in English.", "<p dir=\"ltr\" lang=\"en\">")]
    [InlineData("Всё по-русски.", "<p dir=\"ltr\" lang=\"ru\">")]
    [InlineData("Tout en français. {lang=fr}", "<p dir=\"ltr\" lang=\"fr\">")]
    [InlineData("全部中文。", "<p dir=\"ltr\">")]
    [InlineData("كله عربي مع English", "<p>")]
    public void A_block_against_the_page_names_its_language_where_the_site_says_which(string markdown, string start)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nblock-languages: {{ latin: en, cyrillic: ru }}\n-- content/articles/a.md --\n# عنوان\n\n{markdown}\n").Build();

        Assert.StartsWith(start, site.Page("a/index.html").QuerySelector(".prose")!.InnerHtml.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("كله عربي هنا.", "<p dir=\"rtl\">كله")]
    [InlineData("English words.", "<p>English")]
    [InlineData("`code` and ***", "<p><code dir=\"ltr\">")]
    [InlineData("    code block", "<pre dir=\"ltr\"")]
    public void On_an_english_page(string markdown, string expected) =>
        Assert.Contains(expected, PrintedText.Html(markdown, PrintedText.English), StringComparison.Ordinal);
}
