using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>Slips of the pen are told with the name that was meant: nine of ten, of more than a hundred.</summary>
public class TemplateSuggestions
{
    private static readonly string[] Members =
    [
        "title", "description", "url", "absolute_url", "lang", "date", "updated", "authors", "tags", "category", "image", "reading_minutes", "word_count",
        "lead", "content", "sections", "previous", "next", "related", "comments", "comment_count", "comment_url", "draft", "source", "params",
    ];

    // Two letters swapped, one left out, one doubled, one hit beside.
    private static IEnumerable<string> Slips(string name)
    {
        var middle = name.Length / 2;
        if (name[middle] != name[middle - 1]) yield return name[..(middle - 1)] + name[middle] + name[middle - 1] + name[(middle + 1)..];
        yield return name[..middle] + name[(middle + 1)..];
        yield return name[..middle] + name[middle] + name[middle..];
        yield return name[..middle] + 'q' + name[(middle + 1)..];
        yield return name + 's';
    }

    [Fact]
    public void A_slip_is_told_with_what_was_meant()
    {
        var type = new ModelType<string>("article", [.. Members.Select(m => (m, (Func<string, object?>)(_ => "x")))]);
        var (right, all) = (0, 0);
        foreach (var name in Members.Where(m => m.Length > 3))
        {
            foreach (var slip in Slips(name).Where(s => !Members.Contains(s)))
            {
                var theme = new ThemeInAString(("page", $"{{{{ article.{slip} }}}}")) { Variables = { ["article"] = type.Of("x") } };
                var fault = theme.Fault();
                Assert.Equal($"article has no member `{slip}`", fault.Message);
                all++;
                if (fault.Help == $"did you mean `{name}`?") right++;
            }
        }

        Assert.True(all >= 100 && right >= 0.9 * all, $"{right} of {all}");
    }

    [Theory]
    [InlineData("{{ iclude 'a' }}", "did you mean `include`?")]
    [InlineData("{{ 'a' | jsno }}", "did you mean `json`?")]
    [InlineData("{{ sting.upcase 'a' }}", "did you mean `string`?")]
    [InlineData("{{ 'a' | string.upacse }}", "did you mean `string.upcase`?")]
    [InlineData("{{ my_title = 1; my_titel }}", "did you mean `my_title`?")]
    [InlineData("{{ func card(x); end; crad 1 }}", "did you mean `card`?")]
    [InlineData("{{ func card(story); stroy; end; card 1 }}", "did you mean `story`?")]
    [InlineData("{{ capture teaser; end; teasr }}", "did you mean `teaser`?")]
    [InlineData("{{ html.escape 'x' }}", "values are escaped without being asked; `raw` prints one as it is")]
    [InlineData("{{ regex.match 'x' 'y' }}", "`regex` is not offered")]
    [InlineData("{{ xyzzy }}", null)]
    public void Names_of_the_template_itself_are_suggested_too(string template, string? help) =>
        Assert.Equal(help, new ThemeInAString(("page", template)).Fault().Help);
}
