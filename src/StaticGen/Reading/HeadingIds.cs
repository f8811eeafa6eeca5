using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>Gives every heading of an article an id: the author's own, its section's, or one made of its letters.</summary>
internal static class HeadingIds
{
    /// <param name="headings">All headings in the order of the text, with their text.</param>
    /// <param name="taken">Ids that are used already: sections' and explicit ones.</param>
    public static void Assign(IEnumerable<(HeadingBlock Block, string Text)> headings, HashSet<string> taken)
    {
        // Where counting goes on for a name, so that thousands of equal headings stay cheap.
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (block, text) in headings)
        {
            var attributes = block.GetAttributes();
            if (attributes.Id is not null) continue;
            var name = Slug.From(text);
            attributes.Id = Unique(name.Length > 0 ? name : "heading", taken, counts);
        }
    }

    private static string Unique(string name, HashSet<string> taken, Dictionary<string, int> counts)
    {
        if (taken.Add(name)) return name;
        var number = counts.GetValueOrDefault(name, 2);
        while (!taken.Add($"{name}-{number}")) number++;
        counts[name] = number + 1;
        return $"{name}-{number}";
    }
}
