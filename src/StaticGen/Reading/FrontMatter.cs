using StaticGen.Configuration;
using StaticGen.Diagnostics;

namespace StaticGen.Reading;

/// <summary>The front matter of one article or page, typed; every member as the author left it, no defaults filled in.</summary>
public sealed record FrontMatter
{
    public static readonly FrontMatter Empty = new();

    public Located<string>? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The instant of publication; a day without a time is midnight in the site's time zone, which gives the offset.</summary>
    public DateTimeOffset? Date { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>From this instant on the article is no longer published.</summary>
    public DateTimeOffset? Expires { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<Located<string>> Tags { get; init; } = [];

    public string? Category { get; init; }

    /// <summary>What search engines are told it is; <c>null</c>: what the site says.</summary>
    public ArticleType? Type { get; init; }

    public Located<string>? Slug { get; init; }

    public Located<string>? Lang { get; init; }

    public bool Draft { get; init; }

    /// <summary>Path of an image relative to the article's file, or below static/ when it begins with <c>/</c>, or an http(s) address.</summary>
    public Located<string>? Image { get; init; }

    public string? ImageAlt { get; init; }

    /// <summary>Section id → text of the heading that opens it.</summary>
    public IReadOnlyList<SectionHeading> Sections { get; init; } = [];

    /// <summary>Old paths of the article, such as <c>/old/path/</c>.</summary>
    public IReadOnlyList<Located<string>> Aliases { get; init; } = [];

    /// <summary>False: no comments are shown and no link to send one.</summary>
    public bool Comments { get; init; } = true;

    /// <summary>False: names and numbers of the other direction are not isolated in this article's text.</summary>
    public bool Isolate { get; init; } = true;

    public Located<string>? Template { get; init; }

    public ParamMap? Params { get; init; }
}

/// <summary>An entry of the front matter's <c>sections:</c>.</summary>
/// <param name="Id">The section's id, as written and where.</param>
/// <param name="Heading">The text of the heading that opens it.</param>
public sealed record SectionHeading(Located<string> Id, Located<string> Heading);
