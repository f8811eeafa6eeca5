namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode UnclosedFrontMatter = Error("SG0101", "the front matter is not closed",
        "A file that begins with a line `---` has front matter: lines `key: value` up to the next line `---`. Here that second line is "
        + "missing, so nobody can tell where the article begins. Put a line of three hyphens after the last key.");

    public static readonly DiagnosticCode TomlFrontMatter = Error("SG0102", "the front matter is TOML",
        "Some generators write front matter between lines `+++`, as `key = value`. staticgen reads YAML only, so that there is one form "
        + "to learn. Replace both lines `+++` by `---`, and write `key: value` in place of `key = value`.");

    public static readonly DiagnosticCode ForeignFrontMatter = Error("SG0103", "the front matter names another format",
        "The first line names a format, as in `---json`. staticgen reads YAML only. Write three hyphens alone on the first line, and "
        + "`key: value` on the lines below it.");

    public static readonly DiagnosticCode UnknownFrontMatterKey = Error("SG0104", "unknown front-matter key",
        "A key that staticgen does not know is most often a slip of the pen, and passing over it would lose what you wanted to say. "
        + "Correct the key. A value of your own for templates belongs under `params:`. For a site that came from another generator, "
        + "`front-matter: open` in staticgen.yaml lets unknown keys pass.");

    public static readonly DiagnosticCode FrontMatterTooLarge = Error("SG0105", "the front matter is too large",
        "Front matter may have 64 KB. A larger one most often means that its closing line `---` is missing, or that text of the article "
        + "got into it.");

    public static readonly DiagnosticCode AuthorTwice = Error("SG0106", "both author and authors are given",
        "`author` names one author and `authors` a list. With both, it is unclear who is meant. Keep one of them.");

    public static readonly DiagnosticCode ExpiresBeforeDate = Error("SG0107", "the article expires before it is published",
        "The date under `expires` is not after the one under `date`, so the article would never be seen. Correct one of the two.");

    public static readonly DiagnosticCode ForeignValue = Warning("SG0108", "a front-matter value has a shape of another generator",
        "With `front-matter: open`, a key that staticgen knows but whose value it cannot use does not stop the build. The value goes to "
        + "templates under `params`, and the key counts as missing. Write the value in staticgen's form to have its effect.");

    public static readonly DiagnosticCode MisplacedFrontMatter = Error("SG0109", "the front matter does not begin the file",
        "Front matter begins with three hyphens `---` at the very beginning of the file. Here an empty line, a space or another kind of "
        + "dash is in the way, so that the keys would be printed as text and a draft would be published. Let `---` be the whole first line.");

    private static DiagnosticCode[] FrontMatter =>
    [
        UnclosedFrontMatter, TomlFrontMatter, ForeignFrontMatter, UnknownFrontMatterKey, FrontMatterTooLarge, AuthorTwice,
        ExpiresBeforeDate, ForeignValue, MisplacedFrontMatter, .. Yaml, .. Values,
    ];
}
