using Scriban.Functions;

namespace StaticGen.Rendering;

/// <summary><c>string.*</c>: Scriban's functions, one by one; those that change case do so without regard to the machine's language.</summary>
internal static class StringBuiltins
{
    public static readonly TemplateFunction[] All =
    [
        new("string.append text text", 2, 2, c => StringFunctions.Append(c.Context, c.Text(0), c.Text(1))),
        new("string.base64_decode text", 1, 1, c => StringFunctions.Base64Decode(c.Text(0))),
        new("string.base64_encode text", 1, 1, c => StringFunctions.Base64Encode(c.Text(0))),
        new("string.capitalize text", 1, 1, c => c.Text(0) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : ""),
        new("string.capitalizewords text", 1, 1, c => CapitalizeWords(c.Text(0) ?? "")),
        new("string.contains text part", 2, 2, c => StringFunctions.Contains(c.Text(0), c.Text(1))),
        new("string.downcase text", 1, 1, c => c.Text(0)?.ToLowerInvariant()),
        new("string.empty text", 1, 1, c => string.IsNullOrEmpty(c.Text(0))),
        new("string.ends_with text part", 2, 2, c => StringFunctions.EndsWith(c.Text(0), c.Text(1))),
        new("string.equals_ignore_case text text", 2, 2, c => string.Equals(c.Text(0), c.Text(1), StringComparison.OrdinalIgnoreCase)),
        new("string.escape text", 1, 1, c => StringFunctions.Escape(c.Text(0))),
        new("string.index_of text part", 2, 2, c => (c.Text(0) ?? "").IndexOf(c.Text(1) ?? "", StringComparison.Ordinal)),
        new("string.literal text", 1, 1, c => StringFunctions.Literal(c.Text(0))),
        new("string.lstrip text", 1, 1, c => c.Text(0)?.TrimStart()),
        new("string.md5 text", 1, 1, c => StringFunctions.Md5(c.Text(0))),
        new("string.pad_left text width", 2, 2, c => StringFunctions.PadLeft(c.Context, c.Text(0), c.Whole(1))),
        new("string.pad_right text width", 2, 2, c => StringFunctions.PadRight(c.Context, c.Text(0), c.Whole(1))),
        new("string.pluralize n one many", 3, 3, c => c.Whole(0) == 1 ? c.Text(1) : c.Text(2)),
        new("string.prepend text text", 2, 2, c => StringFunctions.Prepend(c.Context, c.Text(0), c.Text(1))),
        new("string.remove text part", 2, 2, c => StringFunctions.Remove(c.Text(0), c.Text(1))),
        new("string.remove_first text part", 2, 2, c => StringFunctions.RemoveFirst(c.Text(0), c.Text(1))),
        new("string.remove_last text part", 2, 2, c => StringFunctions.RemoveLast(c.Text(0), c.Text(1))),
        new("string.replace text part by", 3, 3, c => StringFunctions.Replace(c.Context, c.Text(0), c.Text(1), c.Text(2))),
        new("string.replace_first text part by", 3, 4, c => StringFunctions.ReplaceFirst(c.Context, c.Text(0), c.Text(1), c.Text(2), c[3] is true)),
        new("string.rstrip text", 1, 1, c => c.Text(0)?.TrimEnd()),
        new("string.sha1 text", 1, 1, c => StringFunctions.Sha1(c.Text(0))),
        new("string.sha256 text", 1, 1, c => StringFunctions.Sha256(c.Text(0))),
        new("string.sha512 text", 1, 1, c => StringFunctions.Sha512(c.Text(0))),
        new("string.size text", 1, 1, c => c.Text(0)?.Length ?? 0),
        new("string.slice text start length", 2, 3, c => StringFunctions.Slice(c.Text(0), c.Whole(1), c.Count > 2 ? c.Whole(2) : null)),
        new("string.slice1 text start length", 2, 3, c => StringFunctions.Slice1(c.Text(0), c.Whole(1), c.Count > 2 ? c.Whole(2) : 1)),
        new("string.split text part", 2, 2, c => StringFunctions.Split(c.Text(0), c.Text(1))),
        new("string.starts_with text part", 2, 2, c => StringFunctions.StartsWith(c.Text(0), c.Text(1))),
        new("string.strip text", 1, 1, c => c.Text(0)?.Trim()),
        new("string.strip_newlines text", 1, 1, c => StringFunctions.StripNewlines(c.Text(0))),
        new("string.to_double text", 1, 1, c => StringFunctions.ToDouble(c.Context, c.Text(0))),
        new("string.to_float text", 1, 1, c => StringFunctions.ToFloat(c.Context, c.Text(0))),
        new("string.to_int text", 1, 1, c => StringFunctions.ToInt(c.Context, c.Text(0))),
        new("string.to_long text", 1, 1, c => StringFunctions.ToLong(c.Context, c.Text(0))),
        new("string.truncatewords text n", 2, 3, c => StringFunctions.Truncatewords(c.Text(0), c.Whole(1), c.Text(2))),
        new("string.upcase text", 1, 1, c => c.Text(0)?.ToUpperInvariant()),
        new("string.whitespace text", 1, 1, c => string.IsNullOrWhiteSpace(c.Text(0))),
    ];

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            result[i] = i == 0 || char.IsWhiteSpace(source[i - 1]) ? char.ToUpperInvariant(source[i]) : source[i];
    });
}
