using System.Text.RegularExpressions;

namespace StaticGen.Tests.Serve;

/// <summary>
/// A build prints a text when it reads it, a preview when its page is asked for; links get their addresses later. Whatever a text has in it, both
/// make the same of it.
/// </summary>
public sealed partial class TextsOfPages : IDisposable
{
    private readonly TestSite _site = TestSite.With("""
        -- staticgen.yaml --
        base-url: https://news.example/
        cards: false
        -- content/articles/a.md --
        ---
        title: القمة
        date: 2026-11-01
        ---
        مقدمة فيها [رابط](b.md "عنوان Title") و[ما مضى](gone.md "لا يظهر"){.x} و[Apple](b.md#background){.name #here} و[موقع](https://example.org/?a=1&b=2) و[مرساة](#الخاتمة).
        حرف &#xDFFF; وعلامة &#xFFFF; و<https://example.net/> و[**غليظ `code`**](./b.md).

        ## الخلفية

        نص له حاشية[^1] وقائمة:

        1. أولا
        2. [ثانيا](b.md?x=1&y=2#background)

        ### فرع أول

        | أ | ب |
        |---|---|
        | [ج](b.md) | د |

        ## التفاصيل

        > [!NOTE]
        > انظر [هنا](#background) و[هناك](/b/) و[ما لا وجود له](/nowhere/).

        ## الخاتمة

        نص أخير.

        [^1]: حاشية فيها [رابط](b.md) و[ما مضى](gone.md).
        -- content/articles/b.md --
        ---
        title: B
        date: 2026-11-02
        ---
        Text.

        ## الخلفية

        نص مع ![صورة](b.png) في وسطه و[رابط](a.md).
        -- content/articles/c.md --
        ---
        title: C
        date: 2026-11-03
        ---
        Text.

        ## الخلفية

        فقرة فيها [رابط](b.md) و2026 وApple.

        - [أول](a.md)
        - ثان

        ## الدلالات

        فقرة.

        ### فرع

        فقرة.

        ## التوقعات

        [أخيرا](a.md#background)
        -- content/articles/b.png --
        -- content/articles/gone.md --
        ---
        title: Gone
        date: 2026-10-01
        expires: 2026-11-10
        ---
        Text.
        """);

    [Fact]
    public async Task A_build_and_a_preview_make_the_same_of_them()
    {
        Build();
        await using var served = await Served.Start(_site.Folder);

        var pages = _site.Outputs().Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Empty(new[] { "a/background/index.html", "c/background/index.html", "c/significance/index.html", "c/outlook/index.html" }.Except(pages));
        foreach (var page in pages) Assert.Equal(_site.Read(page), Script.Replace(await served.Text(page.Replace("index.html", "", StringComparison.Ordinal)), ""));
    }

    [Fact]
    public void Links_lead_where_their_articles_are()
    {
        Build();

        var text = _site.Page("a/index.html").QuerySelector(".prose")!;
        var links = text.QuerySelectorAll("a:not(.anchor):not(.footnote-backref)").Select(a => (a.TextContent, a.GetAttribute("href")));
        Assert.Equal(
            [
                ("رابط", "/b/"), ("Apple", "/b/#background"), ("موقع", "https://example.org/?a=1&b=2"), ("مرساة", "#الخاتمة"), ("https://example.net/", "https://example.net/"),
                ("غليظ code", "/b/"), ("1", "#fn-1"), ("ثانيا", "/b/?x=1&y=2#background"), ("ج", "/b/"), ("هنا", "#background"), ("هناك", "/b/"), ("ما لا وجود له", "/nowhere/"),
                ("رابط", "/b/"),
            ],
            links.Select(link => (link.TextContent, Uri.UnescapeDataString(link.Item2!))));
        var gone = text.QuerySelectorAll("span").Where(span => span.TextContent == "ما مضى").ToList();
        Assert.Equal([" class=\"x\"", ""], gone.Select(span => string.Concat(span.Attributes.Select(a => $" {a.Name}=\"{a.Value}\""))));
        Assert.Equal("عنوان Title", text.QuerySelector("a[title]")!.GetAttribute("title")!.Trim('\u200F', '\u200E'));
    }

    [Fact]
    public void A_text_finds_its_headings_again()
    {
        _site.Write("templates/article.sbn-html", "{{ for entry in article.toc }}[{{ entry.level }} {{ entry.id }} {{ entry.title }}{{ for child in entry.children }} ({{ child.title }}){{ end }}]{{ end }}");
        Build();

        Assert.Equal("[2 background الخلفية (فرع أول)][2 meeting-details التفاصيل][2 الخاتمة الخاتمة]", TagsOfDirection.Replace(_site.Read("a/index.html"), "").Trim());
    }

    public void Dispose() => _site.Dispose();

    private void Build()
    {
        var result = _site.Run("build");
        Assert.True(result.ExitCode == 0, result.Error);
    }

    [GeneratedRegex("<script[^>]*-staticgen/reload.js[^>]*></script>\n?")]
    private static partial Regex Script { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagsOfDirection { get; }
}
