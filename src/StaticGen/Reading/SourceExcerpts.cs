using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>Adds to diagnostics the source lines they point at: read again, since only a faulty site needs them.</summary>
public static class SourceExcerpts
{
    public static IReadOnlyList<Diagnostic> Fill(IReadOnlyList<Diagnostic> diagnostics, string sourceFolder)
    {
        var texts = new Dictionary<string, SourceText?>(StringComparer.Ordinal);
        // A line may be megabytes long and have a thousand faults: it is kept once.
        var lines = new Dictionary<(string Path, int Line), string?>();
        return
        [
            .. diagnostics.Select(d =>
            {
                if (d.Excerpt is not null || d.Position is not { Line: > 0 } position) return d;
                if (lines.TryGetValue((position.Path, position.Line), out var line)) return d with { Excerpt = line };
                if (!texts.TryGetValue(position.Path, out var text))
                {
                    var file = new SourceFile(position.Path, sourceFolder);
                    texts.Add(position.Path, text = File.Exists(file.FullPath) ? SourceFiles.ReadText(file, SourceFiles.MaxContentSize, new DiagnosticBag()) : null);
                }

                lines.Add((position.Path, position.Line), line = text?.Line(position.Line));
                return d with { Excerpt = line };
            }),
        ];
    }
}
