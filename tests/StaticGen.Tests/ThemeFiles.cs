using System.Text.RegularExpressions;

namespace StaticGen.Tests;

/// <summary>The default theme's files: right in both directions, and within the security policy of its own pages.</summary>
public partial class ThemeFiles
{
    private static readonly string Theme = Path.Combine(TestData.Root, "templates");

    public static TheoryData<string> StyleSheets => [.. Files("*.css")];

    public static TheoryData<string> Templates => [.. Files("*.sbn-html")];

    [Theory]
    [MemberData(nameof(StyleSheets))]
    public void A_style_sheet_knows_start_and_end_and_no_left_or_right(string file)
    {
        var code = CssComment.Replace(File.ReadAllText(Path.Combine(Theme, file)), "");

        Assert.Empty(Sides.Matches(code).Select(m => m.Value));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_no_code_or_style_in_the_page(string file)
    {
        var code = File.ReadAllText(Path.Combine(Theme, file));

        Assert.Empty(Inline.Matches(code).Select(m => m.Value));
        Assert.Empty(Script.Matches(code).Where(m => !m.Value.Contains(" src=", StringComparison.Ordinal) && !m.Value.Contains("application/ld+json", StringComparison.Ordinal)).Select(m => m.Value));
        Assert.DoesNotMatch(@"\|-?\s*raw\b|\braw\s", Regex.Replace(code, "{{-?~?#.*?}}", ""));
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Theme, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Theme, file)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment { get; }

    [GeneratedRegex(@"[\w-]*\b(left|right)\b[\w-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Sides { get; }

    [GeneratedRegex(@"<style\b|\s(style|on[a-z]+|srcdoc)\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline { get; }

    [GeneratedRegex("<script[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Script { get; }
}
