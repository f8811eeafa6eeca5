namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode DeadLink = Error("SG0401", "a link leads nowhere",
        "Links between content files are written as relative paths of .md files, and become the address of the page. Images and documents "
        + "are named relative to the article's file. A path that begins with / counts from the site's root. Nothing is there.");

    public static readonly DiagnosticCode OutputConflict = Error("SG0402", "two sources would write one file",
        "Two articles, pages, lists, aliases or files come out at the same address, or at addresses that differ only in letter case or in "
        + "letters that readers take for the same, such as أ and ا. One would overwrite the other. Give one of them another `slug:` or name.");

    public static readonly DiagnosticCode ImpossibleName = Error("SG0403", "a name cannot be written on every computer",
        "The file would have a name that Windows reserves (such as con or nul), a character that some file systems refuse, a dot or space at "
        + "its end, or too many letters. The same site must build everywhere, so it is an error everywhere.");

    public static readonly DiagnosticCode EmptySlug = Error("SG0404", "a name has no letters for an address",
        "An address is made of the letters and digits of the slug, the file's name or the title. Here nothing is left. Write `slug:` in the "
        + "front matter.");

    public static readonly DiagnosticCode InvalidSlug = Error("SG0405", "a slug has characters that do not belong into an address",
        "A slug is one part of an address: letters and digits of any script in lower case, joined by hyphens, without spaces, slashes or "
        + "vowel marks; at most 80 letters. The help beside the message shows the slug in that form.");

    public static readonly DiagnosticCode ReservedSlug = Error("SG0406", "a slug is reserved",
        "The site itself uses this name: for lists, feeds, assets or a language. Choose another `slug:`.");

    public static readonly DiagnosticCode PermalinkNeedsDate = Error("SG0407", "the permalink needs a date that the article does not have",
        "The site's permalink pattern has {year}, {month} or {day}. An article without `date:` has no such address. Add a date.");

    public static readonly DiagnosticCode InvalidAlias = Error("SG0408", "an alias is not a path of the site",
        "An alias is an old path of the article below the site's root, such as /2019/old-name/. It may not lead out of the site.");

    public static readonly DiagnosticCode NoBaseUrl = Warning("SG0409", "the site's address is not set",
        "Feeds, the sitemap and canonical links need whole addresses. Until base-url is set in staticgen.yaml, or given with --base-url, "
        + "they name http://localhost:4000/.");

    public static readonly DiagnosticCode DeadSitePath = Warning("SG0410", "a path from the root is not a page of this site",
        "A link that begins with / is taken as a path of this site. Nothing of this site is there; on a host with other contents it may still "
        + "lead somewhere. To link to an article, write the relative path of its .md file.");

    public static readonly DiagnosticCode MissingAlt = Warning("SG0411", "an image has no alternative text",
        "Readers who do not see the image hear its alternative text: `![text](image.jpg)`, or `image-alt:` for the article's "
        + "own image. Say what is to be seen, in a few words.");

    public static readonly DiagnosticCode SlugNotAscii = Error("SG0412", "an address has letters other than ASCII",
        "The site's `slugs: ascii` asks for addresses of a to z, 0 to 9 and hyphens. The file's name or the slug has other letters. Write "
        + "`slug:` in the front matter, or choose `slugs: transliterated`, which finds Latin letters by a table.");

    public static readonly DiagnosticCode LinkOutOfTime = Warning("SG0413", "a link leads to an article whose time has not come or is over",
        "The article has a later `date:`, or its `expires:` has passed. Time alone shall not stop a site from being built, so the link's text is "
        + "published without the link; it is a link while the article is there.");

    private static DiagnosticCode[] Urls =>
    [
        DeadLink, OutputConflict, ImpossibleName, EmptySlug, InvalidSlug, ReservedSlug, PermalinkNeedsDate, InvalidAlias, NoBaseUrl,
        DeadSitePath, MissingAlt, SlugNotAscii, LinkOutOfTime,
    ];
}
