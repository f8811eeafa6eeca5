using System.Globalization;
using StaticGen.Configuration;
using StaticGen.Diagnostics;

namespace StaticGen.Tests.Configuration;

/// <summary>The short way through plain front matter gives just what the parser of YAML gives, or gives up.</summary>
public sealed class YamlOfLines
{
    // What means something in YAML, beside letters, quotes, blanks and characters that are refused.
    private static readonly string[] Pieces =
    [
        "a", "b", "key", "title", "tags", "نص", "خبر", "é", "e\u0301", "1", "2026-11-20", "10:30", "true", "null", "~", "«س»", "…", "—",
        " ", " ", " ", "  ", "\n", "\n", "\n", "\n\n", "\t", ":", ": ", ": ", ": ", ":\n", ":\n- ", ":\n  - ", "\n- ", "\n  - ", "- ", "-", "--", "---", "#", " #", ",", ", ", "،",
        "[", "]", " [", "]\n", "{", "}", "\"", "\"", "'", "'", "''", "\\", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "<<", ".", "...", "_", "؟", "/", "=", "(", ")",
        "\u00A0", "\u0085", "\u2028", "\u200F", "\u061C", "\u202B", "\u2066", "\u3000", "\uFEFF", "\uD83D\uDE00", "\uD83D", "\u0001", "\u00AD", "\u1680", "\u0651",
    ];

    private static readonly string[] Plain =
    [
        "title: نص\ndate: 2026-11-20\ntags: [a, b]\n",
        "title: \"نص: آخر\"\nauthor: 'نص'\ntags:\n  - one\n  - \"two\"\ndraft: true\n",
        "tags:\n- one\n- two\ntitle: نص",
        "title:   a  b\ntags: [ a b , 'c, d' ]\nslug: x-y\n",
    ];

    [Fact]
    public void PlainFrontMatterGoesTheShortWay()
    {
        foreach (var text in Plain)
        {
            var source = SourceText.FromString("a.md", $"---\n{text}---\nنص\n");
            Assert.Equal(Long(source, 4, text.Length), Describe(YamlLines.Read(source, 4, text.Length)));
        }
    }

    [Fact]
    public void WhatItReadsIsWhatTheParserReads()
    {
        var random = new Random(20261123);
        var read = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = random.Next(4) == 0 ? "" : Plain[random.Next(Plain.Length)];
            for (var changes = random.Next(text.Length == 0 ? 16 : 4); changes > 0; changes--)
            {
                var at = random.Next(text.Length + 1);
                if (random.Next(5) == 0) text = text.Remove(at, Math.Min(random.Next(4), text.Length - at));
                else text = text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            var source = SourceText.FromString("a.md", $"---\n{text}---");
            var length = source.Text.Length - 7;
            if (YamlLines.Read(source, 4, length) is not { } found) continue;
            read++;
            Assert.Equal((text, Long(source, 4, length)), (text, Describe(found)));
        }

        Assert.InRange(read, 20_000, 80_000);
    }

    // The whole answer of the parser, with its diagnostics.
    private static string Long(SourceText source, int start, int length)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return Describe(new YamlComposer(source, start, length, diagnostics).Compose()) + string.Concat(diagnostics.ToSorted());
        }
        catch (DiagnosticException e)
        {
            return e.Diagnostic.ToString();
        }
    }

    private static string Describe(YamlNode? node) => node switch
    {
        YamlScalar scalar => $"{Place(scalar)} {(scalar.IsPlain ? "plain" : "quoted")} <{scalar.Value}>",
        YamlSequence sequence => $"{Place(sequence)} [{string.Join("; ", sequence.Items.Select(Describe))}]",
        YamlMapping mapping => $"{Place(mapping)} {{{string.Join("; ", mapping.Entries.Select(entry => $"{Describe(entry.Key)} = {Describe(entry.Value)}"))}}}",
        _ => "nothing",
    };

    private static string Place(YamlNode node) => string.Create(CultureInfo.InvariantCulture, $"{node.Position}+{node.Position.Length}");
}
