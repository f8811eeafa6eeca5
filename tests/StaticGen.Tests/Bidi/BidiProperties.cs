using System.Globalization;

namespace StaticGen.Tests.Bidi;

/// <summary>What the Unicode Character Database says of a character for the bidirectional algorithm.</summary>
/// <remarks>The tables are in the repository, so that tests of direction run on machines without Unicode's files.</remarks>
internal static partial class BidiProperties
{
    private static readonly BidiClass[] ClassOfCode = ReadClasses();

    private static readonly Dictionary<int, int> Closing = ReadPairs(Brackets);

    private static readonly HashSet<int> ClosingBrackets = [.. Closing.Values];

    private static readonly Dictionary<int, int> Mirrored = ReadPairs(MirrorImages).SelectMany(pair => new[] { pair, new(pair.Value, pair.Key) }).ToDictionary();

    public static BidiClass ClassOf(int code) => ClassOfCode[code];

    /// <summary>The bracket that closes this one; <c>null</c> for what opens nothing.</summary>
    public static int? ClosingOf(int code) => Closing.TryGetValue(code, out var closing) ? Canonical(closing) : null;

    public static bool IsClosing(int code) => ClosingBrackets.Contains(code);

    /// <summary>BD16: U+2329 and U+232A are canonically equivalent to U+3008 and U+3009, and no other brackets are to any.</summary>
    public static int Canonical(int code) => code switch { 0x2329 => 0x3008, 0x232A => 0x3009, _ => code };

    /// <summary>What L4 shows in text from right to left.</summary>
    public static int MirrorOf(int code) => Mirrored.GetValueOrDefault(code, code);

    private static BidiClass[] ReadClasses()
    {
        var classes = new BidiClass[0x110000];
        foreach (var token in Tokens(Classes))
        {
            var (range, name) = (token.Split(':')[0].Split('-'), token.Split(':')[1]);
            Array.Fill(classes, Enum.Parse<BidiClass>(name), Hex(range[0]), Hex(range[^1]) - Hex(range[0]) + 1);
        }

        return classes;
    }

    private static Dictionary<int, int> ReadPairs(string pairs) => Tokens(pairs).ToDictionary(pair => Hex(pair.Split('=')[0]), pair => Hex(pair.Split('=')[1]));

    private static string[] Tokens(string data) => data.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
