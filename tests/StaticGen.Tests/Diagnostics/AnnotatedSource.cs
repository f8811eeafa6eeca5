using System.Text;
using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Tests.Diagnostics;

/// <summary>
/// Faulty sources with what is to be said about them written under the line, as the terminal shows it:
/// <code>
/// === name of the case
/// title: one
/// title: two
/// ^^^^^ SG0112 `title` is given twice → help
/// </code>
/// <c>&lt;U+200F&gt;</c> stands for that character, <c>&lt;tab&gt;</c> for a tab.
/// </summary>
internal static partial class AnnotatedSource
{
    /// <summary>The cases of a file beside the tests: name → annotated text.</summary>
    public static IReadOnlyDictionary<string, string> Cases(string file)
    {
        var text = File.ReadAllText(Path.Combine(TestData.Root, "tests", "StaticGen.Tests", file)).ReplaceLineEndings("\n");
        return CaseStart.Split(text)[1..].Chunk(2).ToDictionary(pair => pair[0], pair => Decode(pair[1]));
    }

    public static IEnumerable<TheoryDataRow<string>> Names(string file) => Cases(file).Keys.Select(name => new TheoryDataRow<string>(name));

    /// <summary>The source that the annotated text speaks of.</summary>
    public static SourceText Source(string path, string annotated) =>
        SourceText.FromString(path, string.Join('\n', annotated.Split('\n').Where(line => !Annotation.IsMatch(line))));

    public static string Annotate(SourceText source, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        var byLine = diagnostics.ToSorted().ToLookup(d => d.Position!.Value.Line);
        for (var number = 1; source.Line(number) is { } line; number++)
        {
            if (number > 1) text.Append('\n');
            text.Append(line);
            foreach (var d in byLine[number])
            {
                text.Append('\n').Append(' ', d.Position!.Value.Column - 1).Append('^', Math.Max(1, d.Position.Value.Length));
                text.Append(' ').Append(d.Code.Id).Append(' ').Append(d.Message).Append(d.Help is null ? "" : " → " + d.Help);
            }
        }

        return text.ToString();
    }

    private static string Decode(string text) => CodePoint.Replace(text, match =>
        match.Value == "<tab>" ? "\t" : ((char)Convert.ToInt32(match.Groups["hex"].Value, 16)).ToString());

    [GeneratedRegex("^=== (.*)\n", RegexOptions.Multiline)]
    private static partial Regex CaseStart { get; }

    [GeneratedRegex(@"^ *\^+ SG[0-9]{4} ")]
    private static partial Regex Annotation { get; }

    [GeneratedRegex("<tab>|<U\\+(?<hex>[0-9A-F]{4})>")]
    private static partial Regex CodePoint { get; }
}
