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
        foreach (var (block, text) in headings)
        {
            var attributes = block.GetAttributes();
            if (attributes.Id is not null) continue;
            var name = Slug.From(text);
            attributes.Id = Unique(name.Length > 0 ? name : "heading", taken);
        }
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        if (taken.Add(name)) return name;
        for (var number = 2; ; number++)
            if (taken.Add($"{name}-{number}")) return $"{name}-{number}";
    }
}
