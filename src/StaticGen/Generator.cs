using System.Collections.Concurrent;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Planning;
using StaticGen.Publishing;
using StaticGen.Reading;
using StaticGen.Rendering;

namespace StaticGen;

/// <summary>The plan of a site with what renders it: immutable, shared by all threads.</summary>
public sealed record Snapshot(Site Site, TemplateEngine Templates, ThemeStrings Strings)
{
    /// <summary>Texts of articles as they were read, where files may be written meanwhile.</summary>
    internal RecentTexts? Texts { get; init; }

    /// <summary>What many pages have in common, where all of them are rendered.</summary>
    internal KeptParts? Parts { get; init; }

    /// <summary>Where what takes long to make is kept.</summary>
    public required ImageCache Cache { get; init; }

    /// <summary>A renderer for one thread.</summary>
    public OutputRenderer CreateRenderer(BuildProfile? profile = null) => new(Site, Templates, Strings, Cache, profile, Texts, Parts);
}

/// <summary>
/// The whole pipeline: read, plan, render, publish. Each step takes what the one before returned. What is wrong with the user's site
/// goes into the bag; exceptions are for the operating system and for our bugs.
/// </summary>
public static class Generator
{
    /// <summary>Reads and plans a site. Nothing is rendered.</summary>
    /// <returns><c>null</c> when there is no site to speak of; the bag then says why.</returns>
    public static Snapshot? Load(BuildOptions options, DiagnosticBag diagnostics, BuildProfile profile) => Load(options, diagnostics, profile, CacheOf(options), null);

    private static Snapshot? Load(BuildOptions options, DiagnosticBag diagnostics, BuildProfile profile, ImageCache cache, InputHash? inputs)
    {
        if (ConfigOf(options, diagnostics) is not { } config) return null;

        var tree = profile.Measure("discover", () => SourceTree.Discover(options.Source, diagnostics));
        var theme = Theme.Load(tree.Templates, diagnostics);
        config = LanguageFiles.Apply(config, theme, diagnostics);
        var strings = new ThemeStrings(theme);
        var articles = profile.Measure("read", () => Read(tree, config, theme.Fonts, strings, options, diagnostics, inputs));
        CompactLargeHeap();
        inputs?.AddUntouched([.. tree.Others], DateTime.MaxValue, options.Jobs);
        if (tree.Content.Count == 0 && !options.AllowEmpty)
        {
            diagnostics.Add(NoContent(options));
            return null;
        }

        // Every conflict and dead link is known before the first page is rendered.
        var plan = PlanFor(config, options);
        var site = profile.Measure("plan", () => SitePlanner.Plan(config, articles, tree, theme, new ImageCatalog(cache, options.UsesImageLibrary), plan, diagnostics));
        strings.Check(site.Languages.Select(l => l.Language.Code), diagnostics);
        var templates = OutputRenderer.EngineFor(theme);
        diagnostics.AddRange(templates.Check());
        CompactLargeHeap();
        return new Snapshot(site, templates, strings) { Cache = cache, Parts = KeptParts.For(articles.Count) };
    }

    /// <summary>Builds the site into the output folder. With any error the folder stays as it was.</summary>
    /// <returns><c>null</c> when nothing was published; the bag then says why.</returns>
    /// <exception cref="PublishException">The output folder may not or cannot be written.</exception>
    public static BuildResult? Build(BuildOptions options, DiagnosticBag diagnostics, BuildProfile profile)
    {
        var publish = new PublishOptions
        {
            OutputFolder = options.Output,
            SourceFolder = options.Source,
            HomeFolder = options.HomeFolder,
            ProcessId = options.ProcessId,
            Force = options.Force,
            ChangeListFile = options.ChangeListFile,
            NextChangeFile = options.NextChangeFile,
        };
        using var last = LastBuild.Of(options);
        if (last is not null && profile.Measure("compare", () => last.Repeat(publish, diagnostics)) is { } same) return same;

        var inputs = last?.Begin();
        var cache = CacheOf(options);
        try
        {
            if (Load(options, diagnostics, profile, cache, inputs) is not { } snapshot) return null;
            if (Publish(snapshot, publish with { NextChange = snapshot.Site.NextChange }, options.Jobs, diagnostics, profile, out var left) is not { } published) return null;
            // A warning is for every build to give.
            if (diagnostics.IsEmpty) last?.End(snapshot.Site, inputs!, left);
            return new BuildResult(snapshot.Site.Counts, snapshot.Site.Outputs.Count, published, snapshot.Site.NextChange);
        }
        finally
        {
            cache.Close();
        }
    }

    /// <summary>Renders every page and writes nothing.</summary>
    /// <returns><c>null</c> when there is no site to speak of.</returns>
    public static Snapshot? Check(BuildOptions options, DiagnosticBag diagnostics, BuildProfile profile)
    {
        var cache = CacheOf(options);
        try
        {
            if (Load(options, diagnostics, profile, cache, null) is not { } snapshot) return null;
            profile.Measure("render", () => Render(snapshot, options.Jobs, diagnostics, profile, null));
            return snapshot;
        }
        finally
        {
            cache.Close();
        }
    }

    private static PublishResult? Publish(Snapshot snapshot, PublishOptions options, int jobs, DiagnosticBag diagnostics, BuildProfile profile,
        out PublishedFolder left)
    {
        left = default;
        if (diagnostics.HasErrors)
        {
            // Pages are rendered all the same, so that one run shows every error; the output folder is not touched.
            Render(snapshot, jobs, diagnostics, profile, null);
            return null;
        }

        using var publisher = Publisher.Open(options, diagnostics);
        profile.Measure("render", () => Render(snapshot, jobs, diagnostics, profile, publisher));
        var published = profile.Measure("publish", publisher.Commit);
        left = publisher.Left;
        return published;
    }

    internal static SiteConfig? ConfigOf(BuildOptions options, DiagnosticBag diagnostics) =>
        SiteConfigFile.Read(options.Source, options.BaseUrl, diagnostics) is not { } config ? null : options.HasCards ? config : config with { Cards = null };

    internal static PlanOptions PlanFor(SiteConfig config, BuildOptions options)
    {
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Source)));
        var now = options.AsOf is { } asOf && Timestamp.TryParse(asOf, config.TimeZone, out var instant, out _) ? instant : options.Now;
        return new PlanOptions(now, options.Drafts, options.Future, folder);
    }

    internal static Diagnostic NoContent(BuildOptions options) =>
        new(DiagnosticCodes.NoContent, $"there is no article and no page in `{Path.Combine(options.Source, "content")}`")
        {
            Help = "write content/articles/first.md, or name the site's folder with --source",
        };

    // Reading and planning leave holes between what stays: a third of the heap of a million articles. Closing them takes a hundredth of such a
    // build; on smaller sites it is not worth a pause.
    private static void CompactLargeHeap()
    {
        const long large = 1L << 30;
        if (GC.GetTotalMemory(forceFullCollection: false) > large) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // What is printed now need not be parsed again: a tenth of the time of a build.
    private static IReadOnlyList<Article> Read(SourceTree tree, SiteConfig config, FontCoverage? fonts, ThemeStrings strings, BuildOptions options, DiagnosticBag diagnostics,
        InputHash? inputs)
    {
        var reader = new ArticleReader(config, fonts, options.TemporaryFolder);
        var store = new ByteStore(options.TemporaryFolder, inMemory: 4 << 20, isOptional: true);
        var articles = new Article?[tree.Content.Count];
        Parallel.For(0, articles.Length, Parallelism(options.Jobs), () => new ArticlePrinter(config, strings), (i, _, printer) =>
        {
            var file = tree.Content[i];
            if (SourceFiles.ReadText(file.File, SourceFiles.MaxContentSize, diagnostics, bytes => inputs?.Add(file.File.Path, ContentHash.Of(bytes))) is not { } source) return printer;
            var comments = CommentFiles.Read(file.CommentFiles, config.TimeZone, diagnostics);
            if (reader.Read(file, source, comments, diagnostics, out var text) is { } article) articles[i] = article with { Printed = store.Keep(printer.Pages(article, text!)) };
            return printer;
        }, _ => { });
        return [.. articles.OfType<Article>()];
    }

    // Without a publisher everything that can have a fault is rendered for the sake of its faults.
    private static int Render(Snapshot snapshot, int jobs, DiagnosticBag diagnostics, BuildProfile profile, Publisher? publisher)
    {
        var outputs = snapshot.Site.Outputs;
        var pages = outputs.Count - snapshot.Site.CachedOutputs;
        profile.Total = publisher is null ? pages : outputs.Count;
        var errors = new ConcurrentQueue<PublishException>();
        // Neighbours in the plan go to one thread: an article's pages share its parsed text.
        RenderRanges(0, pages, Math.Clamp(pages / (jobs * 8), 1, 64));
        // What takes long goes to whoever has nothing to do.
        if (publisher is not null) RenderRanges(pages, outputs.Count, 1);
        return errors.TryPeek(out var first) ? throw first : outputs.Count;

        // From the end, where sitemaps are: what takes longest would be waited for if it were begun last.
        void RenderRanges(int start, int end, int size)
        {
            if (start == end) return;
            Parallel.ForEach(Partitioner.Create(0, end - start, size), Parallelism(jobs), () => snapshot.CreateRenderer(profile), (range, _, renderer) =>
            {
                for (var i = end - range.Item2; i < end - range.Item1 && errors.IsEmpty; i++) RenderOne(outputs[i], renderer);
                return renderer;
            }, renderer => renderer.Dispose());
        }

        void RenderOne(PlannedOutput output, OutputRenderer renderer)
        {
            try
            {
                Render(output, renderer, publisher);
            }
            catch (PublishException e)
            {
                errors.Enqueue(e);
            }
            catch (DiagnosticException e)
            {
                diagnostics.AddRange(e.Diagnostics);
            }

            profile.CountOutput();
        }
    }

    private static void Render(PlannedOutput output, OutputRenderer renderer, Publisher? publisher)
    {
        if (output is not (CopiedFile or CachedOutput))
        {
            var bytes = renderer.Render(output);
            publisher?.Stage(output.Path.OutputFile, bytes.Span);
        }
        else if (publisher is not null)
        {
            publisher.StageCopy(output.Path.OutputFile, renderer.FileOf(output)!);
        }
    }

    internal static ImageCache CacheOf(BuildOptions options) => new(options.CacheFolder, options.ProcessId);

    private static ParallelOptions Parallelism(int jobs) => new() { MaxDegreeOfParallelism = Math.Max(1, jobs) };
}

/// <summary>What a build has done.</summary>
/// <param name="Counts">Articles and pages.</param>
/// <param name="Outputs">Files of the site.</param>
/// <param name="Published">What became of them in the output folder.</param>
/// <param name="NextChange">As <see cref="Site.NextChange"/>.</param>
public sealed record BuildResult(SiteCounts Counts, int Outputs, PublishResult Published, DateTimeOffset? NextChange);
