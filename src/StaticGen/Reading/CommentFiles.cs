using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>Reads the comments that lie beside an article.</summary>
public static class CommentFiles
{
    private const long MaxSize = 1024 * 1024;

    /// <returns>The comments of all files together, oldest first.</returns>
    public static IReadOnlyList<Comment> Read(IReadOnlyList<SourceFile> files, TimeZoneInfo zone, DiagnosticBag diagnostics)
    {
        if (files.Count == 0) return [];
        var sources = files.Select(file => SourceFiles.ReadText(file, MaxSize, diagnostics)).OfType<SourceText>();
        return CommentsReader.Read(sources, zone, diagnostics);
    }
}
