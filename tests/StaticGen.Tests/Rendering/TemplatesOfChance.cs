using StaticGen.Diagnostics;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>Whatever stands in a template, it gives a page or a diagnostic, and nothing hostile gets out of a value.</summary>
public class TemplatesOfChance
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{~", "~}}", "{{-", "-}}", " ", "\n", "if", "else", "else if", "end", "for", "in", "while", "case", "when", "func", "ret", "capture", "wrap", "with",
        "import", "break", "continue", "do", "readonly", "this", "x", "y", "article", "articles", "text", "html", "number", "nothing", "$", "$.x", "$0", "$$", "empty", "null", "true", "1", "2.5", "'a'", "\"b\"", "`c`",
        "$\"{x}\"", "=", "==", "!=", "<", ">", "+", "-", "*", "/", "//", "%", "&&", "||", "!", "??", "?.", "?", ":", "|", "|>", ".", "..", "..<", ",", ";", "(", ")", "[", "]", "{", "}", "@", "^", "++", "--", "<<", ">>", "=>",
        "title", "url", "tags", "date", "image", ".title", ".size", "[0]", "[-1]", "['title']", "include 'part'", "include 'part' x: 1", "layout 'base'", "raw", "json", "truncate", "list", "plain",
        "iso_date", "array.sort", "array.map 'title'", "array.each", "string.upcase", "string.split ','", "string.replace 'a' 'b'", "math.plus 1", "object.keys", "@raw", "# comment", "## c ##", "{%{", "}%}",
        "<p>", "</p>", "<a href=\"", "\">", "<a title='", "'>", "<script>", "</script>", "<!--", "-->", "<style>", "</style>", "<", ">", "\"", "'", " class=", " onclick=\"", "ن", "😀", "\u202E", "\0", "{{ text }}", "{{ x = text }}",
        "{{ for x in articles }}", "{{ if x }}", "{{ end }}", "{{ else }}", "{{ capture x }}", "{{ func f(x) }}", "{{ f text }}", "{{ x }}", "{{ html }}", "{{ article.title }}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_template_of_chance_is_a_page_or_a_diagnostic(int seed)
    {
        var random = new Random(seed);
        var rendered = 0;
        for (var i = 0; i < 3000; i++)
        {
            var template = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Piece(random)));
            var theme = new ThemeInAString(("page", template), ("part", "{{ $.x }}"), ("base", "<b>{{ content }}</b>"))
            {
                Limits = new TemplateLimits { LoopRounds = 1000, OutputLength = 100_000, Time = TimeSpan.FromSeconds(5) },
            };
            foreach (var (name, value) in TemplateModel.Variables()) theme.Variables[name] = value;
            try
            {
                theme.Render();
                rendered++;
            }
            catch (DiagnosticException e)
            {
                AssertIsTold(template, e.Diagnostic);
                foreach (var error in theme.Engine().Check()) AssertIsTold(template, error);
            }
        }

        Assert.True(rendered > 100, $"only {rendered} pages came out");
    }

    // Words of statements more often than not stand in braces.
    private static string Piece(Random random)
    {
        var piece = Pieces[random.Next(Pieces.Length)];
        return random.Next(3) == 0 && !piece.Contains('{') ? "{{ " + piece + " " + Pieces[random.Next(40)] + " }}" : piece + (random.Next(2) == 0 ? " " : "");
    }

    private static void AssertIsTold(string template, Diagnostic fault)
    {
        Assert.True(fault.Position is { Line: > 0, Column: > 0 }, $"{template} → {fault.Message}");
        var position = fault.Position!.Value;
        Assert.True(position.Column - 1 + position.Length <= fault.Excerpt!.Length, $"{template} → {position} {position.Length}");
        Assert.DoesNotContain("Scriban", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Object reference", fault.Message, StringComparison.Ordinal);
    }
}
