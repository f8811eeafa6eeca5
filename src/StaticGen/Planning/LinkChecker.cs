using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>Reports the links of an article that lead nowhere.</summary>
internal static class LinkChecker
{
    /// <summary>Whether a fault in a file of content/ may come from here. Planning says nothing else of this kind.</summary>
    public static bool Reports(DiagnosticCode code) =>
        code == DiagnosticCodes.DeadLink || code == DiagnosticCodes.DeadSitePath || code == DiagnosticCodes.LinkOutOfTime || code == DiagnosticCodes.ForbiddenUrl || code == DiagnosticCodes.RemoteImage || code == DiagnosticCodes.MissingAlt;

    public static void Check(Post post, LinkResolver links, DiagnosticBag diagnostics)
    {
        foreach (var link in post.Article.Links) Check(post, link, links, diagnostics);
        if (post.Article.FrontMatter.Image is not { } image) return;
        if (UrlSafety.KindOf(image.Value, isImage: true) == UrlKind.Forbidden)
            diagnostics.Add(DiagnosticCodes.ForbiddenUrl, image.Position, $"the address `{image.Value}` may not be used", "use a path or an https: address");
        else if (UrlSafety.KindOf(image.Value) == UrlKind.Internal) Check(post, new SiteLink(image.Value, image.Position, IsImage: true), links, diagnostics);
        else diagnostics.Add(DiagnosticCodes.RemoteImage, image.Position, $"the image `{image.Value}` is on another site and is not shown", "copy the file beside the article");
        if (string.IsNullOrWhiteSpace(post.Article.FrontMatter.ImageAlt))
            diagnostics.Add(DiagnosticCodes.MissingAlt, image.Position, "the article's image has no alternative text", "write `image-alt:`");
    }

    /// <summary>Reports menu items that are paths of no page.</summary>
    public static void CheckMenu(SiteConfig config, SitePath home, LanguageSite language, LinkResolver links, Post? anyPost, DiagnosticBag diagnostics)
    {
        if (anyPost is null) return;
        foreach (var item in config.MenuIn(language.Language.Code))
        {
            if (UrlSafety.KindOf(item.Url) != UrlKind.Internal || item.Url.Length == 0 || item.Url[0] is '#' or '?') continue;
            var resolved = links.Resolve(anyPost, $"/{home.Value}{item.Url.TrimStart('/')}");
            if (resolved.Error is not null)
                diagnostics.Add(DiagnosticCodes.DeadSitePath, SourcePosition.File("staticgen.yaml"), $"the menu item `{item.Title}`: {resolved.Error}", resolved.Help);
        }
    }

    /// <summary>Reports a logo that is not there.</summary>
    public static void CheckLogo(SiteConfig config, LinkResolver links, DiagnosticBag diagnostics)
    {
        if (config.Publisher.Logo is not { } logo || UrlSafety.KindOf(logo.Value, isImage: true) != UrlKind.Internal) return;
        var resolved = links.ResolveFromRoot(logo.Value);
        if (resolved.Error is not null) diagnostics.Add(DiagnosticCodes.InvalidLogo, logo.Position, resolved.Error, resolved.Help);
    }

    private static void Check(Post post, SiteLink link, LinkResolver links, DiagnosticBag diagnostics)
    {
        var resolved = links.Resolve(post, link.Url);
        if (resolved.Error is null) return;
        // A path from the root may lead to something else on the same host; an image must be there.
        var code = resolved.IsOutOfTime ? DiagnosticCodes.LinkOutOfTime : link.Url[0] == '/' && !link.IsImage ? DiagnosticCodes.DeadSitePath : DiagnosticCodes.DeadLink;
        diagnostics.Add(code, link.Position, resolved.Error, resolved.Help);
    }
}
