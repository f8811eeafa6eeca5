using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>How templates read what they are given.</summary>
public class TemplateModelReading
{
    private static string Render(string template)
    {
        var theme = new ThemeInAString(("page", template));
        foreach (var (name, value) in TemplateModel.Variables()) theme.Variables[name] = value;
        return theme.Render();
    }

    [Theory]
    [InlineData("{{ article.title }} {{ article['title'] }} {{ x = 'title'; article[x] }}", "قمة الدول قمة الدول قمة الدول")]
    [InlineData("{{ if article.image }}y{{ else }}n{{ end }}", "n")]
    [InlineData("{{ article.image?.url }}|{{ article.image?.url ?? 'none' }}", "|none")]
    [InlineData("{{ articles.size }} {{ articles[1].title }} {{ articles[-1].title }} [{{ articles[9] }}]", "3 b c []")]
    [InlineData("{{ articles | array.first | object.has_key 'title' }} {{ object.has_key article 'x' }}", "true false")]
    [InlineData("{{ object.keys article | array.join ',' }}", "title,url,date,image,tags,content")]
    [InlineData("{{ object.size articles }} {{ object.size 'abc' }} {{ object.size nothing }}", "3 3 0")]
    [InlineData("{{ object.default nothing 'x' }} {{ '' | object.default 'x' }} {{ 'y' | object.default 'x' }}", "x x y")]
    [InlineData("{{ for a in articles }}{{ a.title }}{{ if for.first }}({{ for.index }}{{ end }}{{ if for.last }}){{ for.length }}{{ end }}{{ end }}", "قمة الدول(0bc)3")]
    [InlineData("{{ for a in articles limit: 1 offset: 1 }}{{ a.title }}{{ end }} {{ for a in articles reversed limit: 2 }}{{ a.title }}{{ end }}", "b cb")]
    [InlineData("{{ for a in nothing }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for a in [] }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ articles | array.map 'title' | array.join ', ' }}", "قمة الدول, b, c")]
    [InlineData("{{ for a in articles | array.limit 2 }}{{ a.url }}{{ end }}", "/summit//summit/")]
    [InlineData("{{ for a in (articles | array.sort 'title' | array.reverse) }}{{ a.title }},{{ end }}", "قمة الدول,c,b,")]
    [InlineData("{{ for a in articles | array.sort 'date' }}{{ a.title }},{{ end }}", "قمة الدول,b,c,")]
    [InlineData("{{ (articles | array.last).title }} {{ articles | array.size }}", "c 3")]
    [InlineData("{{ article == articles[0] }} {{ article == articles[1] }} {{ article != articles[1] }} {{ articles | array.contains article }}", "true false true true")]
    [InlineData("{{ article.date == articles[1].date }} {{ article.date > articles[1].date }} {{ article.date <= articles[1].date }} {{ article.date == nothing }}", "true false true false")]
    [InlineData("{{ nothing == null }} {{ article.image == null }} {{ article == null }} {{ article.date == 3 }}", "true true false false")]
    [InlineData("{{ articles == empty }} {{ '' == empty }} {{ 'x' == empty }} {{ html == empty }} {{ [] == empty }} {{ article == empty }} {{ nothing == empty }} [{{ empty }}]", "false true false false true false false []")]
    [InlineData("{{ capture c }}{{ end }}{{ c == empty }} {{ capture c }}x{{ end }}{{ c == empty }}", "true false")]
    [InlineData("{{ if '' }}y{{ end }}{{ if nothing }}y{{ else }}n{{ end }}{{ if 0 }}y{{ end }}", "yny")]
    [InlineData("{{ 1 + 2 * 3 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 2 }} {{ 'a' + 1 }} {{ 2 > 1 && !(1 > 2) }}", "7 3.5 3 1 a1 true")]
    [InlineData("{{ 1234.5 | math.format '#,##0.00' }} {{ math.round 2.567 1 }} {{ 'ab' | string.upcase }} {{ 'i' | string.capitalize }}", "1,234.50 2.6 AB I")]
    public void A_template_reads(string template, string expected) => Assert.Equal(expected, Render(template));

    [Fact]
    public void An_item_of_a_list_is_made_when_it_is_asked_for()
    {
        var made = 0;
        var list = ModelList.Of(Enumerable.Range(0, 100_000).ToList(), i =>
        {
            made++;
            return i;
        });
        Assert.Equal("100000 42 01", ThemeInAString.Render("{{ list_.size }} {{ list_[42] }} {{ for i in list_ limit: 2; i; end }}", ("list_", list)));
        Assert.InRange(made, 3, 4);
    }

    [Fact]
    public void A_loop_reads_an_item_once_and_leaves_when_told()
    {
        var made = 0;
        var list = ModelList.Of(Enumerable.Range(0, 100_000).ToList(), i =>
        {
            made++;
            return i;
        });
        Assert.Equal("012", ThemeInAString.Render("{{ for i in items; i; if i == 2; break; end; end }}", ("items", list)));
        Assert.InRange(made, 3, 4);
    }

    [Fact]
    public void Members_are_named_for_the_reference()
    {
        var article = TemplateModel.StoryType.Of(TemplateModel.Example)!;
        Assert.Equal(["title", "url", "date", "image", "tags", "content"], article.GetMembers());
        Assert.Equal("article", article.TypeName);
        Assert.True(article.TryGet("title", out var title));
        Assert.Equal("قمة الدول", title);
        Assert.False(article.TryGet("titel", out _));
    }

    private static readonly SourcePosition Nowhere = new("x.yaml", 1, 1);

    private static YamlScalar Plain(string text) => new(Nowhere, text, IsPlain: true);

    private static YamlMapping Map(params (string Key, YamlNode Value)[] entries) =>
        new(Nowhere, [.. entries.Select(e => new YamlEntry(Plain(e.Key), e.Value))]);

    private static ParamsObject Params(params (string Key, YamlNode Value)[] entries) => new(ParamMap.Of(Map(entries)));

    [Theory]
    [InlineData("true", "bool true")]
    [InlineData("False", "bool false")]
    [InlineData("yes", "text yes")]
    [InlineData("no", "text no")]
    [InlineData("12", "int 12")]
    [InlineData("-12", "int -12")]
    [InlineData("+12", "int 12")]
    [InlineData("007", "int 7")]
    [InlineData("0o17", "int 15")]
    [InlineData("0x1F", "int 31")]
    [InlineData("0xdeadbeef", "int 3735928559")]
    [InlineData("9223372036854775808", "float 9.223372036854776E+18")]
    [InlineData("1.50", "float 1.5")]
    [InlineData(".5", "float 0.5")]
    [InlineData("1.", "float 1")]
    [InlineData("1e3", "float 1000")]
    [InlineData("-1.5E-3", "float -0.0015")]
    [InlineData(".inf", "float Infinity")]
    [InlineData("-.Inf", "float -Infinity")]
    [InlineData(".nan", "float NaN")]
    [InlineData("1.2.3", "text 1.2.3")]
    [InlineData("1_000", "text 1_000")]
    [InlineData("12:30", "text 12:30")]
    [InlineData("2026-11-20", "text 2026-11-20")]
    [InlineData("deadbeef", "text deadbeef")]
    [InlineData("e5", "text e5")]
    [InlineData("+", "text +")]
    [InlineData(".", "text .")]
    [InlineData("0x", "text 0x")]
    [InlineData("0o8", "text 0o8")]
    [InlineData("١٢", "text ١٢")]
    [InlineData("~", "nothing")]
    [InlineData("null", "nothing")]
    public void A_plain_scalar_means_what_YAML_says(string yaml, string expected)
    {
        Assert.True(Params(("x", Plain(yaml))).TryGet("x", out var value));
        Assert.Equal(expected, Told(value));
        Assert.True(Params(("x", new YamlScalar(Nowhere, yaml, IsPlain: false))).TryGet("x", out var quoted));
        Assert.Equal($"text {yaml}", Told(quoted));
    }

    [Fact]
    public void Params_are_read_as_deep_as_they_are_and_null_where_they_end()
    {
        var values = Params(
            ("rating", Plain("4")),
            ("place", Map(("city", Plain("دبي")), ("tags", new YamlSequence(Nowhere, [Plain("a"), Map(("b", Plain("1.5")))])))));
        Assert.Equal(
            "5 دبي [] a1.5 2 true rating,place",
            ThemeInAString.Render(
                "{{ p.rating + 1 }} {{ p.place.city }} [{{ p.place.zip }}{{ p.no }}] {{ p.place.tags[0] }}{{ p.place.tags[1].b }} {{ p.place.tags.size }} "
                + "{{ object.has_key p 'place' }} {{ object.keys p | array.join ',' }}",
                ("p", values)));
        Assert.Equal("[]", ThemeInAString.Render("[{{ p.x }}]", ("p", ParamsObject.Empty)));
    }

    private static string Told(object? value) => value switch
    {
        null => "nothing",
        bool flag => flag ? "bool true" : "bool false",
        long number => FormattableString.Invariant($"int {number}"),
        double number => FormattableString.Invariant($"float {number}"),
        _ => $"text {value}",
    };
}
