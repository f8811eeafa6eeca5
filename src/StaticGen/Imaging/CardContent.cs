using StaticGen.Languages;

namespace StaticGen.Imaging;

/// <summary>The words of a card. They are plain text, with isolates around what would be read in the wrong order.</summary>
public sealed record CardContent
{
    /// <summary>The code of the language the words are in; it chooses between forms of a letter.</summary>
    public required string Language { get; init; }

    /// <summary>The direction of the page: on which side lines begin.</summary>
    public required TextDirection Direction { get; init; }

    /// <summary>The site's name.</summary>
    public required string Site { get; init; }

    /// <summary>Stands above the title: the section's name, or the category; may be <c>null</c>.</summary>
    public string? Label { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }

    public string? Date { get; init; }
}

/// <summary>How cards look.</summary>
public sealed record CardStyle
{
    public required CardColor Background { get; init; }

    public required CardColor Text { get; init; }

    public required CardColor Muted { get; init; }

    public required CardColor Accent { get; init; }

    /// <summary>How much of a picture the background colour covers, 0 to 100 per cent.</summary>
    public required int Cover { get; init; }

    public required bool IsCentered { get; init; }
}
