namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode MissingTitle = Error("SG0301", "an article has no title",
        "Every article and page has a title: `title:` in its front matter, or a first heading `# …` in its text. Lists, feeds and the "
        + "browser's tab show it.");

    public static readonly DiagnosticCode NestingTooDeep = Error("SG0302", "Markdown nests too deeply",
        "Quotes, lists and brackets may nest 128 levels deep. More is never meant; most often a line of `>` or `[` signs was pasted by "
        + "accident.");

    public static readonly DiagnosticCode RawHtml = Warning("SG0303", "raw HTML in an article is shown as text",
        "HTML tags in articles are printed as they were typed, not as tags, so that text from anybody can be published safely. Write "
        + "Markdown instead. If you trust everybody who writes articles, put `markdown: { html: trusted }` into staticgen.yaml.");

    public static readonly DiagnosticCode ForbiddenUrl = Error("SG0304", "an address may not be used",
        "Links may begin with http, https, mailto or tel, or point into the site; images may also be raster images as data: addresses. "
        + "Addresses such as `javascript:` run code in the reader's browser.");

    public static readonly DiagnosticCode ForbiddenAttribute = Warning("SG0305", "an attribute is left out",
        "In braces after an element, id, class, lang, dir, width, height, loading, title and start may stand. Anything else, such as "
        + "onclick or style, is left out: it could run code or is refused by the page's security policy.");

    public static readonly DiagnosticCode DuplicateId = Warning("SG0306", "an id is given twice",
        "Two elements of one article carry the same id, so that a link to it reaches only the first. Rename one of them.");

    public static readonly DiagnosticCode UnusedFootnote = Warning("SG0307", "a footnote is never referred to",
        "The footnote is defined, but no `[^…]` in the text points at it, so it appears nowhere. Add the mark, or delete the footnote.");

    public static readonly DiagnosticCode UnknownSection = Error("SG0308", "the front matter names a section that the site does not have",
        "`sections:` in the front matter says which heading opens which section, by the section's id: background, meeting-details, "
        + "significance, outlook, or the ids of your own list in staticgen.yaml. Correct the id, or add the section to that list.");

    public static readonly DiagnosticCode SectionHeadingNotFound = Error("SG0309", "a heading named in the front matter is not in the text",
        "`sections:` in the front matter names the text of a `##` heading. No such heading is in the article.");

    public static readonly DiagnosticCode UnknownLanguage = Error("SG0310", "a language is not known",
        "A language is named by its code, such as ar, en, kk or ru. staticgen needs to know a language's direction and its plural forms.");

    public static readonly DiagnosticCode UndefinedFootnote = Warning("SG0311", "a footnote is not defined",
        "The text refers to a footnote that the article does not define, so the mark is printed as it stands. Define it anywhere in the "
        + "article, in a paragraph of its own: `[^1]: text`.");

    public static readonly DiagnosticCode RemoteImage = Warning("SG0312", "an image on another site is not shown",
        "Pages carry a security policy that lets browsers load images from the site itself only: an image elsewhere can vanish, change, or "
        + "tell its owner who reads the page. Copy the file beside the article and name it by its relative path.");

    public static readonly DiagnosticCode MarkdownTooLarge = Error("SG0313", "Markdown grows out of all proportion",
        "A few lines can ask for a page of gigabytes: a table whose short rows are filled up to thousands of columns, a definition with a long "
        + "address that thousands of links repeat, thousands of definitions in one paragraph. No article is meant so. "
        + "Divide the paragraph or the table at the place named.");

    public static readonly DiagnosticCode NoHijriDate = Warning("SG0314", "a date has no Islamic one",
        "`hijri` asks for dates of the Islamic calendar. That of Umm al-Qura is published for the days from 1900-04-30 to 2077-11-16; on others the "
        + "beginning of a month could only be guessed, so the Gregorian date is shown alone.");

    public static readonly DiagnosticCode MissingLetter = Warning("SG0320", "a letter is in no font of the theme",
        "The theme brings its own fonts, so that text looks the same to all readers. None of them has this letter, mark, digit or currency "
        + "sign. A browser then takes a font of the device, which may not join Arabic letters to those of the theme, or draws an empty box. Often it "
        + "is a slip, a letter that only looks like the one meant. Else add a font that has it: `@font-face` in a style sheet in "
        + "templates/assets/. A theme without `@font-face` is not looked at.");

    private static DiagnosticCode[] Markdown =>
    [
        MissingTitle, NestingTooDeep, RawHtml, ForbiddenUrl, ForbiddenAttribute, DuplicateId, UnusedFootnote, UnknownSection,
        SectionHeadingNotFound, UnknownLanguage, UndefinedFootnote, RemoteImage, MarkdownTooLarge, NoHijriDate, MissingLetter,
    ];
}
