using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>Which images articles show, and what is made of them. Images that cannot be shown are found here.</summary>
internal sealed class ImagePlanner(ImageSettings settings, ImageCatalog catalog, DiagnosticBag diagnostics)
{
    /// <param name="posts">All that is published of content/.</param>
    /// <param name="links">Finds what they name.</param>
    /// <param name="files">Files beside articles and below static/, by their places.</param>
    public SiteImages Plan(IReadOnlyCollection<Post> posts, LinkResolver links, IReadOnlyList<(SourceFile File, SitePath Path)> files)
    {
        if (files.Count == 0) return SiteImages.None;
        var byPlace = new Dictionary<string, SourceFile>(files.Count, StringComparer.Ordinal);
        // Two at one place are an error of their own.
        foreach (var (file, path) in files) byPlace.TryAdd(path.Value, file);
        var shown = new SortedDictionary<string, Showing>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            foreach (var link in post.Article.Links)
                if (link.IsImage) Add(post, link.Url, link.Position, isOfArticle: false);
            if (post.Article.FrontMatter.Image is { Value.Length: > 0 } image && UrlSafety.KindOf(image.Value, isImage: true) == UrlKind.Internal)
                Add(post, image.Value, image.Position, isOfArticle: true);
        }

        foreach (var (file, path) in files)
            if (ImageCatalog.IsSvg(file.Path) && !shown.ContainsKey(path.Value)) shown.Add(path.Value, new Showing(file, path));

        var images = new SiteImage?[shown.Count];
        var all = shown.Values.ToList();
        Parallel.For(0, images.Length, i => images[i] = Plan(all[i]));
        if (all.Exists(showing => showing.NeedsLibrary) && !catalog.HasLibrary) ReportNoLibrary(diagnostics);
        return new SiteImages(images.OfType<SiteImage>().ToDictionary(image => image.Path.Value, StringComparer.Ordinal));

        void Add(Post post, string url, SourcePosition position, bool isOfArticle)
        {
            if (links.Resolve(post, url).Path is not { } path || !byPlace.TryGetValue(path.Value, out var file)) return;
            if (!shown.TryGetValue(path.Value, out var showing)) shown.Add(path.Value, showing = new Showing(file, path));
            showing.Positions.Add(position);
            showing.IsOfArticle |= isOfArticle;
        }
    }

    /// <summary>Says once that images stay as they are, and that nothing is drawn.</summary>
    public static void ReportNoLibrary(DiagnosticBag diagnostics) =>
        diagnostics.Add(DiagnosticCodes.NoImageLibrary, null, "libvips is not there: images are published as they are, and no cards are drawn",
            "put its file beside the executable, as the packages of staticgen have it");

    private SiteImage? Plan(Showing showing)
    {
        SourceImage image;
        try
        {
            image = catalog.Look(showing.File, settings.MaxMegapixels);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCodes.Unreadable, SourcePosition.File(showing.File.Path), $"the file `{showing.File.Path}` cannot be read", "look at its permissions");
            return null;
        }

        if (image.Fault != ImageFault.None)
        {
            Report(showing, image);
            return null;
        }

        if (showing.Positions.Count == 0) return null;
        CheckExtension(showing, image.Header.Kind);
        showing.NeedsLibrary = image.Header.HasVariants && settings.Widths.Count > 0;
        var whole = new SiteImage { Path = showing.Path, Width = image.Header.ShownWidth, Height = image.Header.ShownHeight };
        return showing.NeedsLibrary && image.Facts is { } facts ? new VariantPlan(settings, showing.File, whole, image, facts).Make(showing.IsOfArticle) : whole;
    }

    private void Report(Showing showing, SourceImage image)
    {
        var (code, help) = image.Fault switch
        {
            ImageFault.TooLarge => (DiagnosticCodes.ImageTooLarge, "make it smaller"),
            ImageFault.NotShown => (DiagnosticCodes.ImageNotShown, "export it as JPEG, PNG, WebP or AVIF"),
            ImageFault.Active => (DiagnosticCodes.ActiveSvg, "save it as plain SVG, or export it as PNG"),
            _ => (DiagnosticCodes.BadImage, "open it in an image program and save it again"),
        };
        if (image.SvgFault is { } fault)
        {
            // The fault has a place of its own.
            diagnostics.Add(code, new SourcePosition(showing.File.Path, fault.Line, fault.Column), $"the image cannot be published: {fault.What}", help);
            return;
        }

        // A file of another kind that nobody shows is published as it is.
        foreach (var position in showing.Positions) diagnostics.Add(code, position, $"the image `{showing.File.Path}` {image.Detail}", help);
    }

    private void CheckExtension(Showing showing, ImageKind kind)
    {
        var extensions = ImageHeader.ExtensionsOf(kind);
        if (extensions.Contains(Path.GetExtension(showing.File.Path), StringComparer.OrdinalIgnoreCase)) return;
        var name = Path.GetFileNameWithoutExtension(showing.File.Path);
        foreach (var position in showing.Positions)
            diagnostics.Add(DiagnosticCodes.WrongImageExtension, position, $"the image `{showing.File.Path}` is {(kind == ImageKind.Avif ? "an AVIF" : $"a {kind.ToString().ToUpperInvariant()}")} file", $"rename it to `{name}{extensions[0]}`");
    }

    private sealed class Showing(SourceFile file, SitePath path)
    {
        public SourceFile File { get; } = file;

        public SitePath Path { get; } = path;

        /// <summary>Where articles name it.</summary>
        public List<SourcePosition> Positions { get; } = [];

        /// <summary>It stands in front matter.</summary>
        public bool IsOfArticle { get; set; }

        public bool NeedsLibrary { get; set; }
    }
}
