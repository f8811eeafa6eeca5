using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticGen.Diagnostics;
using StaticGen.Imaging;

namespace StaticGen.Reading;

/// <summary>The fonts of a theme for what is drawn, not printed.</summary>
public static class ThemeFonts
{
    private const int Bold = 600;

    /// <param name="theme">The theme. One without fonts gets those of the default theme.</param>
    /// <param name="families">Families to be tried first, by the names that style sheets give them.</param>
    /// <param name="diagnostics">Gets the families that there are not.</param>
    /// <returns>All upright fonts: those asked for, then the bold ones, then the others, in the order of the style sheets.</returns>
    public static CardFonts Of(Theme theme, IReadOnlyList<Located<string>> families, DiagnosticBag diagnostics)
    {
        var faces = FontFace.Of(theme).Where(face => face.File is not null).ToList();
        if (faces.Exists(face => !face.IsItalic)) faces.RemoveAll(face => face.IsItalic);
        foreach (var family in families)
        {
            if (faces.Exists(face => IsOf(face, family.Value))) continue;
            diagnostics.Add(DiagnosticCodes.UnknownFont, family.Position, $"no font of the theme is of the family `{family.Value}`",
                Suggestion.DidYouMean(family.Value, faces.Select(face => face.Family).OfType<string>(), "declare it with `@font-face` in a style sheet of the theme, from a file in templates/assets/"));
        }

        if (faces.Count == 0 && theme != Theme.Default) return Of(Theme.Default, [], diagnostics);
        var files = faces
            .OrderBy(face => families.TakeWhile(family => !IsOf(face, family.Value)).Count())
            .ThenBy(face => face.Weight >= Bold ? 0 : 1)
            .Select(face => face.File!.Content)
            .Distinct().ToList();
        return new CardFonts(KeyOf(files), () => [.. files.Select(Unpack).OfType<CardFont>()]);
    }

    private static bool IsOf(FontFace face, string family) => string.Equals(face.Family, family, StringComparison.OrdinalIgnoreCase);

    private static UInt128 KeyOf(IReadOnlyList<ReadOnlyMemory<byte>> files)
    {
        var hash = new XxHash128();
        foreach (var file in files)
        {
            var one = XxHash128.HashToUInt128(file.Span);
            hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in one)));
        }

        return hash.GetCurrentHashAsUInt128();
    }

    private static CardFont? Unpack(ReadOnlyMemory<byte> file) =>
        Woff2Font.Unpack(file) is { } font && FontFile.FamilyOf(font.Span) is { } family && !family.Contains(',', StringComparison.Ordinal) ? new CardFont(family, font) : null;
}
