using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>The words for what is found where an output must go.</summary>
internal static class OutputConflict
{
    public static Diagnostic Edited(OutputFolder folder, string path) => new(
        DiagnosticCodes.OutputEdited, $"`{folder.DisplayOf(path)}` was edited by hand and is kept; its page is not updated")
    {
        Position = SourcePosition.File(folder.DisplayOf(path)),
        Help = "move the change into the article or template, then delete the file or build with --force",
    };

    public static Diagnostic EditedStale(OutputFolder folder, string path) => new(
        DiagnosticCodes.OutputEdited, $"`{folder.DisplayOf(path)}` was edited by hand and is kept, though the site no longer has this page")
    {
        Position = SourcePosition.File(folder.DisplayOf(path)),
        Help = "delete the file if it is not needed",
    };

    public static Diagnostic ForeignFile(OutputFolder folder, string path) => Taken(
        folder, path, $"`{folder.DisplayOf(path)}` must be written, but a file of that name is there that staticgen did not write",
        "move the file to static/ or delete it; --force overwrites it");

    public static Diagnostic FileInTheWay(OutputFolder folder, string path, string file) => Taken(
        folder, path, $"`{folder.DisplayOf(path)}` must be written, but `{folder.DisplayOf(file)}` is a file and not a folder, and staticgen did not write it",
        "move the file elsewhere or delete it");

    public static Diagnostic FolderInTheWay(OutputFolder folder, string path, string inside) => Taken(
        folder, path, $"`{folder.DisplayOf(path)}` must be written, but it is a folder with things that staticgen did not write, such as `{folder.DisplayOf(inside)}`",
        "move the folder elsewhere or delete it");

    public static Diagnostic Link(OutputFolder folder, string path, string link) => new(
        DiagnosticCodes.OutputLink, $"`{folder.DisplayOf(path)}` must be written, but `{folder.DisplayOf(link)}` is a symbolic link")
    {
        Position = SourcePosition.File(folder.DisplayOf(link)),
        Help = "delete the link",
    };

    private static Diagnostic Taken(OutputFolder folder, string path, string message, string help) => new(DiagnosticCodes.OutputTaken, message)
    {
        Position = SourcePosition.File(folder.DisplayOf(path)),
        Help = help,
    };
}
