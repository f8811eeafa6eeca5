using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>What a Markdown file is for.</summary>
public enum ArticleKind
{
    /// <summary>Below content/articles/: dated, listed, with section pages.</summary>
    Article,

    /// <summary>Below content/pages/: stands alone.</summary>
    Page,
}

/// <summary>
/// One Markdown file as read: all that lists and links need, not the body, so that memory does not grow with the text. Where the text was not
/// printed and stored away, it is read again when its page is rendered.
/// </summary>
public sealed record Article
{
    public required ArticleKind Kind { get; init; }

    /// <summary>The file, relative to the site's folder.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Path below articles/ or pages/ without extension and language; the same for all translations: <c>2026/summit</c>.</summary>
    public required string Name { get; init; }

    public required Language Language { get; init; }

    /// <summary>Where the body begins in the decoded text of the file.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Without its description, which is the <see cref="Summary"/>.</summary>
    public required FrontMatter FrontMatter { get; init; }

    public required string Title { get; init; }

    /// <summary>The author's description; where there is none, the beginning of the text, at most 180 letters.</summary>
    public required StoredText Summary { get; init; }

    /// <summary>The summary is the author's description.</summary>
    public required bool IsDescribed { get; init; }

    public required int WordCount { get; init; }

    /// <summary>The article's sections, in the order of the text.</summary>
    public required IReadOnlyList<ArticleSection> Sections { get; init; }

    /// <summary>Every place a link can point at: headings and other elements with an id.</summary>
    public required IReadOnlyList<Anchor> Anchors { get; init; }

    /// <summary>Links and images that point into the site; planning checks them.</summary>
    public required IReadOnlyList<SiteLink> Links { get; init; }

    public required IReadOnlyList<Comment> Comments { get; init; }

    /// <summary>Tells its text from others, where the file may be written while the site is looked at; else 0.</summary>
    public ulong TextHash { get; init; }

    /// <summary>Its pages' text as far as it alone tells it, for rendering; most often none, and the file is parsed again.</summary>
    public StoredBytes Printed { get; init; }

    /// <summary>True for <c>name/index.md</c>: the files in its folder are published with it.</summary>
    public bool IsBundle => System.IO.Path.GetFileName(File.Path).StartsWith("index.", StringComparison.Ordinal);

    public override string ToString() => File.Path;
}

/// <summary>A section as it stands in one article.</summary>
/// <param name="Id">The id of its definition, <c>background</c>.</param>
/// <param name="Anchor">The id of its heading.</param>
/// <param name="Title">Its heading, as written.</param>
/// <param name="Summary">The beginning of its text, at most 180 letters; empty when the site has no section pages.</param>
public readonly record struct ArticleSection(string Id, string Anchor, string Title, StoredText Summary);

/// <summary>Something a link can point at.</summary>
/// <param name="Id">The fragment.</param>
/// <param name="Section">Index of the section it stands in, or -1.</param>
public readonly record struct Anchor(string Id, int Section);

/// <summary>A link or image whose address is inside the site.</summary>
/// <param name="Url">The address as written, entities decoded.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="IsImage">True for <c>![…](…)</c>.</param>
public readonly record struct SiteLink(string Url, SourcePosition Position, bool IsImage);

/// <summary>A file of the site.</summary>
/// <param name="Path">Its path relative to the site's folder, NFC, with <c>/</c>.</param>
/// <param name="Folder">The site's folder.</param>
/// <param name="Spelling">Its path as the file system has it, where that is another.</param>
public sealed record SourceFile(string Path, string Folder, string? Spelling = null)
{
    /// <summary>Where to open it. Not kept: there may be a million of them.</summary>
    public string FullPath => System.IO.Path.Combine(Folder, Spelling ?? Path);
}
