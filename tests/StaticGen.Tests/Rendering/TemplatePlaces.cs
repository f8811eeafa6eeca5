namespace StaticGen.Tests.Rendering;

/// <summary>Where in the HTML a value may stand.</summary>
public class TemplatePlaces
{
    [Theory]
    [InlineData("<a href={{ x }}>", "1:12 a value cannot be printed safely in an attribute without quotes", "write `href=\"{{ … }}\"`")]
    [InlineData("<a href= {{ x }}>", "1:13 a value cannot be printed safely in an attribute without quotes", "write `href=\"{{ … }}\"`")]
    [InlineData("<a href=/tags/{{ x }}/>", "1:18 a value cannot be printed safely in an attribute without quotes", "write `href=\"{{ … }}\"`")]
    [InlineData("<a {{ x }}>", "1:7 a value cannot be printed safely inside a tag", null)]
    [InlineData("<a{{ x }}>", "1:6 a value cannot be printed safely inside a tag", null)]
    [InlineData("<{{ x }}>", "1:5 a value cannot be printed safely inside a tag", null)]
    [InlineData("</{{ x }}>", "1:6 a value cannot be printed safely inside a tag", null)]
    [InlineData("</a {{ x }}>", "1:8 a value cannot be printed safely inside a tag", null)]
    [InlineData("<h{{ 2 }}>", "1:6 a value cannot be printed safely inside a tag", null)]
    [InlineData("<a data-{{ x }}=\"1\">", "1:12 a value cannot be printed safely inside a tag", null)]
    [InlineData("<a title=\"a\" {{ x }}>", "1:17 a value cannot be printed safely inside a tag", null)]
    [InlineData("<a title=\"a\"{{ x }}>", "1:16 a value cannot be printed safely inside a tag", null)]
    [InlineData("<a title {{ x }}>", "1:13 a value cannot be printed safely inside a tag", null)]
    [InlineData("<a onclick=\"f('{{ x }}')\">", "1:19 a value cannot be printed safely in the attribute `onclick`", "put it in a `data-` attribute and read it from a script file")]
    [InlineData("<a ONMOUSEOVER='{{ x }}'>", "1:20 a value cannot be printed safely in the attribute `onmouseover`", null)]
    [InlineData("<p style=\"color: {{ x }}\">", "1:21 a value cannot be printed safely in the attribute `style`", "choose a class instead")]
    [InlineData("<iframe srcdoc=\"{{ x }}\"></iframe>", "1:20 a value cannot be printed safely in the attribute `srcdoc`", null)]
    [InlineData("<script>var x = {{ x }};</script>", "1:20 a value cannot be printed safely in a script", "write `{{ value | json }}`")]
    [InlineData("<script>var x = '{{ x }}';</script>", "1:21 a value cannot be printed safely inside quotes of a script", null)]
    [InlineData("<script>var x = \"{{ x | json }}\";</script>", "1:21 a value cannot be printed safely inside quotes of a script", null)]
    [InlineData("<script>var x = `a\\`{{ x | json }}`;</script>", "1:24 a value cannot be printed safely inside quotes of a script", null)]
    [InlineData("<script>// {{ x | json }}\n</script>", "1:15 a value cannot be printed safely in a comment of a script", null)]
    [InlineData("<script>/* {{ x | json }} */</script>", "1:15 a value cannot be printed safely in a comment of a script", null)]
    [InlineData("<SCRIPT type=\"application/ld+json\">{{ x }}</SCRIPT>", "1:39 a value cannot be printed safely in a script", null)]
    [InlineData("<script>{{ x | json | string.upcase }}</script>", "1:12 a value cannot be printed safely in a script", null)]
    [InlineData("<style>.{{ x }} {}</style>", "1:12 a value cannot be printed safely in a style sheet", "choose a class instead")]
    [InlineData("<iframe>{{ x }}</iframe>", "1:12 a value cannot be printed safely in the element `iframe`", null)]
    [InlineData("<!-- {{ x }} -->", "1:9 a value cannot be printed safely in an HTML comment", null)]
    [InlineData("<!-- > -- {{ x }} -->", "1:14 a value cannot be printed safely in an HTML comment", null)]
    [InlineData("<!doctype {{ x }}>", "1:14 a value cannot be printed safely in a declaration", null)]
    [InlineData("<a href=\"javascript:f({{ x }})\">", "1:26 a value cannot be printed safely in an address that is or may be code", null)]
    [InlineData("<a href=' JavaScript:{{ x }}'>", "1:25 a value cannot be printed safely in an address that is or may be code", null)]
    [InlineData("<img src=\"data:{{ x }}\">", "1:19 a value cannot be printed safely in an address that is or may be code", null)]
    [InlineData("<a href=\"{{ x }}:{{ x }}\">", "1:21 a value cannot be printed safely in an address that is or may be code", null)]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=javascript:{{ x }}\">", "1:58 a value cannot be printed safely in an address that is or may be code", null)]
    [InlineData("<p {{ include 'page' }}>", "1:7 a value cannot be printed safely inside a tag", null)]
    [InlineData("<script>{{ include 'page' }}</script>", "1:12 a value cannot be printed safely in a script", null)]
    [InlineData("{{ func f }}<a {{ x }}>{{ end }}", "1:19 a value cannot be printed safely inside a tag", null)]
    [InlineData("{{ capture c }}<a {{ x }}>{{ end }}", "1:22 a value cannot be printed safely inside a tag", null)]
    [InlineData("{{ f = do; }}<a {{ x }}>{{ end }}", "1:20 a value cannot be printed safely inside a tag", null)]
    [InlineData("{{ for i in x }}<a{{ if i }} {{ i }}{{ end }}>{{ end }}", "1:33 a value cannot be printed safely inside a tag", null)]
    [InlineData("{{ case x; when 1 }}<a {{ x }}>{{ else }}b{{ end }}", "1:27 a value cannot be printed safely inside a tag", null)]
    [InlineData("{{ while x }}<a {{ x }}>{{ end }}", "1:20 a value cannot be printed safely inside a tag", null)]
    [InlineData("<p class=\"{{ wrap x }}a{{ end }}\">", "1:14 `wrap` prints HTML and cannot stand in the attribute `class`", null)]
    public void A_value_is_refused_where_escaping_does_not_help(string template, string expected, string? help)
    {
        var error = Assert.Single(new ThemeInAString(("page", template)).Engine().Check());
        Assert.Equal(("SG0516", expected), (error.Code.Id, $"{error.Position!.Value.Line}:{error.Position.Value.Column} {error.Message}"));
        if (help is not null) Assert.Equal(help, error.Help);
    }

    [Theory]
    [InlineData("{{ if x }}<a title=\"{{ else }}<b>{{ end }}", "1:4 after this `if` the page is in the attribute `title` or in text")]
    [InlineData("{{ if x }}<a title=\"{{ end }}b", "1:4 after this `if` the page is in the attribute `title` or in text")]
    [InlineData("<a title=\"{{ if x }}\"{{ end }}>", "1:14 after this `if` the page is in the tag `a` or in the attribute `title`")]
    [InlineData("<a title=\"{{ if x }}\" class='{{ end }}'>", "1:14 after this `if` the page is in the attribute `class` or in the attribute `title`")]
    [InlineData("{{ if x }}<!-- {{ end }}a", "1:4 after this `if` the page is in an HTML comment or in text")]
    [InlineData("{{ if x }}<script>{{ end }}a", "1:4 after this `if` the page is in the element `script` or in text")]
    [InlineData("{{ for i in x }}<a title=\"{{ end }}", "1:4 after this `for` the page is in text or in the attribute `title`")]
    [InlineData("{{ while x }}<a{{ end }}>", "1:4 after this `while` the page is in text or in the tag `a`")]
    [InlineData("{{ case x; when 1 }}<a {{ when 2 }}b{{ end }}>", "1:4 after this `case` the page is in the tag `a` or in text")]
    [InlineData("{{ case x; when 1 }}<a {{ end }}>", "1:4 after this `case` the page is in the tag `a` or in text")]
    [InlineData("{{ for i in x }}<a {{ if i }}{{ break }}{{ end }}>{{ end }}", "1:4 after this `for` the page is in text or in the tag `a`")]
    [InlineData("<a{{ if x }} b=\"c\"{{ end }}d=\"e\">", "1:28 an attribute follows a branch without a space")]
    [InlineData("a\n<a title=\"x", "2:10 the attribute `title` that begins here does not end in this part of the template")]
    [InlineData("a <p class", "1:3 the tag `p` that begins here does not end in this part of the template")]
    [InlineData("<!-- x", "1:1 an HTML comment that begins here does not end in this part of the template")]
    [InlineData("<script>x", "1:1 the element `script` that begins here does not end in this part of the template")]
    [InlineData("{{ capture c }}<a {{ end }}>", "1:16 the tag `a` that begins here does not end in this part of the template")]
    [InlineData("{{ func f }}<a {{ end }}>", "1:13 the tag `a` that begins here does not end in this part of the template")]
    [InlineData("<a {{ ret }}>", "1:1 the tag `a` that begins here does not end in this part of the template")]
    public void Branches_end_in_one_place(string template, string expected)
    {
        var error = Assert.Single(new ThemeInAString(("page", template)).Engine().Check());
        Assert.Equal(("SG0517", expected), (error.Code.Id, $"{error.Position!.Value.Line}:{error.Position.Value.Column} {error.Message}"));
    }

    [Theory]
    [InlineData("<a href=\"{{ x }}\"{{ if x }} aria-current=\"page\"{{ end }}>")]
    [InlineData("<p class=\"a{{ if x }} b{{ end }}\">")]
    [InlineData("<p class=\"{{ if x }}a{{ else if x }}b{{ else }}{{ x }}{{ end }}\">")]
    [InlineData("<input {{ if x }}checked{{ end }}>")]
    [InlineData("<input{{ if x }} checked{{ else }} class=\"a\"{{ end }} name=\"{{ x }}\">")]
    [InlineData("<input{{ if x }} checked{{ end }}/>")]
    [InlineData("<h{{ if x }}2{{ else }}3{{ end }} id=\"{{ x }}\">a</h{{ if x }}2{{ else }}3{{ end }}>")]
    [InlineData("<title>{{ x }}{{ if x }} | {{ x }}{{ end }}</title><p>{{ x }}</p>")]
    [InlineData("<textarea><b>{{ x }}</textarea>{{ x }}")]
    [InlineData("<script type=\"application/ld+json\">{{ x | json }}</script>{{ x }}")]
    [InlineData("<script>var a = 'b\\'c', d = {{ json x }}; // it's\nvar e = /* \" */ {{ x | json }};</script>")]
    [InlineData("<script>{{ for i in [1] }}f({{ i | json }});{{ end }}</script>")]
    [InlineData("<script>if (a < b) c = \"</p>\";</script>{{ x }}")]
    [InlineData("<style>p > a {}</style>{{ x }}")]
    [InlineData("<!-- a > b --><!----><!--> {{ x }} <!---> {{ x }} --> <!-- a --!>{{ x }}")]
    [InlineData("<!-- {{ if x }}a{{ else }}bc{{ end }} -->{{ x }}")]
    [InlineData("<!doctype html><?xml ?><html lang=\"{{ x }}\">")]
    [InlineData("1 < 2 {{ x }} <3 {{ x }} <")]
    [InlineData("<svg viewBox='0 0 1 1'><use href='#{{ x }}'/></svg>")]
    [InlineData("<a href=\"mailto:{{ x }}?subject={{ x }}\">")]
    [InlineData("<a href=\"https://example.com/{{ x }}\">")]
    [InlineData("<img srcset=\"{{ x }} 1x, {{ x }} 2x\" alt=''>")]
    [InlineData("<img srcset=\"{{ for i in [1, 2] }}{{ x }} {{ i }}x, {{ end }}\">")]
    [InlineData("<meta name=\"description\" content=\"{{ x }}: {{ x }}\">")]
    [InlineData("<p title='\"{{ x }}\"' data-x=\"{{ x | json }}\">")]
    [InlineData("<h{{ 2 | raw }} {{ raw 'hidden' }}><a onclick=\"{{ raw 'f()' }}\" style='{{ ('a' | raw) }}'><!-- {{ 'a' | raw }} -->")]
    [InlineData("{{ for i in [1] }}<li>{{ if i == 1 }}{{ continue }}{{ end }}{{ break }}</li>{{ end }}{{ x }}")]
    [InlineData("<td class=a{{ if x }} hidden{{ end }}>{{ x }}</td>")]
    [InlineData("<td class=a hidden>{{ x }}</td><br/><p\n>{{ x }}")]
    public void A_value_is_allowed_everywhere_else(string template)
    {
        var theme = new ThemeInAString(("page", template)) { Variables = { ["x"] = "x" } };
        Assert.Empty(theme.Engine().Check());
        theme.Render();
    }

    [Fact]
    public void The_default_theme_prints_every_value_in_a_safe_place()
    {
        var folder = Path.Combine(TestData.Root, "templates");
        var files = Directory.GetFiles(folder, "*.sbn-html", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/').Replace(".sbn-html", "", StringComparison.Ordinal), File.ReadAllText(f)))
            .ToArray();
        Assert.NotEmpty(files);
        Assert.Empty(new ThemeInAString(files).Engine().Check().Select(e => $"{e.Position} {e.Message}"));
        Assert.DoesNotContain(files, f => f.Item2.Contains("| raw", StringComparison.Ordinal) || f.Item2.Contains("{{ raw ", StringComparison.Ordinal));
    }

    [Fact]
    public void Loops_in_loops_are_looked_at_in_reasonable_time()
    {
        var template = "<img srcset=\"" + string.Concat(Enumerable.Repeat("{{ for i in [1] }}a{{ x }}", 80)) + string.Concat(Enumerable.Repeat("{{ end }}", 80)) + "\">";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(new ThemeInAString(("page", template)).Engine().Check());
        Assert.InRange(clock.ElapsedMilliseconds, 0, 10_000);
    }
}
