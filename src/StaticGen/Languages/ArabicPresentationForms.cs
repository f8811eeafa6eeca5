using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StaticGen.Languages;

/// <summary>
/// Arabic letters in the shapes they have in a word, each a character of its own (U+FB50–FDFF, U+FE70–FEFF), as text copied from PDF files
/// has them: ﻗﻤﺔ for قمة.
/// </summary>
public static partial class ArabicPresentationForms
{
    private static readonly Lazy<FrozenDictionary<char, string>> Letters = new(Read);

    /// <summary>The text with the letters themselves (NFKC of these characters alone).</summary>
    public static string Resolve(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB50', '\uFEFC')) return text;
        var resolved = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Letters.Value.TryGetValue(c, out var letters)) resolved.Append(letters);
            else resolved.Append(c);
        }

        return resolved.ToString();
    }

    private static FrozenDictionary<char, string> Read()
    {
        var letters = new Dictionary<char, string>();
        foreach (var form in Decompositions.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = form.IndexOf('=', StringComparison.Ordinal);
            letters[(char)Hex(form[..equals])] = string.Concat(form[(equals + 1)..].Split('+').Select(code => (char)Hex(code)));
        }

        return letters.ToFrozenDictionary();
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
