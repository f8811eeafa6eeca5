using System.Text.Json;
using StaticGen.Reading;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>The examples of CommonMark 0.31.2 with staticgen's additions on: only what docs/markdown.md lists is read otherwise.</summary>
public class CommonMarkWithAdditions
{
    [Fact]
    public void Only_documented_examples_are_read_otherwise()
    {
        var printer = new MarkdownPrinter();
        using var examples = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("commonmark-0.31.2.json")));
        var differing = new List<int>();
        foreach (var example in examples.RootElement.EnumerateArray())
        {
            var (markdown, expected) = (example.GetProperty("markdown").GetString()!, example.GetProperty("html").GetString()!);
            if (printer.Print(MarkdownParser.Parse(markdown), MarkdownStyle.CommonMark) != expected) differing.Add(example.GetProperty("example").GetInt32());
        }

        // Both hold a bare address, which becomes a link.
        Assert.Equal([608, 611], differing);
    }
}
