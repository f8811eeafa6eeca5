using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>Where a link written in an article leads.</summary>
/// <param name="Path">The output it leads to; <c>null</c> when it leads nowhere, or only to a fragment of the same article.</param>
/// <param name="Suffix">Query and fragment, as they go into the URL; may be empty.</param>
/// <param name="Error">What is wrong with the link, or <c>null</c>.</param>
/// <param name="Help">What the author may have meant.</param>
/// <param name="IsOutOfTime">The article is there, but its time has not come or is over: no fault of the link, which is text meanwhile.</param>
public readonly record struct ResolvedLink(SitePath? Path, string Suffix, string? Error = null, string? Help = null, bool IsOutOfTime = false);

/// <summary>Why an article is not published.</summary>
public enum Absence
{
    Draft,
    Scheduled,
    Expired,
}

/// <summary>
/// Turns addresses as authors write them into places of the site: relative paths of content files, fragments, files beside the
/// article, and paths from the site's root.
/// </summary>
public sealed class LinkResolver
{
    private readonly SiteConfig _config;
    private readonly IReadOnlyDictionary<string, Post> _posts;
    private readonly IReadOnlyDictionary<string, SitePath> _attachments;
    private readonly IReadOnlyDictionary<string, Absence> _unpublished;

    /// <param name="config">The site's configuration.</param>
    /// <param name="posts">What is published, by source path.</param>
    /// <param name="attachments">Files beside articles: source path → place in the site.</param>
    /// <param name="unpublished">What is not published, by source path.</param>
    /// <param name="outputs">Every path of the site.</param>
    public LinkResolver(SiteConfig config, IReadOnlyDictionary<string, Post> posts, IReadOnlyDictionary<string, SitePath> attachments,
        IReadOnlyDictionary<string, Absence> unpublished, PathSet outputs)
    {
        (_config, _posts, _attachments, _unpublished, Outputs) = (config, posts, attachments, unpublished, outputs);
    }

    /// <summary>Every path of the site but those of its last outputs: sitemaps, and what is kept from build to build.</summary>
    public PathSet Outputs { get; }

    /// <summary>The same with other versions of some articles, at the addresses they had.</summary>
    /// <param name="version">The version of an article that counts now.</param>
    internal LinkResolver With(Func<Post, Post> version) =>
        new(_config, new MappedDictionary<string, Post>(_posts, version), _attachments, _unpublished, Outputs);

    /// <param name="from">The article that has the link.</param>
    /// <param name="url">The address as written; not an external one.</param>
    public ResolvedLink Resolve(Post from, string url)
    {
        var (path, suffix) = Split(url);
        if (path.Length == 0) return ResolveFragment(from, suffix);
        path = UnicodeNormalization.ToNfc(Uri.UnescapeDataString(path));
        if (path[0] == '/') return ResolveSitePath(path[1..], suffix);

        var folder = from.Article.File.Path[..from.Article.File.Path.LastIndexOf('/')];
        if (Combine(folder, path) is not { } source) return new(null, "", $"`{url}` leads out of the site's folder");
        if (FindPost(source) is { } post) return ResolvePost(post, suffix);
        if (_attachments.TryGetValue(source, out var attachment)) return new(attachment, suffix);
        // The files of a bundle come and go with it.
        if (Sources(source).Concat(SourceTree.FoldersOf(source).Select(folder => folder + "/index.md")).FirstOrDefault(_unpublished.ContainsKey) is { } absent)
            return Unpublished(path, _unpublished[absent]);
        // A relative address may also be meant as the browser reads it, from the page it stands on.
        if (Combine(from.Path.Value.TrimEnd('/'), path) is { } page && FindOutput(page) is { } output) return new(output, suffix);
        return new(null, "", $"there is no file `{path}`", SuggestFile(from, source, path));
    }

    /// <param name="url">The address of something in the site, with or without a slash before it.</param>
    public ResolvedLink ResolveFromRoot(string url)
    {
        var (path, suffix) = Split(url);
        return ResolveSitePath(UnicodeNormalization.ToNfc(Uri.UnescapeDataString(path)).TrimStart('/'), suffix);
    }

    /// <summary>Everything that is published of content/.</summary>
    internal IEnumerable<Post> Posts => _posts.Values;

    /// <summary>What was published of a file of content/, named by its path in the site's folder; <c>null</c> when nothing was.</summary>
    public Post? FindSource(string path) => _posts.GetValueOrDefault(path);

    /// <summary>The page on which an anchor of an article stands; <c>null</c> when the article has no such anchor.</summary>
    public SitePath? PageOfAnchor(Post post, string id)
    {
        foreach (var anchor in post.Article.Anchors)
        {
            if (anchor.Id != id) continue;
            var onSectionPage = anchor.Section >= 0 && _config.Article is { Page: ArticlePageMode.Overview, SectionPages: true }
                && post.Article.Kind == ArticleKind.Article;
            return onSectionPage ? SiteUrls.Section(post.Path, post.Article.Sections[anchor.Section].Id) : post.Path;
        }

        return null;
    }

    private ResolvedLink ResolveFragment(Post from, string suffix)
    {
        if (FragmentOf(suffix) is not { Length: > 0 } id) return new(null, suffix);
        return PageOfAnchor(from, id) is not null ? new(null, suffix) : UnknownAnchor(from, id);
    }

    private ResolvedLink ResolvePost(Post post, string suffix)
    {
        if (FragmentOf(suffix) is not { Length: > 0 } id) return new(post.Path, suffix);
        return PageOfAnchor(post, id) is { } page ? new(page, suffix) : UnknownAnchor(post, id);
    }

    private static ResolvedLink UnknownAnchor(Post post, string id) => new(null, "", $"`{post.Article.File.Path}` has no place `#{id}`",
        post.Article.Sections.Where(s => TextFolding.Fold(Slug.From(s.Title)) == TextFolding.Fold(Slug.From(id))).ToArray() is [var section, ..]
            ? $"the id of «{section.Title}» is `#{section.Anchor}`"
            : Suggestion.DidYouMean(id, post.Article.Anchors.Select(a => a.Id), "link to a heading's id, such as `#background`"));

    private ResolvedLink ResolveSitePath(string path, string suffix)
    {
        if (Combine("", path) is not { } clean) return new(null, "", $"`/{path}` leads out of the site");
        if (FindOutput(clean) is { } output) return new(output, suffix);
        // Articles brought from elsewhere often name each other by their path below the content's root.
        var name = clean.EndsWith(".html", StringComparison.Ordinal) ? clean[..^".html".Length] : clean;
        if (name.Length > 0 && (FindPost("content/articles/" + name) ?? FindPost("content/pages/" + name)) is { } post) return ResolvePost(post, suffix);
        return new(null, "", $"the site has no page `/{path}`", Outputs.Nearest(path) is { } near ? $"did you mean `/{near}`?"
            : System.IO.Path.GetExtension(path) is "" or ".html" ? "link to an article by the relative path of its .md file"
            : $"put the file at static/{path}");
    }

    private static ResolvedLink Unpublished(string path, Absence absence) => absence switch
    {
        Absence.Draft => new(null, "", $"`{path}` is a draft", "take `draft: true` out of it, or the link"),
        Absence.Scheduled => new(null, "", $"`{path}` is not published yet", "until then the text stands without its link", IsOutOfTime: true),
        _ => new(null, "", $"`{path}` is not published any more", "the text stands without its link", IsOutOfTime: true),
    };

    private Post? FindPost(string source)
    {
        if (_posts.TryGetValue(source, out var post)) return post;
        foreach (var name in Sources(source))
            if (_posts.TryGetValue(name, out post)) return post;
        return null;
    }

    // name.md, or name/ and name for a bundle or page
    private static string[] Sources(string source) => [source, source.TrimEnd('/') + "/index.md", source.TrimEnd('/') + ".md"];

    private SitePath? FindOutput(string path)
    {
        if (path.EndsWith("index.html", StringComparison.Ordinal)) path = path[..^"index.html".Length];
        if (Outputs.Contains(new SitePath(path))) return new SitePath(path);
        var asPage = new SitePath(path + "/");
        return path.Length > 0 && path[^1] != '/' && Outputs.Contains(asPage) ? asPage : null;
    }

    private string SuggestFile(Post from, string source, string path)
    {
        var folder = from.Article.File.Path[..from.Article.File.Path.LastIndexOf('/')];
        var candidates = _posts.Keys.Where(p => p != from.Article.File.Path).Concat(_attachments.Keys);
        if (Suggestion.Nearest(source, candidates) is { } near) return $"did you mean `{Relative(folder, near)}`?";
        var name = path[(path.LastIndexOf('/') + 1)..];
        var elsewhere = candidates.Where(c => c.EndsWith("/" + name, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        return elsewhere is not null ? $"did you mean `{Relative(folder, elsewhere)}`?" : "the path is relative to the folder of this file";
    }

    private static string Relative(string folder, string path) =>
        System.IO.Path.GetRelativePath("/" + folder, "/" + path).Replace('\\', '/');

    private static (string Path, string Suffix) Split(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (url, "") : (url[..end], UnicodeNormalization.ToNfc(url[end..]));
    }

    private static string? FragmentOf(string suffix)
    {
        var hash = suffix.IndexOf('#');
        return hash < 0 ? null : UnicodeNormalization.ToNfc(Uri.UnescapeDataString(suffix[(hash + 1)..]));
    }

    // The path with . and .. taken out; null when it climbs above the root.
    private static string? Combine(string folder, string path)
    {
        var segments = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var segment in path.Split('/'))
        {
            if (segment is "." or "") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }

        var endsAsFolder = path.EndsWith('/') || path.EndsWith("/..", StringComparison.Ordinal) || path is "." or "..";
        return string.Join('/', segments) + (endsAsFolder && segments.Count > 0 ? "/" : "");
    }
}
