using System.Text.Json;
using StaticGen.Reading;
using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>The examples of CommonMark 0.31.2, with staticgen's additions off.</summary>
public class CommonMarkSpecification
{
    [Fact]
    public void Every_example_is_printed_as_the_specification_says()
    {
        var printer = new MarkdownPrinter();
        using var examples = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("commonmark-0.31.2.json")));
        var failures = new List<string>();
        var count = 0;
        foreach (var example in examples.RootElement.EnumerateArray())
        {
            count++;
            var (markdown, expected) = (example.GetProperty("markdown").GetString()!, example.GetProperty("html").GetString()!);
            var actual = printer.Print(MarkdownParser.ParseCommonMark(markdown), MarkdownStyle.CommonMark);
            if (actual != expected) failures.Add($"example {example.GetProperty("example")}:\n{markdown}--- expected\n{expected}--- actual\n{actual}");
        }

        Assert.Equal(652, count);
        Assert.True(failures.Count == 0, $"{failures.Count} differ\n{string.Join("\n\n", failures.Take(5))}");
    }
}
