using System.Text.RegularExpressions;
using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>Files that the site's host reads, not its readers.</summary>
public sealed partial record HostSettings
{
    /// <summary>How old addresses lead to new ones.</summary>
    public RedirectForm Redirects { get; init; }

    /// <summary>True: the host is told not to run Jekyll on the files, which leaves out those that begin with <c>_</c>.</summary>
    public bool NoJekyll { get; init; }

    /// <summary>The domain that GitHub Pages is to answer to; <c>null</c>: nothing is said of it.</summary>
    public string? Cname { get; init; }

    public static HostSettings Read(MappingReader reader, DiagnosticBag diagnostics) => new()
    {
        Redirects = (RedirectForm)(reader.Choice("redirects", "pages", "file") ?? 0),
        NoJekyll = reader.Flag("nojekyll") ?? false,
        Cname = reader.LocatedText("cname") is { } domain && IsDomain(domain, diagnostics) ? domain.Value.ToLowerInvariant() : null,
    };

    private static bool IsDomain(Located<string> domain, DiagnosticBag diagnostics)
    {
        if (domain.Value.Length <= 253 && Domain.IsMatch(domain.Value)) return true;
        var isAddress = Uri.TryCreate(domain.Value, UriKind.Absolute, out var uri) && Domain.IsMatch(uri.Host);
        diagnostics.Add(DiagnosticCodes.InvalidDomain, domain.Position, $"`{domain.Value}` is not a domain",
            isAddress ? $"write `{uri!.Host}`" : domain.Value.All(char.IsAscii) ? "write a name such as `www.example.org`" : "write the form that begins with `xn--`");
        return false;
    }

    // RFC 1123 §2.1: labels of letters, digits and hyphens, 63 at most.
    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain { get; }
}

/// <summary>How old addresses lead to new ones: <see cref="Pages"/>, a small page at each; <see cref="File"/>, a list that the host reads.</summary>
public enum RedirectForm
{
    Pages,
    File,
}
