using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>raw, json, truncate, plain, iso_date, list: the functions that need no site.</summary>
public class TemplateFunctionsOfTheirOwn
{
    private static string Render(string template, string language = "ar", params (string Name, object? Value)[] variables)
    {
        var theme = new ThemeInAString(("page", template)) { Language = language };
        foreach (var (name, value) in variables) theme.Variables[name] = value;
        return theme.Render();
    }

    [Theory]
    [InlineData("{{ json 'a' }}", "\"a\"")]
    [InlineData("{{ json null }} {{ json true }} {{ json 3 }} {{ json 1.5 }} {{ json 12345678901234567890 }}", "null true 3 1.5 12345678901234567890")]
    [InlineData("{{ {a: 1, b: ['x', null], c: {d: false}} | json }}", "{\"a\":1,\"b\":[\"x\",null],\"c\":{\"d\":false}}")]
    [InlineData("{{ json 'أخبار «عاجلة» ١٢' }}", "\"أخبار «عاجلة» ١٢\"")]
    [InlineData("{{ json '</script><!-- & \\' \"' }}", "\"\\u003C/script\\u003E\\u003C!-- \\u0026 \\u0027 \\u0022\"")]
    [InlineData("{{ json 'a\\nb\\t\\\\' }}", "\"a\\nb\\t\\\\\"")]
    [InlineData("{{ json \"\\u2028\" }}", "\"\\u2028\"")]
    [InlineData("{{ 1..3 | json }} {{ [1, 2] | array.add 3 | json }}", "[1,2,3] [1,2,3]")]
    [InlineData("{{ capture x }}<b>{{ end }}{{ json x }}", "\"\\u003Cb\\u003E\"")]
    public void Json_is_safe_in_a_script(string template, string expected) => Assert.Equal(expected, Render(template));

    [Fact]
    public void Json_of_half_a_surrogate_pair_is_well_formed() =>
        Assert.Equal("\"a\uFFFDb\"", Render("{{ json x }}", variables: ("x", "a\uD83Db")));

    [Theory]
    [InlineData("{{ json article }}", "an article cannot be written as JSON")]
    [InlineData("{{ {a: [article]} | json }}", "an article cannot be written as JSON")]
    [InlineData("{{ json @raw }}", "a function cannot be written as JSON")]
    [InlineData("{{ x = {}; x.x = x; json x }}", "this is nested too deeply for JSON, or holds itself")]
    public void What_is_no_data_is_no_JSON(string template, string message)
    {
        var theme = new ThemeInAString(("page", template)) { Variables = { ["article"] = TemplateModel.StoryType.Of(TemplateModel.Example) } };
        var fault = theme.Fault();
        Assert.Equal(("SG0513", message), (fault.Code.Id, fault.Message));
    }

    [Theory]
    [InlineData("قصير", 10, "قصير")]
    [InlineData("أربعة", 5, "أربعة")]
    [InlineData("اجتماع الدول الكبرى", 14, "اجتماع الدول…")]
    [InlineData("اجتماع الدول الكبرى", 13, "اجتماع الدول…")]
    [InlineData("اجتماع الدول الكبرى", 12, "اجتماع…")]
    [InlineData("قال، ثم مضى بعيدا", 5, "قال…")]
    [InlineData("one two, three", 9, "one two…")]
    [InlineData("incomprehensibilities", 8, "incompr…")]
    // A mark is not a letter: 5 letters with 5 marks are 5.
    [InlineData("مَرْحَبًا", 5, "مَرْحَبًا")]
    [InlineData("مَرْحَبًا بِكُمْ", 6, "مَرْحَبًا…")]
    // A family is one letter: four people, three joiners, eleven UTF-16 units.
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦👨‍👩‍👧‍👦")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…")]
    [InlineData("  a b  ", 3, "a b")]
    [InlineData("abc", 1, "…")]
    [InlineData("abc", 0, "")]
    [InlineData("", 5, "")]
    public void A_text_is_cut_between_words(string text, int letters, string expected) =>
        Assert.Equal(expected, Render("{{ truncate x n }}", variables: [("x", text), ("n", letters)]));

    [Fact]
    public void Html_is_cut_as_text() =>
        Assert.Equal("one &amp;…", Render("{{ x | truncate 7 }}", variables: ("x", new SafeHtml("<p>one &amp; <b>two</b></p>"))));

    [Theory]
    [InlineData("<p>أهلا <b>بكم</b></p><p>هنا</p>", "أهلا بكم هنا")]
    [InlineData("a<br>b<br/>c", "a b c")]
    [InlineData("<ul>\n<li>one</li>\n<li>two</li></ul>", "one two")]
    [InlineData("H<sub>2</sub>O, wo<wbr>rd", "H2O, word")]
    [InlineData("&lt;b&gt; &amp;amp; &quot;&#39;&nbsp;x &#x645;", "<b> &amp; \"'\u00A0x م")]
    [InlineData("a <!-- b > c --> d", "a d")]
    [InlineData("a<script>if (x < 1) y();</script>b<style>p > a {}</style>c", "a b c")]
    [InlineData("<a title=\"x > y\">z</a>", "z")]
    [InlineData("1 < 2 <3", "1 < 2 <3")]
    [InlineData("x <b", "x")]
    [InlineData("", "")]
    public void Html_has_a_text(string html, string expected) =>
        Assert.Equal(expected, Render("{{ x | plain | raw }}", variables: ("x", new SafeHtml(html))));

    [Theory]
    [InlineData("2026-11-20T09:30:00+04:00", "2026-11-20T09:30:00+04:00")]
    [InlineData("2026-11-20T00:00:00Z", "2026-11-20T00:00:00+00:00")]
    [InlineData("0987-01-02T03:04:05.678-03:30", "0987-01-02T03:04:05-03:30")]
    public void A_date_for_machines(string date, string expected)
    {
        var instant = DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, Render("{{ iso_date x }}", variables: ("x", instant)));
    }

    [Fact]
    public void No_date_is_printed_as_nothing() => Assert.Equal("[]", Render("[{{ iso_date null }}]"));

    [Theory]
    [InlineData("ar", "أ وب وج")]
    [InlineData("en", "أ, ب and ج")]
    [InlineData("en-GB", "أ, ب and ج")]
    [InlineData("ru", "أ, ب и ج")]
    [InlineData("kk", "أ, ب, ج")]
    [InlineData("kk-Arab", "أ، ب جانە ج")]
    [InlineData("fr", "أ, ب, ج")]
    public void A_list_is_joined_as_the_language_does(string language, string expected) =>
        Assert.Equal(expected, Render("{{ ['أ', 'ب', 'ج'] | list }}", language));

    [Theory]
    [InlineData("ar", "أ وب")]
    [InlineData("en", "أ and ب")]
    public void Two_are_joined_without_a_comma(string language, string expected) => Assert.Equal(expected, Render("{{ list ['أ', 'ب'] }}", language));

    [Fact]
    public void One_and_none_are_not_joined() => Assert.Equal("أ||أ&gt;", Render("{{ list ['أ'] }}|{{ list [] }}{{ list null }}|{{ list ['أ>'] }}"));

    [Fact]
    public void A_function_of_the_site_gets_its_values_by_place_and_by_name_and_the_page()
    {
        var theme = new ThemeInAString(("page", "{{ t 'key' count: 3 name: '<' }} {{ 'key' | t name: 'y' }} {{ t 'key' 1.5 }}"))
        {
            Functions =
            {
                new TemplateFunction("t 'key' name: value", 1, 2, call =>
                {
                    var named = string.Join(",", call.Names.Select(n => $"{n}={(call.TryGetNamed(n, out var v) ? v : "?")}"));
                    return $"{call.Language}:{call.Page.State}:{call.Text(0)}:{call.Text(1)}:{named}";
                })
                {
                    Named = null,
                },
            },
        };
        using var renderer = theme.Engine().CreateRenderer();
        Assert.Equal("ar:s:key::count=3,name=&lt; ar:s:key::name=y ar:s:key:1.5:", renderer.Write("page", theme.Page() with { State = "s" }));
    }

    [Fact]
    public void A_function_complains_at_the_value_that_is_wrong()
    {
        var theme = new ThemeInAString(("page", "{{ add 1 'x' }}")) { Functions = { new TemplateFunction("add a b", 2, 2, call => call.Whole(0) + call.Whole(1)) } };
        var fault = theme.Fault();
        Assert.Equal(("templates/page.sbn-html:1:10", 3, "`add` needs a whole number, not text", "write `add a b`"), (fault.Position.ToString(), fault.Position!.Value.Length, fault.Message, fault.Help));
    }
}
