using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>The address of each article: its slug from the front matter, the file's name or the title, put into the permalink.</summary>
internal sealed class PostPaths(SiteConfig config, SiteUrls urls, DiagnosticBag diagnostics)
{
    private static readonly string[] Reserved =
        ["index", "404", "feed", "rss", "atom", "sitemap", "search", "assets", "tags", "authors", "archive", "page", "robots", "static"];

    private static readonly string[] DateParts = ["{year}", "{month}", "{day}"];

    /// <returns><c>null</c> when the article can have no address; the bag then says why.</returns>
    public SitePath? PathOf(Article article)
    {
        var slug = SlugOf(article);
        if (slug is null) return null;
        if (article.Kind == ArticleKind.Article && article.FrontMatter.Date is null && DateParts.Any(part => config.Article.Permalink.Contains(part, StringComparison.Ordinal)))
        {
            diagnostics.Add(DiagnosticCodes.PermalinkNeedsDate, new SourcePosition(article.File.Path, 1, 1),
                $"the permalink `{config.Article.Permalink}` needs a date", "write `date:` in the front matter");
            return null;
        }

        return urls.Article(article, slug);
    }

    /// <summary>An alias as a path of the site; <c>null</c> when it is none.</summary>
    public static SitePath? AliasPath(string alias)
    {
        var path = UnicodeNormalization.ToNfc(Uri.UnescapeDataString(alias.Trim())).TrimStart('/');
        var segments = path.Split('/');
        if (path.Length == 0 || path.Contains('\\') || path.Contains("//", StringComparison.Ordinal) || segments.Any(s => s.StartsWith('.') && s != ".well-known")) return null;
        if (alias.AsSpan().ContainsAny('?', '#') || alias.StartsWith("//", StringComparison.Ordinal)) return null;
        var isFile = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return new SitePath(isFile || path[^1] == '/' ? path : path + "/");
    }

    public void CheckAliases(Article article)
    {
        foreach (var alias in article.FrontMatter.Aliases)
        {
            if (AliasPath(alias.Value) is null)
                diagnostics.Add(DiagnosticCodes.InvalidAlias, alias.Position, $"`{alias.Value}` is not a path of the site", "write an old path such as `/2019/old-name/`");
        }
    }

    private string? SlugOf(Article article)
    {
        if (article is { Kind: ArticleKind.Page, Name: "index" }) return "";
        if (article.FrontMatter.Slug is { } chosen) return CheckChosen(chosen);
        var fileName = article.Name[(article.Name.LastIndexOf('/') + 1)..];
        var position = new SourcePosition(article.File.Path, 1, 1);
        if (config.Slugs == SlugPolicy.Ascii && Slug.From(fileName) is var named && named.Any(c => !char.IsAscii(c)))
        {
            diagnostics.Add(DiagnosticCodes.SlugNotAscii, position, $"`{fileName}` is not an address of ASCII letters",
                $"write `slug: {Slug.From(fileName, SlugPolicy.Transliterated)}` or the like in the front matter");
            return null;
        }

        var slug = Slug.From(fileName, config.Slugs);
        if (slug.Length == 0) slug = Slug.From(article.Title, config.Slugs);
        if (slug.Length == 0) diagnostics.Add(DiagnosticCodes.EmptySlug, position, $"`{fileName}` has no letters for an address", "write `slug:` in the front matter");
        else if (!IsReserved(slug)) return slug;
        else diagnostics.Add(DiagnosticCodes.ReservedSlug, position, $"the address `/{slug}/` is reserved", $"write another `slug:` in the front matter, such as `{slug}-1`");
        return null;
    }

    private string? CheckChosen(Located<string> chosen)
    {
        var slug = Slug.From(chosen.Value);
        if (slug.Length == 0) diagnostics.Add(DiagnosticCodes.EmptySlug, chosen.Position, $"the slug `{chosen.Value}` has no letters", "write letters or digits");
        else if (slug != chosen.Value) diagnostics.Add(DiagnosticCodes.InvalidSlug, chosen.Position, $"`{chosen.Value}` is not a slug", $"write `{slug}`");
        else if (config.Slugs == SlugPolicy.Ascii && slug.Any(c => !char.IsAscii(c)))
            diagnostics.Add(DiagnosticCodes.SlugNotAscii, chosen.Position, $"the slug `{slug}` is not of ASCII letters", $"write `{Slug.From(slug, SlugPolicy.Transliterated)}` or the like");
        else if (!IsReserved(slug)) return slug;
        else diagnostics.Add(DiagnosticCodes.ReservedSlug, chosen.Position, $"the slug `{slug}` is reserved", $"write another one, such as `{slug}-1`");
        return null;
    }

    private bool IsReserved(string slug) => Reserved.Contains(slug) || config.Languages.ContainsKey(slug);
}
