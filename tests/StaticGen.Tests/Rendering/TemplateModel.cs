using StaticGen.Rendering;

namespace StaticGen.Tests.Rendering;

/// <summary>A small model like the real one.</summary>
internal static class TemplateModel
{
    public static readonly ModelType<Story> StoryType = new(
        "article",
        ("title", s => s.Title),
        ("url", s => s.Url),
        ("date", s => s.Date),
        ("image", s => ImageType!.Of(s.Image)),
        ("tags", s => ModelList.Of(s.Tags)),
        ("content", s => new SafeHtml(s.Content)));

    public static readonly ModelType<Picture> ImageType = new("image", ("url", i => i.Url), ("width", i => i.Width));

    public static Story Example { get; } = new("قمة الدول", "/summit/");

    /// <summary>A page with an <c>article</c>, a list of <c>articles</c> and a text.</summary>
    public static Dictionary<string, object?> Variables() => new()
    {
        ["article"] = StoryType.Of(Example),
        ["articles"] = StoryType.ListOf([Example, Example with { Title = "b" }, Example with { Title = "c" }]),
        ["text"] = "<b>&\"'",
        ["html"] = new SafeHtml("<b>x</b>"),
        ["number"] = 3,
        ["nothing"] = null,
    };

    internal sealed record Story(string Title, string Url)
    {
        public DateTimeOffset? Date { get; init; } = new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(4));

        public Picture? Image { get; init; }

        public IReadOnlyList<string> Tags { get; init; } = ["دفاع", "<i>"];

        public string Content { get; init; } = "<p>متن</p>";
    }

    internal sealed record Picture(string Url, int? Width);
}
