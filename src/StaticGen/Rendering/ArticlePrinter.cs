using Markdig.Syntax;
using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>The images of a text, which only the site knows.</summary>
/// <param name="AddressOf">As <see cref="MarkdownStyle.ImageAddressOf"/>.</param>
/// <param name="ImageOf">As <see cref="MarkdownStyle.ImageOf"/>.</param>
internal sealed record TextImages(Func<string, string?> AddressOf, Func<string, ImageHtml?> ImageOf);

/// <summary>
/// Body and sections → HTML. The article stays whole: every page is printed from the one syntax tree, so that footnotes, references
/// and ids are the same on all of them. For one thread.
/// </summary>
internal sealed class ArticlePrinter(SiteConfig config, ThemeStrings strings)
{
    private readonly MarkdownPrinter _printer = new();
    private readonly PageOutput _output = new();

    // Of the page printed last: its blocks in the syntax tree, and where each begins in the output.
    private readonly List<Block> _printed = [];
    private readonly List<int> _starts = [];
    private readonly Dictionary<string, (BidiStyle Bidi, TextConventions Conventions)> _languages = new(StringComparer.Ordinal);

    /// <summary>The article's page: the whole body, or in overview mode what is in no section.</summary>
    public OpenHtml Page(Article article, ArticleBody body, TextImages images)
    {
        WritePage(article, body, images);
        return Take();
    }

    /// <summary>One section without its heading, which the page prints as its own.</summary>
    public OpenHtml Section(Article article, ArticleBody body, int section, TextImages images)
    {
        WriteSection(article, body, section, images);
        return Take();
    }

    /// <summary>The whole body for a feed, or one section of it without its heading: no links of headings to themselves.</summary>
    /// <param name="article">The article.</param>
    /// <param name="body">Its text.</param>
    /// <param name="section">The section, or -1.</param>
    /// <param name="images">Its images.</param>
    public OpenHtml Feed(Article article, ArticleBody body, int section, TextImages images)
    {
        Write(article, body, part => section < 0 || part.Section == section, section, images, isFeed: true, hasFirstImage: false);
        return Take();
    }

    /// <summary>The text before the first <c>##</c>.</summary>
    public OpenHtml Lead(Article article, ArticleBody body, TextImages images)
    {
        var lead = body.Parts.Count > 0 && body.Document[body.Parts[0].Start] is not HeadingBlock ? body.Parts[0] : default;
        Write(article, body, part => part == lead, -1, images, isFeed: false, hasFirstImage: false);
        return Take();
    }

    /// <summary>All pages of an article, the whole one first: <see cref="OpenHtml.PageAt"/>.</summary>
    /// <returns>Nothing for an article with images; else bytes that hold until the next are printed.</returns>
    public ReadOnlySpan<byte> Pages(Article article, ArticleBody body)
    {
        var hasImage = false;
        var images = new TextImages(Meet, _ => null);
        WritePage(article, body, images);
        var (blocks, starts) = (_printed.ToArray(), _starts.ToArray());
        for (var section = 0; section < article.Sections.Count && config.Article.SectionPages && article.Kind == ArticleKind.Article && !hasImage; section++)
        {
            OpenHtml.WriteEndOfPage(_output);
            if (PartOf(body, section) is { } part && Array.IndexOf(blocks, body.Document[part.Start]) is >= 0 and var first)
                OpenHtml.WritePartOfFirst(starts[first + 1], starts[first + part.End - part.Start], _output);
            else WriteSection(article, body, section, images);
        }

        var bytes = _output.TakeBytes().Span;
        return hasImage ? [] : bytes;

        string Meet(string url)
        {
            hasImage = true;
            return url;
        }
    }

    // Its section page repeats a part of the article's page, unless numbers of footnotes or levels of headings are others there.
    private static BodyPart? PartOf(ArticleBody body, int section)
    {
        if (body.Footnotes.Any() || body.Headings.Count(heading => heading.Section == section) > 1) return null;
        var parts = body.Parts.Where(part => part.Section == section).ToList();
        return parts is [var part] && body.Document[part.Start] == body.Sections[section].Heading.Block ? part : null;
    }

    private void WritePage(Article article, ArticleBody body, TextImages images)
    {
        var isOverview = config.Article is { Page: ArticlePageMode.Overview, SectionPages: true } && article.Kind == ArticleKind.Article;
        Write(article, body, part => !isOverview || part.Section < 0, -1, images, isFeed: false, hasFirstImage: article.FrontMatter.Image is null);
    }

    private void WriteSection(Article article, ArticleBody body, int section, TextImages images) =>
        Write(article, body, part => part.Section == section, section, images, isFeed: false, hasFirstImage: true);

    private OpenHtml Take() => new(_output.TakeBytes().ToArray());

    private void Write(Article article, ArticleBody body, Func<BodyPart, bool> include, int section, TextImages images, bool isFeed, bool hasFirstImage)
    {
        var left = section < 0 ? null : body.Sections[section].Heading.Block;
        var headings = new List<BodyHeading>(body.Headings.Count);
        _printed.Clear();
        _starts.Clear();
        var next = 0;
        foreach (var part in body.Parts)
        {
            if (!include(part)) continue;
            for (var i = part.Start; i < part.End; i++)
            {
                if (body.Document[i] == left) continue;
                _printed.Add(body.Document[i]);
                // Headings stand in the order of the text, as blocks do.
                while (next < body.Headings.Count && body.Headings[next].Top < i) next++;
                for (; next < body.Headings.Count && body.Headings[next].Top == i; next++) headings.Add(body.Headings[next]);
            }
        }

        var levels = LevelsOf(headings);
        var language = article.Language.Code;
        var (bidi, conventions) = In(article.Language);
        OpenHtml.WriteHtml(_printer.PrintOpen(_printed, new MarkdownStyle
        {
            TrustedHtml = config.Markdown.TrustedHtml,
            Bidi = article.FrontMatter.Isolate ? bidi : bidi with { Isolates = false },
            HeadingLinks = !isFeed,
            LevelOf = heading => levels.GetValueOrDefault(heading, 6),
            HasOpenLinks = true,
            ImageAddressOf = images.AddressOf,
            ImageOf = images.ImageOf,
            ImageSizes = config.Images.Sizes,
            HasFirstImage = hasFirstImage,
            Text = key => strings.In(language).Text(key).Text,
            Number = number => NumberText.Plain(number, conventions),
        }), _output, _starts);
        foreach (var heading in headings) OpenHtml.WriteHeading(heading, levels[heading.Block], _output);
    }

    private (BidiStyle Bidi, TextConventions Conventions) In(Language language)
    {
        if (_languages.TryGetValue(language.Code, out var known)) return known;
        return _languages[language.Code] = (BidiStyle.Of(config, language), config.ConventionsOf(language.Code));
    }

    // A page's title is its h1. Below it levels begin at h2 and never jump, however the author counted.
    private static Dictionary<HeadingBlock, int> LevelsOf(List<BodyHeading> headings)
    {
        var levels = new Dictionary<HeadingBlock, int>(headings.Count);
        var open = new Stack<int>();
        foreach (var heading in headings)
        {
            while (open.TryPeek(out var outer) && outer >= heading.Block.Level) open.Pop();
            levels[heading.Block] = Math.Min(2 + open.Count, 6);
            open.Push(heading.Block.Level);
        }

        return levels;
    }
}
