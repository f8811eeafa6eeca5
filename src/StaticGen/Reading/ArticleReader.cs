using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Languages;

namespace StaticGen.Reading;

/// <summary>One source file → one <see cref="Article"/>. Knows no other article.</summary>
/// <param name="config">The site's configuration.</param>
/// <param name="fonts">The letters of the theme's fonts; <c>null</c>: nobody asks.</param>
/// <param name="temporaryFolder">Where the summaries of a large site are kept; <c>null</c>: in memory.</param>
public sealed class ArticleReader(SiteConfig config, FontCoverage? fonts = null, string? temporaryFolder = null)
{
    private const int SummaryLetters = 180;

    private readonly SharedStrings _shared = new();
    private readonly TextStore _texts = new(temporaryFolder);
    private bool _hasOwnTexts;
    private readonly SectionMatcher _matcher = new(config.Sections);

    /// <summary>
    /// The same reader for files that are read again and again: what it keeps of an article goes with the article, where a store would only
    /// grow.
    /// </summary>
    internal ArticleReader ForChanges() => new(config, fonts) { _hasOwnTexts = true };

    /// <summary>Reads all that the snapshot keeps of an article.</summary>
    /// <returns><c>null</c> when the file cannot be an article; the bag then says why.</returns>
    public Article? Read(ContentFile file, SourceText source, IReadOnlyList<Comment> comments, DiagnosticBag diagnostics) =>
        Read(file, source, comments, diagnostics, out _);

    /// <param name="file">The file.</param>
    /// <param name="source">Its text.</param>
    /// <param name="comments">What readers wrote about it.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="text">The parsed text, which the article does not keep; <c>null</c> when there is no article.</param>
    public Article? Read(ContentFile file, SourceText source, IReadOnlyList<Comment> comments, DiagnosticBag diagnostics, out ArticleBody? text)
    {
        text = null;
        var (frontMatter, offset, isIncomplete, datePosition, updatedPosition) = FrontMatterReader.Read(source, config, diagnostics);
        ReportBidiControls(source, offset, diagnostics);
        if (LanguageOf(file, frontMatter, diagnostics) is not { } language) return null;
        if (MarksOf(language) is { } marks) frontMatter = WithMarks(frontMatter, marks);
        ArticleBody body;
        try
        {
            body = Parse(source, offset, frontMatter, language);
        }
        catch (DiagnosticException e)
        {
            diagnostics.Add(e.Diagnostic);
            return null;
        }

        CheckSections(frontMatter, body, diagnostics);
        CheckHijri(frontMatter.Date, datePosition, language, diagnostics);
        CheckHijri(frontMatter.Updated, updatedPosition, language, diagnostics);
        var inspector = new BodyInspector(body, config.Markdown.TrustedHtml, diagnostics);
        inspector.Inspect();
        if (fonts is not null) MissingLetters.Check(source, frontMatter, body, fonts, diagnostics);
        if ((frontMatter.Title?.Value ?? body.TitleHeading) is not { } title)
        {
            // After a fault in the front matter the title may well be there.
            if (!isIncomplete)
            {
                diagnostics.Add(DiagnosticCodes.MissingTitle, new SourcePosition(source.Path, 1, 1), "the article has no title",
                    "write `title: …` in the front matter, or begin the text with `# …`");
            }

            return null;
        }

        text = body;
        return new Article
        {
            Kind = file.Kind,
            File = file.File,
            Name = file.Name,
            Language = language,
            BodyStart = offset,
            FrontMatter = WithShared(frontMatter),
            Title = title,
            Summary = Keep(frontMatter.Description is { Length: > 0 } description ? description : SummaryOf(body, -1) is { Length: > 0 } lead ? lead : SummaryOf(body, null)),
            IsDescribed = frontMatter.Description is { Length: > 0 },
            WordCount = inspector.WordCount,
            Sections = SectionsOf(body),
            Anchors = Array.ConvertAll([.. inspector.Anchors], anchor => anchor with { Id = _shared.Of(anchor.Id) }),
            Links = Array.ConvertAll([.. inspector.Links], link => link with { Url = _shared.Of(link.Url) }),
            Comments = comments,
        };
    }

    /// <summary>Parses the body again, for rendering. What is wrong with it was reported when the article was read.</summary>
    public ArticleBody ReadBody(Article article, SourceText source)
    {
        // A file that may be written meanwhile may have other front matter by now.
        var start = article.TextHash == 0 ? Math.Min(article.BodyStart, source.Text.Length) : FrontMatterBlock.Find(source, new DiagnosticBag()).BodyStart;
        var body = Parse(source, start, article.FrontMatter, article.Language);
        // Without a brace there are no attributes to take away.
        if (source.Text.AsSpan(body.Offset).Contains('{')) new BodyInspector(body, config.Markdown.TrustedHtml, new DiagnosticBag()).Inspect();
        return body;
    }

    private ArticleBody Parse(SourceText source, int offset, FrontMatter frontMatter, Language language) =>
        ArticleBody.Parse(source, offset, frontMatter, language.Code, MarksOf(language), _matcher, config.Sections);

    private StoredText Keep(string text) => _hasOwnTexts ? new StoredText(text) : _texts.Keep(text);

    private QuotationMarks? MarksOf(Language language) => config.MarksOf(language.Code);

    // As in the text, so that a title and the heading that repeats it agree.
    private static FrontMatter WithMarks(FrontMatter frontMatter, QuotationMarks marks)
    {
        if (!HasQuotes(frontMatter.Title?.Value) && !HasQuotes(frontMatter.Description) && !HasQuotes(frontMatter.ImageAlt) && frontMatter.Sections.Count == 0 && frontMatter.Corrections.Count == 0)
            return frontMatter;
        return frontMatter with
        {
            Title = frontMatter.Title is { } title ? Replace(title) : null,
            Description = frontMatter.Description is { } description ? StraightQuotes.Replace(description, marks) : null,
            ImageAlt = frontMatter.ImageAlt is { } alternative ? StraightQuotes.Replace(alternative, marks) : null,
            Sections = [.. frontMatter.Sections.Select(section => section with { Heading = Replace(section.Heading) })],
            Corrections = [.. frontMatter.Corrections.Select(correction => correction with { Text = StraightQuotes.Replace(correction.Text, marks) })],
        };

        static bool HasQuotes(string? text) => text.AsSpan().ContainsAny('"', '\'');

        Located<string> Replace(Located<string> text) => text with { Value = StraightQuotes.Replace(text.Value, marks) };
    }

    private Language? LanguageOf(ContentFile file, FrontMatter frontMatter, DiagnosticBag diagnostics)
    {
        if (frontMatter.Lang is not { } lang) return Language.Find(file.LanguageSuffix ?? config.Language);
        if (Language.Find(lang.Value) is { } language) return language;
        diagnostics.Add(DiagnosticCodes.UnknownLanguage, lang.Position, $"`{lang.Value}` is not a language code that is known here",
            Language.Advice(lang.Value));
        return null;
    }

    private void CheckHijri(DateTimeOffset? date, SourcePosition? position, Language language, DiagnosticBag diagnostics)
    {
        if (date is not { } day || DateText.HasHijri(day) || config.ConventionsOf(language.Code).Hijri == HijriDates.None) return;
        diagnostics.Add(DiagnosticCodes.NoHijriDate, position, "this date has no Islamic one; the Gregorian one is shown alone",
            "the calendar of Umm al-Qura is published for 1900-04-30 to 2077-11-16");
    }

    // Those of the front matter were found when it was read. One warning for each line: whoever looks at one sees the others.
    private static void ReportBidiControls(SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        var stray = BidiControls.FindStray(source.Text.AsSpan(bodyStart));
        if (stray.Count == 0) return;
        foreach (var line in stray.Select(at => bodyStart + at).GroupBy(at => source.PositionOf(at, 1).Line))
        {
            var first = line.First();
            var others = line.Count() - 1;
            diagnostics.Add(DiagnosticCodes.StrayBidiControl, source.PositionOf(first, 1),
                $"{BidiControls.NameOf(source.Text[first])} stands here unseen{(others > 0 ? $", and {others} more in this line" : "")}",
                "delete it, or let `staticgen check --fix` do it");
        }
    }

    private void CheckSections(FrontMatter frontMatter, ArticleBody body, DiagnosticBag diagnostics)
    {
        foreach (var entry in frontMatter.Sections)
        {
            if (_matcher.IndexOf(entry.Id.Value) < 0)
            {
                diagnostics.Add(DiagnosticCodes.UnknownSection, entry.Id.Position, $"there is no section `{entry.Id.Value}`",
                    Suggestion.DidYouMean(entry.Id.Value, config.Sections.Select(s => s.Id),
                        $"the site has {string.Join(", ", config.Sections.Select(s => $"`{s.Id}`"))}"));
                continue;
            }

            var folded = TextFolding.Fold(entry.Heading.Value);
            var headings = body.Headings.Where(h => h.Block.Level == 2).Select(h => h.Text).ToList();
            if (headings.Any(h => TextFolding.Fold(h) == folded)) continue;
            diagnostics.Add(DiagnosticCodes.SectionHeadingNotFound, entry.Heading.Position, $"no `##` heading reads `{entry.Heading.Value}`",
                Suggestion.DidYouMean(entry.Heading.Value, headings, "write the heading's text just as it stands in the article"));
        }
    }

    private ArticleSection[] SectionsOf(ArticleBody body)
    {
        var sections = new ArticleSection[body.Sections.Count];
        for (var i = 0; i < sections.Length; i++)
        {
            var section = body.Sections[i];
            sections[i] = new ArticleSection(section.Definition.Id, _shared.Of(section.Heading.Id), _shared.Of(section.Heading.Text),
                config.Article.SectionPages ? Keep(SummaryOf(body, i)) : default);
        }

        return sections;
    }

    private FrontMatter WithShared(FrontMatter frontMatter) => frontMatter with
    {
        Description = null,
        Category = frontMatter.Category is { } category ? _shared.Of(category) : null,
        Authors = Array.ConvertAll([.. frontMatter.Authors], _shared.Of),
        Tags = Array.ConvertAll([.. frontMatter.Tags], tag => tag with { Value = _shared.Of(tag.Value) }),
        Params = frontMatter.Params?.WithShared(_shared.Of),
    };

    // null: from anywhere in the text
    private static string SummaryOf(ArticleBody body, int? section)
    {
        foreach (var part in body.Parts)
        {
            if (section is not null && part.Section != section) continue;
            for (var i = part.Start; i < part.End; i++)
            {
                if (section == -1 && body.Document[i] is HeadingBlock { Level: 2 }) return "";
                if (body.Document[i] is ParagraphBlock paragraph && paragraph.Inline?.FirstChild is not LinkInline { IsImage: true }
                    && MarkdownText.Beginning(paragraph, SummaryLetters) is { Length: > 0 } beginning)
                    return beginning;
            }
        }

        return "";
    }
}
