using System.Globalization;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Cli.Serve;

/// <summary>What the preview shows and <c>build</c> leaves out: drafts, and articles whose date is still to come.</summary>
internal static class Unpublished
{
    private const int MaxListed = 500;

    /// <summary>Why an article is left out, in a word or two; <c>null</c> when it is not.</summary>
    public static string? Word(Article article, DateTimeOffset now) =>
        article.FrontMatter.Draft ? "Draft"
        : article.FrontMatter.Date is { } date && date > now ? string.Create(CultureInfo.InvariantCulture, $"From {date:yyyy-MM-dd}")
        : null;

    /// <summary>The word for the article an output is a page of.</summary>
    public static string? Word(PlannedOutput output, DateTimeOffset now) => output switch
    {
        PostPage page => Word(page.Post.Article, now),
        SectionPage page => Word(page.Post.Article, now),
        _ => null,
    };

    /// <summary>Articles and pages that are left out, as many as a person may look at.</summary>
    public static IReadOnlyList<(Post Post, string Word)> In(Site site, DateTimeOffset now) =>
    [
        .. (from language in site.Languages
            from post in language.Articles.Concat(language.Pages)
            let word = Word(post.Article, now)
            where word is not null
            select (post, word)).Take(MaxListed),
    ];
}
