using StaticGen.Diagnostics;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>Nothing of a page is left when the next begins, and threads do not meet.</summary>
public class TemplateIsolation
{
    [Theory]
    [InlineData("a variable", "{{ leak = 1 }}", "{{ leak }}")]
    [InlineData("a captured text", "{{ capture leak }}x{{ end }}", "{{ leak }}")]
    [InlineData("a function", "{{ func leak }}x{{ end }}", "{{ leak }}")]
    [InlineData("a local variable", "{{ $leak = 1 }}", "{{ $leak }}")]
    [InlineData("a loop variable", "{{ for leak in [1] }}{{ end }}", "{{ leak }}")]
    [InlineData("a loop variable, left early", "{{ for leak in [1] }}{{ break }}{{ end }}", "{{ leak }}")]
    [InlineData("a variable of an include", "{{ include 'sets' }}", "{{ $.x }}{{ leak }}")]
    public void A_name_is_gone(string what, string first, string second)
    {
        var engine = new ThemeInAString(("first", first), ("second", second), ("sets", "{{ $leak = 1; leak = 2 }}")).Engine();
        using var renderer = engine.CreateRenderer();
        var page = new TemplatePage("ar", new Dictionary<string, object?>());
        renderer.Write("first", page);
        var fault = Assert.Throws<DiagnosticException>(() => renderer.Write("second", page)).Diagnostic;
        Assert.Equal((what, true), (what, fault.Code.Id is "SG0502" && fault.Message.Contains("leak", StringComparison.Ordinal) || fault.Message.Contains("`$`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pages_with_and_without_layouts_follow_one_another()
    {
        var engine = new ThemeInAString(
            ("none", "x"), ("one", "{{ layout 'base' }}y"), ("two", "{{ layout 'inner' }}z"),
            ("base", "[{{ content }}{{ content | string.upcase }}]"), ("inner", "{{ layout 'base' }}({{ capture c }}{{ content }}{{ end }}{{ c }})")).Engine();
        using var renderer = engine.CreateRenderer();
        var page = new TemplatePage("ar", []);
        string[] names = ["one", "none", "two", "one", "two", "none", "none", "one"];
        Assert.Equal(["[yY]", "x", "[(z)(Z)]", "[yY]", "[(z)(Z)]", "x", "x", "[yY]"],
            names.Select(name => renderer.Write(name, page)));
    }

    [Theory]
    [InlineData("a fault in a loop", "{{ for x in [1, 2] }}a{{ nope }}{{ end }}")]
    [InlineData("a fault in a capture in a loop", "{{ for x in [1, 2] }}{{ capture y }}a{{ nope }}{{ end }}{{ end }}")]
    [InlineData("a fault in an include in a loop in a capture", "{{ capture y }}{{ for x in [1] }}{{ include 'fails' }}{{ end }}{{ end }}")]
    [InlineData("a fault in a value of an include", "a{{ include 'plain' x: nope }}")]
    [InlineData("a fault in an include set", "{{ y = include 'fails' }}")]
    [InlineData("a fault in a function", "{{ func f(x) }}{{ nope }}{{ end }}{{ f 1 }}")]
    [InlineData("a fault behind a pipe", "{{ 'a' | string.append nope | raw }}")]
    [InlineData("a fault in a block of a function", "{{ func f }}{{ $$ }}{{ end }}{{ wrap f }}{{ nope }}{{ end }}")]
    [InlineData("a fault in a layout", "{{ layout 'fails' }}")]
    public void After_a_fault_the_next_page_is_as_if_nothing_had_been(string what, string first)
    {
        var engine = new ThemeInAString(
            ("first", first),
            ("second", "{{ x = 1 }}[{{ x }}{{ for a in [1, 2]; a; end }}{{ ['a', 'b'] | array.cycle }}]"),
            ("fails", "b{{ nope }}"),
            ("plain", "c")).Engine();
        using var renderer = engine.CreateRenderer();
        var page = new TemplatePage("ar", new Dictionary<string, object?>());
        for (var round = 0; round < 3; round++)
        {
            var fault = Assert.Throws<DiagnosticException>(() => renderer.Write("first", page)).Diagnostic;
            Assert.Equal((what, "there is no variable `nope`"), (what, fault.Message));
            Assert.Equal("[112a]", renderer.Write("second", page));
        }
    }

    [Fact]
    public void A_cycle_begins_anew_on_every_page()
    {
        using var renderer = new ThemeInAString(("page", "{{ for x in 1..3; ['a', 'b'] | array.cycle; end }}")).Engine().CreateRenderer();
        var page = new TemplatePage("ar", new Dictionary<string, object?>());
        Assert.Equal(["aba", "aba"], new[] { renderer.Write("page", page), renderer.Write("page", page) });
    }

    [Fact]
    public void A_return_ends_its_own_template_only()
    {
        var theme = new ThemeInAString(("page", "{{ layout 'base' }}a{{ include 'part' }}b{{ ret }}c"), ("part", "1{{ ret }}2"), ("base", "[{{ content }}]"));
        using var renderer = theme.Engine().CreateRenderer();
        Assert.Equal(["[a1b]", "[a1b]"], new[] { renderer.Write("page", theme.Page()), renderer.Write("page", theme.Page()) });
    }

    [Fact]
    public async Task Threads_write_the_same_pages_at_the_same_time()
    {
        var theme = new ThemeInAString(
            ("page", "{{ layout 'base'; n = number }}{{ for a in articles }}{{ include 'card' item: a n: n }}{{ end }}{{ ['x', 'y'] | array.cycle }}"),
            ("card", "<b>{{ $.item.title | string.upcase }}{{ $.n }}{{ capture c }}{{ $.item.tags[1] }}{{ end }}{{ c }}</b>"),
            ("base", "<p>{{ n }}{{ content }}{{ func f(x); ret x + n; end }}{{ f 1 }}</p>"));
        var engine = theme.Engine();
        string Expected(int n) =>
            $"<p>{n}<b>قمة الدول{n}&lt;i&gt;</b><b>B{n}&lt;i&gt;</b><b>C{n}&lt;i&gt;</b>x{n + 1}</p>";

        var threads = Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            using var renderer = engine.CreateRenderer();
            for (var n = thread; n < 2000; n += 4)
            {
                var variables = TemplateModel.Variables();
                variables["number"] = n;
                Assert.Equal(Expected(n), renderer.Write("page", new TemplatePage("ar", variables)));
            }
        }));
        await Task.WhenAll(threads);
    }
}
