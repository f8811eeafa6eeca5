using System.Text.RegularExpressions;
using StaticGen.Tests.Imaging;

namespace StaticGen.Tests.Rendering;

/// <summary>docs/markdown.md shows what really comes out.</summary>
public partial class MarkdownReference
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (Match example in Example.Matches(File.ReadAllText(Path.Combine(TestData.Root, "docs", "markdown.md"))))
            examples.Add(example.Groups["markdown"].Value, example.Groups["html"].Value);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_prints_what_stands_below_it(string markdown, string html)
    {
        using var site = TestSite.With($"---\ntitle: قمة\nslug: a\n---\n{markdown}").Write("content/articles/map.png", Pictures.Png(640, 400)).WithoutImageLibrary().Build();

        Assert.Contains($"<div class=\"prose\">\n{html}\n    </div>", site.Read("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Most_additions_have_one() => Assert.True(Examples().Count > 15);

    [GeneratedRegex("```markdown\n(?<markdown>.*?)```\n\n```html\n(?<html>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example { get; }
}
