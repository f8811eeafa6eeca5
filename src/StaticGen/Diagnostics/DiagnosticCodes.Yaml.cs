namespace StaticGen.Diagnostics;

/// <summary>Faults of any YAML: front matter, staticgen.yaml, UI strings, comments.</summary>
public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode YamlSyntax = Error("SG0110", "the YAML cannot be read",
        "The lines are not in the form `key: value`. The most common cause is a text with `: ` in it, or one that begins with a sign "
        + "such as `[`, `{`, `*`, `&`, `!`, `@` or `%`: put the whole text in quotes. Lines that belong together begin at the same column.");

    public static readonly DiagnosticCode TabIndentation = Error("SG0111", "a line is indented with a tab",
        "YAML forbids tabs at the beginning of a line, since editors show them at different widths. Replace the tab by spaces.");

    public static readonly DiagnosticCode DuplicateKey = Error("SG0112", "a key is given twice",
        "The same key stands twice in one map, and only one value can count. Delete one of the two lines.");

    public static readonly DiagnosticCode AnchorOrAlias = Error("SG0113", "an anchor or alias is used",
        "YAML lets `&name` mark a value and `*name` repeat it. staticgen refuses both, since a few lines of them can grow to millions of "
        + "values. Write the value out. A text that begins with `*` or `&` belongs in quotes.");

    public static readonly DiagnosticCode YamlTag = Error("SG0114", "a tag is used",
        "In YAML a word that begins with `!` is a tag, an order to the program that reads the file. staticgen takes no orders from data. "
        + "Delete the tag. A text that begins with `!` belongs in quotes.");

    public static readonly DiagnosticCode MergeKey = Error("SG0115", "a merge key is used",
        "`<<` copies the keys of one map into another. staticgen does not support it, as YAML itself no longer does. Write the keys out.");

    public static readonly DiagnosticCode SeveralDocuments = Error("SG0116", "there is more than one document",
        "A line `---` or `...` in the middle begins a second YAML document, which nobody would read. Keep one document in a file.");

    public static readonly DiagnosticCode YamlTooComplex = Error("SG0117", "the YAML is nested too deeply or has too many values",
        "Maps and lists may be nested 32 deep, and a file may have 10,000 values. More than that is a mistake or an attack.");

    public static readonly DiagnosticCode KeyNotText = Error("SG0118", "a key is not text",
        "A key is a word before a colon: `title:`. A list or a map cannot be a key, nor can nothing at all. A text that begins with `?` "
        + "or `:` belongs in quotes.");

    public static readonly DiagnosticCode NotAMapping = Error("SG0119", "there are no keys",
        "Lines of the form `key: value` are expected here, with a space after the colon, and something else was found. A "
        + "text of several lines is introduced by its key: `description: >`, and its lines are indented.");

    public static readonly DiagnosticCode InvisibleInKey = Warning("SG0120", "an invisible character stands beside a key",
        "Text copied from a web page or a messenger often carries invisible direction marks or no-break spaces. staticgen reads the key "
        + "as if they were not there, but other programs will not. Delete the key and type it again.");

    public static readonly DiagnosticCode TextCutByComment = Warning("SG0121", "a text is cut short by `#`",
        "A `#` after a space begins a comment, and all that follows on the line is left out. If it belongs to the text, as a hashtag "
        + "does, put the whole text in quotes. If it is a comment, write a space after the `#`.");

    public static readonly DiagnosticCode ControlCharacter = Error("SG0122", "a text has a control character",
        "The text has a character that no page or feed can carry, such as a form feed or an escape. It mostly comes from copying out of "
        + "another program. Delete it; the message tells its number.");

    public static readonly DiagnosticCode BidiControl = Warning("SG0123", "a text has a directional override or an unclosed isolate",
        "Invisible characters that force a direction change the order of everything that follows, and can make a line read otherwise "
        + "than it is. staticgen sets directions itself. Delete the character; the message tells its number.");

    public static readonly DiagnosticCode ArabicComma = Warning("SG0124", "an Arabic comma in a list",
        "Between brackets, items are separated by the comma `,`. The Arabic comma `،` is an ordinary character to YAML, so that all of "
        + "the text is one item. Write `,` between the items, or put each on a line of its own after `- `.");

    private static DiagnosticCode[] Yaml =>
    [
        YamlSyntax, TabIndentation, DuplicateKey, AnchorOrAlias, YamlTag, MergeKey, SeveralDocuments, YamlTooComplex, KeyNotText,
        NotAMapping, InvisibleInKey, TextCutByComment, ControlCharacter, BidiControl,
        ArabicComma,
    ];
}
