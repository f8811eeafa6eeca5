using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StaticGen.Tests.Rendering;

/// <summary>What CommonMark's rules, made for Latin scripts, get wrong in Arabic.</summary>
public class MarkdownForArabic
{
    private static IHtmlDocument Page(string markdown, string language = "ar", string title = "عنوان", string settings = "html: trusted")
    {
        using var site = TestSite.With($"""
            -- staticgen.yaml --
            markdown: {"{"}{settings}{"}"}
            -- content/articles/a.md --
            ---
            title: {title}
            lang: {language}
            isolate: false
            ---

            {markdown}

            """).Build();
        return site.Page(language == "ar" ? "a/index.html" : $"{language}/a/index.html");
    }

    private static IElement Prose(string markdown, string language = "ar") => Page(markdown, language).QuerySelector(".prose")!;

    private static string Html(string markdown, string language = "ar") => Prose(markdown, language).InnerHtml.Trim();

    [Theory]
    [InlineData("و**«الأمن»** مهم", "و<strong>«الأمن»</strong> مهم")]
    [InlineData("بـ**«الناتو»**", "بـ<strong>«الناتو»</strong>")]
    [InlineData("**(مجلس الأمن)**الدولي", "<strong>(مجلس الأمن)</strong>الدولي")]
    [InlineData("و*«الأمن»*و*«السلم»*معا", "و<em>«الأمن»</em>و<em>«السلم»</em>معا")]
    [InlineData("و__«الأمن»__ مهم", "و<strong>«الأمن»</strong> مهم")]
    [InlineData("و_«الأمن»_ا", "و<em>«الأمن»</em>ا")]
    [InlineData("و~~«الأمن»~~ا", "و<del>«الأمن»</del>ا")]
    [InlineData("وَ**‹الأمن›**ا", "وَ<strong>‹الأمن›</strong>ا")]
    [InlineData("و**“الأمن”**ا", "و<strong>“الأمن”</strong>ا")]
    [InlineData("و**[الأمن](https://example.org/)**ا", "و<strong><a href=\"https://example.org/\">الأمن</a></strong>ا")]
    [InlineData("بـ**`x`**ا", "بـ<strong><code dir=\"ltr\">x</code></strong>ا")]
    [InlineData("و**_«الأمن»_** مهم", "و<strong><em>«الأمن»</em></strong> مهم")]
    [InlineData("و***«الأمن»***مهم", "و<em><strong>«الأمن»</strong></em>مهم")]
    [InlineData("**الأمن**«القومي»", "<strong>الأمن</strong>«القومي»")]
    [InlineData("**الأمن** و**«السلم»**، **(ثم)**ا", "<strong>الأمن</strong> و<strong>«السلم»</strong>، <strong>(ثم)</strong>ا")]
    [InlineData("ו**«שלום»**ה", "ו<strong>«שלום»</strong>ה")] // Hebrew
    [InlineData("ܘ**(ܫܠܡܐ)**", "ܘ<strong>(ܫܠܡܐ)</strong>")] // Syriac
    [InlineData("𞤀**«𞤁»**𞤂", "𞤀<strong>«𞤁»</strong>𞤂")] // Adlam
    [InlineData("وقال**:** نعم", "وقال**:** نعم")]
    [InlineData("ثم a**«b»**c هنا", "ثم a**«b»**c هنا")]
    public void Emphasis_opens_and_closes_beside_an_attached_particle(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Html(markdown));

    [Theory]
    [InlineData("1. أ", "<ol class=\"arabic-indic\">")]
    [InlineData("٣. أ", "<ol start=\"3\" class=\"arabic-indic\">")]
    [InlineData("- أ", "<ul>")]
    [InlineData("نص[^1]\n\n[^1]: حاشية", "<ol class=\"arabic-indic\">")]
    [InlineData("::: abjad\n1. أ\n:::", "<div class=\"abjad\">")]
    public void Where_the_site_has_Arabic_digits_lists_have_them_too(string markdown, string start)
    {
        using var site = TestSite.With($"-- staticgen.yaml --\ndigits: arab\n-- content/articles/a.md --\n# عنوان\n\n{markdown}\n").Build();

        Assert.Contains(start, site.Page("a/index.html").QuerySelector(".prose")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("١. أ\n٢. ب", "<ol class=\"arabic-indic\">\n<li>أ</li>\n<li>ب</li>\n</ol>")]
    [InlineData("٤) أ", "<ol start=\"4\" class=\"arabic-indic\">\n<li>أ</li>\n</ol>")]
    [InlineData("۱. ا\n۲. ب", "<ol class=\"persian\">\n<li>ا</li>\n<li>ب</li>\n</ol>")]
    [InlineData("٠. أ", "<ol start=\"0\" class=\"arabic-indic\">\n<li>أ</li>\n</ol>")]
    [InlineData("نص\n١. أ", "<p>نص</p>\n<ol class=\"arabic-indic\">\n<li>أ</li>\n</ol>")]
    [InlineData("1. أ\n٢. ب", "<ol>\n<li>أ</li>\n<li>ب</li>\n</ol>")]
    [InlineData("كان ذلك عام\n٢٠٢٦. ثم مضى", "<p>كان ذلك عام\n٢٠٢٦. ثم مضى</p>")]
    [InlineData("٢٠٢٦\\. كان", "<p>٢٠٢٦. كان</p>")]
    [InlineData("٢٫٥. كان", "<p>٢٫٥. كان</p>")]
    [InlineData("١۲. كان", "<p>١۲. كان</p>")]
    [InlineData("١٢٣٤٥٦٧٨٩٠. كان", "<p>١٢٣٤٥٦٧٨٩٠. كان</p>")]
    [InlineData("١.أ", "<p>١.أ</p>")]
    public void Lists_are_numbered_in_Arabic_digits(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Items_of_a_list_in_Arabic_digits_hold_blocks()
    {
        var prose = Prose("٩.  أ\n\n    ثان\n١٠. ب\n    - ج");

        Assert.Equal(["أ", "ثان"], prose.QuerySelectorAll("ol > li:first-child > p").Select(p => p.TextContent));
        Assert.Equal("ج", prose.QuerySelector("ol > li:last-child li")!.TextContent);
    }

    [Theory]
    [InlineData("### company's", "companys")]
    [InlineData("### a & b", "a--b")]
    [InlineData("### Who’s \"in\"?", "whos-in")]
    [InlineData("### snake_case - x", "snake_case---x")]
    [InlineData("### C++ و C#", "c-و-c")]
    [InlineData("### 🚀 انطلاق", "-انطلاق")]
    [InlineData("### «الأمن»: ما بعدَه؟", "الأمن-ما-بعده")]
    [InlineData("### الدورة ٣٠ / ۲۰۲۶", "الدورة-30--2026")]
    [InlineData("### —", "heading")]
    public void Headings_have_the_ids_that_GitHub_gives_them(string heading, string id) => Assert.Equal(id, Prose(heading).QuerySelector("h2")!.Id);

    [Fact]
    public void Links_to_such_ids_lead_somewhere()
    {
        using var site = TestSite.With("# ع\n\n[x](#companys-a--b)\n\n### company's a & b\n");

        Assert.Empty(site.Diagnose());
    }

    [Theory]
    [InlineData("انتهى.[^1]")]
    [InlineData("«انتهى»[^1]، ثم")]
    [InlineData("هل انتهى؟[^1]")]
    [InlineData("انتهى،[^1] ثم")]
    [InlineData("انتهى[^1]؛ ثم")]
    public void A_footnote_may_follow_Arabic_punctuation(string markdown) =>
        Assert.Equal("1", Prose($"{markdown}\n\n[^1]: حاشية.").QuerySelector(".footnote-ref")!.TextContent);

    [Fact]
    public void Links_back_from_footnotes_say_where_to()
    {
        var back = Prose("أ[^x] ب[^y] ج[^x].\n\n[^x]: س.\n\n[^y]: ص.").QuerySelectorAll(".footnote-backref");

        Assert.Equal(["#fnref-1 العودة إلى النص 1.1 ↑1", "#fnref-1-2 العودة إلى النص 1.2 ↑2", "#fnref-2 العودة إلى النص 2 ↑"],
            back.Select(a => $"{a.GetAttribute("href")} {a.GetAttribute("aria-label")} {a.TextContent}"));
    }

    [Theory]
    [InlineData("قال: \"نعم\".", "قال: «نعم».")]
    [InlineData("\"قال: 'نعم'\"، و\"لا\"", "«قال: ‹نعم›»، و«لا»")]
    [InlineData("\"قال \"نعم\" ثم\" مضى", "«قال ‹نعم› ثم» مضى")]
    [InlineData("\"من **هنا\" إلى** هناك", "«من <strong>هنا» إلى</strong> هناك")]
    [InlineData("و**\"الأمن\"** مهم، بـ**\"الناتو\"**", "و<strong>«الأمن»</strong> مهم، بـ<strong>«الناتو»</strong>")]
    [InlineData("\"الأمن\"الدولي و\"(السلم)\"", "«الأمن»الدولي و«(السلم)»")]
    [InlineData("\"[الأمن](https://example.org/ \"أ\")\"", "«<a href=\"https://example.org/\" title=\"أ\">الأمن</a>»")]
    [InlineData("\"`a\"b`\" و\"\\\"", "\"<code dir=\"ltr\">a\"b</code>\" و\"\"")] // the last one is escaped: one is left over
    [InlineData("بـ\"`a\"b`\"ا", "بـ«<code dir=\"ltr\">a\"b</code>»ا")]
    [InlineData("\\\"نعم\\\" و&quot;لا&quot;", "\"نعم\" و\"لا\"")]
    [InlineData("<kbd>\"</kbd> و\"لا\"", "<kbd>\"</kbd> و«لا»")]
    [InlineData("شاشة 27\" وطول 5'10\" و\"عام 2026\"", "شاشة 27\" وطول 5'10\" و«عام 2026»")]
    [InlineData("\"لم يغلق و\"نعم\"", "\"لم يغلق و\"نعم\"")]
    [InlineData("بقي\" هنا", "بقي\" هنا")]
    [InlineData("في McDonald's الآن قالوا لنا و\"rock 'n roll\" هنا", "في McDonald's الآن قالوا لنا و«rock 'n roll» هنا")]
    [InlineData("\"سطر\nآخر\"", "«سطر\nآخر»")]
    [InlineData("«نعم» و“لا”", "«نعم» و“لا”")]
    public void Straight_quotes_become_Arabic_ones(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Html(markdown));

    [Theory]
    [InlineData("en", "She said \"it's 'fine'\", the dogs' owner.", "She said “it’s ‘fine’”, the dogs’ owner.")]
    [InlineData("en", "\"(a)\" -- \"b.\" 'c'", "“(a)” -- “b.” ‘c’")]
    [InlineData("ru", "Он сказал: \"читал \"Правду\"\".", "Он сказал: «читал „Правду“».")]
    [InlineData("kk", "Ол: \"иә, 'жоқ'\" деді.", "Ол: «иә, “жоқ”» деді.")]
    [InlineData("kk-Arab", "ول: \"ءيا\" دەدى.", "ول: «ءيا» دەدى.")]
    [InlineData("fr", "\"l'homme\"", "«&nbsp;l’homme&nbsp;»")]
    [InlineData("he", "\"צה\"ל\" כאן", "”צה\"ל” כאן")]
    public void Straight_quotes_become_those_of_the_language(string language, string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>", Html(markdown, language));

    [Fact]
    public void A_quotation_ends_with_its_block()
    {
        Assert.Equal(["\"أ", "ب\"", "«ج»"], Prose("| \"أ | ب\" | \"ج\" |\n|--|--|--|").QuerySelectorAll("th").Select(c => c.TextContent));
        Assert.Equal("«نص» بديل", Prose("\"![\"نص\" بديل](https://example.org/x.png)").QuerySelector("img")!.GetAttribute("alt"));
    }

    [Fact]
    public void Captions_and_titles_of_callouts_have_the_marks_of_the_text()
    {
        var prose = Prose("![بديل](https://example.org/x.png 'خريطة \"الطريق\"')\n\n::: tip قال \"نعم\"\nنص\n:::");

        Assert.Equal("خريطة «الطريق»", prose.QuerySelector("figcaption")!.TextContent);
        Assert.Equal("قال «نعم»", prose.QuerySelector(".markdown-alert-title")!.TextContent);
    }

    [Fact]
    public void Titles_have_the_marks_of_the_text()
    {
        var page = Page("## قال \"نعم\"\n\nنص", title: "قمة \"الأمن\"\ndescription: بعد \"اللقاء\"");

        Assert.Equal("قمة «الأمن»", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("قمة «الأمن»", page.Title, StringComparison.Ordinal);
        Assert.Equal("بعد «اللقاء»", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.StartsWith("قال «نعم»", page.QuerySelector(".prose h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_may_keep_straight_quotes()
    {
        var page = Page("قال \"نعم\"", title: "قمة \"الأمن\"", settings: "quotes: straight");

        Assert.Equal(("قمة \"الأمن\"", "قال \"نعم\""), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".prose p")!.TextContent));
    }
}
