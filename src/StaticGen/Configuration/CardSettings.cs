using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>How social cards look: the pictures that stand for a page where it is shared.</summary>
public sealed record CardSettings
{
    // Those of the theme on a dark screen.
    public string Background { get; init; } = "#16201e";

    public string Text { get; init; } = "#fdfdfb";

    /// <summary>Colour of the author, the date and the line above them.</summary>
    public string Muted { get; init; } = "#a3b1ac";

    /// <summary>Colour of the section's name and of the mark beside the site's name.</summary>
    public string Accent { get; init; } = "#ff9089";

    /// <summary>A picture behind the words: a path inside the site (<c>card.jpg</c> is static/card.jpg); <c>null</c>: none.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>True: an article's own image stands behind the words of its cards.</summary>
    public bool UsesArticleImage { get; init; }

    /// <summary>How much of a picture is covered by the background colour, 0 to 100 per cent.</summary>
    public int Cover { get; init; } = 65;

    /// <summary>True: site's name and title stand in the middle; false: where lines begin.</summary>
    public bool IsCentered { get; init; }

    /// <summary>False: section pages have the card of their article.</summary>
    public bool HasSections { get; init; } = true;

    /// <summary>Families of the theme's style sheets, the first one tried first; empty: all, the boldest first.</summary>
    public IReadOnlyList<Located<string>> Fonts { get; init; } = [];

    /// <returns><c>null</c> when the site is to have no cards.</returns>
    public static CardSettings? Read(MappingReader site, DiagnosticBag diagnostics)
    {
        var defaults = new CardSettings();
        if (site.Entry("cards") is not { } entry) return defaults;
        if (entry.Value is not YamlMapping) return site.Flag("cards") is false ? null : defaults;
        var reader = site.Nested("cards");
        var settings = new CardSettings
        {
            Background = HexColor.Read(reader, "background", diagnostics) ?? defaults.Background,
            Text = HexColor.Read(reader, "text", diagnostics) ?? defaults.Text,
            Muted = HexColor.Read(reader, "muted", diagnostics) ?? defaults.Muted,
            Accent = HexColor.Read(reader, "accent", diagnostics) ?? defaults.Accent,
            Image = reader.LocatedText("image"),
            UsesArticleImage = reader.Flag("article-image") ?? defaults.UsesArticleImage,
            Cover = reader.Number("cover", 0, 100) ?? defaults.Cover,
            IsCentered = reader.Choice("align", "start", "center") == 1,
            HasSections = reader.Flag("sections") ?? defaults.HasSections,
            Fonts = reader.TextOrTexts("fonts"),
        };
        reader.RejectUnknown(DiagnosticCodes.UnknownSetting, "setting");
        return settings;
    }
}
