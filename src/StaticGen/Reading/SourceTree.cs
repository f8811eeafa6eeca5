using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>A Markdown file in content/, with what its name and place say.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">From the folder it is in.</param>
/// <param name="Name">Path below articles/ or pages/ without extension and language.</param>
/// <param name="LanguageSuffix">The <c>en</c> of <c>name.en.md</c>, or <c>null</c>.</param>
/// <param name="CommentFiles">Its readers' comments, in ordinal order.</param>
public sealed record ContentFile(SourceFile File, ArticleKind Kind, string Name, string? LanguageSuffix, IReadOnlyList<SourceFile> CommentFiles);

/// <summary>Every file of a site, found in ordinal order: the same on every machine.</summary>
public sealed class SourceTree
{
    // Text that most likely was meant to be an article, and HTML, which could run anything under the site's name.
    private static readonly string[] NotPublished = [".markdown", ".mdown", ".mkd", ".mdx", ".html", ".htm"];

    private readonly IReadOnlyList<SourceFile> _configuration;

    private SourceTree(IReadOnlyList<ContentFile> content, IReadOnlyList<SourceFile> attachments, IReadOnlyList<SourceFile> statics,
        IReadOnlyList<SourceFile> templates, IReadOnlyList<SourceFile> configuration)
    {
        _configuration = configuration;
        Content = content;
        Attachments = attachments;
        Static = statics;
        Templates = templates;
    }

    public IReadOnlyList<ContentFile> Content { get; }

    /// <summary>Files in content/articles/ and content/pages/ that are published as they are: images and documents.</summary>
    public IReadOnlyList<SourceFile> Attachments { get; }

    /// <summary>Files below static/.</summary>
    public IReadOnlyList<SourceFile> Static { get; }

    /// <summary>Files below templates/.</summary>
    public IReadOnlyList<SourceFile> Templates { get; }

    /// <summary>Every other file that a site is made of.</summary>
    internal IEnumerable<SourceFile> Others => Content.SelectMany(c => c.CommentFiles).Concat(Attachments).Concat(Static).Concat(Templates).Concat(_configuration);

    public static SourceTree Discover(string sourceFolder, DiagnosticBag diagnostics)
    {
        var walker = new FolderWalker(sourceFolder, diagnostics);
        var content = walker.Walk("content");
        var (articles, attachments) = Sort(content, diagnostics);
        return new SourceTree(articles, attachments,
            [.. walker.Walk("static").Where(f => IsPublic(f, diagnostics))], walker.Walk("templates"),
            SiteConfigFile.Find(sourceFolder) is { } configuration ? [configuration] : []);
    }

    private static (List<ContentFile> Articles, List<SourceFile> Attachments) Sort(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        var comments = files.Where(IsComments).ToLookup(CommentTarget, StringComparer.Ordinal);
        var (articles, attachments) = (new List<ContentFile>(files.Count), new List<SourceFile>());
        foreach (var file in files)
        {
            ArticleKind? kind = file.Path.StartsWith("content/articles/", StringComparison.Ordinal) ? ArticleKind.Article
                : file.Path.StartsWith("content/pages/", StringComparison.Ordinal) ? ArticleKind.Page : null;
            if (kind is not null && file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) articles.Add(ReadName(file, kind.Value, comments));
            else if (IsComments(file)) continue;
            else if (kind is null) ReportUnused(file, diagnostics);
            else if (NotPublished.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase)) ReportUnused(file, diagnostics);
            else if (IsPublic(file, diagnostics)) attachments.Add(file);
        }

        if (comments.Count == 0) return (articles, attachments);
        var named = articles.Select(a => WithoutExtension(a.File.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var orphan in comments.Where(c => !named.Contains(c.Key)).SelectMany(c => c)) ReportUnused(orphan, diagnostics);
        return (articles, attachments);
    }

    private static ContentFile ReadName(SourceFile file, ArticleKind kind, ILookup<string, SourceFile> comments)
    {
        var root = kind == ArticleKind.Article ? "content/articles/" : "content/pages/";
        var name = file.Path.AsSpan(root.Length, file.Path.LastIndexOf('.') - root.Length);
        string? language = null;
        var dot = name.LastIndexOf('.');
        if (dot > name.LastIndexOf('/') + 1 && Language.Find(name[(dot + 1)..].ToString()) is { } found)
        {
            name = name[..dot];
            language = found.Code;
        }

        if (name.EndsWith("/index", StringComparison.Ordinal)) name = name[..^"/index".Length];
        return new ContentFile(file, kind, name.ToString(), language, comments.Count == 0 ? [] : comments[WithoutExtension(file.Path)].ToArray());
    }

    // name.comments.yaml and name.comments/*.yaml beside name.md; comments.yaml and comments/*.yaml in the folder of an index.md
    private static bool IsComments(SourceFile file) =>
        file.Path.EndsWith(".yaml", StringComparison.Ordinal)
        && (LastSegment(WithoutExtension(file.Path)) is var name && (name == "comments" || name.EndsWith(".comments", StringComparison.Ordinal))
            || LastSegment(Parent(file.Path)) is var folder && (folder == "comments" || folder.EndsWith(".comments", StringComparison.Ordinal)));

    private static string CommentTarget(SourceFile file)
    {
        var path = WithoutExtension(file.Path);
        if (!path.EndsWith("comments", StringComparison.Ordinal)) path = Parent(path);
        path = path[..^"comments".Length];
        return path.EndsWith('/') ? path + "index" : path[..^1];
    }

    /// <summary>The folders a file lies in, the nearest first.</summary>
    internal static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }

    // Names that begin with a dot are tools' own; keys and environment files are secrets however they got there.
    private static bool IsPublic(SourceFile file, DiagnosticBag diagnostics)
    {
        var segments = file.Path.Split('/');
        var isSecret = segments.Any(s => s.StartsWith('.') && s is not (".well-known" or ".nojekyll"))
            || file.Path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".key", StringComparison.OrdinalIgnoreCase)
            || file.Path.EndsWith(".pfx", StringComparison.OrdinalIgnoreCase);
        if (isSecret && segments[^1] is not (".DS_Store" or ".gitkeep" or ".gitignore"))
            diagnostics.Add(DiagnosticCodes.SecretFile, SourcePosition.File(file.Path), $"`{file.Path}` is not published", "move it out of the site");
        return !isSecret;
    }

    private static void ReportUnused(SourceFile file, DiagnosticBag diagnostics)
    {
        if (LastSegment(file.Path).StartsWith('.')) return;
        diagnostics.Add(DiagnosticCodes.UnexpectedFile, SourcePosition.File(file.Path), $"`{file.Path}` is not published",
            IsComments(file) ? "there is no article of that name beside it"
                : file.Path.StartsWith("content/articles/", StringComparison.Ordinal) && !file.Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) && !file.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? "rename it to .md"
                : file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "articles belong in content/articles/, pages in content/pages/"
                : "files to publish as they are belong in static/");
    }

    private static string WithoutExtension(string path) => path[..path.LastIndexOf('.')];

    private static string Parent(string path) => path[..path.LastIndexOf('/')];

    private static string LastSegment(string path) => path[(path.LastIndexOf('/') + 1)..];
}
