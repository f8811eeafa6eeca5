using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

public class TemplateBasics
{
    private sealed record Story(string Title, DateTimeOffset Date);

    private static readonly ModelType<Story> StoryType = new("article", ("title", s => s.Title), ("date", s => s.Date));

    [Fact]
    public void A_page_is_wrapped_in_its_layout()
    {
        var theme = new ThemeInAString(
            ("page", "{{~ layout 'layouts/base' ~}}\n<p>{{ article.title }}</p>{{ include 'partials/x' item: article }}"),
            ("layouts/base", "<main>{{ content }}</main>"),
            ("partials/x", "[{{ $.item.title }}|{{ $[0] }}]"))
        {
            Variables = { ["article"] = StoryType.Of(new Story("a & b", default)) },
        };
        Assert.Equal("<main><p>a &amp; b</p>[a &amp; b|partials/x]</main>", theme.Render());
    }
}
