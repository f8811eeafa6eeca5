using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>Values that try to become markup or code, in every place a value may stand.</summary>
public class HostileValues
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "'><script>alert(1)</script>",
        "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"", "' autofocus onfocus=alert(1) x='",
        "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</script><script>alert(1)</script>", "</style><script>alert(1)</script>",
        "--><script>alert(1)</script>", "--!><img src=x>", "]]><script>alert(1)</script>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
        "<math><mi xlink:href=\"javascript:alert(1)\">", "<iframe src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>", "<body onload=alert(1)>",
        "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example>", "<form action=//evil.example>",
        "<input type=image src=x onerror=alert(1)>", "<details open ontoggle=alert(1)>", "<!--", "<![CDATA[<script>alert(1)</script>]]>", "<?xml ?><script>alert(1)</script>",
        "</p></div></body></html><script>alert(1)</script>", "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<scr<script>ipt>alert(1)</scr</script>ipt>", "<SCRIPT SRC=//evil.example></SCRIPT>", "<script\n>alert(1)</script\n>", "<script/x>alert(1)</script>", "<\0script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&quot; onmouseover=&quot;alert(1)", "&#34;&#62;&#60;script&#62;", "&amp;lt;script&amp;gt;",
        "\u2028<script>alert(1)</script>", "\uFEFF<script>", "＜script＞alert(1)＜/script＞", "\u202E<script>alert(1)</script>", "<ｓcript>", "ʺ onmouseover=alert(1)", "` onmouseover=alert(1)",
        "javascript:alert(1)", "{{ raw '<script>' }}", "{%{<script>}%}", "${alert(1)}", "\\\"><script>alert(1)</script>", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
        "\r\n\r\n<script>alert(1)</script>", "\t\"\tonfocus\t=\talert(1)\tx=\"", "=\"x\" onfocus=\"alert(1)\" y=\"", "/><script>alert(1)</script>", "x' x=' onfocus=alert(1)//", "<<script>alert(1)//<</script>",
    ];

    /// <summary>Places, each with the elements and attributes it has when the value is plain text.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "text", "<p>{{ x }}</p>" },
        { "text in front of markup", "{{ x }}<b>y</b>" },
        { "double quotes", "<p title=\"{{ x }}\">y</p>" },
        { "single quotes", "<p title='{{ x }}'>y</p>" },
        { "a part of an attribute", "<p title=\"a {{ x }} b\" class='c'>y</p>" },
        { "an address", "<p><a href=\"{{ x }}\">y</a></p>" },
        { "a part of an address", "<p><a href=\"/tags/{{ x }}/\">y</a></p>" },
        { "a query", "<p><a href='/?q={{ x }}'>y</a></p>" },
        { "pictures", "<p><img alt='' srcset=\"{{ x }} 1x, {{ x }} 2x\"></p>" },
        { "a title", "<title>a {{ x }}</title><p>y</p>" },
        { "a text area", "<textarea>{{ x }}</textarea>" },
        { "data in a script", "<script type=\"application/ld+json\">{\"a\": {{ x | json }}}</script><p>y</p>" },
        { "data in an attribute", "<p data-x=\"{{ x | json }}\">y</p>" },
        { "data between tags", "<p>{{ x | json }}</p>" },
        { "a list", "<p title=\"{{ [x, 'a'] }}\">{{ [x, 'a'] }}</p>" },
        { "an object", "<p title='{{ {a: x} }}'>{{ {a: x} }}</p>" },
        { "a list joined", "<p>{{ [x, 'a'] | array.join ', ' }} {{ list [x, 'a'] }}</p>" },
        { "an included template", "{{ include 'card' x: x }}" },
        { "an included template in an attribute", "<p title=\"{{ include 'plain' x: x }}\">y</p>" },
        { "an included template in an address", "<p><a href='{{ include 'plain' x: x }}'>y</a></p>" },
        { "a captured text", "{{ capture c }}<b>{{ x }}</b>{{ end }}<p>{{ c }}</p>" },
        { "a captured text in an attribute", "{{ capture c }}<b title='z'>{{ x }}</b>{{ end }}<p title=\"{{ c }}\" lang='{{ c }}'>y</p>" },
        { "HTML in an attribute", "<p title=\"{{ html }}{{ x }}\">y</p>" },
        { "a captured text in an address", "{{ capture c }}{{ x }}{{ end }}<p><a href=\"{{ c }}\">y</a></p>" },
        { "a function's own printing", "{{ func f(v) }}<b title='{{ v }}'>{{ v }}</b>{{ end }}<p title='{{ f x }}'>{{ f x }}</p>" },
        { "a function's own printing in an address", "{{ func f(v) }}{{ v }}{{ end }}<p><a href='{{ f x }}'>y</a></p>" },
        { "a layout's title", "{{ layout 'base'; title = x }}<p>{{ x }}</p>" },
        { "what text functions make", "<p title='{{ x | string.upcase }}'>{{ x | truncate 30 }} {{ x | string.replace 'a' '\"' }} {{ plain x }}</p>" },
        { "an interpolated text", "<p>{{ $\"<i>{x}</i>\" }}</p>" },
        { "text added to HTML", "<p>{{ '<i>' + x + html }}</p>" },
        { "a choice", "<p class=\"{{ if x }}{{ x }}{{ else }}a{{ end }}\">{{ x ? x : 'a' }} {{ nothing ?? x }}</p>" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void No_value_becomes_an_element_an_attribute_or_code(string place, string template)
    {
        var theme = new ThemeInAString(
            ("page", template),
            ("card", "<article class='{{ $.x }}'><h2>{{ $.x }}</h2><a href=\"{{ $.x }}\">{{ $.x }}</a></article>"),
            ("plain", "{{ $.x }}"),
            ("base", "<title>{{ title }}</title><main id=\"{{ title }}\">{{ content }}</main>"));
        using var renderer = theme.Engine().CreateRenderer();
        string Render(string x) => renderer.Write("page", new TemplatePage("ar", new Dictionary<string, object?>
        {
            ["x"] = x,
            ["html"] = new SafeHtml("<b>h</b>"),
            ["nothing"] = null,
        }));

        var expected = Shape(Render("plain"));
        Assert.True(Payloads.Length >= 60);
        foreach (var payload in Payloads) Assert.Equal((place, payload, expected), (place, payload, Shape(Render(payload))));
    }

    [Theory]
    [InlineData("text", "<p>{{ x }}</p>", "p")]
    [InlineData("an attribute", "<p title='{{ x }}'>y</p>", "title")]
    [InlineData("a title", "<title>{{ x }}</title>", "title-element")]
    public void A_reader_sees_the_value_as_it_was_written(string place, string template, string where)
    {
        foreach (var payload in Payloads.Where(p => !p.Contains('\0') && !p.Contains('\r')))
        {
            var document = new HtmlParser().ParseDocument("<!doctype html><body>" + ThemeInAString.Render(template, ("x", payload)));
            var seen = where switch
            {
                "p" => document.QuerySelector("p")!.TextContent,
                "title" => document.QuerySelector("p")!.GetAttribute("title"),
                _ => document.QuerySelector("title")!.TextContent,
            };
            Assert.Equal((place, payload), (place, seen));
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)", "#")]
    [InlineData("JaVaScRiPt:alert(1)", "#")]
    [InlineData(" javascript:alert(1)", "#")]
    [InlineData("\tjava\tscript:alert(1)", "#")]
    [InlineData("java\nscript:alert(1)", "#")]
    [InlineData("java\r\nscript\n:alert(1)", "#")]
    [InlineData("\u0001javascript:alert(1)", "#")]
    [InlineData("\u0000\u001Fjavascript:alert(1)", "#")]
    [InlineData("vbscript:msgbox(1)", "#")]
    [InlineData("data:text/html,<script>alert(1)</script>", "#")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=", "#")]
    [InlineData("data:image/svg+xml,<svg onload=alert(1)>", "#")]
    [InlineData("data:,x", "#")]
    [InlineData("DATA:image/pngx,x", "#")]
    [InlineData("javascript://example.com/%0Aalert(1)", "#")]
    [InlineData("javascript:javascript:alert(1)", "#")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=", "data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("https://example.com/a?b=javascript:c#d", "https://example.com/a?b=javascript:c#d")]
    [InlineData("http://example.com", "http://example.com")]
    [InlineData("//example.com/", "//example.com/")]
    [InlineData("/a:b/", "/a:b/")]
    [InlineData("?a:b", "?a:b")]
    [InlineData("#javascript:x", "#javascript:x")]
    [InlineData("./javascript:x", "./javascript:x")]
    [InlineData("/وسوم/دفاع/", "/وسوم/دفاع/")]
    [InlineData("mailto:a@example.com", "mailto:a@example.com")]
    [InlineData("tel:+971", "tel:+971")]
    [InlineData("about/", "about/")]
    [InlineData("", "")]
    public void An_address_that_is_code_leads_nowhere(string address, string expected)
    {
        string Address(string template) => new HtmlParser().ParseDocument(ThemeInAString.Render(template, ("x", address))).QuerySelector("[href]")!.GetAttribute("href")!;
        expected = expected.Replace("\0", "\uFFFD", StringComparison.Ordinal);
        Assert.Equal(expected, Address("<a href=\"{{ x }}\">"));
        Assert.Equal(expected, Address("<link href='{{ x }}'>"));
        Assert.Equal(expected, Address("{{ capture c }}{{ x }}{{ end }}<a href=\"{{ c }}\">"));
        Assert.Equal(expected, Address("{{ func f }}{{ x }}{{ end }}<a href=\"{{ f }}\">"));
        Assert.Equal(expected, Address("<a href=\"{{ if x }}{{ x }}{{ end }}\">"));
    }

    [Theory]
    [InlineData("<a href=\"{{ a }}{{ b }}\">", "#")]
    [InlineData("<a href=\"java{{ b }}\">", "java#")]
    [InlineData("<a href=\"{{ a }}script{{ c }}\">", "javascript#")]
    [InlineData("<a href=\"{{ for p in [a, b] }}{{ p }}{{ end }}\">", "java#")]
    [InlineData("<a href=\"/{{ a }}{{ b }}\">", "/javascript:alert(1)")]
    [InlineData("<a href=\"https://example.com/{{ b }}\">", "https://example.com/script:alert(1)")]
    [InlineData("<a href=\"{{ e }}\">", "#")]
    [InlineData("<a href=\"{{ e | raw }}\">", "javascript:alert(1)")]
    [InlineData("<a href=\"{{ entity }}\">", "#")]
    [InlineData("<a href=\"{{ e | raw | string.downcase }}\">", "#")]
    public void An_address_is_not_composed_into_code(string template, string expected)
    {
        var page = ThemeInAString.Render(
            template,
            ("a", "java"), ("b", "script:alert(1)"), ("c", ":alert(1)"), ("e", "javascript:alert(1)"), ("entity", new SafeHtml("javascript&colon;alert(1)")));
        var address = new HtmlParser().ParseDocument(page).QuerySelector("a")!.GetAttribute("href")!;
        Assert.False(address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && !template.Contains("| raw }}", StringComparison.Ordinal), page);
        if (expected != "#") Assert.Equal(expected, address);
    }

    [Theory]
    [InlineData("<img alt='' srcset=\"{{ x }}\">", "a.png 1x, javascript:alert(1) 2x", "#")]
    [InlineData("<img alt='' srcset=\"{{ x }}\">", "a.png 1x, b.png 2x", "a.png 1x, b.png 2x")]
    [InlineData("<img alt='' srcset=\"{{ x }} 1x\">", "javascript:alert(1)", "# 1x")]
    [InlineData("<meta http-equiv=refresh content=\"0; url={{ x }}\">", "javascript:alert(1)", "0; url=#")]
    [InlineData("<meta http-equiv=refresh content=\"0;URL = '{{ x }}'\">", "javascript:alert(1)", "0;URL = '#'")]
    [InlineData("<meta http-equiv=refresh content=\"0; url={{ x }}\">", "/a/", "0; url=/a/")]
    [InlineData("<meta name=description content=\"{{ x }}\">", "javascript: a language", "javascript: a language")]
    [InlineData("<form action='{{ x }}'>", "javascript:alert(1)", "#")]
    [InlineData("<object data='{{ x }}'>", "data:text/html,x", "#")]
    [InlineData("<svg><set attributename=href to='{{ x }}'/></svg>", "javascript:alert(1)", "#")]
    [InlineData("<svg><a xlink:href='{{ x }}'/></svg>", "javascript:alert(1)", "#")]
    [InlineData("<p title='{{ x }}'>", "javascript:alert(1)", "javascript:alert(1)")]
    public void Every_attribute_that_holds_an_address_is_looked_at(string template, string value, string expected)
    {
        var element = new HtmlParser().ParseDocument("<!doctype html>" + ThemeInAString.Render(template, ("x", value))).All
            .First(e => e.Attributes.Any(a => template.Contains($"{a.Name}='{{{{", StringComparison.Ordinal) || template.Contains($"{a.Name}=\"", StringComparison.Ordinal)));
        var attribute = element.Attributes.First(a => template.Contains($"{a.Name}='{{{{", StringComparison.Ordinal) || template.Contains($"{a.Name}=\"", StringComparison.Ordinal));
        Assert.Equal(expected, attribute.Value);
    }

    // The elements with the names of their attributes, as nested as they are.
    private static string Shape(string html)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html>" + html);
        return string.Join(' ', document.All.Select(e => $"{Depth(e)}{e.LocalName}[{string.Join(',', e.Attributes.Select(a => a.Name))}]"));
    }

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement) depth++;
        return depth;
    }
}
