namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode UnknownSetting = Error("SG0201", "unknown setting in staticgen.yaml",
        "A setting that staticgen does not know is most often misspelt, and passing over it would leave the default in force without a "
        + "word. Correct it; a value of your own for templates belongs under `params:`.");

    public static readonly DiagnosticCode InvalidBaseUrl = Error("SG0202", "the base URL is not a web address",
        "`base-url` is the address of the site's home page. Feeds, the sitemap and search engines need it whole: `https://` or `http://`, "
        + "the host, a path if the site is not at the root of its host, and nothing after that.");

    public static readonly DiagnosticCode UnknownTimeZone = Error("SG0203", "unknown time zone",
        "`time-zone` is the zone of dates written without an offset. It is a name of the IANA time zone database, such as `Asia/Dubai`, "
        + "or an offset from UTC, such as `+04:00`. Names need time zone data on the machine; offsets do not.");

    public static readonly DiagnosticCode InvalidPermalink = Error("SG0204", "the permalink pattern cannot be used",
        "`article.permalink` is the path of every article: it begins and ends with `/` and has `{slug}` in it, so that no two articles "
        + "share a path. `{year}`, `{month}` and `{day}` stand for the article's date.");

    public static readonly DiagnosticCode InvalidSectionId = Error("SG0205", "a section id cannot be used",
        "The id of a section is the last part of its addresses: small letters a to z, digits, and single hyphens between them. It must "
        + "differ from the other ids, from the site's languages, and from names that staticgen uses itself, such as `tags` or `page`.");

    public static readonly DiagnosticCode InvalidCommentAddress = Error("SG0206", "the address for comments cannot be used",
        "`comments.url` is where readers send a comment: a `mailto:` or `https:` address. `{title}` and `{url}` in it stand for those of "
        + "the article.");

    public static readonly DiagnosticCode InvalidMenuUrl = Error("SG0207", "a menu link cannot be used",
        "The link of a menu item is a path inside the site, such as `about/`, or an address that begins with `https:`, `http:` or `mailto:`. "
        + "Other addresses could run code in the reader's browser.");

    public static readonly DiagnosticCode UnknownCountry = Error("SG0208", "a country is not known",
        "`country` says where the site is at home, and so which names the months have in Arabic, and which digits and separators numbers. It is a "
        + "code of ISO 3166-1 with two capital letters: `AE`, `EG`, `MA`.");

    public static readonly DiagnosticCode InvalidDomain = Error("SG0209", "a domain cannot be used",
        "`host.cname` is the name of a host alone, without protocol and path, in ASCII: `www.example.org`. The form of a name with other letters "
        + "begins with `xn--`; whoever sold it to you shows it.");

    public static readonly DiagnosticCode InvalidSecurityAddress = Error("SG0210", "an address in security.txt cannot be used",
        "The fields of security.txt are addresses with their protocol in front, in ASCII (RFC 9116): `contact` begins with `mailto:`, `https:` or "
        + "`tel:`, `encryption` with `https:`, `dns:` or `openpgp4fpr:`, all others with `https:`. Write the address whole.");

    public static readonly DiagnosticCode SecurityContactExpired = Warning("SG0211", "security.txt has expired",
        "Nobody is to trust a security.txt after the date in it (RFC 9116 §2.5.5), so it is not published any more. See whether what it says "
        + "still holds, and set `security-txt.expires` to a date that is less than a year ahead.");

    public static readonly DiagnosticCode InvalidColor = Error("SG0212", "a colour cannot be read",
        "A colour is written as `\"#1a5c4c\"`: a number sign and two hex digits each for red, green and blue, or one each. The quotes keep YAML "
        + "from taking it for a comment.");

    public static readonly DiagnosticCode InvalidLogo = Error("SG0213", "the publisher's logo cannot be used",
        "`publisher.logo` is what search engines may show beside the site's name. It is the path of a picture inside the site, such as `logo.png` "
        + "for static/logo.png, or an `https:` address. The picture must be there, since a name without one is better than a broken one.");

    public static readonly DiagnosticCode InvalidFeedHub = Error("SG0216", "the hub of the feeds cannot be used",
        "`feed.hub` is the address of a WebSub hub, with `https:` or `http:` in front: a service that tells readers of a feed that there is "
        + "something new in it. It does so when it is told after publishing; see the guide.");

    private static DiagnosticCode[] Configuration =>
    [
        UnknownSetting, InvalidBaseUrl, UnknownTimeZone, InvalidPermalink, InvalidSectionId, InvalidCommentAddress, InvalidMenuUrl,
        UnknownCountry, InvalidDomain, InvalidSecurityAddress, SecurityContactExpired, InvalidColor, InvalidLogo,
        InvalidFeedHub,
    ];
}
