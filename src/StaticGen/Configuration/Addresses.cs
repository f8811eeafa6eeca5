using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>Addresses in staticgen.yaml: of the site, of menu items, for comments.</summary>
internal static partial class Addresses
{
    private static readonly string[] Placeholders = ["title", "url"];

    /// <returns>The address with a <c>/</c> at its end; <c>null</c> when there is none or it is unusable, which is reported.</returns>
    public static Uri? BaseUrl(Located<string>? setting, DiagnosticBag diagnostics)
    {
        if (setting is not { Value: var text } located) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            diagnostics.Add(DiagnosticCodes.InvalidBaseUrl, located.Position, $"`{text}` is not an http or https address",
                Host.IsMatch(text) ? $"write `https://{text.TrimEnd('/')}/`" : "write an address such as `https://example.org/`");
            return null;
        }

        var surplus = text.Contains('#') ? "fragment" : text.Contains('?') ? "query" : uri.UserInfo.Length > 0 ? "user name" : null;
        if (surplus is null) return new Uri(text.EndsWith('/') ? text : text + "/");
        diagnostics.Add(DiagnosticCodes.InvalidBaseUrl, located.Position, $"a base URL has no {surplus}", "delete it");
        return null;
    }

    public static bool IsMenuUrl(Located<string> url, DiagnosticBag diagnostics)
    {
        var text = url.Value;
        var scheme = Scheme.Match(text).Groups["scheme"].Value.ToLowerInvariant();
        var (message, help) =
            text.Any(char.IsControl) || text.Contains('\\') ? ("a link has no control characters and no `\\`", "write a path such as `about/`") :
            text.StartsWith("//", StringComparison.Ordinal) ? ("a link names its protocol", $"write `https:{text}`") :
            scheme is not ("" or "http" or "https" or "mailto")
                ? ($"a menu link cannot be `{scheme}:`", "use `https:`, `http:`, `mailto:` or a path such as `about/`") :
            (null, null);
        if (message is null) return true;
        diagnostics.Add(DiagnosticCodes.InvalidMenuUrl, url.Position, message, help);
        return false;
    }

    public static bool IsLogo(Located<string> address, DiagnosticBag diagnostics)
    {
        var text = address.Value;
        var scheme = Scheme.Match(text).Groups["scheme"].Value.ToLowerInvariant();
        var isClean = !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\') && !text.StartsWith("//", StringComparison.Ordinal);
        if (isClean && (scheme.Length == 0 || scheme is "http" or "https" && Uri.TryCreate(text, UriKind.Absolute, out _))) return true;
        diagnostics.Add(DiagnosticCodes.InvalidLogo, address.Position, $"`{text}` is no path of a picture and no `https:` address",
            "put the picture into static/ and write its path there, such as `logo.png`");
        return false;
    }

    public static bool IsCommentAddress(Located<string> address, DiagnosticBag diagnostics)
    {
        var text = address.Value;
        foreach (Match match in Placeholder.Matches(text))
        {
            var name = match.Groups["name"].Value;
            if (Placeholders.Contains(name)) continue;
            var near = Suggestion.Nearest(name, Placeholders);
            diagnostics.Add(DiagnosticCodes.InvalidCommentAddress, address.Position, $"unknown placeholder `{match.Value}`",
                near is null ? "known are `{title}` and `{url}`" : $"did you mean `{{{near}}}`?");
            return false;
        }

        var filled = Placeholder.Replace(text, "x");
        var isClean = !filled.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
        if (isClean && Uri.TryCreate(filled, UriKind.Absolute, out var uri) && uri.Scheme is "mailto" or "https") return true;
        diagnostics.Add(DiagnosticCodes.InvalidCommentAddress, address.Position, "comments go to a `mailto:` or `https:` address",
            text.Contains('@') && !text.Contains(':')
                ? $"write `mailto:{text}`"
                : "write an address such as `mailto:editor@example.org?subject={title}`");
        return false;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::[0-9]+)?(?:/[^\s?#]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Host { get; }

    [GeneratedRegex("^[^a-zA-Z0-9/?#.]*(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme { get; }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder { get; }
}
