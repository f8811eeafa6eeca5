using System.Diagnostics;
using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>A page is written whole or not at all, and in bounded time.</summary>
public class TemplateLimitsHold
{
    [Fact]
    public void A_page_of_3_MB_arrives_whole()
    {
        var text = new string('ن', 3_000_000);
        var theme = new ThemeInAString(("page", "{{ layout 'base' }}{{ text }}{{ html }}"), ("base", "[{{ content }}]")) { Variables = { ["text"] = text, ["html"] = new SafeHtml(text) } };
        Assert.Equal($"[{text}{text}]", theme.Render());
        using var renderer = theme.Engine().CreateRenderer();
        Assert.Equal(Encoding.UTF8.GetBytes($"[{text}{text}]"), renderer.RenderBytes("page", theme.Page(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_page_of_3_MB_in_small_pieces_arrives_whole()
    {
        var page = new ThemeInAString(("page", "{{ for i in 1..300000 }}0123456789{{ end }}")).Render();
        Assert.Equal(3_000_000, page.Length);
        Assert.EndsWith("0123456789", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("literal text", "{{ for i in 1..1000000 }}LITERAL{{ end }}")]
    [InlineData("what a layout prints", "{{ layout 'base' }}LITERAL")]
    public void A_loop_cannot_fill_the_memory_before_the_page_is_looked_at(string what, string template)
    {
        var literal = new string('a', 20_000);
        var theme = new ThemeInAString(("page", template.Replace("LITERAL", literal, StringComparison.Ordinal)), ("base", "{{ for i in 1..1000000 }}{{ content }}{{ end }}"))
        {
            Limits = new TemplateLimits { OutputLength = 100_000, Time = TimeSpan.FromMinutes(1) },
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal((what, "SG0511"), (what, theme.Fault().Code.Id));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("{{ for i in 1..1000 }}{{ text }}{{ end }}")]
    [InlineData("{{ for i in 1..1000 }}{{ html }}{{ end }}")]
    [InlineData("{{ capture x }}{{ for i in 1..10000 }}{{ html }}{{ end }}{{ end }}")]
    [InlineData("{{ x = text; for i in 1..30; x = x + x; end }}")]
    [InlineData("{{ x = [text]; for i in 1..1000; x = x + [text]; end; x }}")]
    [InlineData("{{ text * 1000000 }}")]
    [InlineData("{{ for i in 1..1000 }}{{ include 'part' }}{{ end }}")]
    [InlineData("{{ for i in 1..10000 }}{{ x = include 'part' }}{{ end }}")]
    public void A_page_that_grows_too_large_is_an_error(string template)
    {
        var theme = new ThemeInAString(("page", template), ("part", "{{ html }}"))
        {
            Limits = new TemplateLimits { OutputLength = 1_000_000 },
            Variables = { ["text"] = new string('x', 10_000), ["html"] = new SafeHtml(new string('x', 10_000)) },
        };
        Assert.Equal("SG0511", theme.Fault().Code.Id);
    }

    [Fact]
    public void A_page_just_below_the_limit_is_none()
    {
        var theme = new ThemeInAString(("page", "{{ layout 'base' }}{{ html }}"), ("base", "{{ content }}"))
        {
            Limits = new TemplateLimits { OutputLength = 1_000_000 },
            Variables = { ["html"] = new SafeHtml(new string('x', 1_000_000)) },
        };
        Assert.Equal(1_000_000, theme.Render().Length);
    }

    [Fact]
    public void Many_pages_together_may_be_larger_than_one_may()
    {
        var theme = new ThemeInAString(("page", "{{ html }}"))
        {
            Limits = new TemplateLimits { OutputLength = 1000 },
            Variables = { ["html"] = new SafeHtml(new string('x', 900)) },
        };
        using var renderer = theme.Engine().CreateRenderer();
        for (var i = 0; i < 100; i++) Assert.Equal(900, renderer.Write("page", theme.Page()).Length);
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}", "1:")]
    [InlineData("\n{{ for i in 1..1000000\n for j in 1..1000000\n x = 1\n end\n end }}", "")]
    [InlineData("{{ func f(x); ret f(x + 1) + f(x + 1); end }}{{ f 1 }}", "1:")]
    public void A_page_that_takes_too_long_is_an_error(string template, string where)
    {
        var theme = new ThemeInAString(("page", template))
        {
            Limits = new TemplateLimits { Time = TimeSpan.FromMilliseconds(300), LoopRounds = int.MaxValue, CallDepth = 100 },
        };
        var clock = Stopwatch.StartNew();
        var fault = theme.Fault();
        // Far less on an idle machine.
        Assert.InRange(clock.ElapsedMilliseconds, 0, 20_000);
        Assert.True(fault.Code.Id is "SG0510" or "SG0508", fault.Code.Id);
        Assert.StartsWith("templates/page.sbn-html:" + where, fault.Position!.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_is_that_of_one_page()
    {
        var theme = new ThemeInAString(("page", "{{ for i in 1..50000 }}{{ end }}")) { Limits = new TemplateLimits { Time = TimeSpan.FromMilliseconds(1000) } };
        using var renderer = theme.Engine().CreateRenderer();
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < 2500) renderer.Write("page", theme.Page());
    }

    [Fact]
    public void A_caller_can_stop_a_page()
    {
        using var stop = new CancellationTokenSource(100);
        var theme = new ThemeInAString(("page", "{{ while true }}x{{ end }}")) { Limits = new TemplateLimits { LoopRounds = int.MaxValue } };
        using var renderer = theme.Engine().CreateRenderer();
        Assert.Throws<OperationCanceledException>(() => renderer.Render("page", theme.Page(), stop.Token));
        Assert.Throws<OperationCanceledException>(() => renderer.Render("page", theme.Page(), stop.Token));
    }

    [Fact]
    public void Whatever_fails_inside_a_function_is_a_fault_of_the_template()
    {
        var theme = new ThemeInAString(("page", "a {{ boom 1 }}")) { Functions = { new TemplateFunction("boom x", 0, 1, _ => throw new InvalidCastException("kaput")) } };
        var fault = theme.Fault();
        Assert.Equal(("SG0520", "the template failed: kaput", "templates/page.sbn-html:1:6"), (fault.Code.Id, fault.Message, fault.Position.ToString()));
    }

    [Fact]
    public void A_diagnostic_from_a_function_is_kept_and_told_how_the_template_got_there()
    {
        var own = new Diagnostic(DiagnosticCodes.NotUtf8, "own") { Position = new SourcePosition("x.yaml", 1, 2) };
        var theme = new ThemeInAString(("page", "{{ include 'part' }}"), ("part", "{{ boom }}"))
        {
            Functions = { new TemplateFunction("boom", 0, 0, _ => throw new DiagnosticException(own)) },
        };
        var fault = theme.Fault();
        Assert.Equal(("own", "x.yaml:1:2"), (fault.Message, fault.Position.ToString()));
        Assert.Equal([new TraceStep("included from", "templates/page.sbn-html:1:4")], fault.Trace);
    }
}
