using System.Globalization;
using System.Text;

namespace StaticGen.Languages;

/// <summary>Which letters addresses have (docs/configuration.md, <c>slugs</c>).</summary>
public enum SlugPolicy
{
    /// <summary>Those of the language.</summary>
    Arabic,

    /// <summary>Latin ones, by the table of <see cref="Transliteration"/>.</summary>
    Transliterated,

    /// <summary>Latin ones, chosen by the author; an article without is an error.</summary>
    Ascii,
}

/// <summary>Names for URLs and anchors.</summary>
public static class Slug
{
    private const int MaxLetters = 80;
    private const int MaxBytes = 200;

    /// <summary>As <see cref="From(string)"/>, with the letters that a policy allows.</summary>
    public static string From(string text, SlugPolicy policy) => From(policy == SlugPolicy.Arabic ? text : Transliteration.ToAscii(text));

    /// <summary>
    /// The text as one path segment: letters and digits of any script in lower case, everything between them one hyphen; without
    /// tashkeel, tatweel and invisible characters; presentation forms as their letters; Arabic-Indic digits as ASCII; at most 80 letters and 200 bytes of UTF-8, cut at a
    /// hyphen where there is one. <c>+</c> and <c>#</c> after a letter are spelled out. Letters are not folded: أ and ا stay different. Empty when nothing is left.
    /// </summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        var pendingHyphen = false;
        foreach (var rune in UnicodeNormalization.ToNfc(ArabicPresentationForms.Resolve(text)).EnumerateRunes())
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
            var lower = Lower(rune);
            if (lower.IsBmp) slug.Append((char)lower.Value);
            else slug.Append(lower.ToString());
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
