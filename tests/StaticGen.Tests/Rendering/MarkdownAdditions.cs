using AngleSharp.Dom;

namespace StaticGen.Tests.Rendering;

/// <summary>What staticgen adds to CommonMark, on a page.</summary>
public class MarkdownAdditions
{
    private static IElement Prose(string markdown, string configuration = "")
    {
        using var site = TestSite.With($"-- staticgen.yaml --\n{configuration}\n-- content/articles/a.md --\n# عنوان\n\n{markdown}\n-- content/articles/b.md --\n# ب\n-- content/articles/x.png --\n").WithoutImageLibrary().Build();
        return site.Page("a/index.html").QuerySelector(".prose")!;
    }

    private static string Html(string markdown, string configuration = "") => Prose(markdown, configuration).InnerHtml.Trim();

    [Theory]
    [InlineData("نص {{ الموقع }} و{% إن %} و{س}", "<p>نص {{ الموقع }} و{% إن %} و{س}</p>")]
    [InlineData("~~محذوف~~", "<p><del>محذوف</del></p>")]
    [InlineData("*نص*{lang=en dir=ltr .c}", "<p><em class=\"c\" lang=\"en\" dir=\"ltr\">نص</em></p>")]
    [InlineData("`C++`", "<p><code dir=\"ltr\">C++</code></p>")]
    [InlineData("`مرحبا`{dir=rtl}", "<p><code dir=\"rtl\">مرحبا</code></p>")]
    [InlineData("https://example.org/a", "<p><a href=\"https://example.org/a\" dir=\"ltr\">https://example.org/a</a></p>")]
    [InlineData("<https://example.org/>", "<p><a href=\"https://example.org/\" dir=\"ltr\">https://example.org/</a></p>")]
    [InlineData("<a@example.org>", "<p><a href=\"mailto:a@example.org\" dir=\"ltr\">a@example.org</a></p>")]
    [InlineData("![بديل](x.png)", "<p><img src=\"/x.png\" alt=\"بديل\" width=\"1\" height=\"1\" fetchpriority=\"high\" decoding=\"async\"></p>")]
    [InlineData("![بديل](x.png \"تعليق\")", "<figure>\n<img src=\"/x.png\" alt=\"بديل\" width=\"1\" height=\"1\" fetchpriority=\"high\" decoding=\"async\">\n<figcaption>تعليق</figcaption>\n</figure>")]
    [InlineData("مصطلح\n:   تعريف", "<dl>\n<dt>مصطلح</dt>\n<dd>تعريف</dd>\n</dl>")]
    [InlineData("```js\nlet x\n```", "<pre dir=\"ltr\" tabindex=\"0\"><code class=\"language-js\">let x\n</code></pre>")]
    [InlineData("> [!WARNING]\n> انتبه", "<div class=\"markdown-alert markdown-alert-warning\" role=\"note\">\n<p class=\"markdown-alert-title\">تنبيه</p>\n<p>انتبه</p>\n</div>")]
    [InlineData("::: tip عنوان\nنص\n:::", "<div class=\"markdown-alert markdown-alert-tip\" role=\"note\">\n<p class=\"markdown-alert-title\">عنوان</p>\n<p>نص</p>\n</div>")]
    [InlineData("نص <!-- سر --> آخر", "<p>نص  آخر</p>")]
    [InlineData("<!-- سر -->", "")]
    public void An_addition_is_printed_as_documented(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Task_lists_have_boxes_that_say_what_they_are()
    {
        var prose = Prose("- [x] تم\n- [ ] لم يتم");

        Assert.Equal(["منجز", "غير منجز"], prose.QuerySelectorAll("input[type=checkbox][disabled]").Select(i => i.GetAttribute("aria-label")));
        Assert.True(prose.QuerySelector("input")!.HasAttribute("checked"));
    }

    [Fact]
    public void Table_columns_are_aligned_by_start_and_end_and_the_table_scrolls_by_itself()
    {
        var prose = Prose("| أ | ب | ج | د |\n|:--|:-:|--:|---|\n| ١ | ٢ | ٣ | ٤ |");

        Assert.Equal(["align-start", "align-center", "align-end", null], prose.QuerySelectorAll("th").Select(c => c.GetAttribute("class")));
        Assert.Equal(["align-start", "align-center", "align-end", null], prose.QuerySelectorAll("td").Select(c => c.GetAttribute("class")));
        Assert.Equal("table-scroll", prose.QuerySelector("table")!.ParentElement!.ClassName);
        Assert.Null(prose.QuerySelector("[style]"));
    }

    [Theory]
    [InlineData("### خلفية عامة", "خلفية-عامة")]
    [InlineData("### المُستقبَل؟", "المستقبل")]
    [InlineData("### الجمهوريـــة", "الجمهورية")]
    [InlineData("### ٢٠٢٦ و COP30", "2026-و-cop30")]
    [InlineData("### ؟", "heading")]
    [InlineData("### مكان {#here}", "here")]
    public void Headings_have_ids_made_of_their_letters(string heading, string id) => Assert.Equal(id, Prose(heading).QuerySelector("h2")!.Id);

    [Fact]
    public void Equal_headings_are_counted()
    {
        Assert.Equal(["سؤال", "سؤال-2", "سؤال-3"], Prose("### سؤال\n\n### سؤال\n\n### سؤال").QuerySelectorAll("h2").Select(h => h.Id));
    }

    [Fact]
    public void Raw_HTML_is_text_with_one_warning_a_file_and_passes_when_trusted()
    {
        const string markdown = "نص <b>غامق</b>\n\n<div>كتلة</div>";
        using var site = TestSite.With($"# عنوان\n\n{markdown}\n");

        var found = Assert.Single(site.Diagnose());
        Assert.Equal(("SG0303 content/articles/a.md:3:4", "warning"), (found.Place, found.Severity));
        Assert.Contains("`<b>` and 2 more", found.Message, StringComparison.Ordinal);
        Assert.Equal("<p>نص &lt;b&gt;غامق&lt;/b&gt;</p>\n<p>&lt;div&gt;كتلة&lt;/div&gt;</p>", Html(markdown));
        Assert.Equal("<p>نص <b>غامق</b></p>\n<div>كتلة</div>", Html(markdown, "markdown: {html: trusted}"));
    }

    [Theory]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href='&#106;avascript:alert(1)'>x</a>")]
    [InlineData("<div><iframe src=javascript:alert(1)></iframe></div>")]
    public void Trusted_HTML_may_not_use_addresses_that_run_something(string html)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\nmarkdown: {{html: trusted}}\n-- content/articles/a.md --\n# ع\n\n{html}\n");

        Assert.Equal("SG0304", Assert.Single(site.Diagnose()).Code);
    }

    [Theory]
    [InlineData("[x](y){onclick=alert(1)}", "onclick")]
    [InlineData("### ع {style=\"color:red\"}", "style")]
    [InlineData("*x*{data-x=1}", "data-x")]
    [InlineData("![x](x.png){usemap=y}", "usemap")]
    public void Attributes_off_the_list_are_left_out_with_a_warning(string markdown, string attribute)
    {
        using var site = TestSite.With($"-- content/articles/a.md --\n# عنوان\n\n{markdown.Replace("(y)", "(b.md)", StringComparison.Ordinal)}\n-- content/articles/b.md --\n# ب\n-- content/articles/x.png --\nx\n");

        var found = Assert.Single(site.Diagnose());

        Assert.Equal(("SG0305", "warning", 3), (found.Code, found.Severity, found.Line));
        Assert.Contains($"`{attribute}`", found.Message, StringComparison.Ordinal);
        Assert.Null(site.Page("a/index.html").QuerySelector($"[{attribute}]"));
    }

    [Fact]
    public void An_id_given_twice_and_a_footnote_never_used_are_warnings()
    {
        using var site = TestSite.With("# ع\n\n### أ {#x}\n\n### ب {#x}\n\n[^lost]: حاشية.\n");

        Assert.Equal(["SG0306 content/articles/a.md:5:1", "SG0307 content/articles/a.md:7:1"], site.Diagnose().Select(d => d.Place));
    }

    [Fact]
    public void A_footnote_that_is_not_defined_is_a_warning_at_its_mark()
    {
        using var site = TestSite.With("# ع\n\nنص[^a] و[^b].\n\n[^a]: حاشية.\n");

        var found = Assert.Single(site.Diagnose());

        Assert.Equal(("SG0311 content/articles/a.md:3:9", 4), (found.Place, found.Length));
    }

    [Fact]
    public void Footnotes_may_be_defined_after_a_definition_list()
    {
        var prose = Prose("نص[^a].\n\nمصطلح\n:   تعريف\n\n[^a]: حاشية.");

        Assert.Equal("حاشية. ↑", prose.QuerySelector(".footnotes li")!.TextContent.Trim());
        Assert.Equal("تعريف", prose.QuerySelector("dd")!.TextContent);
    }

    [Theory]
    [InlineData("https://example.org/a، ثم", "https://example.org/a", "،")]
    [InlineData("انظر www.wam.ae؟", "https://www.wam.ae", "؟")]
    [InlineData("«https://example.org/b»", "https://example.org/b", "»")]
    [InlineData("http://example.org؛", "http://example.org", "؛")]
    [InlineData("https://ex.com/تحليل، ثم", "https://ex.com/تحليل", "،")]
    [InlineData("«https://example.org/a».", "https://example.org/a", "».")]
    [InlineData("(https://example.org/a_(b))", "https://example.org/a_(b)", ")")]
    [InlineData("[ب](b.md)\\[https://example.org/?a[]=1]", "https://example.org/?a[]=1", "]")]
    [InlineData("**https://example.org/a**", "https://example.org/a", null)]
    [InlineData("| أ |\n|---|\n|https://example.org/a|", "https://example.org/a", null)]
    [InlineData("https://موقع.إمارات/خبر", "https://xn--4gbrim.xn--kgbeam7a8h/خبر", null)]
    [InlineData("HTTPS://Example.org.", "HTTPS://Example.org", ".")]
    [InlineData("mailto:desk@example.org؟", "mailto:desk@example.org", "؟")]
    [InlineData("tel:+971-4-123-4567،", "tel:+971-4-123-4567", "،")]
    public void A_bare_address_ends_before_Arabic_punctuation(string markdown, string address, string? after)
    {
        var link = Prose(markdown).QuerySelector("a[dir=ltr]")!;

        Assert.Equal(address, Uri.UnescapeDataString(link.GetAttribute("href")!));
        if (after is null) Assert.Null(link.NextSibling);
        else Assert.StartsWith(after, link.NextSibling!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("عندhttps://example.org")]
    [InlineData("https://localhost")]
    [InlineData("https://")]
    [InlineData("www..org")]
    [InlineData("mailto:desk")]
    [InlineData("tel:خمسة")]
    [InlineData("ftp://example.org")]
    public void What_is_no_address_stays_text(string markdown)
    {
        var prose = Prose(markdown);

        Assert.Equal((markdown, null), (prose.TextContent.Trim(), prose.QuerySelector("a")));
    }

    [Fact]
    public void Links_are_not_nested()
    {
        Assert.Single(Prose("[https://example.org](b.md)").QuerySelectorAll("a"));
        Assert.Single(Prose("<a href=\"/b/\">https://example.org</a>", "markdown: {html: trusted}").QuerySelectorAll("a"));
    }

    [Theory]
    [InlineData("std::vector::x", "<p dir=\"ltr\">std::vector::x</p>")]
    [InlineData("[ب](b.md) نص {.c}", "<p class=\"c\"><a href=\"/b/\">ب</a> نص</p>")]
    [InlineData("[ب](b.md){.c} نص", "<p><a href=\"/b/\" class=\"c\">ب</a> نص</p>")]
    [InlineData("سطر\nسطر {.lead}", "<p class=\"lead\">سطر\nسطر</p>")]
    [InlineData("نص{.c} آخر", "<p>نص{<bdi dir=\"ltr\">.c</bdi>} آخر</p>")]
    [InlineData("- بند {.c}", "<ul>\n<li class=\"c\">بند</li>\n</ul>")]
    public void Braces_belong_to_what_stands_just_before_them(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData('>', 400)]
    [InlineData('[', 5000)]
    public void Deep_nesting_is_an_error_or_text_never_a_crash(char sign, int depth)
    {
        using var site = TestSite.With($"# ع\n\n{new string(sign, depth)} x\n");

        var found = site.Diagnose();

        Assert.True(found.Count == 0 || found is [{ Code: "SG0302", Path: "content/articles/a.md" }]);
    }
}
