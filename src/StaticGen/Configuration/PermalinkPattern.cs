using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>The form of <see cref="ArticleConfig.Permalink"/>.</summary>
internal static partial class PermalinkPattern
{
    private static readonly string[] Placeholders = ["slug", "year", "month", "day"];

    public static bool Check(Located<string> pattern, DiagnosticBag diagnostics)
    {
        if (FindFault(pattern.Value) is not var (message, help)) return true;
        diagnostics.Add(DiagnosticCodes.InvalidPermalink, pattern.Position, message, help);
        return false;
    }

    private static (string Message, string? Help)? FindFault(string pattern)
    {
        foreach (Match match in Placeholder.Matches(pattern))
        {
            var name = match.Groups["name"].Value;
            if (!Placeholders.Contains(name))
            {
                var near = Suggestion.Nearest(name, Placeholders);
                return ($"unknown placeholder `{match.Value}`",
                    near is null ? "known are `{slug}`, `{year}`, `{month}`, `{day}`" : $"did you mean `{{{near}}}`?");
            }
        }

        var path = Placeholder.Replace(pattern, "x");
        if (!pattern.StartsWith('/') || !pattern.EndsWith('/')) return ("a permalink begins and ends with `/`", $"write `/{pattern.Trim('/')}/`");
        if (path.AsSpan().IndexOfAny("{}") >= 0) return ("a brace without its partner", "write placeholders as `{slug}`");
        if (!pattern.Contains("{slug}", StringComparison.Ordinal)) return ("`{slug}` is missing", $"write `{pattern}{{slug}}/`");
        if (path.Contains("//", StringComparison.Ordinal)) return ("a part of the path is empty", "write single slashes");
        if (path.Split('/').Any(part => part is "." or "..")) return ("a part of the path is dots only", "delete it");
        return Forbidden.Match(path) is { Success: true } found ? ($"`{found.Value}` cannot stand in a path", "delete it") : null;
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex("""[\s\p{C}?#%\\:*"<>|]""", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden { get; }
}
