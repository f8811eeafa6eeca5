using System.Diagnostics;
using System.Text;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;
using StaticGen.Tests.Diagnostics;

namespace StaticGen.Tests.Reading;

/// <summary>Whatever stands in a file, reading it ends, soon, with values or with faults that have a place.</summary>
public class HostileFrontMatter
{
    private const string Alphabet = " \t\n\n::--[]{}#&*!|>'\"%@`?,~.<=+0123456789abtruefalse\\\u00A0\u200F\u2028\u0085\uFEFF\u0001\uD83D\uDE00قمة،؟";

    private static readonly string[] Seeds =
    [
        .. AnnotatedSource.Cases("Reading/FrontMatterFaults.txt").Values.Select(text => AnnotatedSource.Source("a.md", text).Text),
        "---\ntitle: قمة\ntags: [a, \"b\", 'c']\ndescription: >-\n  one\n  two\nparams:\n  a:\n    - b: c\n      d: |\n        e\n---\nBody\n",
        "- author: a\n  date: 2026-11-20\n  text: |\n    b\n  replies:\n    - {author: b, date: 2026-11-21, text: c}\n",
        "home: a\narticles: {zero: a, one: b, two: c, few: '{count} d', many: e, other: f}\n",
        "sections:\n  - id: outlook\n    titles: {ar: x}\ncomments: {url: \"mailto:a@b.c?subject={title}\"}\ntime-zone: Asia/Dubai\narticle:\n  permalink: /{year}/{slug}/\n",
    ];

    [Fact]
    public void Mutated_sources_are_read_without_an_exception()
    {
        var random = new Random(2026);
        for (var i = 0; i < 20_000; i++) Check(Mutate(Seeds[random.Next(Seeds.Length)], random));
    }

    [Fact]
    public void Random_sources_are_read_without_an_exception()
    {
        var random = new Random(1448);
        for (var i = 0; i < 10_000; i++)
        {
            var text = new StringBuilder("---\n");
            for (var length = random.Next(120); length > 0; length--) text.Append(Alphabet[random.Next(Alphabet.Length)]);
            Check(text.Append("\n---\n").ToString());
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[a,")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("\"a\":")]
    [InlineData("{a: ")]
    [InlineData("*a ")]
    [InlineData("!x ")]
    [InlineData("&a ")]
    [InlineData("- - a\n")]
    [InlineData("|\n")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData(": ")]
    [InlineData("a\n")]
    [InlineData("---\n")]
    [InlineData("%a\n")]
    [InlineData("\t\n")]
    public void Repetition_ends_soon(string piece)
    {
        foreach (var text in new[] { Repeat(piece, 100_000), "title: " + Repeat(piece, 60_000 / piece.Length) })
        {
            var watch = Stopwatch.StartNew();
            YamlReader.Read(SourceText.FromString("a.yaml", text), new DiagnosticBag());
            Check("---\n" + text + "\n---\n");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
        }
    }

    [Fact]
    public void Thirty_two_levels_and_ten_thousand_values_are_the_limit()
    {
        Assert.Null(CodeOf(Repeat("[", 32) + Repeat("]", 32)));
        Assert.Equal("SG0117", CodeOf(Repeat("[", 33) + Repeat("]", 33)));
        Assert.Null(CodeOf("[" + Repeat("a,", 9_999) + "]"));
        Assert.Equal("SG0117", CodeOf("[" + Repeat("a,", 10_000) + "]"));
    }

    private static string? CodeOf(string text)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(SourceText.FromString("a.yaml", text), diagnostics);
        return diagnostics.ToSorted().SingleOrDefault()?.Code.Id;
    }

    private static void Check(string text)
    {
        var source = SourceText.FromString("a.md", text);
        var diagnostics = new DiagnosticBag();
        try
        {
            var result = FrontMatterReader.Read(source, new SiteConfig(), diagnostics);
            Assert.InRange(result.BodyStart, 0, source.Text.Length);
            Assert.Equal(result.HasErrors, diagnostics.HasErrors);
            FrontMatterReader.Read(source, new SiteConfig { OpenFrontMatter = true }, diagnostics);
            SiteConfigReader.Read(source, diagnostics);
            CommentsReader.Read([source], TimeZoneInfo.Utc, diagnostics);
            UiStringsReader.Read("ar", null, source, UiStrings.Empty, diagnostics);
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"{e}\n\nfor:\n{text}");
        }

        foreach (var diagnostic in diagnostics.ToSorted())
        {
            var position = Assert.NotNull(diagnostic.Position);
            var line = source.Line(position.Line);
            Assert.True(line is not null && position.Column >= 1 && position.Column - 1 + position.Length <= line.Length + 1,
                $"{position}+{position.Length} {diagnostic.Message}\n\nfor:\n{text}");
        }
    }

    private static string Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(3))
            {
                case 0 when at < text.Length:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                    break;
                case 1 when at < text.Length:
                    text[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                default:
                    text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
}
