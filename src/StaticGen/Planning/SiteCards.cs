using System.Collections.Frozen;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>Where the card of a page is.</summary>
/// <param name="Path">Its address.</param>
/// <param name="IsDrawn">False when it is a file of the author's own, of whatever size.</param>
/// <param name="Background">The picture behind its words; <c>null</c>: a colour.</param>
public readonly record struct CardPlace(SitePath Path, bool IsDrawn, SourceFile? Background);

/// <summary>Which pages have social cards, and what is behind the words on them.</summary>
public sealed class SiteCards
{
    // What libvips reads and an author may have; a vector picture has no pixels of its own.
    private static readonly FrozenSet<string> Pictures = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif");

    private readonly CardSettings _settings;
    private readonly bool _hasSectionPages;
    private readonly FrozenDictionary<SitePath, SourceFile> _files;
    private readonly SourceFile? _background;

    private SiteCards(SiteConfig config, CardSettings settings, CardFonts fonts, FrozenDictionary<SitePath, SourceFile> files, SourceFile? background)
    {
        (_settings, _hasSectionPages, _files, _background) = (settings, config.Article.SectionPages, files, background);
        Fonts = fonts;
        Style = new CardStyle
        {
            Background = CardColor.Parse(settings.Background),
            Text = CardColor.Parse(settings.Text),
            Muted = CardColor.Parse(settings.Muted),
            Accent = CardColor.Parse(settings.Accent),
            Cover = settings.Cover,
            IsCentered = settings.IsCentered,
        };
    }

    public CardStyle Style { get; }

    public CardFonts Fonts { get; }

    /// <param name="config">The configuration, which may turn cards off.</param>
    /// <param name="theme">The theme, for its fonts.</param>
    /// <param name="files">The files of the site that are published as they are.</param>
    /// <param name="links">Finds the background.</param>
    /// <param name="hasLibrary">There is something to draw with.</param>
    /// <param name="diagnostics">Gets what is wrong with the settings.</param>
    /// <returns><c>null</c> when no cards are drawn.</returns>
    public static SiteCards? Plan(SiteConfig config, Theme theme, IEnumerable<(SourceFile File, SitePath Path)> files, LinkResolver links, bool hasLibrary, DiagnosticBag diagnostics)
    {
        if (config.Cards is not { } settings) return null;
        if (!hasLibrary)
        {
            ImagePlanner.ReportNoLibrary(diagnostics);
            return null;
        }

        ReportMissingLetters(config, theme, diagnostics);
        var byPath = new Dictionary<SitePath, SourceFile>();
        foreach (var (file, path) in files) byPath[path] = file;
        var background = settings.Image is { } image ? BackgroundAt(image, config, byPath, links, diagnostics) : null;
        return new SiteCards(config, settings, ThemeFonts.Of(theme, settings.Fonts, diagnostics), byPath.ToFrozenDictionary(), background);
    }

    /// <summary>The cards to draw: those of articles and their sections, and of standalone pages.</summary>
    public IEnumerable<CardImage> All(IEnumerable<LanguageSite> languages, LinkResolver links)
    {
        foreach (var post in languages.SelectMany(site => site.Articles.Concat(site.Pages)))
        {
            var place = Of(post, null, links);
            if (place.IsDrawn) yield return new CardImage(post, null, place.Background);
            if (post.Article.Kind == ArticleKind.Page || !_hasSectionPages || !_settings.HasSections) continue;
            for (var section = 0; section < post.Article.Sections.Count; section++)
                if (Of(post, section, links) is { IsDrawn: true } own) yield return new CardImage(post, section, own.Background);
        }
    }

    /// <summary>The card of an article's page or of one of its sections.</summary>
    /// <param name="post">The article, or a standalone page.</param>
    /// <param name="section">The section; <c>null</c>: the page itself.</param>
    /// <param name="links">Finds the article's image.</param>
    public CardPlace Of(Post post, int? section, LinkResolver links)
    {
        var page = section is { } index && _settings.HasSections ? SiteUrls.Section(post.Path, post.Article.Sections[index].Id) : post.Path;
        // An author may put a card of their own beside the article.
        var (flat, photo) = (SiteUrls.Card(page, isPhoto: false), SiteUrls.Card(page, isPhoto: true));
        if (_files.ContainsKey(flat)) return new CardPlace(flat, false, null);
        if (_files.ContainsKey(photo)) return new CardPlace(photo, false, null);
        return BackgroundOf(post, links) is { } background ? new CardPlace(photo, true, background) : new CardPlace(flat, true, null);
    }

    // Those of articles are reported where they stand.
    private static void ReportMissingLetters(SiteConfig config, Theme theme, DiagnosticBag diagnostics)
    {
        var texts = config.Languages.Values.SelectMany(language => new[] { language.Title, language.Author }).Append(config.Title).Append(config.Author);
        foreach (var (_, letter) in theme.Fonts?.Missing(string.Concat(texts)) ?? [])
            diagnostics.Add(DiagnosticCodes.MissingLetter, SourcePosition.File("staticgen.yaml"), $"U+{letter.Value:X4}, in a title or author of the site, is in no font of the theme",
                "on social cards it is an empty box; write another letter, or declare a font that has it in a style sheet of the theme");
    }

    private SourceFile? BackgroundOf(Post post, LinkResolver links)
    {
        if (!_settings.UsesArticleImage || post.Article.FrontMatter.Image is not { Value: { Length: > 0 } address }
            || UrlSafety.KindOf(address, isImage: true) != UrlKind.Internal) return _background;
        return links.Resolve(post, address).Path is { } path && _files.TryGetValue(path, out var file) && IsPicture(file.Path) ? file : _background;
    }

    private static SourceFile? BackgroundAt(Located<string> image, SiteConfig config, Dictionary<SitePath, SourceFile> files, LinkResolver links, DiagnosticBag diagnostics)
    {
        var resolved = links.ResolveFromRoot(image.Value);
        var found = resolved.Path is { } path ? files.GetValueOrDefault(path) : null;
        var (message, help) =
            found is null ? (resolved.Error ?? $"`{image.Value}` is not a file of the site", resolved.Help ?? "put the picture into static/ and write its path there, such as `card.jpg`") :
            !IsPicture(found.Path) ? ($"`{image.Value}` is not a picture that can be drawn on", $"use a file that ends in {string.Join(", ", Pictures.Order(StringComparer.Ordinal))}") :
            FaultOf(found, config) is { } fault ? ($"`{image.Value}` {fault}", "open it in an image program and save it again") :
            (null, null);
        if (message is null) return found;
        diagnostics.Add(DiagnosticCodes.InvalidCardImage, image.Position, message, help);
        return null;
    }

    private static string? FaultOf(SourceFile file, SiteConfig config)
    {
        try
        {
            var image = SourceImage.Read(file.FullPath, config.Images.MaxMegapixels, null);
            return image.Fault == ImageFault.None ? null : image.Detail;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
    }

    private static bool IsPicture(string file) => Pictures.Contains(Path.GetExtension(file));
}
