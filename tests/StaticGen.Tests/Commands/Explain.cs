using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Tests.Commands;

/// <summary><c>staticgen explain</c> and docs/diagnostics.md, which it prints.</summary>
public partial class Explain
{
    public static TheoryData<string> Codes => [.. DiagnosticCodes.All.Select(code => code.Id)];

    private static CommandResult Run(params string[] arguments)
    {
        using var site = TestSite.With("");
        return site.Run(["explain", .. arguments]);
    }

    [Fact]
    public void A_code_is_explained()
    {
        var result = Run("sg0104");

        Assert.Equal(
            """
            error SG0104: unknown front-matter key

            A key that staticgen does not know is most often a slip of the pen, and passing
            over it would lose what you wanted to say. Correct the key. A value of your own
            for templates belongs under `params:`. For a site that came from another
            generator, `front-matter: open` in staticgen.yaml lets unknown keys pass.

            """, result.Out);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_says_what_it_means_and_what_to_do(string id)
    {
        var code = DiagnosticCodes.All.Single(c => c.Id == id);
        var lines = Run(id).Out.TrimEnd('\n').Split('\n');

        Assert.Equal($"{(code.Severity == Severity.Error ? "error" : "warning")} {id}: {code.Title}", lines[0]);
        Assert.All(lines[1..], line => Assert.True(line.Length <= 80, line));
        Assert.InRange(code.Title.Length, 8, 80);
        Assert.Matches("^[`a-zA-Z].*[^.]$", code.Title);
        Assert.True(Sentences(code.Explanation) >= 2, $"{id} needs two sentences: {code.Explanation}");
        Assert.EndsWith(".", code.Explanation, StringComparison.Ordinal);
        Assert.True(code.Explanation.Count(c => c == '`') % 2 == 0, code.Explanation);
        // Outside of backticks it would be a link or an image in the document.
        Assert.DoesNotContain("](", InBackticks.Replace(code.Explanation, ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_code_all_are_listed()
    {
        var lines = Run().Out.TrimEnd('\n').Split('\n');

        Assert.Equal(DiagnosticCodes.All.Select(code => code.Id), lines.Select(line => line[..6]));
        Assert.Contains("SG0104  error    unknown front-matter key", lines);
        Assert.Contains("SG0409  warning  the site's address is not set", lines);
        Assert.Equal(string.Join('\n', lines) + "\n", Run("--quiet").Out);
    }

    [Fact]
    public void Programs_get_an_object_for_each()
    {
        Assert.StartsWith("{\"type\":\"code\",\"code\":\"SG0001\",\"severity\":\"error\",\"title\":\"a file is not UTF-8\",\"explanation\":\"", Run("SG0001", "--format", "json").Out, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCodes.All.Count, Run("--format", "json").Out.Split('\n').Length - 1);
    }

    [Fact]
    public void The_document_in_docs_is_what_it_prints() =>
        // To write it anew: dotnet run --project src/StaticGen.Cli -- explain --markdown > docs/diagnostics.md
        Assert.Equal(File.ReadAllText(Path.Combine(TestData.Root, "docs", "diagnostics.md")).ReplaceLineEndings("\n"), Run("--markdown").Out);

    [Fact]
    public void The_document_has_every_code_below_its_area()
    {
        var document = Run("--markdown").Out;

        Assert.Equal(
            DiagnosticCodes.Areas.SelectMany(area => (string[])[$"## {area.Title}", .. area.Codes.Select(code => $"### {code.Id}: {code.Title}")]),
            document.Split('\n').Where(line => line.StartsWith("##", StringComparison.Ordinal)));
        Assert.All(DiagnosticCodes.Areas.SelectMany(area => area.Codes.Select(code => (area.Prefix, code.Id))), pair => Assert.StartsWith(pair.Prefix, pair.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_is_used()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(TestData.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("DiagnosticCode", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        var fields = typeof(DiagnosticCodes).GetFields().Where(field => field.FieldType == typeof(DiagnosticCode)).Select(field => field.Name).ToList();

        Assert.Equal(DiagnosticCodes.All.Count, fields.Count);
        Assert.All(fields, name => Assert.Matches($@"\bDiagnosticCodes\.{name}\b", source));
    }

    private static int Sentences(string text) => SentenceEnd.Count(InBackticks.Replace(text, "x"));

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InBackticks { get; }

    [GeneratedRegex(@"[.?](?= |$)")]
    private static partial Regex SentenceEnd { get; }
}
