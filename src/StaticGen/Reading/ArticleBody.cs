using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>A heading of the body.</summary>
/// <param name="Block">Its node in the syntax tree; carries the id.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Section">Index in <see cref="ArticleBody.Sections"/>, or -1.</param>
/// <param name="Top">Index of the top-level block that it is or stands in.</param>
public sealed record BodyHeading(HeadingBlock Block, string Text, int Section, int Top)
{
    /// <summary>Empty when the author gave it an id that another element has.</summary>
    public string Id => Block.GetAttributes().Id ?? "";
}

/// <summary>A run of top-level blocks between two <c>##</c> headings, its heading included.</summary>
/// <param name="Section">Index in <see cref="ArticleBody.Sections"/>, or -1 for the lead and headings that are no section.</param>
/// <param name="Start">Index of its first block.</param>
/// <param name="End">Index after its last block.</param>
public readonly record struct BodyPart(int Section, int Start, int End);

/// <summary>A section in the body.</summary>
/// <param name="Definition">Its kind.</param>
/// <param name="Heading">The first heading that opens it; a second one for the same section joins it.</param>
public sealed record BodySection(SectionDefinition Definition, BodyHeading Heading);

/// <summary>The parsed text of one article, cut into sections without being taken apart: all parts share one syntax tree.</summary>
public sealed class ArticleBody
{
    private ArticleBody(SourceText source, int offset, MarkdownDocument document)
    {
        Source = source;
        Offset = offset;
        Document = document;
    }

    public SourceText Source { get; }

    /// <summary>Where the body begins in the file, after the front matter.</summary>
    public int Offset { get; }

    public MarkdownDocument Document { get; }

    public IReadOnlyList<BodyHeading> Headings { get; private set; } = [];

    public IReadOnlyList<BodyPart> Parts { get; private set; } = [];

    public IReadOnlyList<BodySection> Sections { get; private set; } = [];

    /// <summary>The first <c>#</c> heading, taken out of the text when it is the title; <c>null</c> when there is none.</summary>
    public string? TitleHeading { get; private set; }

    /// <summary>The article's footnotes in the order of their definitions.</summary>
    public IEnumerable<Footnote> Footnotes => Document.LastChild is FootnoteGroup group ? group.OfType<Footnote>() : [];

    /// <exception cref="DiagnosticException">The text nests too deeply, or grows out of proportion.</exception>
    /// <param name="source">The file.</param>
    /// <param name="offset">Where the body begins in it.</param>
    /// <param name="frontMatter">What stands before the body.</param>
    /// <param name="language">Code of the article's language.</param>
    /// <param name="quotes">The marks that straight quotes become; <c>null</c>: they stay.</param>
    /// <param name="matcher">Finds the sections.</param>
    /// <param name="definitions">The sections of the site.</param>
    public static ArticleBody Parse(
        SourceText source, int offset, FrontMatter frontMatter, string language, QuotationMarks? quotes, SectionMatcher matcher, IReadOnlyList<SectionDefinition> definitions)
    {
        MarkdownDocument document;
        try
        {
            document = MarkdownParser.Parse(source.Text, quotes, offset);
        }
        catch (MarkdownLimitException e)
        {
            throw new DiagnosticException(new Diagnostic(e.Code, e.Message)
            {
                Position = e.Offset is { } at ? source.PositionOf(at) : SourcePosition.File(source.Path),
                Help = e.Help,
            });
        }

        var body = new ArticleBody(source, offset, document);
        body.TakeTitle(frontMatter.Title?.Value);
        body.Divide(frontMatter, language, matcher, definitions);
        return body;
    }

    public SourcePosition PositionOf(Markdig.Syntax.SourceSpan span) =>
        span.IsEmpty ? SourcePosition.File(Source.Path) : Source.PositionOf(span.Start, span.Length);

    // With a title in the front matter a first heading that repeats it is left out: the page prints the title itself.
    private void TakeTitle(string? title)
    {
        var first = 0;
        while (first < Document.Count && Document[first] is not HeadingBlock { Level: 1 }) first++;
        if (first == Document.Count) return;
        var heading = (HeadingBlock)Document[first];
        var text = MarkdownText.Of(heading);
        if (text.Length == 0 || title is not null && title.Trim() != text) return;
        TitleHeading = text;
        Document.Remove(heading);
    }

    private void Divide(FrontMatter frontMatter, string language, SectionMatcher matcher, IReadOnlyList<SectionDefinition> definitions)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Ids are written in braces.
        if (Source.Text.AsSpan(Offset).Contains('{'))
        {
            foreach (var node in Document.Descendants())
                if (node.TryGetAttributes()?.Id is { } id) taken.Add(id);
        }

        var sections = new List<BodySection>();
        var parts = new List<BodyPart>();
        var headings = new List<BodyHeading>();
        var (start, current) = (0, -1);
        for (var i = 0; i < Document.Count; i++)
        {
            if (Document[i] is HeadingBlock { Level: <= 2 } opening)
            {
                if (i > start) parts.Add(new BodyPart(current, start, i));
                start = i;
                var text = MarkdownText.Of(opening);
                var explicitId = opening.TryGetAttributes()?.Id;
                // A second heading that names a section joins it; the id stays with the first.
                if (explicitId is not null && matcher.IndexOf(explicitId) >= 0 && headings.Exists(h => h.Block.TryGetAttributes()?.Id == explicitId))
                    opening.GetAttributes().Id = null;
                var match = opening.Level == 2 ? matcher.Match(text, explicitId, frontMatter, language) : -1;
                current = match < 0 ? -1 : sections.FindIndex(s => s.Definition == definitions[match]);
                var isNew = match >= 0 && current < 0;
                if (isNew) current = sections.Count;
                var heading = new BodyHeading(opening, text, current, i);
                headings.Add(heading);
                if (isNew)
                {
                    sections.Add(new BodySection(definitions[match], heading));
                    if (explicitId is null && taken.Add(definitions[match].Id)) opening.GetAttributes().Id = definitions[match].Id;
                }
            }
            else
            {
                AddHeadingsIn(Document[i], current, i, headings);
            }
        }

        var end = Document.LastChild is FootnoteGroup ? Document.Count - 1 : Document.Count;
        if (end > start) parts.Add(new BodyPart(current, start, end));
        HeadingIds.Assign(headings, taken);
        (Headings, Parts, Sections) = (headings, parts, sections);
    }

    private static void AddHeadingsIn(Block block, int section, int top, List<BodyHeading> headings)
    {
        if (block is HeadingBlock heading) headings.Add(new BodyHeading(heading, MarkdownText.Of(heading), section, top));
        if (block is not ContainerBlock container) return;
        foreach (var child in container) AddHeadingsIn(child, section, top, headings);
    }
}
