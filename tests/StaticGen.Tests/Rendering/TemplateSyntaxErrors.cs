namespace StaticGen.Tests.Rendering;

/// <summary>What a template's text does wrong, each fault once and where it was made.</summary>
public class TemplateSyntaxErrors
{
    [Theory]
    [InlineData("{{ if x }} b", "1:4 if", "`if` has no `end`")]
    [InlineData("{{ for a in b }}\n{{ if c }}\n{{ end }}", "1:4 for", "`for` has no `end`")]
    [InlineData("{{ if x }}a{{ else }}b", "1:4 if", "`if` has no `end`")]
    [InlineData("{{ if x }}a{{ else if y }}b{{ else }}c", "1:4 if", "`if` has no `end`")]
    [InlineData("{{ case x }}{{ when 1 }}a", "1:4 case", "`case` has no `end`")]
    [InlineData("{{ capture x }}a", "1:4 capture", "`capture` has no `end`")]
    [InlineData("{{ func f }}a", "1:4 func", "`func` has no `end`")]
    [InlineData("{{ while true }}a", "1:4 while", "`while` has no `end`")]
    [InlineData("a\n{{ if x", "2:1 {{", "`{{` is never closed")]
    [InlineData("{{ a b c", "1:1 {{", "`{{` is never closed")]
    [InlineData("{{ a }} {{ # comment", "1:9 {{", "`{{` is never closed")]
    [InlineData("{{ end }}", "1:4 end", "`end` has no block to close")]
    [InlineData("{{ if x }}{{ end }}\n{{ end }}", "2:4 end", "`end` has no block to close")]
    [InlineData("{{ else }}", "1:4 else", "`else` has no `if`, `case` or `for` before it")]
    [InlineData("{{ when 1 }}", "1:4 when", "`when` has no `case` before it")]
    [InlineData("{{ x | }}", "1:8 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ x + }}", "1:8 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ if }}a{{ end }}", "1:7 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ if a == }}{{end}}", "1:12 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ x = }}", "1:8 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ include 'x' item: }}", "1:22 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ x[ }}", "1:7 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ [1, }}", "1:8 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ (x }}", "1:7 }}", "`)` is missing before `}}`")]
    [InlineData("{{ f(1, }}", "1:9 }}", "a value is expected here")]
    [InlineData("{{ x) }}", "1:5 )", "`)` is not expected here")]
    [InlineData("{{ a, b }}", "1:5 ,", "`,` is not expected here")]
    [InlineData("{{ % }}", "1:4 %", "`%` is not expected here")]
    [InlineData("{{ 'abc }}", "1:4 '", "the text that begins here is never closed with `'`")]
    [InlineData("a\n{{ \"abc }}\nb", "2:4 \"", "the text that begins here is never closed with `\"`")]
    [InlineData("{{ \"\\q\" }}", "1:6 q", "`\\q` means nothing in text")]
    [InlineData("{{ for x }}{{ end }}", "1:4 for", "`in` is missing before `}}`")]
    [InlineData("{{ for x in }}{{ end }}", "1:13 }}", "a value is expected here, not `}}`")]
    [InlineData("{{ for x in y; for.lst; end }}", "1:20 lst", "`for` has no member `lst`")]
    [InlineData("{{ func }}{{ end }}", "1:4 func", "a name is expected here, not `}}`")]
    [InlineData("{{ x. }}", "1:5 .", "`.` is not expected here")]
    [InlineData("{{ x ? 1 }}", "1:10 }}", "`:` is missing before `}}`")]
    [InlineData("{{ a = b = c }}", "1:8 b", "`=` sets a variable only at the beginning of a statement")]
    [InlineData("{{ x {{ y }}", "1:7 {", "`{` is not expected here")]
    [InlineData("{{ {a: } }}", "1:8 }", "`}` is not expected here")]
    [InlineData("{{ for x in y }}{{ else if z }}{{ end }}{{ end }}", "1:25 if", "`else if` has no `if` before it")]
    [InlineData("{{ case x; when }}{{ end }}", "1:17 }}", "a value is expected after `when`")]
    [InlineData("{{ {true: 1} }}", "1:4 {true", "a name is expected before `:`")]
    public void A_fault_is_told_once_and_where_it_was_made(string template, string place, string message)
    {
        var errors = new ThemeInAString(("page", template)).Engine().Check();
        var error = Assert.Single(errors);
        var position = error.Position!.Value;
        Assert.Equal(
            (place, message),
            ($"{position.Line}:{position.Column} {error.Excerpt!.Substring(position.Column - 1, position.Length)}", error.Message));
    }

    [Fact]
    public void All_faults_of_all_templates_are_told_at_once()
    {
        var theme = new ThemeInAString(
            ("page", "{{ x | }}\n{{ if a }}{{ end }}\n{{ end }}"),
            ("partials/b", "ok"),
            ("partials/a", "{{ 'x"));
        Assert.Equal(
            [
                "templates/page.sbn-html:1:8 a value is expected here, not `}}`",
                "templates/page.sbn-html:3:4 `end` has no block to close",
                "templates/partials/a.sbn-html:1:4 the text that begins here is never closed with `'`",
            ],
            theme.Engine().Check().Select(e => $"{e.Position} {e.Message}"));
    }

    [Theory]
    [InlineData("parentheses", "{{ ", "(", 5000, "1", ")", " }}")]
    [InlineData("blocks", "", "{{ if true }}", 5000, "", "{{ end }}", "")]
    [InlineData("branches", "{{ if false }}", "{{ else if false }}", 5000, "", "", "{{ end }}")]
    [InlineData("lists", "{{ ", "[", 5000, "", "]", " }}")]
    [InlineData("members", "{{ x", ".a", 5000, "", "", " }}")]
    [InlineData("items", "{{ x", "[0]", 5000, "", "", " }}")]
    [InlineData("pipes", "{{ 'a'", " | string.upcase", 5000, "", "", " }}")]
    [InlineData("sums", "{{ 1", "+1", 200000, "", "", " }}")]
    [InlineData("negations", "{{ ", "!", 5000, "true", "", " }}")]
    public void Deep_nesting_is_an_error_and_no_crash(string what, string before, string open, int count, string inside, string close, string after)
    {
        string Repeat(string text) => string.Concat(Enumerable.Repeat(text, count));
        var template = before + Repeat(open) + inside + Repeat(close) + after;
        var error = Assert.Single(new ThemeInAString(("page", template)).Engine().Check());
        Assert.Equal((what, "SG0508", "blocks and expressions are nested too deeply"), (what, error.Code.Id, error.Message));
    }
}
