using System.Collections.Frozen;
using System.Text;

namespace StaticGen.Languages;

/// <summary>
/// Arabic and Cyrillic letters → Latin ones for addresses (docs/configuration.md shows the table). It is made to be typed and read, not to be
/// turned back: emphatic letters lose their dot, ع is a, hamza on its own is left out, and vowels that are not written stay so.
/// </summary>
public static class Transliteration
{
    private const string Arabic =
        "ا=a أ=a إ=i آ=aa ٱ=a ء= ؤ=u ئ=i ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y ى=a ة=a "
        + "پ=p چ=ch ژ=zh ڤ=v گ=g ک=k ی=y ھ=h ہ=h ۀ=h ە=e ۆ=o ۇ=u ۈ=u ۋ=v ې=e ڭ=ng ٴ= ں=n ے=e ٹ=t ڈ=d ڑ=r";

    private const string Cyrillic =
        "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya "
        + "ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h і=i є=ye ї=yi ґ=g";

    private const string Latin = "ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ı=i ŋ=ng";

    private static readonly FrozenDictionary<char, string> Letters = $"{Arabic} {Cyrillic} {Latin}".Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Every letter that is transliterated, with what stands for it; for the documentation.</summary>
    public static IEnumerable<KeyValuePair<char, string>> Table => Letters;

    /// <summary>
    /// The text in ASCII, in lower case. Marks on Latin letters are left out (é is e); letters that the table does not know become spaces.
    /// </summary>
    public static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length + 8);
        foreach (var letter in UnicodeNormalization.ToNfc(ArabicPresentationForms.Resolve(text)))
        {
            var c = char.ToLowerInvariant(letter);
            if (char.IsAscii(c)) ascii.Append(c);
            else if (Letters.TryGetValue(c, out var latin)) ascii.Append(latin);
            else if (c is >= '٠' and <= '٩') ascii.Append((char)('0' + (c - '٠')));
            else if (c is >= '۰' and <= '۹') ascii.Append((char)('0' + (c - '۰')));
            else if (!TextFolding.IsTashkeel(c) && !TextFolding.IsInvisible(c)) ascii.Append(UnicodeNormalization.BaseOf(c) is var plain && char.IsAsciiLetter(plain) ? plain : ' ');
        }

        return ascii.ToString();
    }
}
