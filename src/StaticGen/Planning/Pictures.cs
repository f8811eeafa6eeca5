using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>Pictures of articles, for programs that fetch them.</summary>
internal static class Pictures
{
    /// <summary>The whole address of a picture, percent-encoded.</summary>
    /// <param name="site">The snapshot.</param>
    /// <param name="post">The article that names it.</param>
    /// <param name="address">As it is written there.</param>
    /// <returns><c>null</c> when nothing is published there, or it is no web address.</returns>
    public static string? AddressOf(Site site, Post post, string address)
    {
        if (UrlSafety.KindOf(address, isImage: true) != UrlKind.Internal)
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;
        if (site.Links.Resolve(post, address) is not { Path: { } path } link) return null;
        if (site.Images.Find(path)?.StandIn is { } other) return site.Urls.Absolute(other);
        var query = link.Suffix.IndexOf('#') is >= 0 and var hash ? link.Suffix[..hash] : link.Suffix;
        return site.Urls.Absolute(path) + (query.Length == 0 ? "" : new Uri(new Uri("http://x/"), query).Query);
    }

    /// <summary>The output that a picture is; <c>null</c> when it is none of the site.</summary>
    public static PlannedOutput? OutputOf(Site site, Post post, string address) =>
        UrlSafety.KindOf(address, isImage: true) == UrlKind.Internal && site.Links.Resolve(post, address).Path is { } path
            ? site.FileAt(site.Images.Find(path)?.StandIn ?? path) : null;
}
