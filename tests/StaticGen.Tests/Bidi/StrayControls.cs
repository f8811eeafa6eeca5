using StaticGen.Languages;

namespace StaticGen.Tests.Bidi;

/// <summary>Invisible controls in content: found at their place, and taken out by <c>check --fix</c>.</summary>
public class StrayControls
{
    [Theory]
    [InlineData("نص \u202Eabc\u202C هنا", new[] { 3, 7 })]
    [InlineData("نص \u2066abc هنا", new[] { 3 })]
    [InlineData("نص \u2066abc\nهنا\u2069", new[] { 3, 11 })]
    [InlineData("نص abc\u2069 هنا", new[] { 6 })]
    [InlineData("نص \u200F\u200Fabc", new[] { 4 })]
    [InlineData("نص \u2067\u2066abc\u2069\u2069 هنا", new int[0])] // nested, and closed
    [InlineData("نص\u200F abc\u061C", new int[0])] // one mark is somebody's choice
    public void Are_those_that_reach_too_far_or_do_nothing(string text, int[] stray) => Assert.Equal(stray, BidiControls.FindStray(text));

    [Fact]
    public void Are_warnings_with_their_name_and_place()
    {
        using var site = TestSite.With("---\ntitle: \"ق\u202Eمة\"\n---\nنص\u2066 وكلمة\u202A أخرى\n");

        var found = site.Diagnose();

        Assert.Equal([("SG0123", 2), ("SG0008", 4)], found.Select(d => (d.Code, d.Line)));
        Assert.Equal(3, found[1].Column);
        Assert.Contains("U+202E", found[0].Message, StringComparison.Ordinal);
        Assert.Contains("U+2066 LEFT-TO-RIGHT ISOLATE", found[1].Message, StringComparison.Ordinal);
        Assert.Contains("1 more in this line", found[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_taken_out_of_the_file_and_nothing_else_with_them()
    {
        using var site = TestSite.With("---\r\ntitle: \"قم\u202Eة\"\r\n---\r\nنص\u202E كل\u200F\u200F\u200Fمة \u2066a\u2069\r\n");
        var file = Path.Combine(site.Folder, "content", "articles", "a.md");

        var result = site.Run("check", "--fix");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Took 4 direction controls out of content/articles/a.md.\n", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("SG0008", result.Error, StringComparison.Ordinal);
        Assert.Equal("---\r\ntitle: \"قمة\"\r\n---\r\nنص كل\u200Fمة \u2066a\u2069\r\n", File.ReadAllText(file));
        Assert.Equal(["a.md"], Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
    }
}
