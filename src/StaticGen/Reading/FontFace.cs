using System.Text;
using System.Text.RegularExpressions;

namespace StaticGen.Reading;

/// <summary>One <c>@font-face</c> of the theme's style sheets.</summary>
/// <param name="Declaration">What stands between its braces.</param>
/// <param name="StyleSheet">The name of the style sheet in the theme.</param>
/// <param name="File">The font, when it is a file of the theme.</param>
internal sealed partial record FontFace(string Declaration, string StyleSheet, ThemeFile? File)
{
    /// <summary>The name that style sheets call it by.</summary>
    public string? Family => FamilyValue.Match(Declaration) is { Success: true } match ? match.Groups["name"].Value.Trim().Trim('"', '\'') : null;

    /// <summary>The boldest weight it stands for, 1 to 1000.</summary>
    public int Weight
    {
        get
        {
            var words = WeightValue.Match(Declaration).Groups["weight"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return words.Length == 0 ? 400 : words.Max(word => word switch { "bold" => 700, "normal" => 400, _ => int.TryParse(word, out var weight) ? weight : 400 });
        }
    }

    public bool IsItalic => StyleValue.IsMatch(Declaration);

    /// <summary>All of a theme, in the order of its style sheets.</summary>
    public static IEnumerable<FontFace> Of(Theme theme)
    {
        foreach (var file in theme.Files)
        {
            if (!file.Name.StartsWith("assets/", StringComparison.Ordinal) || !file.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase)) continue;
            var css = Comment.Replace(Encoding.UTF8.GetString(file.Content.Span), "");
            foreach (Match rule in Rule.Matches(css))
            {
                var body = rule.Groups["body"].Value;
                yield return new FontFace(body, file.Name, Address.Match(body) is { Success: true } address ? theme.Find(Combine(file.Name, address.Groups["url"].Value)) : null);
            }
        }
    }

    private static string Combine(string styleSheet, string url)
    {
        var segments = styleSheet.Split('/')[..^1].ToList();
        foreach (var segment in url.Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or "..")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"@font-face\s*\{(?<body>[^}]*)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule { get; }

    [GeneratedRegex("""url\(\s*["']?(?<url>[^"')\s:?#]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"(^|[;\s])font-family\s*:(?<name>[^;]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FamilyValue { get; }

    [GeneratedRegex(@"(^|[;\s])font-weight\s*:(?<weight>[^;]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WeightValue { get; }

    [GeneratedRegex(@"(^|[;\s])font-style\s*:\s*(italic|oblique)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleValue { get; }
}
