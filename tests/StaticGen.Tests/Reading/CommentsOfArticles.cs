using System.Globalization;
using StaticGen.Diagnostics;
using StaticGen.Reading;
using StaticGen.Tests.Diagnostics;

namespace StaticGen.Tests.Reading;

public class CommentsOfArticles
{
    private const string Fixtures = "Reading/CommentFaults.txt";

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fault_is_reported_at_its_place(string name)
    {
        var expected = AnnotatedSource.Cases(Fixtures)[name];
        var source = AnnotatedSource.Source("content/articles/a.comments.yaml", expected);
        var diagnostics = new DiagnosticBag();
        CommentsReader.Read([source], TimeZoneInfo.Utc, diagnostics);
        Assert.Equal(expected, AnnotatedSource.Annotate(source, diagnostics));
    }

    public static IEnumerable<TheoryDataRow<string>> Cases() => AnnotatedSource.Names(Fixtures);

    [Fact]
    public void Comments_of_all_files_are_sorted_by_date_and_then_by_place()
    {
        var comments = Read("""
            - author: ليلى
              date: 2026-11-22 10:00
              text: |
                سطر أول

                سطر ثان
              replies:
                - {author: c, date: 2026-11-24, text: later}
                - {author: b, date: 2026-11-23, text: earlier}
            - {author: same, date: 2026-11-21, text: second}
            """, "author: same\ndate: 2026-11-21\ntext: first\n", "");

        Assert.Equal(["same 2026-11-21 second", "same 2026-11-21 first", "ليلى 2026-11-22 سطر أول\n\nسطر ثان"], comments.Select(Show));
        Assert.Equal(["b 2026-11-23 earlier", "c 2026-11-24 later"], comments[2].Replies.Select(Show));
        Assert.Equal(new SourcePosition("0.yaml", 3, 9, 1), comments[2].TextPosition);
    }

    [Fact]
    public void Text_over_20000_characters_is_refused()
    {
        Assert.Null(CodeOf($"author: a\ndate: 2026-11-20\ntext: {new string('x', 20_000)}\n"));
        Assert.Equal("SG0802 3:7", CodeOf($"author: a\ndate: 2026-11-20\ntext: {new string('x', 20_001)}\n"));
    }

    [Fact]
    public void Replies_deeper_than_eight_levels_are_refused()
    {
        Assert.Null(CodeOf(Nested(8)));
        Assert.Equal("SG0803", CodeOf(Nested(9))?.Split(' ')[0]);
    }

    private static string Nested(int levels) =>
        (levels > 1 ? $"{{author: a, date: 2026-11-20, text: x, replies: [{Nested(levels - 1)}]}}" : "{author: a, date: 2026-11-20, text: x}");

    private static string? CodeOf(string text)
    {
        var diagnostics = new DiagnosticBag();
        CommentsReader.Read([SourceText.FromString("a.yaml", text)], TimeZoneInfo.Utc, diagnostics);
        return diagnostics.ToSorted().Select(d => $"{d.Code.Id} {d.Position?.Line}:{d.Position?.Column}").SingleOrDefault();
    }

    private static string Show(Comment comment) =>
        $"{comment.Author} {comment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {comment.Text}";

    private static IReadOnlyList<Comment> Read(params string[] texts)
    {
        var diagnostics = new DiagnosticBag();
        var comments = CommentsReader.Read(texts.Select((text, i) => SourceText.FromString($"{i}.yaml", text)), TimeZoneInfo.Utc, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return comments;
    }
}
