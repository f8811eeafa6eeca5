using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>Gives every heading of an article an id: the author's own, its section's, or one made of its letters.</summary>
internal static class HeadingIds
{
    /// <param name="headings">All headings in the order of the text.</param>
    /// <param name="taken">Ids that are used already: sections' and explicit ones.</param>
    public static void Assign(IReadOnlyList<BodyHeading> headings, HashSet<string> taken)
    {
        // Where counting goes on for a name, so that thousands of equal headings stay cheap.
        Dictionary<string, int>? counts = null;
        foreach (var heading in headings)
        {
            var attributes = heading.Block.GetAttributes();
            if (attributes.Id is not null) continue;
            attributes.Id = Unique(NameOf(heading.Text), taken, ref counts);
        }
    }

    /// <summary>
    /// GitHub's rule, so that links into texts that came from there keep working: letters, digits and <c>_</c> in lower case, each space a
    /// hyphen, nothing else; in addition without tashkeel and tatweel, and with ASCII digits.
    /// </summary>
    private static string NameOf(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var rune in UnicodeNormalization.ToNfc(text).EnumerateRunes())
        {
            if (rune.IsBmp && (TextFolding.IsTashkeel((char)rune.Value) || TextFolding.IsInvisible((char)rune.Value))) continue;
            if (rune.Value is '-' or '_') name.Append((char)rune.Value);
            else if (Rune.IsWhiteSpace(rune)) name.Append('-');
            else if (rune.Value is >= '٠' and <= '٩' or >= '۰' and <= '۹') name.Append((char)('0' + (rune.Value & 0xF)));
            else if (rune.IsBmp && (Rune.IsLetterOrDigit(rune) || IsMark(rune))) name.Append(char.ToLowerInvariant((char)rune.Value));
            else if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) name.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        var made = name.ToString();
        return made.AsSpan().ContainsAnyExcept('-') ? made : "heading";
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Unique(string name, HashSet<string> taken, ref Dictionary<string, int>? counts)
    {
        if (taken.Add(name)) return name;
        counts ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var number = counts.GetValueOrDefault(name, 2);
        while (!taken.Add($"{name}-{number}")) number++;
        counts[name] = number + 1;
        return $"{name}-{number}";
    }
}
