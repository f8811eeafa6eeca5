using StaticGen.Diagnostics;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>How templates bring in one another, and how a fault tells the way.</summary>
public class TemplateChains
{
    private static string[] Told(Diagnostic fault) => [$"{fault.Position} {fault.Message}", .. fault.Trace.Select(t => $"{t.What} {t.Where}")];

    [Fact]
    public void A_fault_in_an_include_names_every_template_on_the_way()
    {
        var fault = new ThemeInAString(
            ("page", "{{ layout 'base' }}\n<p>{{ include 'partials/a' }}"),
            ("base", "{{ content }}"),
            ("partials/a", "\n\n  {{ x = include 'partials/b' y: 1 }}"),
            ("partials/b", "{{ $.y }} {{ nope }}")).Fault();
        Assert.Equal(
            [
                "templates/partials/b.sbn-html:1:14 there is no variable `nope`",
                "included from templates/partials/a.sbn-html:3:10",
                "included from templates/page.sbn-html:2:7",
            ],
            Told(fault));
    }

    [Fact]
    public void A_fault_in_a_layout_names_the_page_it_is_the_layout_of()
    {
        var fault = new ThemeInAString(
            ("page", "{{ layout 'inner' }}"),
            ("inner", "\n{{ layout 'outer' }}{{ content }}"),
            ("outer", "{{ include 'head' }}"),
            ("head", "{{ site }}")).Fault();
        Assert.Equal(
            [
                "templates/head.sbn-html:1:4 there is no variable `site`",
                "included from templates/outer.sbn-html:1:4",
                "layout of templates/inner.sbn-html:2:4",
                "layout of templates/page.sbn-html:1:4",
            ],
            Told(fault));
    }

    [Fact]
    public void A_template_may_include_itself_as_long_as_it_ends()
    {
        var theme = new ThemeInAString(
            ("page", "{{ include 'reply' list: [{t: 'a', r: [{t: 'b', r: []}, {t: 'c', r: [{t: 'd', r: []}]}]}] }}"),
            ("reply", "<ul>{{ for x in $.list }}<li>{{ x.t }}{{ if x.r.size > 0 }}{{ include 'reply' list: x.r }}{{ end }}</li>{{ end }}</ul>"));
        Assert.Equal("<ul><li>a<ul><li>b</li><li>c<ul><li>d</li></ul></li></ul></li></ul>", theme.Render());
    }

    [Fact]
    public void Templates_that_include_each_other_without_end_are_told_once()
    {
        var fault = new ThemeInAString(("page", "{{ include 'a' }}"), ("a", "{{ include 'b' }}"), ("b", " {{ include 'a' }}")).Fault();
        Assert.Equal("SG0507", fault.Code.Id);
        Assert.Equal(
            [
                "templates/b.sbn-html:1:13 `a` includes itself without end",
                "included from templates/a.sbn-html:1:4",
                "included from templates/b.sbn-html:1:5",
                "included from templates/page.sbn-html:1:4",
            ],
            Told(fault));
    }

    [Fact]
    public void Fifty_includes_deep_is_allowed_and_fifty_one_is_not()
    {
        ThemeInAString Chain(int length) => new(
            [("page", "{{ include 'p1' }}"), .. Enumerable.Range(1, length - 1).Select(i => ($"p{i}", $"{{{{ include 'p{i + 1}' }}}}")), ($"p{length}", "x")]);
        Assert.Equal("x", Chain(50).Render());
        var fault = Chain(51).Fault();
        Assert.Equal(("SG0508", "more than 50 templates include one another", "templates/p50.sbn-html:1:12"), (fault.Code.Id, fault.Message, fault.Position.ToString()));
    }

    [Fact]
    public void Values_of_an_include_are_worked_out_once()
    {
        var count = 0;
        var theme = new ThemeInAString(("page", "{{ include 'part' x: (include 'part' x: (next)) }}"), ("part", "{{ $.x }}"))
        {
            Functions = { new TemplateFunction("next", 0, 0, _ => ++count) },
        };
        Assert.Equal("1", theme.Render());
        Assert.Equal(1, count);
    }

    [Fact]
    public void An_include_sees_positional_values_and_the_variables_of_the_page()
    {
        var theme = new ThemeInAString(("page", "{{ x = 'x' }}{{ include 'part' 'a' 2 k: 'b' }}{{ y }}"), ("part", "{{ $[1] }}{{ $[2] }}{{ $.k }}{{ x }}{{ y = 'y' }}{{ $.absent }}"));
        Assert.Equal("a2bxy", theme.Render());
    }

    [Fact]
    public void A_parameter_that_was_not_given_is_null_and_so_told()
    {
        var fault = new ThemeInAString(("page", "{{ include 'part' item: 1 }}"), ("part", "{{ if $.itme }}x{{ end }}{{ $.itme.title }}")).Fault();
        Assert.Equal(
            ("SG0505", "`$.itme` has no value here, so nothing can be taken from it", "`include` was not given `itme:`"),
            (fault.Code.Id, fault.Message, fault.Help));
    }

    [Theory]
    [InlineData("{{ layout 'base' }}{{ layout 'base' }}", "templates/page.sbn-html:1:23 the layout is chosen already: `base`")]
    [InlineData("{{ include 'part' }}", "templates/part.sbn-html:1:4 an included template cannot choose the layout")]
    [InlineData("{{ layout 'self' }}", "templates/self.sbn-html:1:11 the layout `self` is, in the end, its own layout")]
    [InlineData("{{ layout 'other' }}", "templates/another.sbn-html:1:11 the layout `other` is, in the end, its own layout")]
    public void A_layout_is_chosen_once_by_the_page(string template, string expected)
    {
        var fault = new ThemeInAString(
            ("page", template),
            ("base", "{{ content }}"),
            ("part", "{{ layout 'base' }}"),
            ("self", "{{ layout 'self' }}"),
            ("other", "{{ layout 'another' }}"),
            ("another", "{{ layout 'other' }}")).Fault();
        Assert.Equal(expected, Told(fault)[0]);
    }

    [Fact]
    public void A_broken_include_is_told_with_its_own_place()
    {
        var fault = new ThemeInAString(("page", "{{ include 'part' }}"), ("part", "\n{{ end }}")).Fault();
        Assert.Equal(["templates/part.sbn-html:2:4 `end` has no block to close", "included from templates/page.sbn-html:1:4"], Told(fault));
    }

    [Fact]
    public void A_page_template_that_does_not_exist_is_told_with_the_nearest()
    {
        using var renderer = new ThemeInAString(("article", "")).Engine().CreateRenderer();
        var fault = Assert.Throws<DiagnosticException>(() => renderer.Write("artcle", new TemplatePage("ar", new Dictionary<string, object?>()))).Diagnostic;
        Assert.Equal(("SG0506", "there is no template `artcle`", "did you mean `article`?"), (fault.Code.Id, fault.Message, fault.Help));
    }

    [Fact]
    public void A_partial_named_without_its_folder_is_suggested_with_it()
    {
        var theme = new ThemeInAString(("page", "{{ include 'crad' }}"), ("partials/card", ""));
        Assert.Equal("did you mean `partials/card`?", theme.Fault().Help);
    }
}
