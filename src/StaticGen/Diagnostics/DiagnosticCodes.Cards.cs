namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode InvalidCardImage = Error("SG0350", "the picture behind social cards cannot be used",
        "`cards.image` is the path of a picture inside the site, such as `card.jpg` for static/card.jpg, in one of the formats JPEG, PNG, WebP, AVIF "
        + "or GIF. It stands behind the words of every card whose article brings none of its own. The file named is not there, or is no such picture.");

    public static readonly DiagnosticCode UnknownFont = Error("SG0351", "a font of social cards is not in the theme",
        "`cards.fonts` names families as the theme's style sheets do, in `@font-face`. Cards are drawn in fonts of the theme alone, so that they are "
        + "the same on every machine: correct the name, or put the font into templates/assets/ and declare it in a style sheet there.");

    private static DiagnosticCode[] Cards => [InvalidCardImage, UnknownFont];
}
