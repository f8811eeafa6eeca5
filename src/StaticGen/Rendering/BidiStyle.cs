using StaticGen.Configuration;
using StaticGen.Languages;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>How the text of a page finds its direction.</summary>
/// <param name="Context">The direction of the page, and the policy for numbers.</param>
/// <param name="Isolates">False: no run is isolated (<c>isolate: false</c>); blocks still have their direction.</param>
/// <param name="Marks">Where plain text gets a direction mark.</param>
public sealed record BidiStyle(BidiContext Context, bool Isolates = true, PlainTextMarking Marks = PlainTextMarking.All)
{
    /// <summary>The style of pages in a language.</summary>
    public static BidiStyle Of(SiteConfig config, Language language) => new(
        BidiContext.Of(language, config.ConventionsOf(language.Code).Percent), Marks: config.PlainTextMarks)
    {
        BlockLanguages = config.BlockLanguages,
    };

    /// <summary>Languages of blocks that run against the page.</summary>
    public BlockLanguages BlockLanguages { get; init; } = BlockLanguages.None;

    /// <summary>The style of an article's own pages.</summary>
    public static BidiStyle Of(SiteConfig config, Article article) => Of(config, article.Language) with { Isolates = article.FrontMatter.Isolate };

    public TextDirection Base => Context.Base;

    /// <summary>Text in a place without markup, with the mark it needs there.</summary>
    internal string Mark(string text, Wording wording) => (wording, Marks) switch
    {
        (Wording.None, _) or (_, PlainTextMarking.Off) => text,
        (Wording.PartOfTitle, _) => PlainTextMarks.MarkPart(text, Base),
        (_, PlainTextMarking.All) => PlainTextMarks.Mark(text, Base),
        _ => text,
    };

    /// <summary>The value of the attribute <c>dir</c>.</summary>
    public static string NameOf(TextDirection direction) => direction == TextDirection.RightToLeft ? "rtl" : "ltr";
}
