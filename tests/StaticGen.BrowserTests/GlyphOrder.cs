using System.Text;
using System.Text.RegularExpressions;
using StaticGen.Languages;
using StaticGen.Reading;
using StaticGen.Rendering;

namespace StaticGen.BrowserTests;

/// <summary>Where Chromium puts each character of mixed texts, measured: the order on the screen is the one we mean.</summary>
public partial class GlyphOrder(Browser browser)
{
    // For each paragraph its visible characters, sorted by where their boxes stand.
    private const string Measure = """
        () => [...document.querySelectorAll('p')].map(p => {
          const seen = [];
          const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let i = 0; i < node.data.length; i++) {
              const range = document.createRange();
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = range.getClientRects()[0];
              if (box && box.width > 0) seen.push({ sign: node.data[i], at: box.left + box.width / 2 });
            }
          }
          return seen.sort((a, b) => a.at - b.at).map(s => s.sign).join('');
        })
        """;

    [Fact]
    public async Task Of_every_fixture_is_as_expected()
    {
        var cases = File.ReadLines(Path.Combine(ExampleSite.Folder, "..", "tests", "fixtures", "isolation.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        Assert.True(cases.Count > 50);
        var html = new StringBuilder("<!doctype html><html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\"><style>p { white-space: nowrap; font-size: 20px }</style><body>");
        foreach (var text in cases) html.Append(Print(text[0]));
        var page = await browser.OpenAsync(1280);
        await page.SetContentAsync(html.ToString());

        var seen = await page.EvaluateAsync<string[]>(Measure);

        var faults = cases.Zip(seen).Where(pair => Plain(pair.First[1]) != Plain(pair.Second)).Select(pair => $"{pair.First[0]}: {Plain(pair.First[1])}, but Chromium shows {Plain(pair.Second)}");
        Assert.Empty(faults);
        Assert.Equal(cases.Count, seen.Length);
        await page.Context.CloseAsync();
    }

    private static string Print(string text)
    {
        var style = new MarkdownStyle { Bidi = new BidiStyle(new BidiContext(TextDirection.RightToLeft)) };
        var escaped = string.Concat(text.Select(c => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) ? $"\\{c}" : c.ToString()));
        return new MarkdownPrinter().Print(MarkdownParser.Parse(escaped), style);
    }

    // Brackets turn around with their text without changing their character.
    private static string Plain(string seen) =>
        Brackets.Replace(ArabicWord.Replace(seen, "A"), m => "()".Contains(m.Value, StringComparison.Ordinal) ? "|" : "\"");

    [GeneratedRegex(@"[\p{IsArabic}-[٠-٩٪٫٬؟،؛]]+")]
    private static partial Regex ArabicWord { get; }

    [GeneratedRegex("[()«»]")]
    private static partial Regex Brackets { get; }
}
