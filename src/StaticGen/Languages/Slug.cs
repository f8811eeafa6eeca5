using System.Globalization;
using System.Text;

namespace StaticGen.Languages;

/// <summary>Names for URLs and anchors that keep the letters of their language.</summary>
public static class Slug
{
    private const int MaxLetters = 80;
    private const int MaxBytes = 200;

    /// <summary>
    /// The text as one path segment: letters and digits of any script in lower case, everything between them one hyphen; without
    /// tashkeel, tatweel and invisible characters; Arabic-Indic digits as ASCII; at most 80 letters and 200 bytes of UTF-8, cut at a
    /// hyphen where there is one. <c>+</c> and <c>#</c> after a letter are spelled out. Letters are not folded: أ and ا stay different. Empty when nothing is left.
    /// </summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        var pendingHyphen = false;
        foreach (var rune in UnicodeNormalization.ToNfc(text).EnumerateRunes())
        {
            if (rune.IsBmp && (TextFolding.IsTashkeel((char)rune.Value) || TextFolding.IsInvisible((char)rune.Value))) continue;
            if (rune.Value is '+' or '#' && slug.Length > 0)
            {
                // C, C++ and C# are three names.
                slug.Append(rune.Value == '+' ? "-plus" : "-sharp");
                pendingHyphen = true;
                continue;
            }

            if (!IsKept(rune))
            {
                pendingHyphen = slug.Length > 0;
                continue;
            }

            if (pendingHyphen) slug.Append('-');
            pendingHyphen = false;
            slug.Append(Lower(rune).ToString());
        }

        return Shorten(slug.ToString());
    }

    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Rune Lower(Rune rune) => rune.Value switch
    {
        >= '٠' and <= '٩' => new Rune('0' + (rune.Value - '٠')),
        >= '۰' and <= '۹' => new Rune('0' + (rune.Value - '۰')),
        _ => Rune.ToLowerInvariant(rune),
    };

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLetters && Encoding.UTF8.GetByteCount(slug) <= MaxBytes) return slug;
        var (letters, bytes, end, lastHyphen) = (0, 0, 0, 0);
        foreach (var rune in slug.EnumerateRunes())
        {
            letters++;
            bytes += rune.Utf8SequenceLength;
            if (letters > MaxLetters || bytes > MaxBytes) break;
            if (rune.Value == '-') lastHyphen = end;
            end += rune.Utf16SequenceLength;
        }

        return slug[end] == '-' ? slug[..end] : slug[..(lastHyphen > 0 ? lastHyphen : end)];
    }
}
