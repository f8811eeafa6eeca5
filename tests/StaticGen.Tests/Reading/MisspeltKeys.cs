using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Tests.Reading;

public class MisspeltKeys
{
    private static readonly string[] Keys =
    [
        "title", "description", "date", "updated", "author", "authors", "tags", "category", "slug", "lang", "draft", "expires", "image",
        "image-alt", "sections", "aliases", "comments", "template", "params",
    ];

    [Fact]
    public void Nine_in_ten_slips_are_understood()
    {
        var random = new Random(7);
        var slips = Keys.SelectMany(key => Enumerable.Range(0, 12).Select(_ => (Key: key, Slip: Slip(key, random))))
            .Where(slip => !Keys.Contains(slip.Slip)).Distinct().ToList();
        var misunderstood = slips.Where(slip => HelpFor(slip.Slip) != $"did you mean `{slip.Key}`?").ToList();
        Assert.True(slips.Count > 100);
        Assert.True(misunderstood.Count * 10 <= slips.Count, $"{misunderstood.Count} of {slips.Count}: {string.Join(", ", misunderstood)}");
    }

    private static string? HelpFor(string key)
    {
        var diagnostics = new DiagnosticBag();
        FrontMatterReader.Read(SourceText.FromString("a.md", $"---\n{key}:\n---\n"), new SiteConfig(), diagnostics);
        return Assert.Single(diagnostics.ToSorted()).Help;
    }

    /// <summary>A letter left out, doubled, replaced, or two of them swapped; or a capital, or an underscore.</summary>
    private static string Slip(string key, Random random)
    {
        var at = random.Next(key.Length - 1);
        return random.Next(6) switch
        {
            0 => key.Remove(at, 1),
            1 => key.Insert(at, key[at].ToString()),
            2 => key.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
            3 => key[..at] + key[at + 1] + key[at] + key[(at + 2)..],
            4 => char.ToUpperInvariant(key[0]) + key[1..],
            _ => key.Replace('-', '_') + (key.Contains('-') ? "" : "s"),
        };
    }
}
