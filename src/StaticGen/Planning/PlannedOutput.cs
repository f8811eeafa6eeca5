using StaticGen.Configuration;
using StaticGen.Imaging;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>
/// One file there will be. A closed set: <c>OutputRenderer</c> has one case for each. <see cref="Source"/> is what a conflict names.
/// </summary>
public abstract record PlannedOutput
{
    public abstract SitePath Path { get; }

    /// <summary>The file or setting this output comes from, for people.</summary>
    public abstract string Source { get; }
}

/// <summary>The page of an article, or a standalone page.</summary>
public sealed record PostPage(Post Post) : PlannedOutput
{
    public override SitePath Path => Post.Path;

    public override string Source => Post.Article.File.Path;
}

/// <summary>One section of an article as its own page.</summary>
public sealed record SectionPage(Post Post, int Section) : PlannedOutput
{
    public override SitePath Path => SiteUrls.Section(Post.Path, Post.Article.Sections[Section].Id);

    public override string Source => $"{Post.Article.File.Path} (section {Post.Article.Sections[Section].Id})";
}

/// <summary>Page <paramref name="Number"/> of the home page's list.</summary>
public sealed record HomePage(LanguageSite Site, SitePath First, int Number) : PlannedOutput
{
    public override SitePath Path => SiteUrls.Page(First, Number);

    public override string Source => Number == 1 ? "the home page" : $"page {Number} of the home page";
}

public sealed record HubPage(LanguageSite Site, Hub Hub, int Number) : PlannedOutput
{
    public override SitePath Path => SiteUrls.Page(Hub.Path, Number);

    public override string Source => $"the hub of the section {Hub.Definition.Id}";
}

/// <summary>The list of all terms of one kind.</summary>
public sealed record TermsPage(LanguageSite Site, Taxonomy Taxonomy) : PlannedOutput
{
    public override SitePath Path => Taxonomy.Path;

    public override string Source => $"the list of {Taxonomy.Kind.ToString().ToLowerInvariant()}";
}

/// <summary>The articles of one tag, author or year.</summary>
public sealed record TermPage(LanguageSite Site, Taxonomy Taxonomy, Term Term, int Number) : PlannedOutput
{
    public override SitePath Path => SiteUrls.Page(Term.Path, Number);

    public override string Source => $"the list of `{Term.Name}` in {Taxonomy.Kind.ToString().ToLowerInvariant()}";
}

public sealed record NotFoundPage(LanguageSite Site) : PlannedOutput
{
    public override SitePath Path => new("404.html");

    public override string Source => "the page for missing pages";
}

/// <summary>A page at an old path that sends readers to the new one.</summary>
public sealed record RedirectPage(Post Post, SitePath OldPath) : PlannedOutput
{
    public override SitePath Path => OldPath;

    public override string Source => $"{Post.Article.File.Path} (alias)";
}

/// <summary>The newest entries of a list in one format.</summary>
/// <param name="Site">The language.</param>
/// <param name="List">The first page of the list.</param>
/// <param name="Hub">The hub that is the list, or <c>null</c>.</param>
/// <param name="Term">The tag or author whose list it is, or <c>null</c>.</param>
/// <param name="Format">How it is written.</param>
public sealed record FeedFile(LanguageSite Site, SitePath List, Hub? Hub, Term? Term, FeedFormat Format) : PlannedOutput
{
    public override SitePath Path => SiteUrls.Feed(List, Format);

    public override string Source => Hub is not null ? $"the feed of the section {Hub.Definition.Id}" : Term is not null ? $"the feed of `{Term.Name}`" : "the feed";
}

/// <summary>The addresses of all pages to keep, or of one part of them.</summary>
/// <param name="Number">Which part, from 1; 0 when there is only one file.</param>
/// <param name="First">The output that it begins with.</param>
/// <param name="Count">Pages in it.</param>
/// <param name="Size">Bytes it takes at most.</param>
public sealed record SitemapFile(int Number, int First, int Count, int Size) : PlannedOutput
{
    public override SitePath Path => Number == 0 ? SiteUrls.Sitemap : SiteUrls.SitemapPart(Number);

    public override string Source => "the sitemap";
}

/// <summary>The articles that are news, or one part of them.</summary>
/// <param name="Number">As in <see cref="SitemapFile"/>.</param>
/// <param name="Posts">The articles.</param>
public sealed record NewsSitemapFile(int Number, IReadOnlyList<Post> Posts) : PlannedOutput
{
    public override SitePath Path => Number == 0 ? SiteUrls.NewsSitemap : SiteUrls.NewsSitemapPart(Number);

    public override string Source => "the setting `sitemap.news`";
}

/// <summary>The list of the parts of a sitemap that has several.</summary>
public sealed record SitemapIndexFile(SitePath IndexPath, IReadOnlyList<PlannedOutput> Parts) : PlannedOutput
{
    public override SitePath Path => IndexPath;

    public override string Source => "the sitemap";
}

public sealed record RobotsFile : PlannedOutput
{
    public override SitePath Path => new("robots.txt");

    public override string Source => "robots.txt";
}

/// <summary>A file of the theme, published with a hash of its content in its name.</summary>
public sealed record ThemeAsset(SitePath AssetPath, string Name, ReadOnlyMemory<byte> Content) : PlannedOutput
{
    public override SitePath Path => AssetPath;

    public override string Source => $"templates/{Name}";
}

/// <summary>An image published without what is noted in it.</summary>
public sealed record CleanedImage(SitePath ImagePath, SourceFile File) : PlannedOutput
{
    public override SitePath Path => ImagePath;

    public override string Source => File.Path;
}

/// <summary>A file published as it is.</summary>
public sealed record CopiedFile(SitePath FilePath, SourceFile File) : PlannedOutput
{
    public override SitePath Path => FilePath;

    public override string Source => File.Path;
}

/// <summary>
/// A file whose bytes take long to make and are kept from build to build. Such outputs are the last of a site's.
/// </summary>
public abstract record CachedOutput : PlannedOutput;

/// <summary>An image in another size or format.</summary>
/// <param name="VariantPath">Beside the image, with a part of its hash in the name: browsers may keep it for ever.</param>
/// <param name="File">The image.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="Recipe">What is made of it.</param>
public sealed record ImageVariant(SitePath VariantPath, SourceFile File, UInt128 Hash, ImageRecipe Recipe) : CachedOutput
{
    public override SitePath Path => VariantPath;

    public override string Source => File.Path;
}

/// <summary>The picture that stands for a page where it is shared.</summary>
/// <param name="Post">The article, or a standalone page.</param>
/// <param name="Section">The section whose page it is of; <c>null</c>: the page itself.</param>
/// <param name="Background">The picture behind its words; <c>null</c>: a colour.</param>
public sealed record CardImage(Post Post, int? Section, SourceFile? Background) : CachedOutput
{
    public override SitePath Path => SiteUrls.Card(Section is { } section ? SiteUrls.Section(Post.Path, Post.Article.Sections[section].Id) : Post.Path, Background is not null);

    public override string Source => $"{Post.Article.File.Path} (card)";
}
