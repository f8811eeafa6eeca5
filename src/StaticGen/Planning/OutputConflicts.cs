using System.Text;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Planning;

/// <summary>Finds outputs that would overwrite each other, or whose names some file system cannot hold.</summary>
internal static class OutputConflicts
{
    private const int MaxSegmentBytes = 255;
    private const int MaxPathLength = 260;

    private static readonly string[] DeviceNames =
    [
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    /// <param name="outputs">Every output there will be.</param>
    /// <param name="positionOf">Where the author chose the path, as exactly as is known.</param>
    /// <param name="diagnostics">One error for each path with two sources, naming all of them; one for each impossible name.</param>
    public static void Check(IReadOnlyList<PlannedOutput> outputs, Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics)
    {
        var sources = new Dictionary<UInt128, int>(outputs.Count);
        var clashes = new SortedDictionary<int, List<int>>();
        for (var i = 0; i < outputs.Count; i++)
        {
            var path = outputs[i].Path;
            CheckName(outputs[i], path.OutputFile, positionOf, diagnostics);
            var key = PathSet.Hash(Fold(path));
            if (sources.TryAdd(key, i)) continue;
            if (!clashes.TryGetValue(sources[key], out var others)) clashes.Add(sources[key], others = []);
            others.Add(i);
        }

        var reported = new HashSet<(Post, Post)>();
        foreach (var (winner, others) in clashes)
        {
            // Where two articles clash all their section pages do; one error says it.
            if (outputs[winner] is PostPage first && outputs[others[0]] is PostPage second) reported.Add((first.Post, second.Post));
            else if (outputs[winner] is SectionPage a && outputs[others[0]] is SectionPage b && reported.Contains((a.Post, b.Post))) continue;
            Report([winner, .. others], outputs, positionOf, diagnostics);
        }

        CheckFolders(outputs, positionOf, diagnostics);
    }

    // Readers cannot tell أ from ا in an address, so pages may not differ in that alone; files keep the names they were given, but two
    // that differ only in letter case cannot stand side by side on every disk.
    private static string Fold(SitePath path)
    {
        var lower = path.OutputFile.ToLowerInvariant();
        return path.IsPage ? string.Join('/', lower.Split('/').Select(TextFolding.Fold)) : lower;
    }

    // A file `a` and a page `a/` cannot stand side by side either.
    private static void CheckFolders(IReadOnlyList<PlannedOutput> outputs,
        Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics)
    {
        var files = new Dictionary<string, PlannedOutput>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs)
            if (!output.Path.IsPage) files.TryAdd(output.Path.Value, output);
        if (files.Count == 0) return;
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs)
        {
            var path = output.Path.OutputFile;
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (!files.TryGetValue(path[..slash], out var file) || !reported.Add(path[..slash])) continue;
                diagnostics.Add(new Diagnostic(DiagnosticCodes.OutputConflict, $"`/{path[..slash]}` would be a file and a folder")
                {
                    Position = positionOf(file) ?? positionOf(output) ?? SourcePosition.File(file.Source),
                    Help = HelpFor(output),
                    Trace = [new TraceStep("also from", positionOf(file) is null ? file.Source : output.Source)],
                });
            }
        }
    }

    private static void Report(IReadOnlyList<int> clash, IReadOnlyList<PlannedOutput> outputs,
        Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics)
    {
        var sources = clash.Select(i => outputs[i]).ToList();
        // The error stands at a source whose author can change something, the last one to come.
        var at = sources.FindLastIndex(s => positionOf(s) is not null);
        if (at < 0) at = sources.Count - 1;
        var output = sources[at];
        var same = sources.All(s => s.Path == output.Path);
        diagnostics.Add(new Diagnostic(DiagnosticCodes.OutputConflict,
            same ? $"`{output.Path}` would be written twice" : $"`{output.Path}` and `{sources[at == 0 ? 1 : 0].Path}` are too alike")
        {
            Position = positionOf(output) ?? SourcePosition.File(output.Source),
            Help = HelpFor(output),
            Trace = [.. sources.Where(s => s != output).Select(s => new TraceStep("also from", positionOf(s)?.ToString() ?? s.Source))],
        });
    }

    private static string HelpFor(PlannedOutput output) => output switch
    {
        RedirectPage => "change the alias",
        CopiedFile => "rename one of them",
        _ => "give one of them another name, such as another `slug:`",
    };

    private static void CheckName(PlannedOutput output, string path, Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics)
    {
        var fault = path.Length > MaxPathLength ? $"the path is longer than {MaxPathLength} characters"
            : path.Split('/').Select(FaultOf).FirstOrDefault(f => f is not null);
        if (fault is null) return;
        diagnostics.Add(DiagnosticCodes.ImpossibleName, positionOf(output) ?? SourcePosition.File(output.Source),
            $"`{output.Path}` cannot be written: {fault}", Proposal(output));
    }

    private static string? FaultOf(string segment)
    {
        var stem = segment.Split('.')[0].ToLowerInvariant();
        if (DeviceNames.Contains(stem)) return $"`{segment}` is the name of a device on Windows";
        if (segment.Length > 0 && segment[^1] is '.' or ' ') return $"`{segment}` ends with a dot or a space";
        foreach (var c in segment)
        {
            if (c is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\') return $"`{segment}` has the character `{c}`";
            if (char.IsControl(c)) return $"a name has the control character U+{(int)c:X4}";
        }

        return Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes ? $"a name is longer than {MaxSegmentBytes} bytes" : null;
    }

    private static string Proposal(PlannedOutput output)
    {
        if (output is RedirectPage) return "change the alias";
        if (output is not PostPage page) return "rename the file";
        var slug = Slug.From(page.Post.Article.Title);
        return DeviceNames.Contains(slug) || slug.Length == 0 ? "write another `slug:` in the front matter" : $"write `slug: {slug}` in the front matter";
    }
}
