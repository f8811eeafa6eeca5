namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode NotUtf8 = Error("SG0001", "a file is not UTF-8",
        "Source files are read as UTF-8. This one has bytes that are not, or is UTF-16. Nothing is guessed, since a wrong guess would "
        + "print wrong letters. Save the file as UTF-8 in your editor.");

    public static readonly DiagnosticCode FileTooLarge = Error("SG0002", "a source file is too large",
        "A content file may have 10 MB, a template or data file 1 MB. A larger one is most likely not what it seems. Split it, or "
        + "put it into static/ if it is to be published as it is.");

    public static readonly DiagnosticCode SymbolicLink = Error("SG0003", "a symbolic link leads out of the site or nowhere",
        "A link inside the site's folder is followed. One that leads outside, to nothing, or in a circle is an error, so that no file "
        + "is published by accident and none is left out in silence. Copy the file into the site, or delete the link.");

    public static readonly DiagnosticCode Unreadable = Error("SG0004", "a file or folder cannot be read",
        "The operating system refused to read it, or it is a pipe or a device, which only looks like a file. Look at its permissions.");

    public static readonly DiagnosticCode UnexpectedFile = Warning("SG0005", "a file in content/ is not used",
        "Articles are Markdown files below content/articles/, standalone pages below content/pages/. A file beside an index.md is "
        + "published with its article. Any other file in content/ is not published; files to be published as they are belong in static/.");

    public static readonly DiagnosticCode NoContent = Error("SG0006", "there is nothing to publish",
        "The site has no article and no page. Most often the command runs in the wrong folder: it looks for content/articles/ below the "
        + "folder given by --source. A site that is empty on purpose is built with --allow-empty.");

    public static readonly DiagnosticCode SecretFile = Warning("SG0007", "a file that looks like a secret is not published",
        "Files whose names begin with a dot, private keys and environment files are not published from static/ or from an article's folder. "
        + "The folder .well-known is the exception. Move the file out of the site.");

    public static readonly DiagnosticCode StrayBidiControl = Warning("SG0008", "an invisible character changes the order of a line",
        "Embeddings and overrides (U+202A to U+202E), isolates without an end, ends without an isolate and direction marks in a row come with "
        + "copied text. They make text, code and addresses look other than they are, and a page needs none of them: names and numbers are isolated "
        + "when it is built. `staticgen check --fix` takes them out of the file.");

    private static DiagnosticCode[] Files => [NotUtf8, FileTooLarge, SymbolicLink, Unreadable, UnexpectedFile, NoContent, SecretFile, StrayBidiControl];
}
