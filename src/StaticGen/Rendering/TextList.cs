using System.Text;

namespace StaticGen.Rendering;

/// <summary>Lists in running text: CLDR's standard list patterns.</summary>
internal static class TextList
{
    public static string Join(IEnumerable<string> items, string language)
    {
        var all = items as IReadOnlyList<string> ?? [.. items];
        var (between, two, last) = Patterns(language);
        var text = new StringBuilder();
        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0) text.Append(all.Count == 2 ? two : i == all.Count - 1 ? last : between);
            text.Append(all[i]);
        }

        return text.ToString();
    }

    private static (string Between, string Two, string Last) Patterns(string language) => language.Split('-')[0] switch
    {
        "ar" => (" و", " و", " و"),
        "en" => (", ", " and ", ", and "),
        "kk" => (", ", " және ", " және "),
        "ru" => (", ", " и ", " и "),
        _ => (", ", ", ", ", "),
    };
}
