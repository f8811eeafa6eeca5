using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>Values are text and are escaped once; what is HTML already is not escaped again.</summary>
public class TemplateEscaping
{
    private const string Escaped = "&lt;b&gt;&amp;&quot;&#39;";

    [Theory]
    [InlineData("text", "{{ text }}", Escaped)]
    [InlineData("a literal", "{{ '<b>' }}", "&lt;b&gt;")]
    [InlineData("a quoted attribute", "<a title=\"{{ text }}\">", $"<a title=\"{Escaped}\">")]
    [InlineData("a list", "{{ ['<i>', text] }}", "[&quot;&lt;i&gt;&quot;, &quot;&lt;b&gt;&amp;\\&quot;&#39;&quot;]")]
    [InlineData("an object", "{{ {a: '<i>'} }}", "{a: &quot;&lt;i&gt;&quot;}")]
    [InlineData("either", "{{ true ? text : '' }}", Escaped)]
    [InlineData("instead", "{{ nothing ?? text }}", Escaped)]
    [InlineData("a loop", "{{ for x in [text] }}{{ x }}{{ end }}", Escaped)]
    [InlineData("a loop over the model", "{{ for x in article.tags }}{{ x }},{{ end }}", "دفاع,&lt;i&gt;,")]
    [InlineData("a function's body", "{{ func f(x) }}<p>{{ x }}</p>{{ end }}{{ f text }}", $"<p>{Escaped}</p>")]
    [InlineData("a function's return", "{{ func f(x); ret '<i>' + x; end }}{{ f text }}", $"&lt;i&gt;{Escaped}")]
    [InlineData("a block of a function", "{{ func f }}<p>{{ $$ }}</p>{{ end }}{{ wrap f }}{{ text }}{{ end }}", $"<p>{Escaped}</p>")]
    [InlineData("the end of a template", "{{ ret text }}", Escaped)]
    [InlineData("a case", "{{ case 1; when 1; text; end }}", Escaped)]
    [InlineData("a variable", "{{ x = text }}{{ x }}", Escaped)]
    [InlineData("an interpolation", "{{ $\"<i>{text}\" }}", $"&lt;i&gt;{Escaped}")]
    [InlineData("HTML", "{{ html }}", "<b>x</b>")]
    [InlineData("raw", "{{ text | raw }}", "<b>&\"'")]
    [InlineData("raw in front", "{{ raw text }}", "<b>&\"'")]
    [InlineData("a capture", "{{ capture x }}<p>{{ text }}</p>{{ end }}{{ x }}", $"<p>{Escaped}</p>")]
    [InlineData("a capture in a capture", "{{ capture x }}{{ capture y }}<i>{{ text }}{{ end }}{{ y }}{{ y }}{{ end }}{{ x }}", $"<i>{Escaped}<i>{Escaped}")]
    [InlineData("a capture printed twice", "{{ capture x }}<p>{{ end }}{{ x }}{{ x }}", "<p><p>")]
    [InlineData("a capture handed on", "{{ capture x }}<p>{{ end }}{{ y = [x] }}{{ y[0] }}", "<p>")]
    [InlineData("a capture as raw", "{{ capture x }}<p>{{ end }}{{ x | raw }}", "<p>")]
    [InlineData("an include", "{{ include 'part' x: text }}", $"<em>{Escaped}</em>")]
    [InlineData("an include in a capture", "{{ capture y }}{{ include 'part' x: text }}{{ end }}{{ y }}", $"<em>{Escaped}</em>")]
    [InlineData("an include set", "{{ y = include 'part' x: text }}{{ y }}{{ y }}", $"<em>{Escaped}</em><em>{Escaped}</em>")]
    [InlineData("an include in an include", "{{ include 'outer' x: text }}", $"<u><em>{Escaped}</em></u>")]
    [InlineData("HTML handed to an include", "{{ include 'part' x: html }}", "<em><b>x</b></em>")]
    [InlineData("a capture handed to an include", "{{ capture y }}<i>{{ end }}{{ include 'part' x: y }}", "<em><i></em>")]
    // What is done to HTML as text makes text of it: escaped once more than looks good, and safe.
    [InlineData("HTML in an interpolation", "{{ $\"{html}\" }}", "&lt;b&gt;x&lt;/b&gt;")]
    [InlineData("HTML added to text", "{{ '<li>' + html }}", "&lt;li&gt;&lt;b&gt;x&lt;/b&gt;")]
    [InlineData("HTML replaced", "{{ html | string.replace 'x' 'y' }}", "&lt;b&gt;y&lt;/b&gt;")]
    [InlineData("a capture in upper case", "{{ capture x }}<p>{{ end }}{{ x | string.upcase }}", "&lt;P&gt;")]
    [InlineData("an include in upper case", "{{ include 'part' x: 'a' | string.upcase }}", "&lt;EM&gt;A&lt;/EM&gt;")]
    [InlineData("a pipe handed to an include", "{{ include 'part' x: (text | string.size) }}", "<em>6</em>")]
    [InlineData("HTML in a list", "{{ [html] }}", "[&lt;b&gt;x&lt;/b&gt;]")]
    [InlineData("HTML in upper case", "{{ string.upcase html }}", "&lt;B&gt;X&lt;/B&gt;")]
    [InlineData("joined", "{{ ['<i>', html] | array.join ', ' }}", "&lt;i&gt;, &lt;b&gt;x&lt;/b&gt;")]
    // What needs no escaping.
    [InlineData("Arabic", "{{ article.title }} أَبْجَد، «نص» ١٢٣", "قمة الدول أَبْجَد، «نص» ١٢٣")]
    [InlineData("numbers", "{{ 1234567.5 }} {{ 3 }} {{ -1 }} {{ 12345678901234567890 }}", "1234567.5 3 -1 12345678901234567890")]
    [InlineData("flags", "{{ true }} {{ false }}", "true false")]
    [InlineData("nothing", "[{{ nothing }}{{ article.image }}{{ null }}{{ '' }}]", "[]")]
    public void A_value_is_escaped_once(string what, string template, string expected)
    {
        var theme = new ThemeInAString(("page", template), ("part", "<em>{{ $.x }}</em>"), ("outer", "<u>{{ include 'part' x: $.x }}</u>"));
        foreach (var (name, value) in TemplateModel.Variables()) theme.Variables[name] = value;
        Assert.Equal((what, expected), (what, theme.Render()));
    }

    [Fact]
    public void A_layout_prints_the_page_as_it_is_and_everything_else_escaped()
    {
        var theme = new ThemeInAString(
            ("page", "{{ layout 'inner'; title = text }}<p>{{ text }}</p>"),
            ("inner", "{{ layout 'outer' }}<main>{{ content }}</main>"),
            ("outer", "<body title=\"{{ title }}\">{{ content }}{{ text }}</body>"));
        foreach (var (name, value) in TemplateModel.Variables()) theme.Variables[name] = value;
        Assert.Equal($"<body title=\"{Escaped}\"><main><p>{Escaped}</p></main>{Escaped}</body>", theme.Render());
    }

    [Theory]
    [InlineData("{{ with article }}{{ title }}{{ end }}", "1:4 `with` is not offered")]
    [InlineData("{{ import article }}", "1:4 `import` is not offered")]
    [InlineData("{{ tablerow x in articles }}{{ end }}", "1:4 `tablerow` is not offered")]
    [InlineData("{{ raw = 1 }}", "1:4 `raw` is the name of a function and cannot be set")]
    [InlineData("{{ for string in articles }}{{ end }}", "1:8 `string` is the name of a function and cannot be set")]
    [InlineData("{{ capture include }}{{ end }}", "1:12 `include` is the name of a function and cannot be set")]
    [InlineData("{{ func json }}{{ end }}", "1:9 `json` is the name of a function and cannot be set")]
    [InlineData("{{ func f(math) }}{{ end }}", "1:11 `math` is the name of a function and cannot be set")]
    [InlineData("{{ list += 1 }}", "1:4 `list` is the name of a function and cannot be set")]
    public void What_would_hide_a_function_is_refused(string template, string expected)
    {
        var error = Assert.Single(new ThemeInAString(("page", template)).Engine().Check());
        Assert.Equal(expected, $"{error.Position!.Value.Line}:{error.Position.Value.Column} {error.Message}");
    }

    [Theory]
    [InlineData("string")]
    [InlineData("raw")]
    [InlineData("include")]
    public void A_model_that_would_hide_a_function_is_refused(string name)
    {
        var theme = new ThemeInAString(("page", "x")) { Variables = { [name] = "y" } };
        Assert.Throws<ArgumentException>(theme.Render);
    }

    [Fact]
    public void Html_prints_its_value() => Assert.Equal("<b>", new SafeHtml("<b>").ToString());
}
