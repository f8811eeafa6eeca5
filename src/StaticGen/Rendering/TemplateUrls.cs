using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>Addresses as templates and menus write them.</summary>
internal static class TemplateUrls
{
    /// <summary>A path of the site, <c>about/</c> or <c>/about/</c>, under the base path and the language; other addresses as they are.</summary>
    public static string Inside(Site site, LanguageSite language, string url)
    {
        switch (UrlSafety.KindOf(url))
        {
            case UrlKind.Forbidden: return "#";
            case UrlKind.External: return url;
        }

        if (url.StartsWith('#') || url.StartsWith('?')) return url;
        var end = url.AsSpan().IndexOfAny('?', '#');
        var (path, suffix) = end < 0 ? (url, "") : (url[..end], url[end..]);
        path = Uri.UnescapeDataString(path).TrimStart('/');
        return site.Urls.Url(new SitePath(site.Urls.Home(language.Language).Value + path)) + suffix;
    }
}
