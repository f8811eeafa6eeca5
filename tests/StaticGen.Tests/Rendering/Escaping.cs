using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StaticGen.Tests.Rendering;

/// <summary>Hostile text in every place an author or a reader can write: it stays text on every page.</summary>
public class Escaping
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script src=//evil.example/x.js></script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<svg/onload=alert(1)>", "<iframe src=javascript:alert(1)></iframe>", "<body onload=alert(1)>", "<a href=javascript:alert(1)>x</a>", "<math><mi//xlink:href='data:x,<script>'>",
        "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"",
        "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</a><b>x</b>", "--><script>alert(1)</script>",
        "<!--", "<!--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<![CDATA[<b>x</b>]]>", "<?xml version='1.0'?><b>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3c;b&#x3e;", "&amp;lt;b&amp;gt;", "\\u003cscript\\u003e",
        "%3Cscript%3Ealert(1)%3C/script%3E", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)", "{{ 7*7 }}", "{{ include 'x' }}", "{% raw %}", "${7*7}",
        "#{7*7}", "<b", "<b onclick", "<", "a < b > c & d",
        "\"", "'", "`", "``` <b>", "</script>",
        "<style>*{display:none}</style>", "<link rel=stylesheet href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>", "<base href=//evil.example>", "<form action=//evil.example><input>",
        "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
        "\u2028<b>\u2029", "قمة‏<b>‎دبي",
    ];

    [Fact]
    public void Sixty_payloads_in_every_slot_add_no_element_and_no_attribute()
    {
        Assert.True(Payloads.Length >= 60);
        using var plain = Site(_ => "نص");
        var expected = Shapes(plain);
        var failures = new List<string>();
        foreach (var payload in Payloads)
        {
            using var hostile = Site(_ => payload);
            var actual = Shapes(hostile);
            failures.AddRange(expected.Where(page => actual.GetValueOrDefault(page.Key) != page.Value).Select(page => $"{payload} in {page.Key}\n  {page.Value}\n  {actual.GetValueOrDefault(page.Key)}"));
        }

        Assert.True(failures.Count == 0, $"{failures.Count} pages differ\n{string.Join('\n', failures.Take(5))}");
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java&#x0A;script:alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](java%73cript:alert(1))")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](data:image/svg+xml,x)")]
    [InlineData("![x](data:text/html;base64,eA==)")]
    public void Addresses_that_run_something_are_errors(string markdown)
    {
        using var site = TestSite.With($"# ع\n\n{markdown}\n");

        Assert.Equal(("SG0304", 3), (Assert.Single(site.Diagnose()).Code, site.Diagnose()[0].Line));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:+97141234567")]
    [InlineData("//example.org/x")]
    [InlineData("HTTP://example.org/")]
    public void Addresses_of_the_web_pass(string url)
    {
        using var site = TestSite.With($"# ع\n\n[x]({url})\n").Build();

        Assert.Equal(url, site.Page("a/index.html").QuerySelector(".prose a")!.GetAttribute("href"));
    }

    // One payload in every slot at once: front matter, headings, body, comments, configuration, menu, strings, template parameters.
    private static TestSite Site(Func<string, string> text)
    {
        var t = Quote(text(""));
        var body = Markdown(text(""));
        return TestSite.With($"""
            -- staticgen.yaml --
            title: {t}
            description: {t}
            copyright: {t}
            author: {t}
            base-url: https://example.org/
            menu: [{"{"}title: {t}, url: about/{"}"}]
            comments: {"{"}url: "https://example.org/send?t={"{title}"}"{"}"}
            params: {"{"}own: {t}{"}"}
            -- content/articles/a.md --
            ---
            title: {t}
            description: {t}
            date: 2026-11-01
            updated: 2026-11-02
            author: {Quote("كاتب " + text(""))}
            tags: [{Quote("وسم " + text(""))}]
            category: {t}
            image: x.png
            image-alt: {t}
            slug: a
            params: {"{"}own: {t}{"}"}
            ---
            {body}

            ## الخلفية

            {body}

            ### عنوان {body}

            | {body.Replace("|", "", StringComparison.Ordinal)} | ب |
            |---|---|
            | {body.Replace("|", "", StringComparison.Ordinal)} | د |

            ![{body}](x.png "ت {body.Replace("\\\"", "", StringComparison.Ordinal)}")
            -- content/articles/a.comments.yaml --
            - author: {t}
              date: 2026-11-02
              text: {Quote(body)}
              replies: [{"{"}author: {t}, date: 2026-11-03, text: {Quote(body)}{"}"}]
            -- content/articles/x.png --
            x
            -- content/articles/b.md --
            ---
            title: {t}
            date: 2026-10-01
            tags: [{Quote("وسم " + text(""))}]
            ---
            -- content/pages/about.md --
            ---
            title: {t}
            ---
            {body}
            -- templates/partials/footer.sbn-html --
            <footer title="{"{{"} article ? article.params.own : site.params.own {"}}"}">{"{{"} site.params.own {"}}"} {"{{"} [site.params.own] {"}}"} {"{{"} site.copyright {"}}"}</footer>
            """).Build();
    }

    // Markdown gives some signs a meaning of its own; with a backslash before each ASCII punctuation sign the text is just text.
    private static string Markdown(string text) => string.Concat(text.Replace('\t', ' ').Select(c => char.IsAscii(c) && char.IsPunctuation(c) || c is '<' or '>' or '`' or '$' or '+' or '=' or '^' or '~' or '|' ? $"\\{c}" : $"{c}"));

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";

    // Names of elements and attributes in document order, with the attributes' values only where they are addresses of scripts.
    private static Dictionary<string, string> Shapes(TestSite site) => site.Outputs().Where(o => o.EndsWith(".html", StringComparison.Ordinal) && !o.StartsWith("tags/", StringComparison.Ordinal) && !o.StartsWith("authors/", StringComparison.Ordinal))
        .ToDictionary(o => o, o => Shape(site.Page(o)));

    // Text of the other direction is isolated, whatever it says.
    private static string Shape(IHtmlDocument page) => string.Join(' ', page.All.Where(e => e.LocalName is not ("bdi" or "bdo")).Select(e => $"{e.LocalName}[{string.Join(',', e.Attributes.Where(a => a.Name != "id" && (a.Name != "dir" || e.LocalName == "html")).Select(Shape))}]"));

    private static string Shape(IAttr attribute) =>
        attribute.Name is "href" or "src" && attribute.Value.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase) ? "DANGER" : attribute.Name;
}
