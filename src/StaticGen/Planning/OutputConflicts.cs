using System.Collections.Concurrent;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Planning;

/// <summary>Finds outputs that would overwrite each other, or whose names some file system cannot hold.</summary>
internal static class OutputConflicts
{
    private const int MaxPathLength = 260;

    /// <param name="outputs">Every output there will be.</param>
    /// <param name="positionOf">Where the author chose the path, as exactly as is known.</param>
    /// <param name="diagnostics">One error for each path with two sources, naming all of them; one for each impossible name.</param>
    public static void Check(IReadOnlyList<PlannedOutput> outputs, Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics)
    {
        if (outputs.Count == 0) return;
        Parallel.Invoke(
            () => CheckPaths(outputs, positionOf, diagnostics),
            () => CheckFolders(outputs, positionOf, diagnostics));
    }

    private static void CheckPaths(IReadOnlyList<PlannedOutput> outputs, Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics)
    {
        var hashes = new ulong[outputs.Count];
        // Ranges, since neighbours share most of their segments.
        Parallel.ForEach(Partitioner.Create(0, outputs.Count, 4096), range =>
        {
            var folded = new FoldedPaths();
            for (var i = range.Item1; i < range.Item2; i++)
            {
                var path = outputs[i].Path;
                hashes[i] = PathSet.Hash(folded.Fold(path, out var fault));
                if (path.OutputFileLength > MaxPathLength) fault = $"the path is longer than {MaxPathLength} characters";
                if (fault is not null) ReportName(outputs[i], fault, positionOf, diagnostics);
            }
        });

        var clashes = new SortedDictionary<int, List<int>>();
        if (Repeated(hashes) is { Count: > 0 } repeated)
        {
            foreach (var alike in Enumerable.Range(0, hashes.Length).Where(i => repeated.Contains(hashes[i])).GroupBy(i => hashes[i]))
                AddClashes(clashes, alike, outputs, new FoldedPaths());
        }

        var reported = new HashSet<(Post, Post)>();
        foreach (var (winner, others) in clashes)
        {
            // Where two articles clash all their section pages do; one error says it.
            if (outputs[winner] is PostPage first && outputs[others[0]] is PostPage second) reported.Add((first.Post, second.Post));
            else if (outputs[winner] is SectionPage a && outputs[others[0]] is SectionPage b && reported.Contains((a.Post, b.Post))) continue;
            Report([winner, .. others], outputs, positionOf, diagnostics);
        }
    }

    private static HashSet<ulong> Repeated(ulong[] hashes)
    {
        // A quarter at a time, for several processors.
        var quarters = new HashSet<ulong>[4];
        Parallel.For(0, quarters.Length, quarter =>
        {
            var sorted = new List<ulong>(hashes.Length / 4 + hashes.Length / 32);
            foreach (var hash in hashes)
                if (hash >> 62 == (ulong)quarter) sorted.Add(hash);
            sorted.Sort();
            quarters[quarter] = [];
            for (var i = 1; i < sorted.Count; i++)
                if (sorted[i] == sorted[i - 1]) quarters[quarter].Add(sorted[i]);
        });
        return [.. quarters.SelectMany(quarter => quarter)];
    }

    // The hashes of several outputs are the same: so are their folded paths, but for an accident once in a million sites.
    private static void AddClashes(SortedDictionary<int, List<int>> clashes, IEnumerable<int> alike, IReadOnlyList<PlannedOutput> outputs, FoldedPaths folded)
    {
        foreach (var same in alike.Order().GroupBy(i => folded.Fold(outputs[i].Path, out _).ToString(), StringComparer.Ordinal))
            if (same.Skip(1).ToList() is { Count: > 0 } others) clashes.Add(same.First(), others);
    }

    // A file `a` and a page `a/` cannot stand side by side either.
    private static void CheckFolders(IReadOnlyList<PlannedOutput> outputs,
        Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics)
    {
        var files = new Dictionary<string, PlannedOutput>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs)
            if (output is not SectionPage && !output.Path.IsPage) files.TryAdd(output.Path.Value, output);
        if (files.Count == 0) return;
        // Most outputs have nothing to do with any file: already the first folder of their path is that of none.
        var firsts = files.Keys.Select(path => path.Split('/', 2)[0]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var filesAt = files.GetAlternateLookup<ReadOnlySpan<char>>();
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Post? apart = null;
        foreach (var output in outputs)
        {
            // The pages of an article stand together.
            if (apart is not null && (output as SectionPage)?.Post == apart) continue;
            if (!firsts.Contains(First(output.Path.Value)))
            {
                apart = (output as PostPage)?.Post;
                continue;
            }

            var path = output.Path.Value;
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (!filesAt.TryGetValue(path.AsSpan(0, slash), out var file) || !reported.Add(path[..slash])) continue;
                diagnostics.Add(new Diagnostic(DiagnosticCodes.OutputConflict, $"`/{path[..slash]}` would be a file and a folder")
                {
                    Position = positionOf(file) ?? positionOf(output) ?? SourcePosition.File(file.Source),
                    Help = HelpFor(output),
                    Trace = [new TraceStep("also from", positionOf(file) is null ? file.Source : output.Source)],
                });
            }
        }
    }

    private static ReadOnlySpan<char> First(string path) => path.IndexOf('/') is >= 0 and var slash ? path.AsSpan(0, slash) : path;

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
        CopiedFile or CleanedImage or CachedOutput => "rename one of them",
        _ => "give one of them another name, such as another `slug:`",
    };

    private static void ReportName(PlannedOutput output, string fault, Func<PlannedOutput, SourcePosition?> positionOf, DiagnosticBag diagnostics) =>
        diagnostics.Add(DiagnosticCodes.ImpossibleName, positionOf(output) ?? SourcePosition.File(output.Source),
            $"`{output.Path}` cannot be written: {fault}", Proposal(output));

    private static string Proposal(PlannedOutput output)
    {
        if (output is RedirectPage) return "change the alias";
        if (output is not PostPage page) return "rename the file";
        var slug = Slug.From(page.Post.Article.Title);
        return FoldedPaths.IsDevice(slug) || slug.Length == 0 ? "write another `slug:` in the front matter" : $"write `slug: {slug}` in the front matter";
    }
}
