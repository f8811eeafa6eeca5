using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Configuration;

/// <summary>Whom to tell of a weakness of the site: the fields of security.txt (RFC 9116 §2.5). Addresses are URIs in ASCII.</summary>
public sealed record SecurityContact
{
    /// <summary>Best first; at least one (§2.5.3).</summary>
    public required IReadOnlyList<string> Contact { get; init; }

    /// <summary>From then on the file is not to be trusted (§2.5.5), and is not published.</summary>
    public required Located<DateTimeOffset> Expires { get; init; }

    public IReadOnlyList<string> Encryption { get; init; } = [];

    public IReadOnlyList<string> Acknowledgments { get; init; } = [];

    public IReadOnlyList<string> Policy { get; init; } = [];

    public IReadOnlyList<string> Hiring { get; init; } = [];

    /// <summary>Codes of the languages that reports may be in; none: any (§2.5.8).</summary>
    public IReadOnlyList<string> PreferredLanguages { get; init; } = [];

    /// <returns><c>null</c> when the site has none, or one without what it must have, which is reported.</returns>
    public static SecurityContact? Read(MappingReader site, TimeZoneInfo zone, DiagnosticBag diagnostics)
    {
        if (site.Entry("security-txt") is null) return null;
        var reader = site.Nested("security-txt");
        var contact = Addresses("contact", "https", "mailto", "tel");
        if (reader.Entry("contact") is null) reader.ReportMissing("contact");
        var position = reader.Entry("expires")?.Value.Position;
        var security = new SecurityContact
        {
            Contact = contact,
            Expires = new Located<DateTimeOffset>(reader.RequiredDate("expires", zone) ?? default, position ?? reader.Position),
            Encryption = Addresses("encryption", "https", "dns", "openpgp4fpr"),
            Acknowledgments = Addresses("acknowledgments", "https"),
            Policy = Addresses("policy", "https"),
            Hiring = Addresses("hiring", "https"),
            PreferredLanguages = [.. reader.TextOrTexts("preferred-languages").Where(IsLanguage).Select(code => Language.Find(code.Value)!.Code)],
        };
        reader.RejectUnknown(DiagnosticCodes.UnknownSetting, "setting");
        return contact.Count > 0 && security.Expires.Value != default ? security : null;

        List<string> Addresses(string key, params string[] schemes) =>
            [.. reader.TextOrTexts(key).Where(address => IsAddress(address, schemes, diagnostics)).Select(address => address.Value)];

        bool IsLanguage(Located<string> code)
        {
            if (Language.Find(code.Value) is not null) return true;
            diagnostics.Add(DiagnosticCodes.UnknownLanguage, code.Position, $"`{code.Value}` is not a language code that is known here", Language.Advice(code.Value));
            return false;
        }
    }

    // A line of the file is one field (§2.2), so that an address must not bring a line break of its own.
    private static bool IsAddress(Located<string> address, string[] schemes, DiagnosticBag diagnostics)
    {
        var text = address.Value;
        var isUri = text.All(c => c is > ' ' and < '\x7f') && Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme);
        if (isUri) return true;
        var all = string.Join(" or ", schemes.Select(scheme => $"`{scheme}:`"));
        var help = text.Contains('@') && !text.Contains(':') && schemes.Contains("mailto") ? $"write `mailto:{text}`"
            : text.StartsWith("http:", StringComparison.Ordinal) ? $"write `https:{text[5..]}`"
            : $"write an address that begins with {all}, other letters than ASCII percent-encoded";
        diagnostics.Add(DiagnosticCodes.InvalidSecurityAddress, address.Position, $"`{text}` is not an address with {all}", help);
        return false;
    }
}
